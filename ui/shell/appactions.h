// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/language/language.h"
#include "ui/theme/appearance.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace guardbook::ui {

/// Everything that can be done in the window.
enum class Command {
    LogIncident,
    AddPerson,
    RecordDecision,
    ExportPack,
    AddFiles,
    PasteEvidence,
    CaptureScreen,
    OpenSealedItem,
    Amend,
    AddTask,
    CloseIncident,
    ShowHome,
    ShowIncidents,
    ShowKeeping,
    Find,
    Commands,
    TextLarger,
    TextSmaller,
    TextNormal,
    NewBook,
    RestoreBackup,
    Lock,
    HideNow,
    Quit,
    Shortcuts,
    About
};

/// The menu bar: every command has a place in it, most a shortcut. Commands are enabled by what is open.
class AppActions final : public QObject {
    Q_OBJECT

public:
    AppActions(QMainWindow *window, Appearance appearance, Language language);

    void setBookOpen(bool open);
    void setIncidentShown(bool shown);
    [[nodiscard]] QAction *action(Command command) const { return m_actions.value(command); }
    [[nodiscard]] QList<QAction *> enabledActions() const; ///< For the command palette.

Q_SIGNALS:
    void triggered(guardbook::ui::Command command);
    void appearanceChosen(guardbook::ui::Appearance appearance);
    void languageChosen(guardbook::ui::Language language);

private:
    QAction *add(QMenu *menu, Command command, const QString &iconName, const QString &text,
                 const QKeySequence &shortcut = {});
    void addAppearance(QMenu *menu, Appearance chosen);
    void addLanguages(QMenu *menu, Language chosen);
    void update();

    QMainWindow *m_window;
    QHash<Command, QAction *> m_actions;
    bool m_bookOpen = false;
    bool m_incidentShown = false;
};

} // namespace guardbook::ui
