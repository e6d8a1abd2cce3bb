// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include "tests/bench/bulkledger.h"

#include <QFileInfo>
#include <QProcess>

#include <cstdio>

namespace guardbook::bench {

Sizes Sizes::quick()
{
    Sizes sizes;
    sizes.rounds = 2;
    sizes.largeFile = qint64(16) << 20;
    sizes.screenshots = 8;
    sizes.manyScreenshots = 24;
    sizes.queries = 30;
    sizes.ledgers = {200, 1'000};
    return sizes;
}

Result<QString> Bench::program(const QString &name) const
{
    const QString path = m_programs + u'/' + name;
    if (QFileInfo(path).isExecutable())
        return path;
    return Error{ErrorCode::NotFound, QStringLiteral("%1 was not built.").arg(name), path};
}

Result<BenchBook> Bench::bookOf(int entries) const
{
    const QString final = path(QStringLiteral("%1.guardbook").arg(entries));
    if (!QFileInfo::exists(final)) {
        std::fprintf(stderr, "bench: making a book of %d entries\n", entries);
        const QString working = path(QStringLiteral("making-%1.guardbook").arg(entries));
        QDir(working).removeRecursively();
        GUARDBOOK_ASSIGN(const BenchBook made, BenchBook::at(working));
        GUARDBOOK_TRY(fillBook(made, entries));
        QDir(made.machineFolder()).removeRecursively();
        if (!QDir().rename(working, final))
            return Error{ErrorCode::Io, QStringLiteral("The book could not be put in place."), final};
    }
    return BenchBook::at(final);
}

Result<BenchBook> Bench::copyOf(int entries) const
{
    GUARDBOOK_ASSIGN(const BenchBook made, bookOf(entries));
    const QString copy = path(QStringLiteral("working-%1.guardbook").arg(entries));
    QDir(copy).removeRecursively();
    QDir(copy + QStringLiteral("-machine")).removeRecursively();
    GUARDBOOK_TRY(runProgram(QStringLiteral("cp"), {QStringLiteral("-r"), made.path(), copy}));
    GUARDBOOK_TRY(runProgram(QStringLiteral("sync"), {})); // written back before anything is measured
    return BenchBook::at(copy);
}

Result<> runProgram(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return Error{
            ErrorCode::Io,
            QStringLiteral("%1 failed: %2").arg(program, QString::fromUtf8(process.readAllStandardError())),
            program};
    return {};
}

} // namespace guardbook::bench
