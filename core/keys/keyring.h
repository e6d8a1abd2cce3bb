// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/keys/identity.h"
#include "core/keys/keyslots.h"
#include "core/keys/recoverykey.h"

#include <optional>

namespace guardbook {

/// What people do with key slots, over values: nothing here touches the disk. Values that come back have a
/// MAC that fits them; saveKeySlots() or stageNext() puts them into the book.

/// Who came in, and with what.
struct UnlockedSlot {
    SlotId slot;
    QString label;
    bool byRecoveryKey = false; ///< To be told to everybody and written into the ledger.
    Identity identity;
    std::optional<Secret> bookKey; ///< In reader slots: the present book key.
    /// The book key was changed since this slot was last opened. `updated` then holds key slots in which this
    /// slot locks the present key: save them once book.db has opened with it, not before.
    bool tookUpNewKey = false;
    std::optional<KeySlots> updated;
};

/// WrongPassphrase; NotFound for a slot that is not there; Tampered when the slot opens but the file as a
/// whole was not written by somebody who holds the book key. The MAC is judged only where there is a book
/// key: an identity slot proves itself alone, and opens nothing but its owner's keys. Takes as long as its
/// KdfParameters say.
[[nodiscard]] Result<UnlockedSlot> unlockWithPassphrase(const KeySlots &slots, const SlotId &slot,
                                                        const Secret &passphrase);
[[nodiscard]] Result<UnlockedSlot> unlockWithPassphrase(const KeySlots &slots, const UserId &user,
                                                        const Secret &passphrase);
[[nodiscard]] Result<UnlockedSlot> unlockWithRecoveryKey(const KeySlots &slots, const RecoveryKey &key);

/// Whether the typed recovery key opens these very key slots to this very book key. To be asked at set-up
/// (where SetupInProgress does) and whenever the sheet in the safe is checked.
[[nodiscard]] Result<> proveRecoveryKey(const KeySlots &slots, const QString &typed,
                                        const Secret &expectedBookKey);

/// The label of the recovery slot; no user can be called so.
[[nodiscard]] QString recoverySlotLabel();

/// A person who is to get a slot.
struct NewSlot {
    UserId user;
    QString name;        ///< User name, unique in the book however capitalised.
    bool reader = false; ///< May read cases: gets the book key.
    KdfParameters kdf;
};

struct AddedUser {
    KeySlots slots;
    Identity identity; ///< Made here; also what the new slot locks.
};

/// `bookKey` is the present one, as unlocking gave it. Refused when the file is not sealed by it or is full;
/// Conflict for a name or user that is there already.
[[nodiscard]] Result<AddedUser> addUser(const KeySlots &slots, const Secret &bookKey, const NewSlot &added,
                                        const Secret &passphrase);

/// New keys for somebody who cannot open their slot any more: what was locked in it is lost, so what they
/// signed stays under their former key. As addUser(), in the place of their present slot if they have one.
[[nodiscard]] Result<AddedUser> resetUser(const KeySlots &slots, const Secret &bookKey, const NewSlot &user,
                                          const Secret &passphrase);

/// Key slots without somebody, or under another key.
struct ChangedKey {
    KeySlots slots;
    std::optional<Secret> newBookKey; ///< book.db must be re-keyed to it: stageNext(), re-key, commitNext().
};

/// Takes somebody's slot away. When they were a reader, a new book key is made and sealed to every remaining
/// reader and to the recovery key. What they once copied stays readable to them: an old copy of the whole
/// folder still opens with their old passphrase, and nothing can undo that. Refused for the last person who
/// can read.
[[nodiscard]] Result<ChangedKey> removeUser(const KeySlots &slots, const Secret &bookKey, const UserId &user);

/// A new book key for the same people: after a passphrase or the recovery sheet may have been seen.
[[nodiscard]] Result<ChangedKey> changeBookKey(const KeySlots &slots, const Secret &bookKey);

/// Makes a person a reader, or no longer one (which changes the book key). Needs their passphrase: only they
/// can lock their keys anew.
[[nodiscard]] Result<ChangedKey> changeReading(const KeySlots &slots, const Secret &bookKey,
                                               const UserId &user, const Secret &passphrase, bool reader);

/// `bookKey` from whoever is signed in: a person with an identity slot changes their passphrase while a
/// reader is there. Copies of the old file still open with the old passphrase; changeBookKey() ends their use
/// for new records.
[[nodiscard]] Result<KeySlots> changePassphrase(const KeySlots &slots, const Secret &bookKey,
                                                const UserId &user, const Secret &oldPassphrase,
                                                const Secret &newPassphrase, const KdfParameters &kdf);

} // namespace guardbook
