// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/searchcheck.h"

#include "core/action/searchtexts.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

namespace guardbook {

namespace {

Error stopped()
{
    return {ErrorCode::Cancelled, QStringLiteral("The check was stopped."), QStringLiteral("check")};
}

/// Whether a record is there that is found by just this text.
template <typename Row>
bool fits(Database &database, const SearchText &text)
{
    const auto id = decltype(Row::id)::fromText(text.subject);
    if (!id)
        return false;
    const auto row = Table<Row>(database).find(*id);
    return row && searchText(*row) == text;
}

/// Of one kind of record: how many there are, and how many the index has right.
struct Kind {
    QString word;
    QString table;
    bool (*fits)(Database &, const SearchText &);
    Result<qint64> (*count)(Database &);
    qint64 right = 0;
};

template <typename Row>
Kind kindOf(const char *word)
{
    return {QString::fromLatin1(word), Table<Row>::name(), fits<Row>,
            [](Database &database) { return Table<Row>(database).count(); }};
}

template <typename Row>
Result<> putAll(Change &change, const Progress &progress)
{
    return Table<Row>(change.database()).forEach([&](const Row &row) -> Result<> {
        if (progress.cancelled())
            return stopped();
        return SearchIndex::put(change, searchText(row));
    });
}

} // namespace

Result<CheckLine> checkSearchIndex(Database &database, const Progress &progress)
{
    CheckLine line{QStringLiteral("Search index: as the records say"), {}};
    std::vector<Kind> kinds{kindOf<Incident>("incident"), kindOf<Person>("person"),
                            kindOf<EvidenceItem>("evidence")};
    // In the order of the index: a subject stands in it once, so what fits is counted once.
    GUARDBOOK_TRY(SearchIndex(database).forEach([&](const SearchText &text) -> Result<> {
        if (progress.cancelled())
            return stopped();
        for (Kind &kind : kinds) {
            if (kind.word == text.kind)
                kind.right += kind.fits(database, text) ? 1 : 0;
        }
        return {};
    }));
    qint64 records = 0;
    for (const Kind &kind : kinds) {
        GUARDBOOK_ASSIGN(const qint64 count, kind.count(database));
        records += count;
        if (kind.right != count)
            line.faults << QStringLiteral("%1 of the records (%2) would not be found by their own words.")
                               .arg(count - kind.right)
                               .arg(kind.table);
    }
    GUARDBOOK_ASSIGN(const qint64 size, SearchIndex(database).size());
    if (line.faults.isEmpty() && size != records)
        line.faults << QStringLiteral("The search index holds %1 texts and there are %2 records.")
                           .arg(size)
                           .arg(records);
    return line;
}

Result<> rebuildSearchIndex(Change &change, const Progress &progress)
{
    GUARDBOOK_TRY(SearchIndex::clear(change));
    GUARDBOOK_TRY(putAll<Incident>(change, progress));
    GUARDBOOK_TRY(putAll<Person>(change, progress));
    return putAll<EvidenceItem>(change, progress);
}

} // namespace guardbook
