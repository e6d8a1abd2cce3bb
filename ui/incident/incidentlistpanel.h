// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/incident/incidentlistmodel.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace guardbook::ui {

/// The left half of the incidents page: search, filters, the list.
class IncidentListPanel final : public QWidget {
    Q_OBJECT

public:
    IncidentListPanel(const Profile &profile, int thisYear, QWidget *parent = nullptr);

    void setRows(std::vector<IncidentRow> rows); ///< Keeps the chosen incident chosen.
    void choose(const IncidentId &id);
    void setFound(const QString &words,
                  const QStringList &ids); ///< What the book's search found for `words`.
    void setMayLog(bool may);
    void focusSearch();
    void focusList();
    [[nodiscard]] const IncidentListModel &model() const { return *m_model; }
    [[nodiscard]] IncidentId chosen() const;

Q_SIGNALS:
    void incidentChosen(const guardbook::IncidentId &id); ///< Null when none is.
    void searchChanged(const QString &words);
    void logRequested();

private:
    QWidget *makeFilters();
    void showList();

    IncidentListModel *m_model;
    IncidentFilterModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_log;
};

} // namespace guardbook::ui
