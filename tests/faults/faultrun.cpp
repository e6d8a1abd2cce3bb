// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultrun.h"

#include "tests/faults/operations.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace guardbook::faults {

namespace {

/// One run to make.
struct Planned {
    const Operation *operation = nullptr;
    Fault fault;
};

struct Tally {
    int calls = 0;
    int sites = 0;
    int runs = 0;
    int wrong = 0;
};

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

QString siteOf(const DiskCall &call)
{
    return call.name + u' ' + call.place;
}

std::vector<Planned> planWhole(const Operation &operation, const std::vector<DiskCall> &calls,
                               const std::vector<FaultKind> &kinds)
{
    std::vector<Planned> plan;
    for (int at = 0; at < int(calls.size()); ++at) {
        for (const FaultKind kind : kinds) {
            if (canFail(calls[std::size_t(at)], kind))
                plan.push_back({&operation, {kind, at}});
        }
    }
    return plan;
}

/// One call of each name on each kind of file, the first or the last by turns, each failing in one way.
/// `turn` goes on from operation to operation.
std::vector<Planned> planSample(const Operation &operation, const std::vector<DiskCall> &calls,
                                const std::vector<FaultKind> &kinds, std::size_t &turn)
{
    std::map<QString, std::pair<int, int>> sites;
    for (int at = 0; at < int(calls.size()); ++at) {
        const auto [site, fresh] = sites.emplace(siteOf(calls[std::size_t(at)]), std::pair(at, at));
        site->second.second = at;
    }
    std::vector<Planned> plan;
    for (const auto &[name, ends] : sites) {
        for (std::size_t tried = 0; tried < kinds.size(); ++tried) {
            const FaultKind kind = kinds[turn++ % kinds.size()];
            const int at = plan.size() % 2 == 0 ? ends.first : ends.second;
            if (!canFail(calls[std::size_t(at)], kind))
                continue;
            plan.push_back({&operation, {kind, at}});
            break;
        }
    }
    return plan;
}

/// Makes its share of the runs; the results go to a file, a line for a run and one for each thing wrong.
class Share {
public:
    Share(const FaultRunOptions &options, const Workplace &original, const Program &program, int number)
        : m_options(options),
          m_original(original),
          m_program(program),
          m_folder(QStringLiteral("%1/run-%2").arg(options.scratch).arg(number)),
          m_results(QStringLiteral("%1/results-%2").arg(options.scratch).arg(number))
    {
    }
    [[nodiscard]] QString resultsPath() const { return m_results.fileName(); }

    int work(const std::vector<Planned> &plan, int number)
    {
        if (!m_results.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return 2;
        for (std::size_t i = std::size_t(number); i < plan.size(); i += std::size_t(m_options.jobs)) {
            if (!one(plan[i]))
                return 2;
        }
        return 0;
    }

private:
    bool one(const Planned &planned)
    {
        auto place = copyWorkplace(m_original, m_folder);
        if (!place) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(place.error().sentence));
            return false;
        }
        const TracedRun run = m_program.run(*place, planned.operation->arguments(*place), planned.fault);
        const Wrongs wrongs = judgeRun(*planned.operation, *place, run, planned.fault, m_opener);
        say(QStringLiteral("run\t%1\t%2").arg(planned.operation->name).arg(wrongs.isEmpty() ? 0 : 1));
        if (wrongs.isEmpty())
            return true;
        const QString where =
            run.firedAt < 0 ? QStringLiteral("(not reached)") : siteOf(run.calls[std::size_t(run.firedAt)]);
        say(QStringLiteral("wrong\t--operation %1 --kind %2 --at %3: %4")
                .arg(planned.operation->name, wordOf(planned.fault.kind))
                .arg(planned.fault.at)
                .arg(where));
        QString ending = run.killed ? QStringLiteral("killed") : QStringLiteral("exit %1").arg(run.exitCode);
        if (const QString said = QString::fromUtf8(run.err).trimmed(); !said.isEmpty())
            ending += QStringLiteral(": ") + said;
        say(QStringLiteral("more\t") + ending.replace(u'\n', QStringLiteral(" / ")));
        for (const QString &wrong : wrongs)
            say(QStringLiteral("more\t- ") + wrong);
        if (m_options.keep)
            QDir().rename(m_folder,
                          QStringLiteral("%1/%2-%3-%4")
                              .arg(m_options.scratch, planned.operation->name, wordOf(planned.fault.kind))
                              .arg(planned.fault.at));
        return true;
    }
    void say(const QString &line) { m_results.write(line.toUtf8() + '\n'); }

    const FaultRunOptions &m_options;
    const Workplace &m_original;
    const Program &m_program;
    QString m_folder;
    QFile m_results;
    Opener m_opener{operationTime()};
};

/// Each share in a process of its own: a tracer waits for all children of its process.
bool makeRuns(const FaultRunOptions &options, const Workplace &original, const Program &program,
              const std::vector<Planned> &plan, std::map<QString, Tally> &tallies)
{
    std::vector<pid_t> workers;
    for (int number = 0; number < options.jobs; ++number) {
        const pid_t worker = ::fork();
        if (worker == 0)
            ::_exit(Share(options, original, program, number).work(plan, number));
        workers.push_back(worker);
    }
    bool all = true;
    for (const pid_t worker : workers) {
        int status = 0;
        all = ::waitpid(worker, &status, 0) == worker && WIFEXITED(status) && WEXITSTATUS(status) == 0 && all;
    }
    for (int number = 0; number < options.jobs; ++number) {
        QFile results(Share(options, original, program, number).resultsPath());
        if (!results.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &bytes : results.readAll().split('\n')) {
            const QStringList words = QString::fromUtf8(bytes).split(u'\t');
            if (words.constFirst() == u"run") {
                ++tallies[words.value(1)].runs;
                tallies[words.value(1)].wrong += words.value(2).toInt();
            } else if (words.size() > 1) {
                print((words.constFirst() == u"more" ? QStringLiteral("    ") : QString()) + words.value(1));
            }
        }
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

} // namespace

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
        Tally &tally = tallies[operation.name];
        tally.calls = int(calls.size());
        QSet<QString> sites;
        for (const DiskCall &call : calls)
            sites << siteOf(call);
        tally.sites = int(sites.size());
        if (options.list) {
            for (std::size_t i = 0; i < calls.size(); ++i)
                print(QStringLiteral("%1 %2 %3").arg(operation.name).arg(i).arg(siteOf(calls[i])));
            continue;
        }
        auto more =
            options.sample ? planSample(operation, calls, kinds, turn) : planWhole(operation, calls, kinds);
        if (options.at)
            std::erase_if(more, [&](const Planned &planned) { return planned.fault.at != *options.at; });
        plan.insert(plan.end(), more.begin(), more.end());
    }
    if (options.list)
        return 0;
    const bool all = makeRuns(options, *original, program, plan, tallies);
    int wrong = 0;
    print(QStringLiteral("| operation | calls | call sites | runs | gone wrong |\n|---|---|---|---|---|"));
    for (const Operation &operation : operations()) {
        if (!tallies.contains(operation.name))
            continue;
        const Tally &tally = tallies[operation.name];
        wrong += tally.wrong;
        print(QStringLiteral("| %1 | %2 | %3 | %4 | %5 |")
                  .arg(operation.means)
                  .arg(tally.calls)
                  .arg(tally.sites)
                  .arg(tally.runs)
                  .arg(tally.wrong));
    }
    if (!all) {
        print(QStringLiteral("Not all runs could be made."));
        return 2;
    }
    return wrong == 0 ? 0 : 1;
}

} // namespace guardbook::faults
