// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"
#include "core/keys/identity.h"
#include "core/keys/kdf.h"
#include "core/keys/sealing.h"
#include "core/school/user.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace guardbook {

using SlotId = Id<struct SlotTag>;

enum class SlotKind : std::uint8_t { Passphrase = 1, Recovery = 2 };

template <>
struct WordsOf<SlotKind> {
    static constexpr std::array words{std::pair{SlotKind::Passphrase, std::string_view("passphrase")},
                                      std::pair{SlotKind::Recovery, std::string_view("recovery")}};
};

/// One way into the book: the keys of one person, or of the recovery key, locked under what only they know.
///
/// A reader slot locks book key, signing seed and sealing secret; an identity slot (staff, technician,
/// governor) only the latter two. Everything but `wrapped` and `pendingBookKey` is authenticated by the lock
/// itself.
struct KeySlot {
    SlotId id;
    SlotKind kind = SlotKind::Passphrase;
    UserId user;
    bool reader = false;
    QString label;               ///< A user name: it is shown in the list to unlock from.
    std::uint32_t keyNumber = 0; ///< Which book key `wrapped` holds; 0 in an identity slot.
    KdfParameters kdf;           ///< In a recovery slot only the salt counts; the rest is 0.
    QByteArray nonce;            ///< 24 bytes.
    VerifyingKey signing;
    SealingPublicKey sealing;
    QByteArray wrapped;
    /// The present book key, sealed to `sealing` by whoever changed it; empty once the owner has taken it up.
    QByteArray pendingBookKey;

    friend bool operator==(const KeySlot &, const KeySlot &) = default;
};

/// Who may open a book: the small file beside the database. Nothing secret in it is readable without a
/// passphrase or the recovery key; book id, user names and the number of slots are in the open.
struct KeySlots {
    BookId book;
    QString cipher;             ///< Of book.db: "chacha20". 1 to 15 ASCII letters, digits or hyphens.
    std::uint32_t pageSize = 0; ///< Of book.db, in bytes: a power of two from 512 to 65536.
    std::uint64_t generation =
        0; ///< Rises by one with every save. A copy in the book tells an old file put back.
    std::uint32_t keyNumber = 1; ///< Of the present book key; 1 for the book's first.
    std::vector<KeySlot> slots;
    /// Former book keys, oldest first, each encrypted under the one that followed it; the last under the
    /// present. Whoever returns with a former key can see that the present one was made by somebody who held
    /// theirs.
    std::vector<QByteArray> formerKeys;
    QByteArray mac; ///< 32 bytes over everything above, under a key that only readers can derive.

    friend bool operator==(const KeySlots &, const KeySlots &) = default;
};

/// Sizes that a parser holds a stranger's file to, and a writer keeps.
struct KeySlotsLimits {
    static constexpr std::uint16_t formatVersion = 1;
    static constexpr std::size_t slots = 32;
    static constexpr std::size_t formerKeys = 1024;
    static constexpr qsizetype labelBytes = 200;
    static constexpr qsizetype fileBytes = 128 * 1024;
};

[[nodiscard]] const KeySlot *findSlot(const KeySlots &slots, const SlotId &slot);
[[nodiscard]] const KeySlot *findUser(const KeySlots &slots, const UserId &user);
/// By user name, however it is capitalised.
[[nodiscard]] const KeySlot *findLabel(const KeySlots &slots, const QString &label);
[[nodiscard]] const KeySlot *findRecovery(const KeySlots &slots);

/// The bytes of the file (docs/keyslots-format.md). The same value always gives the same bytes.
[[nodiscard]] QByteArray encodeKeySlots(const KeySlots &slots);

/// Reads such bytes and takes nothing that encodeKeySlots() would write otherwise. Corrupt when they are
/// damaged or ask for more than the limits, TooNew for a later format. That it parses says nothing about who
/// wrote it: the lock of a slot and macFits() do.
[[nodiscard]] Result<KeySlots> parseKeySlots(QByteArrayView bytes);

/// What the MAC is over: everything in front of it.
[[nodiscard]] QByteArray macInput(const KeySlots &slots);
/// What the lock of a slot authenticates: the book's id and all of the slot but `wrapped` and
/// `pendingBookKey`.
[[nodiscard]] QByteArray slotAad(const BookId &book, const KeySlot &slot);

} // namespace guardbook
