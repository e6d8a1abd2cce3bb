// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/caserow.h"

#include <QAbstractListModel>
#include <QCache>
#include <QTimer>

namespace guardbook::ui {

/// The incident list: the ids of all, and the rows of those that were looked at. A view asks for a row only
/// when it shows it; what is not here yet is asked for in blocks and appears when it comes. So a book of
/// 100,000 incidents opens as quickly as one of ten. One column, so that list views and screen readers see
/// one item a row.
class IncidentListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1, IdRole, DayRole };

    explicit IncidentListModel(QObject *parent = nullptr);

    void setOrder(CaseOrder order);           ///< The day of a row is the one that the list goes by.
    void setIds(std::vector<IncidentId> ids); ///< Newest first; rows that are known stay.
    void putRows(const std::vector<IncidentRow> &rows); ///< What was asked for, or has changed.
    void forget(const IncidentId &id);                  ///< Changed: read it again when it is shown.
    /// The row, or null while it was not read.
    [[nodiscard]] const IncidentRow *row(int at) const;
    [[nodiscard]] QModelIndex indexOf(const IncidentId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// These are being looked at. Answer with putRows(); what is not answered is asked for again.
    void rowsWanted(const std::vector<guardbook::IncidentId> &ids) const;

private:
    [[nodiscard]] const Instant &timeOf(const IncidentRow &row) const;
    void want(int row) const;
    void askForWanted() const;

    std::vector<IncidentId> m_ids;
    CaseOrder m_order = CaseOrder::LoggedNewest;
    mutable QCache<IncidentId, IncidentRow> m_rows;
    mutable QList<int> m_wanted; ///< Numbers of blocks, the latest last.
    mutable QTimer m_soon;
};

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::IncidentRow)
