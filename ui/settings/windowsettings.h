// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/backuprhythm.h"
#include "ui/incident/listchoice.h"
#include "ui/language/language.h"
#include "ui/theme/appearance.h"

#include <QHash>
#include <QStringList>

namespace guardbook::ui {

/// What the window remembers on this computer between two starts. Nothing of a case.
struct WindowSettings {
    QString lastBook; ///< Folder.
    QString lastUser; ///< Name in the book.
    QString packFolder;
    QStringList backupPlaces;                         ///< Folders, the last used first.
    BackupRhythm backupRhythm = BackupRhythm::Weekly; ///< To the first of them, by itself.
    Appearance appearance = Appearance::System;
    Language language = Language::System;
    int textSize = 100;               ///< Per cent, one of textSizes.
    QByteArray geometry;              ///< Of the window.
    QByteArray splitter;              ///< Between list and incident.
    QString place;                    ///< Word of the place that was shown last.
    QHash<QString, ListChoice> lists; ///< How each user has the incident list, by the user's id.

    [[nodiscard]] static WindowSettings load();
    void save() const;
};

} // namespace guardbook::ui
