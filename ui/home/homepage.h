// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/homereader.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace guardbook::ui {

class BarChart;
class Card;
class LineList;
class Text;
class Tile;

/// The first page: what waits for this person, what is late, and how the book stands.
class HomePage final : public QWidget {
    Q_OBJECT

public:
    HomePage(const QString &userName, bool mayLog, QWidget *parent = nullptr);
    void setSheet(const HomeSheet &sheet);
    void focusFirst();

Q_SIGNALS:
    void logRequested();
    void incidentRequested(const guardbook::IncidentId &id);
    void draftRequested(const guardbook::Draft &draft);
    void openRequested();    ///< The open incidents.
    void overdueRequested(); ///< Those with a task that is late.
    void backupsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead(bool mayLog);
    QWidget *makeTiles();
    QWidget *makeCards();
    void showTiles();
    void showWaiting();
    void showBook();
    void choose(const QString &key);

    QString m_userName;
    HomeSheet m_sheet;
    QPushButton *m_log = nullptr;
    Text *m_greeting = nullptr;
    Text *m_today = nullptr;
    Tile *m_open = nullptr;
    Tile *m_sign = nullptr;
    Tile *m_overdue = nullptr;
    Tile *m_backup = nullptr;
    QBoxLayout *m_tileRow = nullptr;
    QBoxLayout *m_cardRow = nullptr;
    LineList *m_waiting = nullptr;
    Text *m_nothing = nullptr;
    LineList *m_book = nullptr;
    BarChart *m_chart = nullptr;
};

} // namespace guardbook::ui
