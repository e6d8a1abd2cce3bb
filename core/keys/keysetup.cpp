// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keysetup.h"

#include "core/keys/slotlock.h"

#include <utility>

namespace guardbook {

namespace {

Result<KeySlot> recoverySlot(const KeySlots &slots, const Secret &bookKey, const RecoveryKey &recovery)
{
    KeySlot slot;
    slot.id = SlotId::create();
    slot.kind = SlotKind::Recovery;
    slot.user = UserId::create();
    slot.reader = true;
    slot.label = recoverySlotLabel();
    slot.keyNumber = slots.keyNumber;
    slot.kdf.salt = Secret::random(KdfLimits::saltSize).view().toByteArray();
    const SlotContents contents{Identity::create(slot.user), bookKey.copy()};
    GUARDBOOK_TRY(lockSlot(slots.book, slot, contents, recovery.slotKey(slot.kdf.salt)));
    return slot;
}

} // namespace

SetupInProgress::SetupInProgress(KeySlots slots, Secret bookKey, Identity first, RecoveryKey recovery)
    : m_slots(std::move(slots)),
      m_bookKey(std::move(bookKey)),
      m_first(std::move(first)),
      m_recovery(std::move(recovery))
{
}

/// Adds the recovery slot with a fresh recovery key.
Result<SetupInProgress> startKeySlots(KeySlots slots, Secret bookKey, Identity first)
{
    if (slots.slots.size() >= KeySlotsLimits::slots)
        return Error{
            ErrorCode::Refused,
            QStringLiteral(
                "There is no key slot left for the recovery key. Remove somebody who no longer needs "
                "theirs."),
            QStringLiteral("keyslots/full")};
    RecoveryKey recovery = RecoveryKey::create();
    GUARDBOOK_ASSIGN(KeySlot slot, recoverySlot(slots, bookKey, recovery));
    slots.slots.push_back(std::move(slot));
    forgetOldKeys(slots);
    sealMac(slots, bookKey);
    return SetupInProgress(std::move(slots), std::move(bookKey), std::move(first), std::move(recovery));
}

RecoverySheet SetupInProgress::sheet(const QString &school, const Instant &madeAt) const
{
    return recoverySheet(m_recovery, m_slots.book, school, madeAt);
}

Result<FinishedSetup> SetupInProgress::prove(const QString &typed) const
{
    GUARDBOOK_ASSIGN(KeySlots asOnDisk, parseKeySlots(encodeKeySlots(m_slots)));
    GUARDBOOK_TRY(proveRecoveryKey(asOnDisk, typed, m_bookKey));
    return FinishedSetup(std::move(asOnDisk), m_bookKey.copy());
}

Result<SetupInProgress> createKeySlots(const NewBook &book, const NewSlot &firstReader,
                                       const Secret &passphrase)
{
    if (!firstReader.reader)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("The first person in a book must be one who may read it."),
                     QStringLiteral("keyslots/first reader")};
    KeySlots slots;
    slots.book = book.book;
    slots.cipher = book.cipher;
    slots.pageSize = book.pageSize;
    Secret bookKey = Secret::random(SlotLockSizes::key);
    sealMac(slots, bookKey);
    GUARDBOOK_ASSIGN(AddedUser first, addUser(slots, bookKey, firstReader, passphrase));
    return startKeySlots(std::move(first.slots), std::move(bookKey), std::move(first.identity));
}

Result<SetupInProgress> replaceRecoveryKey(const KeySlots &slots, const Secret &bookKey)
{
    if (!macFits(slots, bookKey))
        return Error{ErrorCode::Tampered,
                     QStringLiteral(
                         "These key slots do not belong to the open book. Restore them from a backup first."),
                     QStringLiteral("keyslots/mac")};
    KeySlots without = slots;
    std::erase_if(without.slots, [](const KeySlot &slot) { return slot.kind == SlotKind::Recovery; });
    return startKeySlots(std::move(without), bookKey.copy(), Identity());
}

} // namespace guardbook
