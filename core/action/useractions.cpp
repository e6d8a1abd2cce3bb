// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/useractions.h"

#include "core/action/book.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/keys/keyslotsfile.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

namespace {

/// As costly as the slots that are there already, with a salt of its own.
KdfParameters kdfLike(const KeySlots &slots)
{
    KdfParameters kdf = defaultKdf();
    for (const KeySlot &slot : slots.slots) {
        if (slot.kind == SlotKind::Passphrase)
            kdf = slot.kdf;
    }
    kdf.salt = Secret::random(std::size_t(KdfLimits::saltSize)).view().toByteArray();
    return kdf;
}

Result<> keepCopy(Change &change, const KeySlots &slots)
{
    Query put(
        change.database(),
        QStringLiteral("INSERT INTO keyslots_copy (id, bytes) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET "
                       "bytes = excluded.bytes"));
    return put.bind(encodeKeySlots(slots)).run();
}

} // namespace

Result<KeySlots> UserActions::presentSlots() const
{
    GUARDBOOK_ASSIGN(auto loaded, loadKeySlots(m_session.book().folder().path));
    return std::move(loaded.slots);
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

    GUARDBOOK_ASSIGN(KeySlots slots, presentSlots());
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

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.insert(work.change(), user));
    GUARDBOOK_TRY(keepCopy(work.change(), added.slots));
    GUARDBOOK_TRY(saveKeySlots(book.folder().path, added.slots, book.key()));
    GUARDBOOK_TRY(
        work.finish({EventType::UserAdd, {}, AnyId::of(user.id), {{QStringLiteral("role"), user.role}}, 0},
                    QStringLiteral("user"), {user.id.text()}));
    return user;
}

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
    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots());
    GUARDBOOK_ASSIGN(auto changed, removeUser(slots, book.key(), id));

    // The record first: from then on this person cannot sign in, also if the change of key is cut off.
    user.state = UserState::Removed;
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.update(work.change(), user));
    GUARDBOOK_TRY(keepCopy(work.change(), changed.slots));
    GUARDBOOK_TRY(work.finish({EventType::UserRemove,
                               {},
                               AnyId::of(id),
                               {{QStringLiteral("key_changed"), changed.newBookKey.has_value()}},
                               0},
                              QStringLiteral("user"), {id.text()}));
    const QString &folder = book.folder().path;
    if (!changed.newBookKey) {
        GUARDBOOK_TRY(saveKeySlots(folder, changed.slots, book.key(), PreviousCopy::Overwrite));
        return user;
    }
    GUARDBOOK_TRY(stageNext(folder, changed.slots, *changed.newBookKey));
    // A failure here may still have changed the key: which one the database has is asked at the next unlock.
    GUARDBOOK_TRY(book.database().rekey(databaseKey(*changed.newBookKey)));
    book.rekeyed(changed.newBookKey->copy());
    GUARDBOOK_TRY(commitNext(folder, book.key()));
    return user;
}

Result<> UserActions::changePassphrase(const Secret &before, const Secret &after)
{
    Book &book = m_session.book();
    GUARDBOOK_TRY(book.mayWrite());
    GUARDBOOK_TRY(checkPassphrase(after, m_session.user()));
    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots());
    GUARDBOOK_ASSIGN(
        const KeySlots changed,
        guardbook::changePassphrase(slots, book.key(), m_session.user().id, before, after, kdfLike(slots)));
    GUARDBOOK_TRY(saveKeySlots(book.folder().path, changed, book.key(), PreviousCopy::Overwrite));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(keepCopy(work.change(), changed));
    GUARDBOOK_TRY(work.finish({EventType::UserPassphrase, {}, AnyId::of(m_session.user().id), {}, 0},
                              QStringLiteral("user"), {m_session.user().id.text()}));
    return {};
}

} // namespace guardbook
