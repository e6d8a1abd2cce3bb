// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/searchcheck.h"

#include "core/action/searchtexts.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

namespace guardbook {

namespace {

constexpr int rowsAtOnce = 500;

/// Goes through a table in pieces, so that memory stays small however large the book is.
template <typename Row>
Result<qint64> compareTable(Database &database, CheckLine &line, const Progress &progress)
{
    const Table<Row> table(database);
    const SearchIndex index(database);
    qint64 compared = 0;
    qint64 wrong = 0;
    QString after = QStringLiteral(""); // not null: nothing is more than NULL
    for (;;) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                         QStringLiteral("check")};
        GUARDBOOK_ASSIGN(const auto rows, table.select(QStringLiteral("WHERE id > ? ORDER BY id LIMIT ?"),
                                                       {after, rowsAtOnce}));
        for (const Row &row : rows) {
            const SearchText expected = searchText(row);
            GUARDBOOK_ASSIGN(const auto stored, index.entry(expected.subject));
            wrong += stored && *stored == expected ? 0 : 1;
        }
        compared += qint64(rows.size());
        if (rows.size() < rowsAtOnce)
            break;
        after = rows.back().id.text();
    }
    if (wrong > 0)
        line.faults << QStringLiteral("%1 of the records (%2) would not be found by their own words.")
                           .arg(wrong)
                           .arg(table.name());
    return compared;
}

} // namespace

Result<CheckLine> checkSearchIndex(Database &database, const Progress &progress)
{
    CheckLine line{QStringLiteral("Search index: as the records say"), {}};
    GUARDBOOK_ASSIGN(const qint64 incidents, compareTable<Incident>(database, line, progress));
    GUARDBOOK_ASSIGN(const qint64 people, compareTable<Person>(database, line, progress));
    GUARDBOOK_ASSIGN(const qint64 exhibits, compareTable<EvidenceItem>(database, line, progress));
    GUARDBOOK_ASSIGN(const qint64 size, SearchIndex(database).size());
    if (line.faults.isEmpty() && size != incidents + people + exhibits)
        line.faults << QStringLiteral("The search index holds %1 texts and there are %2 records.")
                           .arg(size)
                           .arg(incidents + people + exhibits);
    return line;
}

} // namespace guardbook
