// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/keys/keyslotsfile.h"
#include "core/storage/change.h"

namespace guardbook {

/// The copy of the key slots inside the book. It is noted there before the file is written, and the ledger
/// covers it: so a change that was cut off is completed from it, and an older file that somebody put back, to
/// bring in a removed person or an old passphrase, is told.

/// How the file stands to the copy.
enum class SlotsState {
    Same,
    FileAhead,  ///< Somebody took up a new book key at unlocking, or a change of book key was cut off.
    FileBehind, ///< By one: writing the file was cut off. (Or the file before was put back: it is mended
                ///< alike.)
    PutBack     ///< Older than that, or another file of the same generation.
};

struct SlotsFinding {
    SlotsState state = SlotsState::Same;
    KeySlots file;
    KeySlots copy;

    /// What is wrong, for a person; empty when nothing is.
    [[nodiscard]] QString sentence() const;
    /// Whether whoever opened this slot of the file came in with something that no longer counts.
    [[nodiscard]] bool isStale(const SlotId &opened) const;
};

/// Corrupt if the book has no copy.
[[nodiscard]] Result<KeySlots> slotsInBook(Database &database);
[[nodiscard]] SlotsFinding compareSlots(const LoadedKeySlots &file, const KeySlots &copy);
[[nodiscard]] Result<SlotsFinding> compareSlots(const QString &folder, Database &database);

/// Writes the copy; the entry that closes the change covers it.
[[nodiscard]] Result<> putSlotsCopy(Change &change, const KeySlots &slots);

/// The key slots to make the next change from. A file that is behind is brought up to date first.
[[nodiscard]] Result<KeySlots> presentSlots(Book &book);

/// At signing in: notes a file that is ahead, mends one that is behind, each with an entry, and completes the
/// removal of people that was cut off.
[[nodiscard]] Result<> settleKeySlots(Session &session);

} // namespace guardbook
