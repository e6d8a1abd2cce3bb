// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyring.h"

#include "core/keys/slotlock.h"

#include <algorithm>
#include <iterator>

namespace guardbook {

namespace {

Error tampered(const char *where)
{
    return {
        ErrorCode::Tampered,
        QStringLiteral(
            "Somebody changed who may open this book, without holding its key. Do not go on with this copy: "
            "tell the headteacher, and restore the key slots from a backup."),
        QStringLiteral("keyslots/") + QLatin1String(where)};
}

Error noSuchUser()
{
    return {ErrorCode::NotFound,
            QStringLiteral("Nobody of that name can open this book. Choose a name from the list."),
            QStringLiteral("keyslots/user")};
}

Error noSuchRecovery()
{
    return {ErrorCode::NotFound, QStringLiteral("This book has no recovery key. Open it with a passphrase."),
            QStringLiteral("keyslots/recovery")};
}

KeySlot *slotOf(KeySlots &slots, const SlotId &id)
{
    const auto found = std::find_if(slots.slots.begin(), slots.slots.end(),
                                    [&](const KeySlot &slot) { return slot.id == id; });
    return found == slots.slots.end() ? nullptr : &*found;
}

/// The contents brought to the present book key. Checks that the present key comes from who held the former.
Result<Secret> presentKey(const KeySlots &slots, const KeySlot &slot, const SlotContents &contents)
{
    Secret present = contents.bookKey->copy();
    if (slot.keyNumber != slots.keyNumber) {
        auto opened = openSealed(contents.identity.sealing, slot.pendingBookKey);
        if (!opened || opened->size() != std::size_t(SlotLockSizes::key))
            return tampered("pending");
        present = std::move(*opened);
    }
    if (!macFits(slots, present))
        return tampered("mac");
    if (!leadsTo(slots, slot.keyNumber, *contents.bookKey, present))
        return tampered("former keys");
    return present;
}

/// Key slots in which the slot locks the present key itself.
Result<KeySlots> takeUp(const KeySlots &slots, const KeySlot &slot, const SlotContents &contents,
                        const Secret &present, const Secret &kek)
{
    KeySlots updated = slots;
    KeySlot *changed = slotOf(updated, slot.id);
    changed->keyNumber = slots.keyNumber;
    changed->pendingBookKey.clear();
    const SlotContents now{contents.identity.copy(), present.copy()};
    GUARDBOOK_TRY(lockSlot(updated.book, *changed, now, kek));
    forgetOldKeys(updated);
    sealMac(updated, present);
    return updated;
}

Result<UnlockedSlot> unlock(const KeySlots &slots, const KeySlot &slot, const Secret &kek)
{
    GUARDBOOK_ASSIGN(SlotContents contents, openSlot(slots.book, slot, kek));
    UnlockedSlot unlocked;
    unlocked.slot = slot.id;
    unlocked.label = slot.label;
    unlocked.byRecoveryKey = slot.kind == SlotKind::Recovery;
    if (slot.reader) {
        GUARDBOOK_ASSIGN(Secret present, presentKey(slots, slot, contents));
        if (slot.keyNumber != slots.keyNumber) {
            GUARDBOOK_ASSIGN(unlocked.updated, takeUp(slots, slot, contents, present, kek));
            unlocked.tookUpNewKey = true;
        }
        unlocked.bookKey = std::move(present);
    }
    unlocked.identity = std::move(contents.identity);
    return unlocked;
}

/// What every change starts with: nobody seals a file that they could not have checked.
Result<> demandHolder(const KeySlots &slots, const Secret &bookKey)
{
    return macFits(slots, bookKey) ? Result<>() : Result<>(tampered("mac"));
}

Result<> demandRoom(const KeySlots &slots, const NewSlot &added)
{
    if (slots.slots.size() >= KeySlotsLimits::slots)
        return Error{
            ErrorCode::Refused,
            QStringLiteral(
                "This book has %1 key slots, which is the most. Remove somebody who no longer needs it.")
                .arg(KeySlotsLimits::slots),
            QStringLiteral("keyslots/full")};
    const bool reserved = added.name.compare(recoverySlotLabel(), Qt::CaseInsensitive) == 0;
    if (reserved || findUser(slots, added.user) != nullptr || findLabel(slots, added.name) != nullptr)
        return Error{ErrorCode::Conflict,
                     QStringLiteral("There is already somebody called %1 in this book. Choose another name.")
                         .arg(added.name),
                     QStringLiteral("keyslots/name")};
    return {};
}

/// A value that this program could not read back must not reach the disk.
Result<KeySlots> demandReadable(KeySlots slots)
{
    const auto back = parseKeySlots(encodeKeySlots(slots));
    if (back && *back == slots)
        return slots;
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral(
            "This name cannot be used: write it on one line, with at most %1 characters and no space "
            "at either end.")
            .arg(KeySlotsLimits::labelBytes / 4),
        QStringLiteral("keyslots/name")};
}

Result<ChangedKey> underNewKey(KeySlots slots, const Secret &bookKey)
{
    if (slots.formerKeys.size() >= KeySlotsLimits::formerKeys)
        return Error{
            ErrorCode::Refused,
            QStringLiteral(
                "The book key was changed %1 times since somebody, or the recovery key, last opened the "
                "book. Let them open it, or remove them, and replace the recovery key.")
                .arg(KeySlotsLimits::formerKeys),
            QStringLiteral("keyslots/former keys")};
    Secret newKey = Secret::random(SlotLockSizes::key);
    GUARDBOOK_TRY(advanceKey(slots, bookKey, newKey));
    GUARDBOOK_ASSIGN(slots, demandReadable(std::move(slots)));
    return ChangedKey{std::move(slots), std::move(newKey)};
}

bool readsWithPassphrase(const KeySlot &slot)
{
    return slot.reader && slot.kind == SlotKind::Passphrase;
}

/// A person's own slot; the recovery key's is not one.
Result<const KeySlot *> personSlot(const KeySlots &slots, const UserId &user)
{
    const KeySlot *slot = findUser(slots, user);
    if (slot == nullptr || slot->kind != SlotKind::Passphrase)
        return noSuchUser();
    return slot;
}

Result<> demandAnotherReader(const KeySlots &slots, const KeySlot &leaving)
{
    const auto readers = std::count_if(slots.slots.begin(), slots.slots.end(), readsWithPassphrase);
    if (!leaving.reader || readers > 1)
        return {};
    return Error{
        ErrorCode::Refused,
        QStringLiteral("%1 is the only person who can read this book. Give somebody else that right first.")
            .arg(leaving.label),
        QStringLiteral("keyslots/last reader")};
}

} // namespace

Result<UnlockedSlot> unlockWithPassphrase(const KeySlots &slots, const SlotId &id, const Secret &passphrase)
{
    const KeySlot *slot = findSlot(slots, id);
    if (slot == nullptr || slot->kind != SlotKind::Passphrase)
        return noSuchUser();
    GUARDBOOK_ASSIGN(const Secret kek, derivePassphraseKey(passphrase, slot->kdf));
    return unlock(slots, *slot, kek);
}

Result<UnlockedSlot> unlockWithPassphrase(const KeySlots &slots, const UserId &user, const Secret &passphrase)
{
    GUARDBOOK_ASSIGN(const KeySlot *slot, personSlot(slots, user));
    return unlockWithPassphrase(slots, slot->id, passphrase);
}

Result<UnlockedSlot> unlockWithRecoveryKey(const KeySlots &slots, const RecoveryKey &key)
{
    const KeySlot *slot = findRecovery(slots);
    if (slot == nullptr)
        return noSuchRecovery();
    auto unlocked = unlock(slots, *slot, key.slotKey(slot->kdf.salt));
    if (!unlocked && unlocked.error().code == ErrorCode::WrongPassphrase)
        return Error{
            ErrorCode::WrongPassphrase,
            QStringLiteral(
                "This is a whole recovery key, but not this book's. Look for a later sheet, or for the "
                "book it belongs to."),
            QStringLiteral("keyslots/recovery")};
    return unlocked;
}

Result<> proveRecoveryKey(const KeySlots &slots, const QString &typed, const Secret &expectedBookKey)
{
    GUARDBOOK_ASSIGN(const RecoveryKey key, RecoveryKey::parse(typed));
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, unlockWithRecoveryKey(slots, key));
    if (!unlocked.bookKey || !(*unlocked.bookKey == expectedBookKey))
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral(
                "The recovery key opens its slot but does not give the book's key. Make a new recovery "
                "key before anything is recorded."),
            QStringLiteral("keyslots/recovery")};
    return {};
}

QString recoverySlotLabel()
{
    return QStringLiteral("recovery key");
}

Result<AddedUser> addUser(const KeySlots &slots, const Secret &bookKey, const NewSlot &added,
                          const Secret &passphrase)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    GUARDBOOK_TRY(demandRoom(slots, added));
    KeySlot slot;
    slot.id = SlotId::create();
    slot.user = added.user;
    slot.reader = added.reader;
    slot.label = added.name.normalized(QString::NormalizationForm_C);
    slot.keyNumber = added.reader ? slots.keyNumber : 0;
    slot.kdf = added.kdf;
    SlotContents contents{Identity::create(added.user), std::nullopt};
    if (added.reader)
        contents.bookKey = bookKey.copy();
    GUARDBOOK_ASSIGN(const Secret kek, derivePassphraseKey(passphrase, slot.kdf));
    GUARDBOOK_TRY(lockSlot(slots.book, slot, contents, kek));
    KeySlots with = slots;
    with.slots.push_back(slot);
    sealMac(with, bookKey);
    GUARDBOOK_ASSIGN(with, demandReadable(std::move(with)));
    return AddedUser{std::move(with), std::move(contents.identity)};
}

Result<AddedUser> resetUser(const KeySlots &slots, const Secret &bookKey, const NewSlot &user,
                            const Secret &passphrase)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    KeySlots without = slots;
    std::erase_if(without.slots, [&](const KeySlot &slot) {
        return slot.user == user.user && slot.kind == SlotKind::Passphrase;
    });
    forgetOldKeys(without);
    sealMac(without, bookKey);
    return addUser(without, bookKey, user, passphrase);
}

Result<ChangedKey> removeUser(const KeySlots &slots, const Secret &bookKey, const UserId &user)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    GUARDBOOK_ASSIGN(const KeySlot *leaving, personSlot(slots, user));
    GUARDBOOK_TRY(demandAnotherReader(slots, *leaving));
    KeySlots without = slots;
    without.slots.erase(without.slots.begin() + std::distance(slots.slots.data(), leaving));
    if (leaving->reader)
        return underNewKey(std::move(without), bookKey);
    sealMac(without, bookKey);
    return ChangedKey{std::move(without), std::nullopt};
}

Result<ChangedKey> changeBookKey(const KeySlots &slots, const Secret &bookKey)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    return underNewKey(slots, bookKey);
}

Result<ChangedKey> changeReading(const KeySlots &slots, const Secret &bookKey, const UserId &user,
                                 const Secret &passphrase, bool reader)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    GUARDBOOK_ASSIGN(const KeySlot *before, personSlot(slots, user));
    if (before->reader == reader)
        return ChangedKey{slots, std::nullopt};
    if (!reader)
        GUARDBOOK_TRY(demandAnotherReader(slots, *before));
    GUARDBOOK_ASSIGN(const Secret kek, derivePassphraseKey(passphrase, before->kdf));
    GUARDBOOK_ASSIGN(SlotContents contents, openSlot(slots.book, *before, kek));
    KeySlots with = slots;
    KeySlot *slot = slotOf(with, before->id);
    slot->reader = reader;
    slot->keyNumber = reader ? slots.keyNumber : 0;
    slot->pendingBookKey.clear();
    contents.bookKey = reader ? std::optional<Secret>(bookKey.copy()) : std::nullopt;
    GUARDBOOK_TRY(lockSlot(with.book, *slot, contents, kek));
    if (!reader)
        return underNewKey(std::move(with), bookKey);
    sealMac(with, bookKey);
    return ChangedKey{std::move(with), std::nullopt};
}

Result<KeySlots> changePassphrase(const KeySlots &slots, const Secret &bookKey, const UserId &user,
                                  const Secret &oldPassphrase, const Secret &newPassphrase,
                                  const KdfParameters &kdf)
{
    GUARDBOOK_TRY(demandHolder(slots, bookKey));
    GUARDBOOK_ASSIGN(const KeySlot *before, personSlot(slots, user));
    GUARDBOOK_ASSIGN(const Secret oldKek, derivePassphraseKey(oldPassphrase, before->kdf));
    GUARDBOOK_ASSIGN(SlotContents contents, openSlot(slots.book, *before, oldKek));
    KeySlots with = slots;
    KeySlot *slot = slotOf(with, before->id);
    slot->kdf = kdf;
    if (slot->reader) { // a change of key that is still waiting is taken up on the way
        contents.bookKey = bookKey.copy();
        slot->keyNumber = with.keyNumber;
        slot->pendingBookKey.clear();
    }
    GUARDBOOK_ASSIGN(const Secret kek, derivePassphraseKey(newPassphrase, slot->kdf));
    GUARDBOOK_TRY(lockSlot(with.book, *slot, contents, kek));
    forgetOldKeys(with);
    sealMac(with, bookKey);
    return with;
}

} // namespace guardbook
