// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every system call with which an operation changes the disk fails once, in every way (integrity.md 4): the
// real program on a copy of a real book, and after each run everything that has to hold is looked at.

#include "core/base/secret.h"
#include "tests/faults/faultrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace guardbook;
using namespace guardbook::faults;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Nothing here has to survive a loss of power, so memory will do: thousands of books are copied.
QString roomyFolder()
{
    return QFileInfo(s("/dev/shm")).isWritable() ? s("/dev/shm") : QDir::tempPath();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        s("Fails every system call of guardbook-cli that changes the disk, in every way."));
    parser.addHelpOption();
    const QCommandLineOption operation(s("operation"),
                                       s("Only this operation (may be given more than once)."), s("NAME"));
    const QCommandLineOption kind(s("kind"), s("Only this way of failing (may be given more than once)."),
                                  s("NAME"));
    const QCommandLineOption at(s("at"), s("Only the call with this number."), s("N"));
    const QCommandLineOption sample(
        s("sample"), s("One failure for each kind of call on each kind of file, the ways taking turns."));
    const QCommandLineOption jobs(s("jobs"), s("Runs at one time."), s("N"),
                                  QString::number(QThread::idealThreadCount()));
    const QCommandLineOption folder(s("folder"), s("Where the books are copied to."), s("FOLDER"),
                                    roomyFolder());
    const QCommandLineOption keep(s("keep"), s("Keep the folder of every run that went wrong."));
    const QCommandLineOption list(s("list"), s("Only list the calls of each operation."));
    parser.addOptions({operation, kind, at, sample, jobs, folder, keep, list});
    parser.process(application);
    if (!startCrypto())
        return 2;

    FaultRunOptions options;
    options.program = QCoreApplication::applicationDirPath() + s("/guardbook-cli");
    options.operations = parser.values(operation);
    options.kinds = parser.values(kind);
    if (parser.isSet(at))
        options.at = parser.value(at).toInt();
    options.sample = parser.isSet(sample);
    options.jobs = qMax(1, parser.value(jobs).toInt());
    options.keep = parser.isSet(keep);
    options.list = parser.isSet(list);
    QTemporaryDir scratch(parser.value(folder) + s("/guardbook-faults-XXXXXX"));
    if (!scratch.isValid()) {
        std::fprintf(stderr, "%s\n", qPrintable(scratch.errorString()));
        return 2;
    }
    scratch.setAutoRemove(!options.keep);
    options.scratch = QFileInfo(scratch.path()).canonicalFilePath();
    return runFaults(options);
}
