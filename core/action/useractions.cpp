// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/useractions.h"

#include "core/action/book.h"
#include "core/action/keyslotscopy.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

KdfParameters kdfLike(const KeySlots &slots)
{
    std::optional<KdfParameters> dearest;
    for (const KeySlot &slot : slots.slots) {
        if (slot.kind == SlotKind::Passphrase && (!dearest || isWeaker(*dearest, slot.kdf)))
            dearest = slot.kdf;
    }
    KdfParameters kdf = dearest.value_or(defaultKdf());
    kdf.salt = Secret::random(std::size_t(KdfLimits::saltSize)).view().toByteArray();
    return kdf;
}

Result<> writeNotedSlots(Book &book, const KeySlots &slots, PreviousCopy previous)
{
    const auto written = adoptKeySlots(book.folder().path, slots, book.key(), previous);
    if (written)
        return {};
    return Error{
        written.error().code,
        QStringLiteral("The change is recorded in the book, but the file keyslots could not be written "
                       "(%1) The change is completed, and counts, when the book is next unlocked.")
            .arg(written.error().sentence),
        QStringLiteral("keyslots/behind")};
}

Result<User> UserActions::add(const UserDetails &details, const Secret &passphrase)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("user.add")));
    Book &book = m_session.book();
    GUARDBOOK_TRY(book.mayWrite());
    const UserTable table(book.database());
    GUARDBOOK_ASSIGN(const auto others, table.all());
    GUARDBOOK_ASSIGN(User user, makeUser(details, m_session.profile(), others, book.clock().now()));
    GUARDBOOK_TRY(checkPassphrase(passphrase, user));

    GUARDBOOK_ASSIGN(KeySlots slots, presentSlots(book));
    // A slot that no user belongs to was left by an addition that was cut off: it goes.
    std::erase_if(slots.slots, [&](const KeySlot &slot) {
        return slot.kind == SlotKind::Passphrase &&
               std::none_of(others.begin(), others.end(),
                            [&](const User &other) { return other.id == slot.user; });
    });
    GUARDBOOK_ASSIGN(auto added, addUser(slots, book.key(),
                                         {user.id, user.name, m_session.profile().role(user.role)->readsCases,
                                          kdfLike(slots)},
                                         passphrase));
    user.signingKey = added.identity.signing.verifyingKey();
    user.sealingKey = added.identity.sealing.publicKey().toBytes();

    GUARDBOOK_ASSIGN(const KeySlots noted, asNextGeneration(book.folder().path, added.slots, book.key()));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.insert(work.change(), user));
    GUARDBOOK_TRY(putSlotsCopy(work.change(), noted));
    GUARDBOOK_TRY(
        work.finish({EventType::UserAdd, {}, AnyId::of(user.id), {{QStringLiteral("role"), user.role}}, 0},
                    QStringLiteral("user"), {user.id.text()}));
    GUARDBOOK_TRY(writeNotedSlots(book, noted, PreviousCopy::Keep));
    return user;
}

namespace {

/// What is told when a removal is on record and the rest of it failed. The cause's own sentence is left out:
/// it speaks of a change that was not made.
Error removedWithSlot(const User &user, const Error &cause)
{
    return {cause.code,
            QStringLiteral("%1 is removed and comes in no more: that is in the book. The keys were not "
                           "changed yet, because %2. Mend that, then unlock the book again: the change of "
                           "keys is completed then.")
                .arg(user.fullName, cause.code == ErrorCode::DiskFull
                                        ? QStringLiteral("there is no space left on the disk")
                                        : QStringLiteral("the disk or its folder could not be written")),
            QStringLiteral("keyslots/behind")};
}

} // namespace

Result<User> UserActions::remove(const UserId &id, const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("user.remove")));
    Book &book = m_session.book();
    const UserTable table(book.database());
    GUARDBOOK_ASSIGN(User user, table.find(id));
    GUARDBOOK_ASSIGN(const QString why, acceptText(QStringLiteral("reason"), reason, TextSize::Long));
    if (why.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("Say why %1 is removed.").arg(user.fullName),
                     QStringLiteral("reason")};
    if (user.id == m_session.user().id)
        return Error{ErrorCode::Refused,
                     QStringLiteral("Nobody removes themselves. Ask another person who may."),
                     QStringLiteral("user.remove")};
    if (user.state == UserState::Removed)
        return Error{ErrorCode::Refused, QStringLiteral("%1 is already removed.").arg(user.fullName),
                     QStringLiteral("user.remove")};
    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots(book));
    // Asked before anything is written: whether somebody who reads cases is left.
    GUARDBOOK_ASSIGN(const ChangedKey changed, removeUser(slots, book.key(), id));

    // The record first: from then on this person cannot sign in, also if the change of key is cut off.
    user.state = UserState::Removed;
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.update(work.change(), user));
    GUARDBOOK_TRY(work.finish(
        {EventType::UserRemove,
         {},
         AnyId::of(id),
         {{QStringLiteral("key_changed"), changed.newBookKey.has_value()}, {QStringLiteral("reason"), why}},
         0},
        QStringLiteral("user"), {id.text()}));
    if (const auto taken = changeKey(changed); !taken)
        return removedWithSlot(user, taken.error());
    return user;
}

Result<> UserActions::takeSlotAway(const UserId &user)
{
    Book &book = m_session.book();
    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots(book));
    GUARDBOOK_ASSIGN(const ChangedKey changed, removeUser(slots, book.key(), user));
    return changeKey(changed);
}

Result<> UserActions::changeKey(const ChangedKey &changed)
{
    Book &book = m_session.book();
    const QString &folder = book.folder().path;
    KeySlots noted;
    if (changed.newBookKey) {
        GUARDBOOK_ASSIGN(noted, stageNext(folder, changed.slots, *changed.newBookKey));
        // A failure here may still have changed the key: which one the database has is asked at the next
        // unlock.
        GUARDBOOK_TRY(book.database().rekey(databaseKey(*changed.newBookKey)));
        book.rekeyed(changed.newBookKey->copy());
        GUARDBOOK_TRY(commitNext(folder, book.key()));
    } else {
        GUARDBOOK_ASSIGN(noted, asNextGeneration(folder, changed.slots, book.key()));
    }
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(putSlotsCopy(work.change(), noted));
    GUARDBOOK_TRY(work.finish(
        {EventType::KeySlotsKeep, {}, {}, {{QStringLiteral("generation"), qint64(noted.generation)}}, 0},
        QStringLiteral("user"), {}));
    return changed.newBookKey ? Result<>() : writeNotedSlots(book, noted, PreviousCopy::Overwrite);
}

Result<> UserActions::changePassphrase(const Secret &before, const Secret &after)
{
    Book &book = m_session.book();
    const UserId &user = m_session.user().id;
    GUARDBOOK_TRY(book.mayWrite());
    GUARDBOOK_TRY(checkPassphrase(after, m_session.user()));
    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots(book));
    GUARDBOOK_ASSIGN(const KeySlots changed,
                     guardbook::changePassphrase(slots, book.key(), user, before, after, kdfLike(slots)));
    if (before == after)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This is the passphrase that you have. Choose another one."),
                     QStringLiteral("passphrase")};
    GUARDBOOK_ASSIGN(const KeySlots noted, asNextGeneration(book.folder().path, changed, book.key()));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(putSlotsCopy(work.change(), noted));
    GUARDBOOK_TRY(work.finish({EventType::UserPassphrase, {}, AnyId::of(user), {}, 0}, QStringLiteral("user"),
                              {user.text()}));
    return writeNotedSlots(book, noted, PreviousCopy::Overwrite);
}

} // namespace guardbook
