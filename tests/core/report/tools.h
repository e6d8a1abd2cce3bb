// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace guardbook::test {

struct ToolResult {
    int exit = -1; ///< -1: could not be started or crashed.
    QByteArray output;
    QByteArray errors;
};

/// Runs a program of the system that reads what we wrote: a second opinion.
inline ToolResult run(const QString &program, const QStringList &arguments,
                      const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline ToolResult run(const char *program, const QStringList &arguments)
{
    return run(QString::fromLatin1(program), arguments);
}

} // namespace guardbook::test
