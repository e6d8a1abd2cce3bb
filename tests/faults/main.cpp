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

bool readNumber(const QCommandLineParser &parser, const QCommandLineOption &option, int least, int &number)
{
    bool isNumber = false;
    number = parser.value(option).toInt(&isNumber);
    if (isNumber && number >= least)
        return true;
    std::fprintf(stderr, "--%s takes a number from %d.\n", qUtf8Printable(option.names().constFirst()),
                 least);
    return false;
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
    const QCommandLineOption every(s("every"),
                                   s("Of the calls of one name on one kind of file: the first, the middle "
                                     "one, the last and each Nth, in "
                                     "all ways. Without it: every call."),
                                   s("N"), s("1"));
    const QCommandLineOption record(
        s("record"),
        s("Notes each run in this file as it is made. Runs that it notes already are not made again."),
        s("FILE"));
    const QCommandLineOption fresh(s("fresh"), s("Start the program anew for each run, instead of going on "
                                                 "from its first call that changes the disk."));
    const QCommandLineOption jobs(s("jobs"), s("Runs at one time."), s("N"),
                                  QString::number(QThread::idealThreadCount()));
    const QCommandLineOption folder(s("folder"), s("Where the books are copied to."), s("FOLDER"),
                                    roomyFolder());
    const QCommandLineOption keep(s("keep"), s("Keep the folder of every run that went wrong."));
    const QCommandLineOption list(s("list"), s("Only list the calls of each operation."));
    parser.addOptions({operation, kind, at, sample, every, record, jobs, fresh, folder, keep, list});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "Only options are taken, not \"%s\". See --help.\n",
                     qUtf8Printable(parser.positionalArguments().constFirst()));
        return 2;
    }
    if (!startCrypto())
        return 2;

    FaultRunOptions options;
    options.program = QCoreApplication::applicationDirPath() + s("/guardbook-cli");
    options.operations = parser.values(operation);
    options.kinds = parser.values(kind);
    options.sample = parser.isSet(sample);
    options.record = parser.value(record);
    options.fresh = parser.isSet(fresh);
    options.keep = parser.isSet(keep);
    options.list = parser.isSet(list);
    if (parser.isSet(at) && !readNumber(parser, at, 0, options.at.emplace()))
        return 2;
    if (!readNumber(parser, every, 1, options.every) || !readNumber(parser, jobs, 1, options.jobs))
        return 2;
    if (const QString unknown = unknownNameIn(options); !unknown.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(unknown));
        return 2;
    }
    QTemporaryDir scratch(parser.value(folder) + s("/guardbook-faults-XXXXXX"));
    if (!scratch.isValid()) {
        std::fprintf(stderr, "%s\n", qPrintable(scratch.errorString()));
        return 2;
    }
    scratch.setAutoRemove(!options.keep);
    options.scratch = QFileInfo(scratch.path()).canonicalFilePath();
    return runFaults(options);
}
