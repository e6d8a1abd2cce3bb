// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidenttable.h"

namespace guardbook {

Result<Incident> IncidentTable::byReference(const QString &reference) const
{
    GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE reference = ?"), {reference}));
    if (rows.empty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no incident %1 in this book.").arg(reference.left(40)), name()};
    return std::move(rows.front());
}

Result<std::vector<Incident>> IncidentTable::page(const std::optional<IncidentCursor> &after, int limit,
                                                  std::optional<IncidentStatus> status) const
{
    QStringList conditions;
    QVariantList values;
    if (status) {
        conditions << QStringLiteral("status = ?");
        values << wordOf(*status);
    }
    if (after) {
        conditions << QStringLiteral("(logged_ms, id) < (?, ?)");
        values << qint64(after->loggedMs) << after->id.text();
    }
    values << limit;
    const QString where = conditions.isEmpty()
                              ? QString()
                              : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    return select(where + QStringLiteral(" ORDER BY logged_ms DESC, id DESC LIMIT ?"), values);
}

Result<int> IncidentTable::loggedBetween(const Instant &from, const Instant &until) const
{
    GUARDBOOK_ASSIGN(const qint64 logged, count(QStringLiteral("WHERE logged_ms >= ? AND logged_ms < ?"),
                                                {qint64(from.utcMs), qint64(until.utcMs)}));
    return int(logged);
}

Result<QString> IncidentTable::nextReference(int year) const
{
    const QString prefix = QString::number(year) + u'-';
    Query query(database(),
                QStringLiteral("SELECT coalesce(max(CAST(substr(reference, 6) AS INTEGER)), 0) FROM incident "
                               "WHERE reference >= ? AND reference < ?"));
    query.bind(prefix).bind(QString::number(year) + u'.');
    GUARDBOOK_TRY(query.next());
    return prefix + QStringLiteral("%1").arg(query.integer(0) + 1, 4, 10, QLatin1Char('0'));
}

} // namespace guardbook
