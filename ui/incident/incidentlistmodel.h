// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace guardbook::ui {

/// The incidents of the book, newest first, in one column.
class IncidentListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1, IdRole };

    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<IncidentRow> rows);
    [[nodiscard]] const IncidentRow &row(int at) const { return m_rows[std::size_t(at)]; }
    [[nodiscard]] QModelIndex indexOf(const IncidentId &id) const;
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<IncidentRow> m_rows;
};

enum class IncidentFilter { All, Open, ToSign, Closed };

/// What of the list is shown: the chosen state, and either every row or the ones that a search found.
class IncidentFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setFilter(IncidentFilter filter);
    /// Rows whose title, reference, people or platform hold all the words, or whose id is among `found`: the
    /// full-text search of the book.
    void setSearch(const QString &words, const QStringList &found = {});

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    IncidentFilter m_filter = IncidentFilter::All;
    QStringList m_words;
    QStringList m_found;
};

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::IncidentRow)
