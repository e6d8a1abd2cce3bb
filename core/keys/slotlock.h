// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/keys/identity.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace guardbook {

struct KeySlot;
struct KeySlots;

/// The cryptography of key slots, one level below passphrases: everything here takes the 32-byte key that a
/// passphrase or a recovery key gave (KEK). keyring.h is what the rest of the program uses.

/// Byte sizes in the format.
struct SlotLockSizes {
    static constexpr qsizetype key = 32;
    static constexpr qsizetype nonce = 24;
    static constexpr qsizetype tag = 16;
    static constexpr qsizetype mac = 32;
    static constexpr qsizetype pending = key + sealingOverhead;
    static constexpr qsizetype formerKey = nonce + key + tag;
    [[nodiscard]] static constexpr qsizetype wrapped(bool reader) { return (reader ? 3 : 2) * key + tag; }
};

/// What a slot locks.
struct SlotContents {
    Identity identity;
    std::optional<Secret> bookKey; ///< In reader slots: the book key of the slot's keyNumber.
};

/// Fills `nonce` (fresh), `signing`, `sealing` and `wrapped` of a slot whose other members are final: they
/// are authenticated (XChaCha20-Poly1305, AAD = slotAad()). The result was opened again before this returns.
[[nodiscard]] Result<> lockSlot(const BookId &book, KeySlot &slot, const SlotContents &contents,
                                const Secret &kek);

/// WrongPassphrase when the lock does not open. Corrupt when what is in it does not belong to the public
/// keys.
[[nodiscard]] Result<SlotContents> openSlot(const BookId &book, const KeySlot &slot, const Secret &kek);

/// The MAC over the whole of the key slots: HMAC-SHA-256 under deriveKey(book key, "gbheader").
void sealMac(KeySlots &slots, const Secret &bookKey);
[[nodiscard]] bool macFits(const KeySlots &slots, const Secret &bookKey);

/// Goes on to `newKey`: raises keyNumber, keeps the present key under the new one in `formerKeys`, and seals
/// the new key to every reader. The MAC is that of the new key. Slots must not be added between.
[[nodiscard]] Result<> advanceKey(KeySlots &slots, const Secret &presentKey, const Secret &newKey);

/// Whether `formerKey` is the key number `number` that leads to `presentKey`: only who held it could have
/// made the present one. Without this question, whoever can write the file could plant a key of their own.
[[nodiscard]] bool leadsTo(const KeySlots &slots, std::uint32_t number, const Secret &formerKey,
                           const Secret &presentKey);

/// Forgets former keys that no slot holds any more.
void forgetOldKeys(KeySlots &slots);

} // namespace guardbook
