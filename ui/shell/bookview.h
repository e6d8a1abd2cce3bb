// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QWidget>

namespace guardbook::ui {

class IncidentPlace;
class KeepingFlow;
class ProgressPanel;
class Sidebar;

/// The window while a book is open: sidebar, the chosen place, and a bar at the bottom. Locking deletes it
/// whole, since a hidden view stays readable for assistive technology.
class BookView final : public QWidget {
    Q_OBJECT

public:
    BookView(PlaceContext context, int idleMinutes, QWidget *parent = nullptr);
    [[nodiscard]] IncidentPlace *incidents() const { return m_incidents; }
    [[nodiscard]] KeepingFlow *keeping() const { return m_keeping; }

Q_SIGNALS:
    void lockRequested();

private:
    QWidget *makeFoot(ProgressPanel *progress, const BookFacts &facts, int idleMinutes);

    IncidentPlace *m_incidents;
    KeepingFlow *m_keeping;
};

} // namespace guardbook::ui
