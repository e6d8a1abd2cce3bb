// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/caselist.h"

#include "core/base/textorder.h"
#include "core/storage/incidenttable.h"
#include "core/storage/query.h"
#include "core/storage/searchindex.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace guardbook {

namespace {

/// Rows are asked for so many at a time, with as many marks in the statement, so that it stays prepared.
constexpr std::size_t block = 64;
constexpr int mostWords = 12;

QString s(const char *sql)
{
    return QString::fromLatin1(sql);
}

const QString &marks()
{
    static const QString text = QStringList(qsizetype(block), QStringLiteral("?")).join(u',');
    return text;
}

QVariantList values(std::span<const IncidentId> ids)
{
    QVariantList list;
    for (const IncidentId &id : ids)
        list << id.text();
    while (list.size() < qsizetype(block))
        list << QVariant(QMetaType(QMetaType::QString));
    return list;
}

QString conditionOf(CaseFilter filter, const Instant &now, QVariantList &bound)
{
    switch (filter) {
    case CaseFilter::All:
        break;
    case CaseFilter::Open:
        return s("status = 'open'");
    case CaseFilter::Closed:
        return s("status = 'closed'");
    case CaseFilter::ToSign:
        return s("status = 'open' AND id IN (SELECT d.incident FROM decision d WHERE NOT EXISTS "
                 "(SELECT 1 FROM sign_off o WHERE o.decision = d.id))");
    case CaseFilter::Overdue:
        bound << qint64(now.utcMs);
        return s("id IN (SELECT incident FROM task WHERE state = 'open' AND due_ms < ?)");
    }
    return {};
}

QString orderOf(CaseOrder order)
{
    switch (order) {
    case CaseOrder::LoggedOldest:
        return s("logged_ms, id");
    case CaseOrder::NoticedNewest:
        return s("noticed_ms DESC, id DESC");
    case CaseOrder::LoggedNewest:
    case CaseOrder::Title: // SQLite knows no language: sorted after reading.
        break;
    }
    return s("logged_ms DESC, id DESC");
}

Result<std::vector<IncidentId>> inOrderOfTitle(Query &query)
{
    const QCollator collator = textOrder();
    std::vector<std::pair<QCollatorSortKey, IncidentId>> titled;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            break;
        titled.emplace_back(collator.sortKey(query.text(1)), query.id<IncidentId>(0));
    }
    std::stable_sort(titled.begin(), titled.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<IncidentId> ids;
    ids.reserve(titled.size());
    for (const auto &each : titled)
        ids.push_back(each.second);
    return ids;
}

/// One number an incident, from a statement that gives (incident, number).
Result<> count(Database &database, const QString &sql, const QVariantList &bound,
               QHash<QString, IncidentRow *> &rows, int IncidentRow::*member)
{
    Query query(database, sql);
    for (const QVariant &value : bound)
        query.bind(value);
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        if (IncidentRow *row = rows.value(query.text(0)))
            row->*member = int(query.integer(1));
    }
}

Result<> nameThePeople(Database &database, const QVariantList &bound, QHash<QString, IncidentRow *> &rows)
{
    Query query(database, s("SELECT p.incident, n.name FROM party p JOIN person n ON n.id = p.person "
                            "WHERE p.incident IN (%1) "
                            "ORDER BY p.role = 'child-affected' DESC, p.added_ms, p.rowid")
                              .arg(marks()));
    for (const QVariant &value : bound)
        query.bind(value);
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        IncidentRow *row = rows.value(query.text(0));
        if (const QString name = query.text(1); row && !row->people.contains(name))
            row->people << name;
    }
}

Result<std::vector<IncidentRow>> oneBlock(Database &database, std::span<const IncidentId> ids,
                                          const Instant &now)
{
    const QVariantList bound = values(ids);
    GUARDBOOK_ASSIGN(auto incidents,
                     IncidentTable(database).select(s("WHERE id IN (%1)").arg(marks()), bound));
    QHash<QString, IncidentRow> found;
    for (Incident &incident : incidents) {
        incident.account.clear();
        incident.childsWords.clear();
        IncidentRow row;
        row.incident = std::move(incident);
        found.insert(row.incident.id.text(), std::move(row));
    }
    QHash<QString, IncidentRow *> rows;
    for (auto at = found.begin(); at != found.end(); ++at)
        rows.insert(at.key(), &at.value());
    GUARDBOOK_TRY(nameThePeople(database, bound, rows));
    const auto ofEach = [](const char *sql) { return s(sql).arg(marks()); };
    GUARDBOOK_TRY(count(database,
                        ofEach("SELECT incident, count(*) FROM evidence WHERE incident IN (%1) GROUP BY 1"),
                        bound, rows, &IncidentRow::evidence));
    GUARDBOOK_TRY(count(
        database, ofEach("SELECT incident, count(*) FROM sealed_item WHERE incident IN (%1) GROUP BY 1"),
        bound, rows, &IncidentRow::sealedItems));
    GUARDBOOK_TRY(count(database,
                        ofEach("SELECT d.incident, count(*) FROM decision d WHERE d.incident IN (%1) AND NOT "
                               "EXISTS (SELECT 1 FROM sign_off o WHERE o.decision = d.id) GROUP BY 1"),
                        bound, rows, &IncidentRow::unsignedDecisions));
    GUARDBOOK_TRY(count(database,
                        ofEach("SELECT incident, count(*) FROM task WHERE incident IN (%1) AND "
                               "state = 'open' AND due_ms < ? GROUP BY 1"),
                        QVariantList(bound) << qint64(now.utcMs), rows, &IncidentRow::overdueTasks));
    std::vector<IncidentRow> ordered;
    for (const IncidentId &id : ids)
        if (const auto at = found.find(id.text()); at != found.end())
            ordered.push_back(at.value());
    return ordered;
}

} // namespace

Result<std::vector<IncidentId>> CaseList::ids(const CaseQuery &asked, const Instant &now) const
{
    QStringList conditions;
    QVariantList bound;
    if (const QString condition = conditionOf(asked.filter, now, bound); !condition.isEmpty())
        conditions << condition;
    const QStringList words = asked.words.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    for (const QString &word : words) {
        const QString expression = searchExpression(word);
        if (expression.isEmpty())
            continue;
        conditions << s(
            "id IN (SELECT s.incident FROM search JOIN search_subject s ON s.docid = search.rowid "
            "WHERE search MATCH ? AND s.incident IS NOT NULL UNION "
            "SELECT p.incident FROM search JOIN search_subject s ON s.docid = search.rowid "
            "JOIN party p ON p.person = s.subject WHERE search MATCH ? AND s.kind = 'person')");
        bound << expression << expression;
    }
    const QString where = conditions.isEmpty() ? QString() : s("WHERE ") + conditions.join(s(" AND "));
    const bool byTitle = asked.order == CaseOrder::Title;
    Query query(m_database, s("SELECT id%1 FROM incident %2 ORDER BY %3")
                                .arg(byTitle ? s(", title") : QString(), where, orderOf(asked.order)));
    for (const QVariant &value : bound)
        query.bind(value);
    if (byTitle)
        return inOrderOfTitle(query);
    std::vector<IncidentId> found;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return found;
        found.push_back(query.id<IncidentId>(0));
    }
}

Result<std::vector<IncidentRow>> CaseList::rows(const std::vector<IncidentId> &ids, const Instant &now) const
{
    std::vector<IncidentRow> all;
    all.reserve(ids.size());
    for (std::size_t at = 0; at < ids.size(); at += block) {
        GUARDBOOK_ASSIGN(
            auto part,
            oneBlock(m_database, std::span(ids).subspan(at, std::min(block, ids.size() - at)), now));
        std::move(part.begin(), part.end(), std::back_inserter(all));
    }
    return all;
}

Result<int> CaseList::openCount() const
{
    GUARDBOOK_ASSIGN(const qint64 open, IncidentTable(m_database).count(s("WHERE status = 'open'")));
    return int(open);
}

} // namespace guardbook
