// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

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

Result<std::optional<SearchText>> SearchIndex::entry(const QString &subject) const
{
    Query query(
        m_database,
        QStringLiteral("SELECT s.kind, s.subject, s.incident, search.body FROM search_subject s JOIN search "
                       "ON search.rowid = s.docid WHERE s.subject = ?"));
    GUARDBOOK_ASSIGN(const bool found, query.bind(subject).next());
    if (!found)
        return std::optional<SearchText>();
    return std::optional<SearchText>({query.text(0), query.text(1), query.text(2), query.text(3)});
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
