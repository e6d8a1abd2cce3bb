// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/runrecord.h"

#include "core/base/digest.h"

namespace guardbook::faults {

namespace {

Error failed(const QString &path, const QString &why)
{
    return {ErrorCode::Io, QStringLiteral("%1: %2").arg(path, why), QStringLiteral("record")};
}

Result<QByteArray> headerFor(const QString &program)
{
    QFile file(program);
    if (!file.open(QIODevice::ReadOnly))
        return failed(program, file.errorString());
    return "guardbook-faults of " + Digest::of(file.readAll()).hex().toLatin1() + '\n';
}

FaultKind kindOf(const QString &word)
{
    for (const FaultKind kind : allFaultKinds()) {
        if (wordOf(kind) == word)
            return kind;
    }
    return FaultKind::None;
}

} // namespace

Result<RunRecord> RunRecord::open(const QString &path, const QString &program)
{
    GUARDBOOK_ASSIGN(const QByteArray header, headerFor(program));
    RunRecord record;
    record.m_path = path;
    record.m_file = std::make_unique<QFile>(path);
    if (!record.m_file->open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return failed(path, record.m_file->errorString());
    if (record.m_file->size() == 0) {
        if (record.m_file->write(header) != header.size())
            return failed(path, record.m_file->errorString());
        return record;
    }
    record.m_file->seek(0);
    const QByteArray there = record.m_file->readAll();
    if (!there.startsWith(header))
        return failed(path,
                      QStringLiteral("these runs were made with another guardbook-cli. Give a new file."));
    if (!there.endsWith('\n') && record.m_file->write("\n") != 1) // what was cut off stands alone
        return failed(path, record.m_file->errorString());
    return record;
}

Result<std::vector<DoneRun>> RunRecord::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(m_path, file.errorString());
    std::vector<DoneRun> runs;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(u'\t');
        if (words.size() == 6 && words.at(0) == u"run" && words.at(5) == u".")
            runs.push_back({words.at(1),
                            {kindOf(words.at(2).section(u'@', 0, 0)), words.at(2).section(u'@', 1).toInt()},
                            words.at(3) == u"met",
                            words.at(4) == u"wrong"});
    }
    return runs;
}

bool RunRecord::append(const DoneRun &run)
{
    const QByteArray line = QStringLiteral("run\t%1\t%2@%3\t%4\t%5\t.\n")
                                .arg(run.operation, wordOf(run.fault.kind))
                                .arg(run.fault.at)
                                .arg(run.met ? QStringLiteral("met") : QStringLiteral("not-met"),
                                     run.wrong ? QStringLiteral("wrong") : QStringLiteral("right"))
                                .toUtf8();
    return m_file->write(line) == line.size();
}

} // namespace guardbook::faults
