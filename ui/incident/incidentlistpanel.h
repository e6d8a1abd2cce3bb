// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/incident/incidentlistmodel.h"
#include "ui/incident/listchoice.h"

#include "core/school/profile.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace guardbook::ui {

class IncidentDelegate;
class ListOptions;

/// The incident list with its search, its filters and "Log incident".
class IncidentListPanel final : public QWidget {
    Q_OBJECT

public:
    IncidentListPanel(const Profile &profile, int thisYear, const ListChoice &choice,
                      QWidget *parent = nullptr);

    /// What the book has for the present query. Keeps the chosen incident chosen, or chooses the first.
    void setIds(std::vector<IncidentId> ids);
    void choose(const IncidentId &id);
    void setFilter(CaseFilter filter);
    void search(const QString &words);
    void setMayLog(bool may);
    void focusSearch();
    void focusList();
    [[nodiscard]] IncidentListModel &model() { return *m_model; }
    [[nodiscard]] IncidentId chosen() const;
    [[nodiscard]] const CaseQuery &query() const { return m_query; }

Q_SIGNALS:
    void incidentChosen(const guardbook::IncidentId &id); ///< Null when none is.
    void queryChanged();
    void choiceChanged(const guardbook::ui::ListChoice &choice); ///< To be remembered.
    void logRequested();

private:
    QWidget *makeFilters();
    QListView *makeList();
    QWidget *makeSearchRow();
    void chooseOrder(CaseOrder order);
    void chooseDetails(const QStringList &words);
    void showList();

    IncidentListModel *m_model;
    IncidentDelegate *m_delegate;
    ListChoice m_choice;
    CaseQuery m_query;
    QLineEdit *m_search;
    QButtonGroup *m_filters;
    QListView *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_log;
};

} // namespace guardbook::ui
