// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultrun.h"

#include "tests/faults/faultplan.h"
#include "tests/faults/runrecord.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace guardbook::faults {

namespace {

struct Tally {
    int calls = 0;
    int sites = 0;
    int runs = 0;
    int wrong = 0;
};

/// In one piece: several processes write there.
void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fflush(stdout);
    if (::write(STDOUT_FILENO, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        std::perror("guardbook-faults");
}

/// Makes its share of the runs.
class Share {
public:
    Share(const FaultRunOptions &options, const Workplace &original, const Program &program,
          RunRecord &record, int number)
        : m_options(options),
          m_original(original),
          m_program(program),
          m_record(record),
          m_number(number),
          m_folder(QStringLiteral("%1/run-%2").arg(options.scratch).arg(number))
    {
    }

    int work(const std::vector<Planned> &plan)
    {
        for (std::size_t i = std::size_t(m_number); i < plan.size(); i += std::size_t(m_options.jobs)) {
            if (!one(plan[i]))
                return 2;
        }
        return 0;
    }

private:
    /// Goes on from a waiting program where there can be one.
    TracedRun run(const Planned &planned, const Workplace &place)
    {
        const QStringList arguments = planned.operation->arguments(place);
        if (m_waitingFor != planned.operation) {
            m_waitingFor = planned.operation;
            m_waiting.reset();
            if (!m_options.fresh)
                m_waiting = m_program.wait(place, arguments);
        }
        if (m_waiting) {
            if (auto run = m_waiting->run(planned.fault))
                return *std::move(run);
            m_waiting = m_program.wait(place, arguments);
            if (auto run = m_waiting ? m_waiting->run(planned.fault) : std::nullopt)
                return *std::move(run);
        }
        return m_program.run(place, arguments, planned.fault);
    }

    bool one(const Planned &planned)
    {
        const auto place = copyWorkplace(m_original, m_folder);
        if (!place) {
            print(place.error().sentence);
            return false;
        }
        const TracedRun made = run(planned, *place);
        const Wrongs wrongs = judgeRun(*planned.operation, *place, made, planned.fault, m_opener);
        if (!m_record.append(
                {planned.operation->name, planned.fault, made.firedAt >= 0, !wrongs.isEmpty()})) {
            print(QStringLiteral("The run could not be noted."));
            return false;
        }
        if (!wrongs.isEmpty())
            tell(planned, made, wrongs);
        return true;
    }

    void tell(const Planned &planned, const TracedRun &made, const Wrongs &wrongs)
    {
        const QString where = made.firedAt < 0 ? QStringLiteral("(not reached)")
                                               : siteOf(made.calls[std::size_t(made.firedAt)]);
        QString text = QStringLiteral("--operation %1 --kind %2 --at %3: %4")
                           .arg(planned.operation->name, wordOf(planned.fault.kind))
                           .arg(planned.fault.at)
                           .arg(where);
        QString ending =
            made.killed ? QStringLiteral("killed") : QStringLiteral("exit %1").arg(made.exitCode);
        if (const QString said = QString::fromUtf8(made.err).trimmed(); !said.isEmpty())
            ending += QStringLiteral(": ") + said;
        text += QStringLiteral("\n    ") + ending.replace(u'\n', QStringLiteral(" / "));
        for (const QString &wrong : wrongs)
            text += QStringLiteral("\n    - ") + wrong;
        print(text);
        if (m_options.keep)
            QDir().rename(m_folder,
                          QStringLiteral("%1/%2-%3-%4")
                              .arg(m_options.scratch, planned.operation->name, wordOf(planned.fault.kind))
                              .arg(planned.fault.at));
    }

    const FaultRunOptions &m_options;
    const Workplace &m_original;
    const Program &m_program;
    RunRecord &m_record;
    int m_number;
    QString m_folder;
    std::unique_ptr<WaitingProgram> m_waiting;
    const Operation *m_waitingFor = nullptr;
    Opener m_opener{operationTime()};
};

/// Each share in a process of its own: a tracer waits for all children of its process.
bool makeRuns(const FaultRunOptions &options, const Workplace &original, const Program &program,
              const std::vector<Planned> &plan, RunRecord &record)
{
    std::vector<pid_t> workers;
    for (int number = 0; number < options.jobs; ++number) {
        const pid_t worker = ::fork();
        if (worker == 0) {
            const int ended = Share(options, original, program, record, number).work(plan);
            ::_exit(ended);
        }
        workers.push_back(worker);
    }
    bool all = true;
    for (const pid_t worker : workers) {
        int status = 0;
        all = ::waitpid(worker, &status, 0) == worker && WIFEXITED(status) && WEXITSTATUS(status) == 0 && all;
    }
    return all;
}

/// The calls of the operation when nothing fails. Its outcome is judged too: a judge that finds fault with a
/// good run is of no use.
bool listCalls(const Operation &operation, const FaultRunOptions &options, const Workplace &original,
               const Program &program, std::vector<DiskCall> &calls)
{
    const auto place = copyWorkplace(original, options.scratch + QStringLiteral("/first"));
    if (!place)
        return false;
    const TracedRun run = program.run(*place, operation.arguments(*place));
    Opener opener(operationTime());
    Wrongs wrongs = judgeRun(operation, *place, run, {}, opener);
    if (run.killed || run.exitCode != 0)
        wrongs << QString::fromUtf8(run.err.isEmpty() ? run.out : run.err);
    if (!options.keep)
        removeTree(place->folder);
    for (const QString &wrong : wrongs)
        print(QStringLiteral("%1, without a fault: %2").arg(operation.name, wrong));
    calls = run.calls;
    return wrongs.isEmpty();
}

QString keyOf(const QString &operation, const Fault &fault)
{
    return QStringLiteral("%1 %2 %3").arg(operation, wordOf(fault.kind)).arg(fault.at);
}

/// Counts what the record says of the operations that are asked for. False when it cannot be read.
bool count(const RunRecord &record, std::map<QString, Tally> &tallies, int &unmet)
{
    const auto runs = record.read();
    if (!runs) {
        print(runs.error().sentence);
        return false;
    }
    for (const DoneRun &run : *runs) {
        const auto tally = tallies.find(run.operation);
        if (tally == tallies.end())
            continue;
        tally->second.wrong += run.wrong ? 1 : 0;
        ++(run.met ? tally->second.runs : unmet);
    }
    return true;
}

void printTable(const std::map<QString, Tally> &tallies)
{
    QString text =
        QStringLiteral("| operation | calls | call sites | runs | gone wrong |\n|---|---|---|---|---|");
    for (const Operation &operation : operations()) {
        if (const auto found = tallies.find(operation.name); found != tallies.end())
            text += QStringLiteral("\n| %1 | %2 | %3 | %4 | %5 |")
                        .arg(operation.means)
                        .arg(found->second.calls)
                        .arg(found->second.sites)
                        .arg(found->second.runs)
                        .arg(found->second.wrong);
    }
    print(text);
}

} // namespace

QString unknownNameIn(const FaultRunOptions &options)
{
    QStringList known;
    for (const Operation &operation : operations())
        known << operation.name;
    for (const QString &name : options.operations) {
        if (!known.contains(name))
            return QStringLiteral("There is no operation \"%1\". There are: %2.")
                .arg(name, known.join(QStringLiteral(", ")));
    }
    known.clear();
    for (const FaultKind kind : allFaultKinds())
        known << wordOf(kind);
    for (const QString &name : options.kinds) {
        if (!known.contains(name))
            return QStringLiteral("There is no way of failing \"%1\". There are: %2.")
                .arg(name, known.join(QStringLiteral(", ")));
    }
    return {};
}

int runFaults(const FaultRunOptions &options)
{
    std::vector<FaultKind> kinds;
    for (const FaultKind kind : allFaultKinds()) {
        if (options.kinds.isEmpty() || options.kinds.contains(wordOf(kind)))
            kinds.push_back(kind);
    }
    const QString home = options.scratch + QStringLiteral("/home");
    QDir().mkpath(home);
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Program program(options.program, home);
    auto record = RunRecord::open(options.record.isEmpty() ? options.scratch + QStringLiteral("/record")
                                                           : options.record,
                                  options.program);
    const auto before = record ? record->read() : record.error();
    if (!before) {
        print(before.error().sentence);
        return 2;
    }
    QSet<QString> done;
    for (const DoneRun &run : *before)
        done << keyOf(run.operation, run.fault);
    const auto original =
        makeWorkplace(program, options.scratch + QStringLiteral("/original"),
                      QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"));
    if (!original) {
        print(original.error().sentence);
        return 2;
    }
    std::map<QString, Tally> tallies;
    std::vector<Planned> plan;
    std::size_t turn = 0;
    for (const Operation &operation : operations()) {
        if (!options.operations.isEmpty() && !options.operations.contains(operation.name))
            continue;
        std::vector<DiskCall> calls;
        if (!listCalls(operation, options, *original, program, calls))
            return 2;
        QSet<QString> sites;
        for (const DiskCall &call : calls)
            sites << siteOf(call);
        tallies[operation.name] = {int(calls.size()), int(sites.size()), 0, 0};
        if (options.list) {
            for (std::size_t i = 0; i < calls.size(); ++i)
                print(QStringLiteral("%1 %2 %3").arg(operation.name).arg(i).arg(siteOf(calls[i])));
            continue;
        }
        const auto more = options.sample ? planSample(operation, calls, kinds, turn)
                                         : planEvery(operation, calls, kinds, options.every);
        std::copy_if(more.begin(), more.end(), std::back_inserter(plan), [&](const Planned &planned) {
            return (!options.at || planned.fault.at == *options.at) &&
                   !done.contains(keyOf(operation.name, planned.fault));
        });
    }
    if (options.list)
        return 0;
    const bool all = makeRuns(options, *original, program, plan, *record);
    int unmet = 0;
    if (!count(*record, tallies, unmet))
        return 2;
    printTable(tallies);
    if (unmet > 0)
        print(QStringLiteral("In %1 more runs the call that was to fail was not reached.").arg(unmet));
    int runs = 0;
    int wrong = 0;
    for (const auto &[name, tally] : tallies) {
        runs += tally.runs;
        wrong += tally.wrong;
    }
    if (!all)
        print(QStringLiteral("Not all runs could be made."));
    else if (runs == 0)
        print(QStringLiteral("No run was made: there is no such call, or it cannot fail in that way."));
    if (!all || runs == 0)
        return 2;
    return wrong == 0 ? 0 : 1;
}

} // namespace guardbook::faults
