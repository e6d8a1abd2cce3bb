// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Search, list and keyset page over the largest book, against the same SQL on a copy without encryption.

#include "core/storage/incidenttable.h"
#include "core/storage/query.h"
#include "core/storage/searchindex.h"
#include "tests/bench/bench.h"
#include "tests/bench/rawdatabase.h"
#include "tests/bench/words.h"

namespace guardbook::bench {

namespace {

constexpr int pageSize = 50;

// As SearchIndex and IncidentTable ask.
const auto searchSql =
    QStringLiteral("SELECT s.kind, s.subject, s.incident, snippet(search, 0, '', '', '...', 12) "
                   "FROM search JOIN search_subject s ON s.docid = search.rowid "
                   "WHERE search MATCH ? ORDER BY rank LIMIT ?");
const auto incidentSql = QStringLiteral(
    "SELECT id,reference,title,area,types,platform,address,place,noticed_ms,noticed_offset,reported_ms,"
    "reported_offset,logged_ms,logged_offset,reported_by,account,childs_words,replied,status,outcome,logged_"
    "by "
    "FROM incident ");
const auto order = QStringLiteral(" ORDER BY logged_ms DESC, id DESC LIMIT ?");
const auto listSql = incidentSql + QStringLiteral("WHERE status = ?") + order;
const auto keysetSql = incidentSql + QStringLiteral("WHERE (logged_ms, id) < (?, ?)") + order;

/// One question, put to three: the product, its file by SQLite's own interface, and the copy in plain.
struct Question {
    std::function<Result<int>()> product;
    QString sql;
    QVariantList values;
};

struct Times {
    std::vector<double> product;
    std::vector<double> plain;
    Pairs productToPlain;
    Pairs cipherToPlain;
};

Result<double> timed(const std::function<Result<int>()> &ask, int &rows)
{
    const Meter meter;
    GUARDBOOK_ASSIGN(rows, ask());
    return meter.read().wall;
}

Result<Times> askAll(const std::vector<Question> &questions, RawDatabase &encrypted, RawDatabase &plain,
                     int rounds)
{
    Times times;
    for (int round = 0; round <= rounds; ++round) {
        Cost sums[3];
        for (std::size_t at = 0; at < questions.size(); ++at) {
            const Question &question = questions[at];
            int rows[3] = {};
            for (int turn = 0; turn < 3; ++turn) {
                const int who = int((std::size_t(turn) + at + std::size_t(round)) % 3);
                const auto ask = [&]() -> Result<int> {
                    return who == 0   ? question.product()
                           : who == 1 ? encrypted.read(question.sql, question.values)
                                      : plain.read(question.sql, question.values);
                };
                const Meter meter;
                GUARDBOOK_ASSIGN(const double wall, timed(ask, rows[who]));
                sums[who].wall += wall;
                sums[who].cpu += meter.read().cpu;
                if (round > 0 && who != 1)
                    (who == 0 ? times.product : times.plain).push_back(wall);
            }
            if (rows[0] != rows[1] || rows[1] != rows[2])
                return Error{ErrorCode::Internal, QStringLiteral("The same question had different answers."),
                             question.sql};
        }
        if (round == 0)
            continue;
        times.productToPlain.ours.push_back(sums[0]);
        times.productToPlain.plain.push_back(sums[2]);
        times.cipherToPlain.ours.push_back(sums[1]);
        times.cipherToPlain.plain.push_back(sums[2]);
    }
    return times;
}

QString pair(const std::vector<double> &values)
{
    return QStringLiteral("%1 / %2").arg(seconds(percentile(values, 0.5)), seconds(percentile(values, 0.99)));
}

struct Goal {
    double ratio = 0;
    std::optional<double> p99; // seconds
    QString ifMissed;
};

Result<> measure(Bench &bench, const QString &what, const std::vector<Question> &questions,
                 RawDatabase &encrypted, RawDatabase &plain, const Goal &goal)
{
    GUARDBOOK_ASSIGN(const Times times, askAll(questions, encrypted, plain, bench.sizes().rounds));
    Figure row;
    row.what = what + QStringLiteral(", p50 / p99");
    row.ours = pair(times.product);
    row.plain = pair(times.plain);
    row.ratio = times.productToPlain.wallRatio();
    row.cpuRatio = times.productToPlain.cpuRatio();
    row.goal = QStringLiteral("at most %1 (processor)").arg(goal.ratio);
    row.met = row.cpuRatio->median <= goal.ratio; // one thread, in memory: the clock tells of others
    if (goal.p99) {
        row.goal += QStringLiteral(", p99 under %1").arg(seconds(*goal.p99));
        row.met = *row.met && percentile(times.product, 0.99) < *goal.p99;
    }
    row.remark = QStringLiteral("The same SQL on the encrypted file by SQLite's own interface: %1 times "
                                "plain by processor time; the "
                                "rest of the ratio is reading rows into values.")
                     .arg(times.cipherToPlain.cpuRatio().median, 0, 'f', 2);
    if (!*row.met)
        row.remark += u' ' + goal.ifMissed;
    bench.figures().rows.push_back(std::move(row));
    return {};
}

std::vector<IncidentCursor> cursorsOf(Database &database, int count)
{
    std::vector<IncidentCursor> cursors;
    Query query(database, QStringLiteral("SELECT logged_ms, id FROM incident ORDER BY logged_ms"));
    std::vector<IncidentCursor> all;
    for (auto more = query.next(); more && *more; more = query.next())
        all.push_back({query.integer(0), *IncidentId::fromText(query.text(1))});
    Words words(7);
    for (int i = 0; i < count; ++i)
        cursors.push_back(all[words.number(all.size())]);
    return cursors;
}

} // namespace

Result<> benchQueries(Bench &bench)
{
    const int entries = bench.sizes().ledgers.back();
    GUARDBOOK_ASSIGN(const BenchBook made, bench.bookOf(entries));
    GUARDBOOK_ASSIGN(auto plain,
                     RawDatabase::plainCopy(made, bench.path(QStringLiteral("plain-%1.db").arg(entries))));
    GUARDBOOK_ASSIGN(const OpenBench open, OpenBench::of(made));
    // Readers of one file in WAL mode do not disturb one another.
    GUARDBOOK_ASSIGN(auto encrypted, RawDatabase::encrypted(made));
    Database &database = open.book->database();
    const QString of =
        QStringLiteral("%1 incidents, %2 entries").arg(grouped(entries / 10), grouped(entries));

    std::vector<Question> search;
    std::vector<Question> list;
    std::vector<Question> keyset;
    Words words(3);
    const auto cursors = cursorsOf(database, bench.sizes().queries);
    for (const IncidentCursor &cursor : cursors) {
        const QString asked = words.query();
        search.push_back({[&database, asked]() -> Result<int> {
                              GUARDBOOK_ASSIGN(const auto hits, SearchIndex(database).find(asked, pageSize));
                              return int(hits.size());
                          },
                          searchSql,
                          {searchExpression(asked), pageSize}});
        const auto status = words.number(2) == 0 ? IncidentStatus::Open : IncidentStatus::Closed;
        list.push_back({[&database, status]() -> Result<int> {
                            GUARDBOOK_ASSIGN(const auto rows,
                                             IncidentTable(database).page({}, pageSize, status));
                            return int(rows.size());
                        },
                        listSql,
                        {wordOf(status), pageSize}});
        keyset.push_back({[&database, cursor]() -> Result<int> {
                              GUARDBOOK_ASSIGN(const auto rows,
                                               IncidentTable(database).page(cursor, pageSize));
                              return int(rows.size());
                          },
                          keysetSql,
                          {qint64(cursor.loggedMs), cursor.id.text(), pageSize}});
    }
    const QString cipher =
        QStringLiteral("Pages that are not in the 64 MiB cache are decrypted and authenticated when "
                       "they are read.");
    GUARDBOOK_TRY(measure(bench, QStringLiteral("search two words, 50 best of %1").arg(of), search, encrypted,
                          plain, {1.3, {}, cipher}));
    GUARDBOOK_TRY(measure(bench, QStringLiteral("first 50 of the list, open or closed, of %1").arg(of), list,
                          encrypted, plain, {5, 0.005, cipher}));
    return measure(bench, QStringLiteral("a page of 50 from anywhere (keyset), of %1").arg(of), keyset,
                   encrypted, plain, {5, 0.005, cipher});
}

} // namespace guardbook::bench
