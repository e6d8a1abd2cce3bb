// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/durablefile.h"
#include "core/keys/keyring.h"
#include "core/keys/keyslotsfile.h"

namespace guardbook::sample {

/// A stand-in for book.db that is under exactly one key at any moment: a file that holds the digest of that
/// key and is replaced whole. (The real one: storage's tests.)
inline QString databasePath(const QString &folder)
{
    return folder + QStringLiteral("/book.db");
}

[[nodiscard]] inline Result<> rekeyDatabase(const QString &folder, const Secret &key)
{
    return writeFileDurably(databasePath(folder), Digest::of(key.view()).view());
}

[[nodiscard]] inline bool opensDatabase(const QString &folder, const Secret &key)
{
    const auto bytes = readSmallFile(databasePath(folder), Digest::size);
    return bytes && *bytes == Digest::of(key.view()).toBytes();
}

/// Always the same: the tests and the program that they stop share it.
[[nodiscard]] inline RecoveryKey sampleRecovery()
{
    return *RecoveryKey::fromBytes(QByteArray(32, 'r'));
}

struct OpenedBook {
    KeySlots slots;
    Secret key;
};

/// Opens a book as keyslotsfile.h says, with the recovery key: finishes or drops an interrupted change of
/// key, then saves a key that was taken up.
[[nodiscard]] inline Result<OpenedBook> openBook(const QString &folder)
{
    GUARDBOOK_ASSIGN(LoadedKeySlots loaded, loadKeySlots(folder));
    auto unlocked = unlockWithRecoveryKey(loaded.slots, sampleRecovery());
    const bool first = unlocked && opensDatabase(folder, *unlocked->bookKey);
    if (!first && loaded.next) {
        unlocked = unlockWithRecoveryKey(*loaded.next, sampleRecovery());
        if (unlocked && opensDatabase(folder, *unlocked->bookKey)) {
            GUARDBOOK_TRY(commitNext(folder, *unlocked->bookKey));
            loaded.slots = *loaded.next;
        }
    } else if (loaded.next) {
        GUARDBOOK_TRY(dropNext(folder, *unlocked->bookKey));
    }
    if (!unlocked)
        return std::move(unlocked).error();
    if (!opensDatabase(folder, *unlocked->bookKey))
        return Error{ErrorCode::Corrupt, QStringLiteral("The database is under another key."), {}};
    if (unlocked->updated) {
        GUARDBOOK_ASSIGN(loaded.slots, saveKeySlots(folder, *unlocked->updated, *unlocked->bookKey));
    }
    return OpenedBook{std::move(loaded.slots), std::move(*unlocked->bookKey)};
}

} // namespace guardbook::sample
