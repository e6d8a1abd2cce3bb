// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/appactions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace guardbook::ui {

namespace {

bool needsIncident(Command command)
{
    switch (command) {
    case Command::AddPerson:
    case Command::RecordDecision:
    case Command::ExportPack:
    case Command::AddFiles:
    case Command::PasteEvidence:
    case Command::CaptureScreen:
    case Command::OpenSealedItem:
    case Command::Amend:
    case Command::AddTask:
    case Command::CloseIncident:
        return true;
    default:
        return false;
    }
}

bool needsBook(Command command)
{
    switch (command) {
    case Command::Quit:
    case Command::About:
    case Command::Commands:
    case Command::Shortcuts:
    case Command::TextLarger:
    case Command::TextSmaller:
    case Command::TextNormal:
    case Command::NewBook:
    case Command::RestoreBackup:
    case Command::HideNow:
        return false;
    default:
        return true;
    }
}

} // namespace

AppActions::AppActions(QMainWindow *window, Appearance appearance, Language language)
    : QObject(window), m_window(window)
{
    QMenuBar *bar = window->menuBar();
    QMenu *book = bar->addMenu(tr("&Book"));
    add(book, Command::NewBook, QStringLiteral("book-open"), tr("&New book…"));
    add(book, Command::RestoreBackup, QStringLiteral("rotate-ccw"), tr("&Restore a backup…"));
    book->addSeparator();
    add(book, Command::Lock, QStringLiteral("lock"), tr("&Lock now"), Qt::CTRL | Qt::Key_L);
    add(book, Command::HideNow, QStringLiteral("eye-off"), tr("&Hide the screen now"), Qt::Key_F12);
    book->addSeparator();
    add(book, Command::Quit, QStringLiteral("log-out"), tr("&Quit"), QKeySequence::Quit)
        ->setMenuRole(QAction::QuitRole);

    QMenu *incident = bar->addMenu(tr("&Incident"));
    add(incident, Command::LogIncident, QStringLiteral("plus"), tr("&Log incident…"), QKeySequence::New);
    incident->addSeparator();
    add(incident, Command::AddPerson, QStringLiteral("user-plus"), tr("Add &person…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add(incident, Command::RecordDecision, QStringLiteral("gavel"), tr("Record &decision…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    add(incident, Command::AddTask, QStringLiteral("list-checks"), tr("Add &task…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    add(incident, Command::Amend, QStringLiteral("pen-line"), tr("A&mend…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    add(incident, Command::CloseIncident, QStringLiteral("circle-check"), tr("&Close incident…"));
    incident->addSeparator();
    add(incident, Command::ExportPack, QStringLiteral("package"), tr("Evidence pac&k…"),
        Qt::CTRL | Qt::Key_E);

    QMenu *evidence = bar->addMenu(tr("&Evidence"));
    add(evidence, Command::AddFiles, QStringLiteral("paperclip"), tr("Add &files…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    add(evidence, Command::PasteEvidence, QStringLiteral("clipboard-paste"), tr("&Paste as evidence"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    add(evidence, Command::CaptureScreen, QStringLiteral("camera"), tr("&Capture the screen…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    evidence->addSeparator();
    add(evidence, Command::OpenSealedItem, QStringLiteral("shield-alert"), tr("Open &sealed item…"));

    QMenu *view = bar->addMenu(tr("&View"));
    add(view, Command::ShowHome, QStringLiteral("house"), tr("&Home"), Qt::CTRL | Qt::Key_1);
    add(view, Command::ShowIncidents, QStringLiteral("clipboard-list"), tr("&Incidents"),
        Qt::CTRL | Qt::Key_2);
    add(view, Command::ShowKeeping, QStringLiteral("book-lock"), tr("The &book"), Qt::CTRL | Qt::Key_3);
    add(view, Command::Find, QStringLiteral("search"), tr("&Find"), QKeySequence::Find);
    add(view, Command::Commands, QStringLiteral("command"), tr("&Commands…"), Qt::CTRL | Qt::Key_K);
    view->addSeparator();
    add(view, Command::TextLarger, QStringLiteral("zoom-in"), tr("L&arger text"), QKeySequence::ZoomIn);
    add(view, Command::TextSmaller, QStringLiteral("zoom-out"), tr("S&maller text"), QKeySequence::ZoomOut);
    add(view, Command::TextNormal, QStringLiteral("rotate-ccw"), tr("&Normal text size"),
        Qt::CTRL | Qt::Key_0);
    view->addSeparator();
    addAppearance(view, appearance);
    view->addSeparator();
    addLanguages(view->addMenu(tr("Lan&guage (Iaith)")), language);

    QMenu *help = bar->addMenu(tr("&Help"));
    add(help, Command::Shortcuts, QStringLiteral("command"), tr("&Keyboard shortcuts"), Qt::Key_F1);
    add(help, Command::About, QStringLiteral("info"), tr("&About Guardbook"))
        ->setMenuRole(QAction::AboutRole);
    update();
}

QAction *AppActions::add(QMenu *menu, Command command, const QString &iconName, const QString &text,
                         const QKeySequence &shortcut)
{
    auto *made = new QAction(icon(iconName), text, this);
    made->setShortcut(shortcut);
    connect(made, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
    menu->addAction(made);
    m_window->addAction(made);
    m_actions.insert(command, made);
    return made;
}

void AppActions::addAppearance(QMenu *menu, Appearance chosen)
{
    auto *group = new QActionGroup(this);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("Colours as the &system")},
                                                      {Appearance::Light, tr("&Light colours")},
                                                      {Appearance::Dark, tr("&Dark colours")},
                                                      {Appearance::Contrast, tr("High con&trast")}};
    for (const auto &[appearance, text] : choices) {
        auto *made = new QAction(text, group);
        made->setCheckable(true);
        made->setChecked(appearance == chosen);
        connect(made, &QAction::triggered, this,
                [this, picked = appearance] { Q_EMIT appearanceChosen(picked); });
        menu->addAction(made);
    }
}

void AppActions::addLanguages(QMenu *menu, Language chosen)
{
    auto *group = new QActionGroup(this);
    // Each language under its own name, so that whoever cannot read the window finds the way back.
    const std::pair<Language, QString> choices[] = {{Language::System, tr("As the &system")},
                                                    {Language::English, QStringLiteral("&English")},
                                                    {Language::Welsh, QStringLiteral("&Cymraeg")}};
    for (const auto &[language, text] : choices) {
        auto *made = new QAction(text, group);
        made->setCheckable(true);
        made->setChecked(language == chosen);
        connect(made, &QAction::triggered, this,
                [this, picked = language] { Q_EMIT languageChosen(picked); });
        menu->addAction(made);
    }
    menu->addSeparator();
    menu->addAction(tr("Records stay as they were written; packs and reports are in English"))
        ->setEnabled(false);
}

void AppActions::setBookOpen(bool open)
{
    m_bookOpen = open;
    m_incidentShown = m_incidentShown && open;
    update();
}

void AppActions::setIncidentShown(bool shown)
{
    m_incidentShown = shown;
    update();
}

void AppActions::update()
{
    for (auto at = m_actions.constBegin(); at != m_actions.constEnd(); ++at)
        at.value()->setEnabled((!needsBook(at.key()) || m_bookOpen) &&
                               (!needsIncident(at.key()) || m_incidentShown));
}

QList<QAction *> AppActions::enabledActions() const
{
    QList<QAction *> enabled;
    for (QAction *each : m_window->actions())
        if (each->isEnabled() && each != action(Command::Commands))
            enabled << each;
    return enabled;
}

} // namespace guardbook::ui
