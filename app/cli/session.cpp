// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/session.h"

#include "app/cli/output.h"
#include "core/keys/passphrase.h"

#include <QStandardPaths>

namespace guardbook::cli {

QString machineFolderFrom(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("--machine-folder")))
        return arguments.value(QStringLiteral("--machine-folder"));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/guardbook/seen");
}

Result<std::unique_ptr<Clock>> clockFrom(const Arguments &arguments, const QString &fallback,
                                         FixedClock *&fixed)
{
    const QString given =
        arguments.has(QStringLiteral("--clock")) ? arguments.value(QStringLiteral("--clock")) : fallback;
    if (given.isEmpty())
        return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    GUARDBOOK_ASSIGN(const Instant now, Instant::fromText(given));
    auto clock = std::make_unique<FixedClock>(now);
    fixed = clock.get();
    return std::unique_ptr<Clock>(std::move(clock));
}

namespace {

Result<QString> chooseUser(const QString &book, const Arguments &arguments, const Passphrases &passphrases)
{
    if (arguments.has(QStringLiteral("--user")))
        return arguments.value(QStringLiteral("--user"));
    GUARDBOOK_ASSIGN(const auto names, unlockNames(book));
    QStringList readers;
    for (const UnlockName &name : names) {
        if (name.readsCases)
            readers << name.name;
    }
    for (const QString &named : passphrases.namedUsers()) {
        if (readers.contains(named))
            return named;
    }
    if (readers.size() == 1)
        return readers.constFirst();
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("Say as whom with --user. These can open the book: %1.")
                     .arg(readers.join(QStringLiteral(", "))),
                 QStringLiteral("--user")};
}

} // namespace

Result<BookSession> openSession(const QString &book, const Arguments &arguments, bool readOnly,
                                const QString &clockFallback)
{
    BookSession session;
    GUARDBOOK_ASSIGN(session.passphrases,
                     Passphrases::fromFile(arguments.value(QStringLiteral("--passphrase-file"))));
    GUARDBOOK_ASSIGN(session.clock, clockFrom(arguments, clockFallback, session.fixedClock));
    session.machineFolder = machineFolderFrom(arguments);
    GUARDBOOK_ASSIGN(session.user, chooseUser(book, arguments, session.passphrases));
    GUARDBOOK_ASSIGN(
        const QString passphrase,
        session.passphrases.of(session.user, QStringLiteral("Passphrase of %1: ").arg(session.user)));
    GUARDBOOK_ASSIGN(session.opened,
                     openBook(book, session.user, passphraseBytes(passphrase),
                              {session.machineFolder, readOnly, session.user}, *session.clock));
    printNote(session.opened.book->notice());
    return session;
}

QString warningAfterWork(const Result<> &left)
{
    if (left)
        return {};
    QString why = QStringLiteral("the disk reported an error: check it");
    if (left.error().code == ErrorCode::DiskFull)
        why = QStringLiteral("there is no space left on the disk: free some");
    else if (left.error().code == ErrorCode::Corrupt || left.error().code == ErrorCode::Tampered)
        why = QStringLiteral("the book has a fault: run guardbook-cli check");
    return QStringLiteral("What was asked for is done. Only that you left the book could not be noted in it, "
                          "because %1 before you go on.")
        .arg(why);
}

} // namespace guardbook::cli
