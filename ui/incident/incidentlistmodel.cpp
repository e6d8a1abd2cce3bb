// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentlistmodel.h"

#include "ui/incident/incidenttexts.h"

#include <algorithm>

namespace guardbook::ui {

void IncidentListModel::setRows(std::vector<IncidentRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) {
        return a.incident.loggedAt > b.incident.loggedAt;
    });
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex IncidentListModel::indexOf(const IncidentId &id) const
{
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        if (m_rows[at].incident.id == id)
            return index(int(at));
    return {};
}

int IncidentListModel::openCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const IncidentRow &row) {
        return row.incident.status == IncidentStatus::Open;
    }));
}

int IncidentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IncidentRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.incident.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.incident.reference, row.incident.title, row.people.join(QStringLiteral(", ")),
                          IncidentTexts::statusBadge(row.incident, row.unsignedDecisions).text,
                          IncidentTexts::timeText(row.incident.loggedAt)};
        if (row.sealedItems > 0)
            parts << tr("has a sealed item");
        parts.removeAll({});
        return parts.join(QStringLiteral(", "));
    }
    case RowRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.incident.id.text();
    default:
        return {};
    }
}

void IncidentFilterModel::setFilter(IncidentFilter filter)
{
    m_filter = filter;
    invalidateFilter();
}

void IncidentFilterModel::setSearch(const QString &words, const QStringList &found)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    m_found = found;
    invalidateFilter();
}

bool IncidentFilterModel::filterAcceptsRow(int at, const QModelIndex &parent) const
{
    const auto *incidents = qobject_cast<const IncidentListModel *>(sourceModel());
    if (!incidents || parent.isValid())
        return false;
    const IncidentRow &row = incidents->row(at);
    const bool closed = row.incident.status == IncidentStatus::Closed;
    if ((m_filter == IncidentFilter::Open && closed) || (m_filter == IncidentFilter::Closed && !closed) ||
        (m_filter == IncidentFilter::ToSign && (closed || row.unsignedDecisions == 0)))
        return false;
    if (m_words.isEmpty() || m_found.contains(row.incident.id.text()))
        return true;
    const QString text =
        QStringList{row.incident.reference, row.incident.title, row.incident.platform, row.people.join(u' ')}
            .join(u' ');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace guardbook::ui
