// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of a program to its prompt, and from the passphrase to the list.

#include "core/storage/incidenttable.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QProcess>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace guardbook::bench {

namespace {

constexpr int patience = 60'000; // ms

Error noPrompt(const QString &program)
{
    return {ErrorCode::Io, QStringLiteral("%1 showed no prompt.").arg(program), QStringLiteral("bench")};
}

/// The window, until Qt has painted it for the first time: Qt says so when it is asked to.
Result<> windowPainted(const QString &program, const QString &book, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting=true"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setReadChannel(QProcess::StandardError);
    process.start(program, {book});
    QByteArray said;
    bool painted = false;
    while (!painted && process.waitForReadyRead(patience)) {
        said += process.readAllStandardError();
        painted = said.contains("Flushing");
    }
    process.kill();
    process.waitForFinished();
    return painted ? Result<>() : Result<>(noPrompt(program));
}

/// The command line on a terminal of its own, until it asks for the passphrase.
Result<> passphraseAsked(const QString &program, const QString &book)
{
    const QByteArray path = QFile::encodeName(program);
    const QByteArray folder = QFile::encodeName(book);
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        execl(path.constData(), path.constData(), "show", folder.constData(), "incidents", nullptr);
        _exit(127);
    }
    if (child < 0)
        return noPrompt(program);
    QByteArray said;
    pollfd waiting{terminal, POLLIN, 0};
    while (!said.contains("Passphrase") && poll(&waiting, 1, patience) > 0) {
        char piece[512];
        const ssize_t n = read(terminal, piece, sizeof piece);
        if (n <= 0)
            break;
        said.append(piece, n);
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(terminal);
    return said.contains("Passphrase") ? Result<>() : Result<>(noPrompt(program));
}

Figure plainRow(const QString &what, const Cost &cost, const QString &remark)
{
    Figure row;
    row.what = what;
    row.ours = QStringLiteral("%1 (%2 of processor time)").arg(seconds(cost.wall), seconds(cost.cpu));
    row.remark = remark;
    return row;
}

} // namespace

Result<> benchStart(Bench &bench)
{
    const int entries = bench.sizes().ledgers.back();
    GUARDBOOK_ASSIGN(const BenchBook book, bench.bookOf(entries));
    GUARDBOOK_ASSIGN(const QString window, bench.program(QStringLiteral("guardbook")));
    GUARDBOOK_ASSIGN(const QString cli, bench.program(QStringLiteral("guardbook-cli")));
    const int rounds = bench.sizes().rounds;
    const QString home = bench.path(QStringLiteral("home"));
    GUARDBOOK_TRY(windowPainted(window, book.path(), home)); // the first start fills the disk's cache
    GUARDBOOK_ASSIGN(const Cost painted,
                     medianCost(rounds, [&] { return windowPainted(window, book.path(), home); }));
    bench.figures().rows.push_back(plainRow(
        QStringLiteral("start the window until its unlock page is painted"), painted,
        QStringLiteral("Drawn into memory (Qt's offscreen platform); the size of the book plays no part.")));
    GUARDBOOK_TRY(passphraseAsked(cli, book.path()));
    GUARDBOOK_ASSIGN(const Cost asked, medianCost(rounds, [&] { return passphraseAsked(cli, book.path()); }));
    bench.figures().rows.push_back(
        plainRow(QStringLiteral("start guardbook-cli until it asks for the passphrase"), asked, {}));

    GUARDBOOK_ASSIGN(const Cost slot, medianCost(rounds, [&] { return only(book.unlock()); }));
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, book.unlock());
    GUARDBOOK_ASSIGN(const Cost list, medianCost(rounds, [&]() -> Result<> {
                         GUARDBOOK_ASSIGN(const auto open, book.open(unlocked));
                         GUARDBOOK_ASSIGN(const auto session, open->signIn(unlocked.identity));
                         GUARDBOOK_TRY(IncidentTable(open->database()).page({}, 100));
                         return {};
                     }));
    bench.figures().rows.push_back(
        plainRow(QStringLiteral("unlock to list, book of %1 entries: open, check, sign in, first 100 rows")
                     .arg(grouped(entries)),
                 list,
                 QStringLiteral(
                     "The passphrase comes before it: %1 with the least cost that a slot may have (64 MiB, 3 "
                     "passes); a real slot is tuned to about a second.")
                     .arg(seconds(slot.wall))));
    return {};
}

} // namespace guardbook::bench
