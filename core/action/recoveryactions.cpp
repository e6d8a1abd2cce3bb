// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/recoveryactions.h"

#include "core/action/book.h"
#include "core/action/keyslotscopy.h"
#include "core/action/newuser.h"
#include "core/action/useractions.h"
#include "core/action/work.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

namespace {

Error refused(const QString &sentence)
{
    return {ErrorCode::Refused, sentence, QStringLiteral("recovery.use")};
}

/// What the recovery key signs: whom it lets in, with which key from now on.
QByteArray recoveryStatement(const BookId &book, const User &user)
{
    return QStringLiteral("guardbook/recovery/use/v1\nbook %1\nuser %2\nkey %3\n")
        .arg(book.text(), user.id.text(), user.signingKey.fingerprint().hex())
        .toUtf8();
}

Result<User> userToRecover(Book &book, const QString &name)
{
    GUARDBOOK_ASSIGN(auto user, UserTable(book.database()).byName(name));
    if (!user)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("This book has no user called \"%1\".").arg(name.left(60)),
                     QStringLiteral("recovery.use")};
    if (user->state == UserState::Removed)
        return refused(
            QStringLiteral("%1 was removed from this book. Let in somebody who still belongs to it.")
                .arg(user->fullName));
    return *std::move(user);
}

/// The school's root key, sealed anew to who takes the place of a holder. Only the recovery key can open its
/// own share.
Result<> reseal(Change &change, const Identity &recovery, const KeySlots &slots, const User &user)
{
    const Table<RootKeyShare> table(change.database());
    GUARDBOOK_ASSIGN(auto shares, table.select(QString()));
    const auto own = std::find_if(shares.begin(), shares.end(),
                                  [](const RootKeyShare &share) { return share.holder == u"recovery"; });
    if (own == shares.end())
        return {};
    GUARDBOOK_ASSIGN(const Secret root, openSealed(recovery.sealing, own->sealed));
    for (RootKeyShare &share : shares) {
        const KeySlot *holder = share.holder == u"recovery"      ? findRecovery(slots)
                                : share.holder == user.id.text() ? findUser(slots, user.id)
                                                                 : nullptr;
        if (holder == nullptr)
            continue;
        GUARDBOOK_ASSIGN(share.sealed, sealTo(holder->sealing, root.view()));
        GUARDBOOK_TRY(table.update(change, share));
    }
    return {};
}

} // namespace

Result<User> recoverUser(Book &book, const UnlockedSlot &unlocked, const RecoveryRequest &request,
                         const ProveRecovery &prove)
{
    if (!unlocked.byRecoveryKey)
        return refused(QStringLiteral("This needs the recovery key from the school's safe."));
    GUARDBOOK_TRY(book.mayWrite());
    GUARDBOOK_ASSIGN(User user, userToRecover(book, request.user));
    GUARDBOOK_TRY(checkPassphrase(request.newPassphrase, user));
    const ProfileRole *role = book.profile().role(user.role);
    if (role == nullptr)
        return refused(QStringLiteral("The profile has no role \"%1\" any more.").arg(user.role));

    GUARDBOOK_ASSIGN(const KeySlots slots, presentSlots(book));
    GUARDBOOK_ASSIGN(auto given,
                     resetUser(slots, book.key(), {user.id, user.name, role->readsCases, kdfLike(slots)},
                               request.newPassphrase));
    GUARDBOOK_ASSIGN(const SetupInProgress setup, replaceRecoveryKey(given.slots, book.key()));
    GUARDBOOK_ASSIGN(const QString typed, prove(setup.sheet(book.profile().schoolName, book.clock().now())));
    GUARDBOOK_ASSIGN(const FinishedSetup finished, setup.prove(typed));
    GUARDBOOK_ASSIGN(const KeySlots noted,
                     asNextGeneration(book.folder().path, finished.slots(), book.key()));

    FormerKey former;
    former.id = AnyId::create();
    former.user = user.id;
    former.signingKey = user.signingKey;
    former.replacedAt = book.clock().now();
    user.signingKey = given.identity.signing.verifyingKey();
    user.sealingKey = given.identity.sealing.publicKey().toBytes();
    const QByteArray statement = recoveryStatement(book.row().id, user);

    Session session(book, user, given.identity.copy());
    GUARDBOOK_ASSIGN(auto work, Work::begin(session));
    former.untilSeq = work.seq();
    GUARDBOOK_TRY(UserTable(book.database()).update(work.change(), user));
    GUARDBOOK_TRY(Table<FormerKey>(book.database()).insert(work.change(), former));
    GUARDBOOK_TRY(reseal(work.change(), unlocked.identity, noted, user));
    GUARDBOOK_TRY(putSlotsCopy(work.change(), noted));
    GUARDBOOK_TRY(work.finish(
        {EventType::RecoveryUsed,
         {},
         AnyId::of(user.id),
         {{QStringLiteral("user"), user.id.text()},
          {QStringLiteral("former_key"), former.signingKey.fingerprint().hex()},
          {QStringLiteral("recovery_key"),
           QString::fromLatin1(unlocked.identity.signing.verifyingKey().toBytes().toHex())},
          {QStringLiteral("signature"),
           QString::fromLatin1(viewOf(unlocked.identity.signing.sign(statement)).toByteArray().toHex())}},
         0},
        QStringLiteral("user"), {user.id.text()}));
    GUARDBOOK_TRY(writeNotedSlots(book, noted, PreviousCopy::Overwrite));
    return user;
}

} // namespace guardbook
