// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include "core/storage/database.h"
#include "core/storage/query.h"

#include <QRegularExpression>

namespace guardbook {

QString searchExpression(const QString &words)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"));
    QStringList terms;
    for (const QString &word : words.left(500).split(between, Qt::SkipEmptyParts))
        terms << u'"' + word + u'"';
    return terms.isEmpty() ? QString() : terms.join(u' ') + u'*';
}

Result<> SearchIndex::put(Change &change, const SearchText &text)
{
    Query place(
        change.database(),
        QStringLiteral(
            "INSERT INTO search_subject (subject, kind, incident) VALUES (?, ?, ?) ON CONFLICT (subject) "
            "DO UPDATE SET kind = excluded.kind RETURNING docid"));
    place.bind(text.subject)
        .bind(text.kind)
        .bind(text.incident.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text.incident));
    GUARDBOOK_TRY(place.next());
    const qint64 docid = place.integer(0);
    GUARDBOOK_TRY(place.next());

    Query remove(change.database(), QStringLiteral("DELETE FROM search WHERE rowid = ?"));
    GUARDBOOK_TRY(remove.bind(docid).run());
    Query insert(change.database(), QStringLiteral("INSERT INTO search (rowid, body) VALUES (?, ?)"));
    return insert.bind(docid).bind(text.body).run();
}

Result<> SearchIndex::clear(Change &change)
{
    Database &database = change.database();
    QString form; // as the migrations made it
    {
        Query query(database, QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = 'search'"));
        GUARDBOOK_TRY(query.next());
        form = query.text(0);
    }
    GUARDBOOK_TRY(database.execute(QStringLiteral("DELETE FROM search_subject")));
    GUARDBOOK_TRY(database.execute(QStringLiteral("DROP TABLE search")));
    GUARDBOOK_TRY(database.execute(form));
    return database.execute(QStringLiteral("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"));
}

Result<> SearchIndex::forEach(const std::function<Result<>(const SearchText &)> &visit) const
{
    Query query(m_database,
                QStringLiteral("SELECT s.kind, s.subject, s.incident, search.body FROM search_subject s "
                               "CROSS JOIN search ON search.rowid = s.docid ORDER BY s.docid"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        GUARDBOOK_TRY(visit({query.text(0), query.text(1), query.text(2), query.text(3)}));
    }
}

Result<qint64> SearchIndex::size() const
{
    Query query(m_database,
                QStringLiteral("SELECT max((SELECT count(*) FROM search_subject), (SELECT count(*) "
                               "FROM search))"));
    GUARDBOOK_TRY(query.next());
    return query.integer(0);
}

Result<std::vector<SearchHit>> SearchIndex::find(const QString &words, int limit) const
{
    std::vector<SearchHit> hits;
    const QString expression = searchExpression(words);
    if (expression.isEmpty())
        return hits;
    // The best rows first, and only then their text: a snippet is the dear part.
    Query query(m_database,
                QStringLiteral("SELECT s.kind, s.subject, s.incident, snippet(search, 0, '', '', '...', 12) "
                               "FROM search JOIN search_subject s ON s.docid = search.rowid "
                               "WHERE search MATCH ? ORDER BY rank LIMIT ?"));
    query.bind(expression).bind(qint64(limit));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return hits;
        hits.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
    }
}

} // namespace guardbook
