// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/sidebar.h"

#include <QWidget>

class QStackedWidget;

namespace guardbook::ui {

class HomePlace;
class IncidentPlace;
class KeepingPlace;
class ProgressPanel;

/// The window while a book is open: sidebar, the chosen place, and a bar at the bottom. Locking deletes it
/// whole, since a hidden view stays readable for assistive technology.
class BookView final : public QWidget {
    Q_OBJECT

public:
    BookView(PlaceContext context, int idleMinutes, QWidget *parent = nullptr);
    [[nodiscard]] IncidentPlace *incidents() const { return m_incidents; }
    [[nodiscard]] Place place() const { return m_place; }
    void go(Place place);
    void showIncident(const IncidentId &id);
    void focusPlace();
    /// Incidents and people for the command palette.
    void find(const QString &words, std::function<void(QList<Found>)> found);
    void flushDrafts(); ///< Before everything here is deleted.

Q_SIGNALS:
    void lockRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeNotices(const BookFacts &facts);
    QWidget *makeFoot(ProgressPanel *progress, const BookFacts &facts, int idleMinutes);
    void connectHome();
    void refreshShown();
    void fitSidebar();

    BookSession &m_session;
    Sidebar *m_sidebar;
    QStackedWidget *m_places;
    HomePlace *m_home;
    KeepingPlace *m_keeping;
    IncidentPlace *m_incidents;
    Place m_place = Place::Home;
};

/// The word by which the settings remember a place.
[[nodiscard]] QString toWord(Place place);
[[nodiscard]] Place placeFromWord(const QString &word); ///< Unknown words mean Home.

} // namespace guardbook::ui
