// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/backuprhythm.h"
#include "core/base/clock.h"
#include "ui/book/booksession.h"
#include "ui/incident/listchoice.h"

#include <chrono>
#include <functional>

namespace guardbook::ui {

class DraftBox;
class ProgressPanel;

/// What a place of the window works with: the open book, what is known of it, and the ways to tell the
/// person.
struct PlaceContext {
    BookSession &session;
    BookFacts facts;
    const Clock &clock;
    ProgressPanel *progress = nullptr;
    DraftBox *drafts = nullptr;
    std::function<void(const QString &)> tell;            ///< A toast.
    std::function<void(const QString &)> copyToClipboard; ///< Cleared again when the window locks.
    std::function<QString()> packFolder;                  ///< Where the last pack went.
    std::function<void(const QString &)> rememberPackFolder;
    ListChoice list = {}; ///< How this person last had the incident list.
    std::function<void(const ListChoice &)> rememberList = {};
    std::function<QStringList()> backupPlaces = {}; ///< Folders, the last used first.
    std::function<void(const QString &)> rememberBackupPlace = {};
    std::function<void()> restoreBackup = {}; ///< Locks this book first.
    /// How often this computer backs the book up by itself. The last backup stands in the ledger; when and
    /// where to is a matter of this computer and its sticks.
    std::function<BackupRhythm()> backupRhythm = {};
    std::function<void(BackupRhythm)> rememberBackupRhythm = {};
    std::chrono::milliseconds backupQuiet = std::chrono::seconds(30); ///< Without a key pressed.
};

} // namespace guardbook::ui
