// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/action/bookunlock.h"
#include "core/keys/passphrase.h"
#include "ui/book/keepingflow.h"
#include "ui/book/unlockpage.h"
#include "ui/components/messagedialog.h"
#include "ui/components/toast.h"
#include "ui/incident/incidentplace.h"
#include "ui/shell/bookview.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/idlewarning.h"
#include "ui/shell/idlewatch.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QMenu>

namespace guardbook::ui {

namespace {

QStringList usersOf(const QString &folder)
{
    QStringList names;
    if (const auto found = unlockNames(folder))
        for (const UnlockName &each : *found)
            if (each.readsCases)
                names << each.name;
    return names;
}

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent),
      m_parts(std::move(parts)),
      m_session(m_parts.tools),
      m_actions(new AppActions(this, m_parts.settings.appearance)),
      m_idle(new IdleWatch(m_parts.tools.clock, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    connect(m_actions, &AppActions::triggered, this, &MainWindow::obey);
    connect(m_actions, &AppActions::appearanceChosen, this, [this](Appearance appearance) {
        m_parts.settings.appearance = appearance;
        m_parts.saveSettings(m_parts.settings);
        m_parts.applyAppearance(appearance);
    });
    connect(m_idle, &IdleWatch::warned, this, &MainWindow::warnIdle);
    connect(m_idle, &IdleWatch::calmed, this, [this] { delete m_idleWarning; });
    connect(m_idle, &IdleWatch::expired, this, &MainWindow::lock);
    resize(1280, 800);
    showUnlockPage(false);
}

MainWindow::~MainWindow()
{
    lock();
}

void MainWindow::offerBook(const QString &folder)
{
    if (m_unlock)
        m_unlock->setBook(folder,
                          folder == m_parts.settings.lastBook ? m_parts.settings.lastUser : QString());
}

void MainWindow::showUnlockPage(bool locked)
{
    m_unlock = new UnlockPage(usersOf);
    m_unlock->setLocked(locked);
    m_unlock->setBook(m_parts.settings.lastBook, m_parts.settings.lastUser);
    connect(m_unlock, &UnlockPage::unlockRequested, this, &MainWindow::unlock);
    setCentralWidget(m_unlock);
    setWindowTitle(locked ? tr("Locked") : tr("Open a book"));
    m_actions->setBookOpen(false);
    m_unlock->focusPassphrase();
}

void MainWindow::unlock(const QString &folder, const QString &user, const QString &passphrase)
{
    m_session.open(m_unlock, folder, user, passphraseBytes(passphrase),
                   [this, folder, user](Result<BookFacts> facts) {
                       if (!facts) {
                           m_unlock->showError(facts.error().sentence);
                           return;
                       }
                       m_parts.settings.lastBook = folder;
                       m_parts.settings.lastUser = user;
                       m_parts.saveSettings(m_parts.settings);
                       showBook(*facts);
                   });
}

void MainWindow::showBook(const BookFacts &facts)
{
    const auto idle =
        m_parts.idleTime.value_or(std::chrono::minutes(std::max(1, facts.profile.idleLockMinutes)));
    PlaceContext context{m_session,
                         facts,
                         m_parts.tools.clock,
                         nullptr,
                         [this](const QString &text) { Toast::show(this, text); },
                         [this](const QString &text) {
                             QGuiApplication::clipboard()->setText(text);
                             m_copied = text;
                             Toast::show(this, tr("Copied. The clipboard is cleared when the window locks."));
                         },
                         [this] { return m_parts.settings.packFolder; },
                         [this](const QString &folder) {
                             m_parts.settings.packFolder = folder;
                             m_parts.saveSettings(m_parts.settings);
                         }};
    m_view = new BookView(std::move(context), int(std::chrono::ceil<std::chrono::minutes>(idle).count()));
    connect(m_view, &BookView::lockRequested, this, &MainWindow::lock);
    connect(m_view->incidents(), &IncidentPlace::incidentShown, m_actions, &AppActions::setIncidentShown);
    setCentralWidget(m_view);
    setWindowTitle(facts.profile.schoolName);
    m_actions->setBookOpen(true);
    m_view->incidents()->focusList();
    m_idle->start(idle);
}

void MainWindow::removeCaseWindows()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    // Hiding is not enough: hidden views stay in the accessibility tree, and their items claim to be showing.
    for (QDialog *dialog : findChildren<QDialog *>())
        if (dialog->parentWidget() == this)
            delete dialog;
    for (Toast *toast : findChildren<Toast *>())
        delete toast;
    delete m_idleWarning;
    delete m_view;
}

void MainWindow::lock()
{
    if (isLocked())
        return;
    m_idle->stop();
    removeCaseWindows();
    m_session.close();
    if (!m_copied.isEmpty() && QGuiApplication::clipboard()->text() == m_copied)
        QGuiApplication::clipboard()->clear();
    m_copied.clear();
    showUnlockPage(true);
}

void MainWindow::warnIdle(int seconds)
{
    QWidget *front = QApplication::activeModalWidget();
    if (!front)
        front = this;
    if (!m_idleWarning || m_idleWarning->parentWidget() != front) {
        delete m_idleWarning;
        m_idleWarning = new IdleWarning(front);
    }
    m_idleWarning->setSeconds(seconds);
}

void MainWindow::obey(Command command)
{
    IncidentPlace *incidents = m_view ? m_view->incidents() : nullptr;
    switch (command) {
    case Command::Lock:
        QMetaObject::invokeMethod(this, &MainWindow::lock, Qt::QueuedConnection);
        return;
    case Command::Quit:
        close();
        return;
    case Command::About:
        showAbout();
        return;
    case Command::Commands:
        (new CommandPalette(m_actions->enabledActions(), this))->open();
        return;
    default:
        break;
    }
    if (!incidents)
        return;
    switch (command) {
    case Command::LogIncident:
        incidents->logIncident();
        break;
    case Command::AddPerson:
        incidents->addPerson();
        break;
    case Command::RecordDecision:
        incidents->recordDecision();
        break;
    case Command::ExportPack:
        incidents->exportPack();
        break;
    case Command::AddFiles:
        incidents->addFiles();
        break;
    case Command::PasteEvidence:
        incidents->pasteEvidence();
        break;
    case Command::OpenSealedItem:
        incidents->openSealedItem();
        break;
    case Command::ShowIncidents:
        incidents->focusList();
        break;
    case Command::Find:
        incidents->focusSearch();
        break;
    case Command::ChangePassphrase:
        m_view->keeping()->changePassphrase();
        break;
    case Command::CheckBook:
        m_view->keeping()->checkBook();
        break;
    default:
        break;
    }
}

void MainWindow::showAbout()
{
    MessageDialog::show(
        this, &Tokens::blue, QStringLiteral("info"),
        tr("Guardbook %1").arg(QApplication::applicationVersion()),
        tr("Safeguarding incidents, evidence and sign-off in one encrypted book. Free software under "
           "the GNU General Public License, version 3 or later. Icons: Lucide (ISC and MIT licences)."));
}

} // namespace guardbook::ui
