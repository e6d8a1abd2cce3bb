// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the operations of a working day grow with the book.

#include "core/action/casereader.h"
#include "core/action/homereader.h"
#include "core/action/incidentactions.h"
#include "core/storage/incidenttable.h"
#include "core/storage/searchindex.h"
#include "tests/bench/bench.h"
#include "tests/bench/words.h"

namespace guardbook::bench {

namespace {

class Growing {
public:
    Growing(Bench &bench, int column, const BenchBook &made) : m_bench(bench), m_column(column), m_made(made)
    {
    }

    Result<> run()
    {
        GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, m_made.unlock());
        GUARDBOOK_TRY(
            row("open the book, never checked in full", 3, [&] { return only(m_made.open(unlocked)); }));
        {
            GUARDBOOK_ASSIGN(OpenBench open, OpenBench::of(m_made));
            GUARDBOOK_TRY(reading(*open.session));
            GUARDBOOK_TRY(writing(*open.session));
            GUARDBOOK_TRY(benchCheck(m_bench, open, m_column));
            GUARDBOOK_TRY(open.book->signOut(*open.session));
        }
        GUARDBOOK_TRY(
            row("open the book after a full check", 3, [&] { return only(m_made.open(unlocked)); }));
        m_bench.figures().setGrowth(
            QStringLiteral("size of the database"), m_column,
            QStringLiteral("%1 MB").arg(double(m_made.databaseSize()) / 1e6, 0, 'f', 1));
        return {};
    }

private:
    Result<> row(const char *what, int rounds, const Work &work)
    {
        GUARDBOOK_ASSIGN(const Cost cost, medianCost(rounds, work));
        m_bench.figures().setGrowth(QString::fromLatin1(what), m_column,
                                    QStringLiteral("%1 (%2)").arg(seconds(cost.wall), seconds(cost.cpu)));
        return {};
    }

    /// A cheap question is asked again and again: one alone is lost in the noise.
    Result<> often(const char *what, const Work &work)
    {
        std::vector<double> times;
        for (int i = 0; i < m_bench.sizes().queries; ++i) {
            const Meter meter;
            GUARDBOOK_TRY(work());
            times.push_back(meter.read().wall);
        }
        m_bench.figures().setGrowth(
            QString::fromLatin1(what), m_column,
            QStringLiteral("%1 / %2").arg(seconds(percentile(times, 0.5)), seconds(percentile(times, 0.99))));
        return {};
    }

    Result<> reading(Session &session)
    {
        Database &database = session.book().database();
        Words words(11);
        GUARDBOOK_TRY(often("search two words, 50 best, p50 / p99",
                            [&] { return only(SearchIndex(database).find(words.query(), 50)); }));
        GUARDBOOK_TRY(often("first 50 of the list, p50 / p99",
                            [&] { return only(IncidentTable(database).page({}, 50)); }));
        GUARDBOOK_TRY(
            row("the whole list by its ids and its first 50 rows, as the window asks", 3, [&]() -> Result<> {
                GUARDBOOK_ASSIGN(auto ids, CaseReader(session).list({}));
                ids.resize(std::min(ids.size(), std::size_t(50)));
                return only(CaseReader(session).rows(ids));
            }));
        GUARDBOOK_TRY(
            row("the first page: what is due, figures", 3, [&] { return only(HomeReader(session).read()); }));
        GUARDBOOK_TRY(row("people, the first 50 by name", 3,
                          [&] { return only(CaseReader(session).peopleLike({}, 50)); }));
        // The incident with the exhibits, each of which was viewed again and again, is the first.
        GUARDBOOK_ASSIGN(const auto first, IncidentTable(database).select(
                                               QStringLiteral("WHERE title = 'Kept messages' LIMIT 1")));
        return row("one incident with its exhibits and their continuity", 3,
                   [&] { return only(CaseReader(session).sheet(first.front().id)); });
    }

    Result<> writing(Session &session)
    {
        IncidentActions::Log log;
        log.title = QStringLiteral("Bench");
        log.area = QStringLiteral("pupil-conduct");
        log.types = {QStringLiteral("cyberbullying")};
        log.account = Words(5).sentence(100);
        log.noticedAt = log.reportedAt = session.book().clock().now();
        std::vector<double> times;
        for (int i = 0; i < std::min(50, m_bench.sizes().queries); ++i) {
            const Meter meter;
            GUARDBOOK_TRY(IncidentActions(session).log(log));
            times.push_back(meter.read().wall);
        }
        m_bench.figures().setGrowth(
            QStringLiteral("log an incident, on the disk, p50 / p99"), m_column,
            QStringLiteral("%1 / %2").arg(seconds(percentile(times, 0.5)), seconds(percentile(times, 0.99))));
        return {};
    }

    Bench &m_bench;
    int m_column;
    const BenchBook &m_made;
};

} // namespace

Result<> benchGrowth(Bench &bench)
{
    int column = 0;
    for (const int entries : bench.sizes().ledgers) {
        bench.figures().sizes << grouped(entries);
        GUARDBOOK_ASSIGN(const BenchBook copy, bench.copyOf(entries));
        GUARDBOOK_TRY(Growing(bench, column++, copy).run());
        QDir(copy.path()).removeRecursively();
    }
    return {};
}

} // namespace guardbook::bench
