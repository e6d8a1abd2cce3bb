// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// backup, restore and check; recover stands in recoveryverb.cpp.

#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/action/backupactions.h"
#include "core/action/bookcheck.h"
#include "core/action/session.h"
#include "core/keys/passphrase.h"

#include <QDir>
#include <QJsonArray>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

int runBackup(const Arguments &arguments, bool json)
{
    QString warning;
    const auto run = [&]() -> Result<MadeBackup> {
        GUARDBOOK_ASSIGN(auto opened, openSession(arguments.positional(0), arguments, false));
        Book &book = *opened.opened.book;
        GUARDBOOK_TRY(book.mayWrite());
        GUARDBOOK_ASSIGN(const auto session, book.signIn(opened.opened.unlocked.identity));
        const QString to = arguments.value(s("--to"));
        GUARDBOOK_ASSIGN(
            auto made, BackupActions(*session).make(to.isEmpty() ? QString() : QDir(to).absolutePath(), {}));
        warning = warningAfterWork(book.signOut(*session));
        return made;
    };
    const auto made = run();
    if (!made)
        return fail(made.error(), json);
    if (json)
        printJson({{s("path"), made->path}, {s("entries"), qint64(made->entries)}});
    else
        printLine(QStringLiteral("Backup written, opened and checked: %1").arg(made->path));
    return done(warning, json);
}

int runRestore(const Arguments &arguments, bool json)
{
    const auto run = [&]() -> Result<QString> {
        if (arguments.values(s("--user")).size() != 2)
            return Error{ErrorCode::InvalidInput, s("A backup is restored by two people: give --user twice."),
                         s("--user")};
        GUARDBOOK_ASSIGN(const Passphrases passphrases,
                         Passphrases::fromFile(arguments.value(s("--passphrase-file"))));
        FixedClock *fixed = nullptr;
        GUARDBOOK_ASSIGN(const auto clock, clockFrom(arguments, {}, fixed));
        std::vector<UnlockedSlot> slots;
        for (const QString &user : arguments.values(s("--user"))) {
            GUARDBOOK_ASSIGN(const QString text,
                             passphrases.of(user, QStringLiteral("Passphrase of %1: ").arg(user)));
            GUARDBOOK_ASSIGN(auto unlocked, unlockSlot(arguments.positional(0), user, passphraseBytes(text)));
            slots.push_back(std::move(unlocked));
        }
        return restoreBackup({QDir(arguments.positional(0)).absolutePath(),
                              QDir(arguments.positional(1)).absolutePath(), arguments.value(s("--reason")),
                              machineFolderFrom(arguments)},
                             slots.at(0), slots.at(1), *clock, {});
    };
    const auto former = run();
    if (!former)
        return fail(former.error(), json);
    if (json)
        printJson({{s("former"), *former}});
    else
        printLine(former->isEmpty()
                      ? s("Restored.")
                      : QStringLiteral("Restored. What stood there before is kept at %1").arg(*former));
    return Done;
}

} // namespace

namespace {

/// Leaves the entry about the check where that can be, and mends what can be; else says why there is none.
QString recordCheck(BookSession &opened, CheckReport &report, QString &warning)
{
    Book &book = *opened.opened.book;
    const auto run = [&]() -> Result<> {
        GUARDBOOK_TRY(book.mayWrite());
        if (!report.mayRecord)
            return Error{ErrorCode::Corrupt,
                         s("Nothing is added to a book whose pages or ledger are damaged."), s("check")};
        GUARDBOOK_ASSIGN(const auto session, book.signIn(opened.opened.unlocked.identity));
        GUARDBOOK_TRY(CheckActions(*session).record(report, {}));
        warning = warningAfterWork(book.signOut(*session));
        return {};
    };
    const auto recorded = run();
    return recorded ? QString() : recorded.error().sentence;
}

void printLines(const CheckReport &report)
{
    for (const CheckLine &line : report.lines) {
        printLine(QStringLiteral("%1  %2").arg(line.faults.isEmpty() ? s("ok   ") : s("FAULT"), line.what));
        for (const QString &sentence : line.faults + line.notes)
            printLine(QStringLiteral("       %1").arg(sentence));
    }
}

QJsonArray jsonLines(const CheckReport &report)
{
    QJsonArray lines;
    for (const CheckLine &line : report.lines)
        lines.append(QJsonObject{{s("what"), line.what},
                                 {s("faults"), QJsonArray::fromStringList(line.faults)},
                                 {s("notes"), QJsonArray::fromStringList(line.notes)}});
    return lines;
}

} // namespace

int runCheck(const Arguments &arguments, bool json)
{
    auto opened = openSession(arguments.positional(0), arguments, false);
    if (!opened)
        return fail(opened.error(), json);
    // Checked before anybody is signed in: nothing is written to a book that may be damaged.
    auto report = checkBook(*opened->opened.book, {});
    if (!report)
        return fail(report.error(), json);
    QString warning;
    const QString unrecorded = recordCheck(*opened, *report, warning);
    if (json) {
        printJson({{s("clean"), report->clean()},
                   {s("mended"), report->mended()},
                   {s("lines"), jsonLines(*report)},
                   {s("recorded"), unrecorded.isEmpty()},
                   {s("why_not_recorded"), unrecorded}});
        return report->clean() ? done(warning, json) : FaultFound;
    }
    printLines(*report);
    if (!unrecorded.isEmpty())
        printLine(s("No entry about this check was left in the book: ") + unrecorded);
    printLine(report->clean()    ? s("This book is whole.")
              : report->mended() ? s("What was wrong has been put right. No record was touched by it.")
                                 : s("This book is NOT whole. Keep a copy of it as it is, and restore the "
                                     "newest backup."));
    return report->clean() ? done(warning, json) : FaultFound;
}

std::vector<Verb> keepingVerbs()
{
    return {{s("backup"),
             s("Writes a copy of the book, opens it and checks it."),
             {{s("BOOK")}, bookOptions + QStringList{s("--to")}, {}},
             runBackup},
            {s("restore"),
             s("Puts a backup in the place of a book. Two people sign; what stood there is kept beside it."),
             {{s("BACKUP"), s("BOOK")}, bookOptions + QStringList{s("--reason")}, {}},
             runRestore},
            {s("check"),
             s("Checks a whole book: pages, ledger, records, evidence, search, key slots; leaves an entry."),
             {{s("BOOK")}, bookOptions, {}},
             runCheck},
            recoverVerb()};
}

} // namespace guardbook::cli
