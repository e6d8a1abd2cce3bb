// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// recover.

#include "app/cli/output.h"
#include "app/cli/recoverysheet.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/action/recoveryactions.h"
#include "core/keys/passphrase.h"

#include <QFile>
#include <QFileInfo>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Result<User> recover(const Arguments &arguments)
{
    const QString sheet = arguments.value(s("--recovery-file"));
    if (!arguments.has(s("--user")))
        return Error{ErrorCode::InvalidInput, s("Say with --user who is to get a new passphrase."),
                     s("--user")};
    if (!sheet.isEmpty() && QFileInfo::exists(sheet))
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("%1 is already there. Name a new file for the new recovery key.").arg(sheet),
            s("--recovery-file")};
    GUARDBOOK_ASSIGN(const Passphrases passphrases,
                     Passphrases::fromFile(arguments.value(s("--passphrase-file"))));
    FixedClock *fixed = nullptr;
    GUARDBOOK_ASSIGN(const auto clock, clockFrom(arguments, {}, fixed));
    const QString folder = arguments.positional(0);
    GUARDBOOK_ASSIGN(const QString typed, recoveryKeyFrom(arguments));
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, unlockByRecoveryKey(folder, typed));
    GUARDBOOK_ASSIGN(
        const auto book,
        Book::open(folder, unlocked, {machineFolderFrom(arguments), false, s("recovery key")}, *clock));
    const QString user = arguments.value(s("--user"));
    GUARDBOOK_ASSIGN(const QString passphrase, passphrases.newOf(user));
    auto done = recoverUser(*book, unlocked, {user, passphraseBytes(passphrase)}, recoveryProof(arguments));
    // A sheet that opens nothing must not lie about. One that is recorded counts, whatever failed after that.
    if (!done && !sheet.isEmpty() && done.error().where != u"keyslots/behind")
        QFile::remove(sheet);
    return done;
}

int runRecover(const Arguments &arguments, bool json)
{
    const auto user = recover(arguments);
    if (!user)
        return fail(user.error(), json);
    if (json) {
        printJson({{s("user"), user->name}, {s("id"), user->id.text()}});
        return Done;
    }
    printLine(
        QStringLiteral("%1 has a new passphrase and new keys. The ledger says so.").arg(user->fullName));
    printLine(s("The former recovery key opens this book no more: put the new sheet into the safe, destroy "
                "the old."));
    return Done;
}

} // namespace

Verb recoverVerb()
{
    return {s("recover"),
            s("Gives a user a new passphrase with the recovery key, and makes a new recovery key."),
            {{s("BOOK")},
             {s("--user"), s("--recovery-key-file"), s("--recovery-file"), s("--passphrase-file"),
              s("--clock"), s("--machine-folder")},
             {}},
            runRecover};
}

} // namespace guardbook::cli
