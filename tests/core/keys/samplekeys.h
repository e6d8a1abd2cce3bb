// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keys/keyring.h"
#include "core/keys/keysetup.h"
#include "core/keys/passphrase.h"
#include "core/keys/slotlock.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <stdexcept>

namespace guardbook::sample {

/// What a Result holds; the test fails, with the sentence, when it is an error.
template <typename T>
T valueOf(Result<T> result)
{
    EXPECT_TRUE(result.has_value()) << (result ? "" : qPrintable(result.error().sentence));
    if (!result)
        throw std::runtime_error("no value");
    return *std::move(result);
}

/// How it failed; nothing when it did not.
template <typename T>
std::optional<ErrorCode> failureOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<ErrorCode>(result.error().code);
}

/// A book's key slots made without a single run of Argon2id: the keys that lock them are at hand. Readers
/// "ana" and "ben", identity slot "cat", and the recovery key.
struct Sample {
    KeySlots slots;
    Secret bookKey = Secret::random(32);
    RecoveryKey recovery = *RecoveryKey::fromBytes(QByteArray(32, 'r'));
    std::map<QString, Secret> keks;

    Sample();
    /// Adds a slot as addUser() would.
    void add(const QString &name, bool reader);
    [[nodiscard]] const KeySlot &slot(const QString &name) const { return *findLabel(slots, name); }
};

inline Sample::Sample()
{
    slots.book = BookId::create();
    slots.cipher = QStringLiteral("chacha20");
    slots.pageSize = 8192;
    slots.generation = 1;
    add(QStringLiteral("ana"), true);
    add(QStringLiteral("ben"), true);
    add(QStringLiteral("cat"), false);
    KeySlot slot;
    slot.id = SlotId::create();
    slot.kind = SlotKind::Recovery;
    slot.user = UserId::create();
    slot.reader = true;
    slot.label = recoverySlotLabel();
    slot.keyNumber = 1;
    slot.kdf.salt = QByteArray(16, 's');
    const SlotContents contents{Identity::create(slot.user), bookKey.copy()};
    EXPECT_TRUE(lockSlot(slots.book, slot, contents, recovery.slotKey(slot.kdf.salt)));
    slots.slots.push_back(slot);
    sealMac(slots, bookKey);
}

inline void Sample::add(const QString &name, bool reader)
{
    KeySlot slot;
    slot.id = SlotId::create();
    slot.user = UserId::create();
    slot.reader = reader;
    slot.label = name;
    slot.keyNumber = reader ? slots.keyNumber : 0;
    slot.kdf = floorKdf();
    SlotContents contents{Identity::create(slot.user), std::nullopt};
    if (reader)
        contents.bookKey = bookKey.copy();
    keks.insert_or_assign(name, Secret::random(32));
    EXPECT_TRUE(lockSlot(slots.book, slot, contents, keks.at(name)));
    slots.slots.push_back(slot);
    sealMac(slots, bookKey);
}

/// The bytes with a checksum that fits, as somebody who alters a file would leave them.
inline QByteArray withChecksum(QByteArray bytes)
{
    bytes.chop(Digest::size);
    return bytes + Digest::of(bytes).toBytes();
}

inline Secret passphrase(const char *text)
{
    return passphraseBytes(QString::fromUtf8(text));
}

} // namespace guardbook::sample
