// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QWidget>

class QPushButton;

namespace guardbook::ui {

class LineList;
class Notice;
class Text;

/// Backups: when the last one was made and tried out, the places they go to, the drill, and restoring.
class BackupCard final : public QWidget {
    Q_OBJECT

public:
    explicit BackupCard(PlaceContext context, QWidget *parent = nullptr);
    void refresh();
    void showTimes(const HomeSheet &sheet);
    void backUp();
    void tryOut();
    void showHindrance(const QString &sentence); ///< Why the backup that is due was not made.

Q_SIGNALS:
    void changed();
    void tried(const guardbook::CheckReport &report);

private:
    QWidget *makeWays();
    QWidget *makeRhythm();
    void listPlaces();
    void showPlace(const QString &folder, const Result<std::vector<FoundBackup>> &found);
    void writeBackup(const QString &folder);
    void startTrial(const QString &backup, const QString &passphrase);

    PlaceContext m_context;
    Text *m_lastBackup;
    Text *m_lastTrial;
    LineList *m_places;
    Notice *m_hindrance;
    QPushButton *m_backUp;
    QPushButton *m_try = nullptr;
    QHash<QString, QString> m_newest; ///< The newest backup of each place.
    QStringList m_listed;
};

} // namespace guardbook::ui
