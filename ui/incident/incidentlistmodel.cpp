// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentlistmodel.h"

#include "ui/incident/incidenttexts.h"

#include <QSet>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr int block = 64;
constexpr int keptRows = 4000;
constexpr int mostBlocks = 3; ///< Asked for at once: what scrolled past meanwhile is not read.
} // namespace

IncidentListModel::IncidentListModel(QObject *parent) : QAbstractListModel(parent), m_rows(keptRows)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { askForWanted(); });
}

void IncidentListModel::setIds(std::vector<IncidentId> ids)
{
    if (ids == m_ids)
        return;
    beginResetModel();
    m_ids = std::move(ids);
    m_wanted.clear();
    endResetModel();
}

void IncidentListModel::putRows(const std::vector<IncidentRow> &rows)
{
    QSet<IncidentId> arrived;
    for (const IncidentRow &row : rows) {
        m_rows.insert(row.incident.id, new IncidentRow(row));
        arrived.insert(row.incident.id);
    }
    int first = rowCount(); // One pass over all ids, not one for each row.
    int last = -1;
    for (int at = 0; at < rowCount(); ++at)
        if (arrived.contains(m_ids[std::size_t(at)])) {
            first = std::min(first, at);
            last = at;
        }
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

void IncidentListModel::forget(const IncidentId &id)
{
    if (m_rows.remove(id))
        if (const QModelIndex at = indexOf(id); at.isValid())
            Q_EMIT dataChanged(at, at);
}

const IncidentRow *IncidentListModel::row(int at) const
{
    return m_rows.object(m_ids[std::size_t(at)]);
}

void IncidentListModel::setOrder(CaseOrder order)
{
    m_order = order;
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
}

const Instant &IncidentListModel::timeOf(const IncidentRow &row) const
{
    return m_order == CaseOrder::NoticedNewest ? row.incident.noticedAt : row.incident.loggedAt;
}

QModelIndex IncidentListModel::indexOf(const IncidentId &id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex() : index(int(found - m_ids.begin()));
}

int IncidentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

void IncidentListModel::want(int row) const
{
    const int number = row / block;
    m_wanted.removeAll(number);
    m_wanted.append(number);
    if (!m_soon.isActive())
        m_soon.start();
}

void IncidentListModel::askForWanted() const
{
    std::vector<IncidentId> ids;
    for (const int number : m_wanted.mid(std::max<qsizetype>(0, m_wanted.size() - mostBlocks))) {
        const auto from = std::min(std::size_t(number) * block, m_ids.size());
        const auto until = std::min(from + block, m_ids.size());
        ids.insert(ids.end(), m_ids.begin() + std::ptrdiff_t(from), m_ids.begin() + std::ptrdiff_t(until));
    }
    m_wanted.clear();
    if (!ids.empty())
        Q_EMIT rowsWanted(ids);
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return m_ids[std::size_t(index.row())].text();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != RowRole && role != DayRole)
        return {};
    const IncidentRow *row = this->row(index.row());
    if (!row) {
        want(index.row());
        return role == RowRole || role == DayRole ? QVariant() : QVariant(tr("Reading…"));
    }
    if (role == RowRole)
        return QVariant::fromValue(*row);
    const Instant &when = timeOf(*row);
    if (role == DayRole)
        return when.utcMs == 0 ? QDate() : when.dateTime().date();
    if (role == Qt::DisplayRole)
        return row->incident.title;
    QStringList parts{row->incident.reference, row->incident.title, row->people.join(QStringLiteral(", ")),
                      IncidentTexts::statusBadge(row->incident, row->unsignedDecisions).text,
                      IncidentTexts::timeText(when)};
    if (row->overdueTasks > 0)
        parts << tr("a task is overdue");
    if (row->sealedItems > 0)
        parts << tr("has a sealed item");
    parts.removeAll({});
    return parts.join(QStringLiteral(", "));
}

} // namespace guardbook::ui
