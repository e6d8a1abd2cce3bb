// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/recordtables.h"

#include "core/base/textorder.h"

#include <algorithm>

namespace guardbook {

Result<std::optional<User>> UserTable::byName(const QString &name) const
{
    GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE name = ?"), {name}));
    if (rows.empty())
        return std::optional<User>();
    return std::optional<User>(std::move(rows.front()));
}

Result<std::vector<User>> UserTable::all() const
{
    return select(QStringLiteral("ORDER BY added_ms, rowid"));
}

Result<std::vector<Person>> PersonTable::matching(const QString &text, int limit) const
{
    QString pattern = text;
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    auto found = select(QStringLiteral("WHERE name LIKE ? ESCAPE '\\' ORDER BY name COLLATE NOCASE LIMIT ?"),
                        {QString(u'%' + pattern + u'%'), limit});
    if (found)
        std::stable_sort(
            found->begin(), found->end(),
            [order = textOrder()](const Person &a, const Person &b) { return order(a.name, b.name); });
    return found;
}

Result<std::vector<Party>> PartyTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY added_ms, rowid"), {incident.text()});
}

Result<std::vector<Amendment>> AmendmentTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY amended_ms, rowid"), {incident.text()});
}

Result<std::vector<Decision>> DecisionTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY decided_ms, rowid"), {incident.text()});
}

Result<std::vector<SignOff>> SignOffTable::ofDecision(const DecisionId &decision) const
{
    return select(QStringLiteral("WHERE decision = ? ORDER BY signed_ms, rowid"), {decision.text()});
}

Result<std::vector<Task>> TaskTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY added_ms, rowid"), {incident.text()});
}

Result<std::vector<Task>> TaskTable::open() const
{
    return select(QStringLiteral("WHERE state = 'open' ORDER BY due_ms NULLS LAST, added_ms"));
}

Result<std::vector<Task>> TaskTable::openOf(const QStringList &owners, int limit) const
{
    QStringList marks;
    QVariantList values;
    for (const QString &owner : owners) {
        marks << QStringLiteral("?");
        values << owner;
    }
    values << limit;
    return select(QStringLiteral("WHERE state = 'open' AND owner IN (%1) "
                                 "ORDER BY due_ms NULLS LAST, added_ms LIMIT ?")
                      .arg(marks.join(u',')),
                  values);
}

Result<int> TaskTable::overdueCount(const Instant &now) const
{
    GUARDBOOK_ASSIGN(const qint64 overdue,
                     count(QStringLiteral("WHERE state = 'open' AND due_ms < ?"), {qint64(now.utcMs)}));
    return int(overdue);
}

namespace {
const QString notSignedYet =
    QStringLiteral("WHERE NOT EXISTS (SELECT 1 FROM sign_off o WHERE o.decision = decision.id)");
} // namespace

Result<std::vector<Decision>> DecisionTable::notSigned(int limit) const
{
    return select(notSignedYet + QStringLiteral(" ORDER BY decided_ms, rowid LIMIT ?"), {limit});
}

Result<int> DecisionTable::notSignedCount() const
{
    GUARDBOOK_ASSIGN(const qint64 waiting, count(notSignedYet));
    return int(waiting);
}

Result<std::vector<PackRow>> PackTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY prepared_ms, rowid"), {incident.text()});
}

Result<std::vector<PackRow>> PackTable::writtenWithout(std::uint16_t event, int limit) const
{
    return select(QStringLiteral("WHERE exported_ms IS NOT NULL AND NOT EXISTS (SELECT 1 FROM log_payload p "
                                 "WHERE p.subject_ref = pack.id AND p.event = ?) "
                                 "ORDER BY exported_ms, rowid LIMIT ?"),
                  {int(event), limit});
}

} // namespace guardbook
