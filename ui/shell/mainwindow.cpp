// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/action/bookunlock.h"
#include "core/keys/passphrase.h"
#include "ui/book/newbookdialog.h"
#include "ui/book/restoredialog.h"
#include "ui/book/unlockpage.h"
#include "ui/components/messagedialog.h"
#include "ui/components/toast.h"
#include "ui/incident/incidentplace.h"
#include "ui/language/coresentences.h"
#include "ui/shell/bookview.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/idlewarning.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/shortcutsheet.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace guardbook::ui {

namespace {

constexpr qsizetype mostBackupPlaces = 4;
constexpr int frameHeight = 40; ///< About what window managers put above a window.

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
      m_idle(new IdleWatch(m_parts.tools.clock, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    makeActions();
    QCoreApplication::instance()->installEventFilter(this); // The keys that lock work in every dialog.
    connect(m_idle, &IdleWatch::warned, this, &MainWindow::warnIdle);
    connect(m_idle, &IdleWatch::calmed, this, [this] { delete m_idleWarning; });
    connect(m_idle, &IdleWatch::expired, this, &MainWindow::lock);
    if (!restoreGeometry(m_parts.settings.geometry))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(0, frameHeight)));
    showUnlockPage(false);
}

MainWindow::~MainWindow()
{
    if (isLocked())
        rememberView();
    lock();
}

void MainWindow::makeActions()
{
    setMenuBar(new QMenuBar(this)); // The former menus go with their bar.
    delete m_actions;
    m_actions = new AppActions(this, m_parts.settings.appearance, m_parts.settings.language);
    connect(m_actions, &AppActions::triggered, this, &MainWindow::obey);
    connect(m_actions, &AppActions::appearanceChosen, this, [this](Appearance appearance) {
        m_parts.settings.appearance = appearance;
        m_parts.saveSettings(m_parts.settings);
        m_parts.applyAppearance(appearance);
    });
    connect(m_actions, &AppActions::languageChosen, this, &MainWindow::setLanguage, Qt::QueuedConnection);
}

/// At once where no book is open. A page of an open book may hold work that is not saved or not finished, so
/// it keeps its words until it is locked, which keeps drafts.
void MainWindow::setLanguage(Language language)
{
    m_parts.settings.language = language;
    m_parts.saveSettings(m_parts.settings);
    m_languageWaits = true;
    if (isLocked() && !m_unlock->isBusy())
        showUnlockPage(false);
    else
        Toast::show(this,
                    tr("The language changes when the window locks. Ctrl+L locks it now; nothing is lost."));
}

void MainWindow::offerBook(const QString &folder)
{
    if (m_unlock)
        m_unlock->setBook(folder,
                          folder == m_parts.settings.lastBook ? m_parts.settings.lastUser : QString());
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showUnlockPage(bool locked)
{
    if (std::exchange(m_languageWaits, false)) {
        if (m_parts.applyLanguage)
            m_parts.applyLanguage(m_parts.settings.language);
        makeActions();
    }
    m_unlock = new UnlockPage(usersOf);
    m_unlock->setLocked(locked);
    m_unlock->setBook(m_parts.settings.lastBook, m_parts.settings.lastUser);
    connect(m_unlock, &UnlockPage::unlockRequested, this, &MainWindow::unlock);
    connect(m_unlock, &UnlockPage::newBookRequested, this, &MainWindow::startNewBook);
    connect(m_unlock, &UnlockPage::restoreRequested, this, &MainWindow::startRestore);
    setCentralWidget(m_unlock);
    setWindowTitle(locked ? tr("Locked") : tr("Open a book"));
    m_actions->setBookOpen(false);
    m_unlock->focusPassphrase();
}

void MainWindow::startNewBook()
{
    if (m_unlock && m_unlock->isBusy())
        return; // The book would come up behind the dialog.
    lock();
    auto *dialog = new NewBookDialog(m_parts.tools.clock, m_parts.booksFolder, m_parts.tools.machineFolder,
                                     m_parts.kdf, this);
    connect(dialog, &NewBookDialog::made, this, [this](const QString &folder, const QString &user) {
        m_unlock->setBook(folder, user);
        m_unlock->focusPassphrase();
        Toast::show(this, tr("The book is made. Open it with your new passphrase."));
    });
    dialog->open();
}

void MainWindow::startRestore()
{
    if (m_unlock && m_unlock->isBusy())
        return;
    const QString book = m_parts.settings.lastBook;
    lock();
    const QString place = m_parts.settings.backupPlaces.value(0);
    auto *dialog =
        new RestoreDialog({m_parts.tools.clock, m_parts.tools.machineFolder, usersOf}, book, place, this);
    connect(dialog, &RestoreDialog::restored, this,
            [this](const QString &folder, const QString &user, const QString &former) {
                m_unlock->setBook(folder, user);
                m_unlock->focusPassphrase();
                MessageDialog::show(
                    this, &Tokens::green, QStringLiteral("database"), tr("The backup is restored"),
                    former.isEmpty() ? tr("The book stands at %1. Open it with your passphrase.").arg(folder)
                                     : tr("The book stands at %1. What stood there before is kept at %2.")
                                           .arg(folder, former));
            });
    dialog->open();
}

void MainWindow::unlock(const QString &folder, const QString &user, const QString &passphrase)
{
    m_session.open(m_unlock, folder, user, passphraseBytes(passphrase),
                   [this, folder, user](Result<BookFacts> facts) {
                       if (!facts) {
                           m_unlock->showError(inWindowLanguage(facts.error().sentence));
                           return;
                       }
                       m_parts.settings.lastBook = folder;
                       m_parts.settings.lastUser = user;
                       m_parts.saveSettings(m_parts.settings);
                       // One that only reads it leaves the name to the window that has the book.
                       if (m_parts.bookShown && facts->readOnlyReason.isEmpty())
                           m_parts.bookShown(folder);
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
                         },
                         m_parts.settings.lists.value(facts.user.text()),
                         [this, user = facts.user.text()](const ListChoice &choice) {
                             m_parts.settings.lists.insert(user, choice);
                             m_parts.saveSettings(m_parts.settings);
                         },
                         [this] { return m_parts.settings.backupPlaces; },
                         [this](const QString &folder) {
                             QStringList &places = m_parts.settings.backupPlaces;
                             places.removeAll(folder);
                             places.prepend(folder);
                             places = places.mid(0, mostBackupPlaces);
                             m_parts.saveSettings(m_parts.settings);
                         },
                         [this] { obey(Command::RestoreBackup); },
                         [this] { return m_parts.settings.backupRhythm; },
                         [this](BackupRhythm rhythm) {
                             m_parts.settings.backupRhythm = rhythm;
                             m_parts.saveSettings(m_parts.settings);
                         },
                         m_parts.backupQuiet};
    m_view = new BookView(std::move(context), int(std::chrono::ceil<std::chrono::minutes>(idle).count()));
    connect(m_view, &BookView::lockRequested, this, &MainWindow::lock);
    connect(m_view->incidents(), &IncidentPlace::incidentShown, m_actions, &AppActions::setIncidentShown);
    setCentralWidget(m_view);
    setWindowTitle(facts.profile.schoolName);
    m_actions->setBookOpen(true);
    m_view->incidents()->restoreState(m_parts.settings.splitter);
    m_view->go(placeFromWord(m_parts.settings.place));
    m_view->focusPlace();
    m_idle->start(idle);
}

void MainWindow::rememberView()
{
    m_parts.settings.geometry = saveGeometry();
    if (m_view) {
        m_parts.settings.splitter = m_view->incidents()->saveState();
        m_parts.settings.place = toWord(m_view->place());
    }
    m_parts.saveSettings(m_parts.settings);
}

void MainWindow::setTextSize(int percent)
{
    m_parts.settings.textSize = percent;
    m_parts.saveSettings(m_parts.settings);
    m_parts.applyTextSize(percent);
    Toast::show(this, tr("Text size %1 %").arg(percent));
}

void MainWindow::stepTextSize(int by)
{
    const auto at = std::find(textSizes.begin(), textSizes.end(), m_parts.settings.textSize);
    const auto next =
        std::clamp<std::ptrdiff_t>(at - textSizes.begin() + by, 0, std::ptrdiff_t(textSizes.size()) - 1);
    setTextSize(textSizes[std::size_t(next)]);
}

void MainWindow::showPalette()
{
    CommandPalette::Finder finder;
    if (m_view)
        finder = [this](const QString &words, std::function<void(QList<Found>)> found) {
            m_view->find(words, std::move(found));
        };
    (new CommandPalette(m_actions->enabledActions(), std::move(finder), this))->open();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A dialog in front keeps the menu's shortcuts from working; these two must not wait for it.
    if (event->type() != QEvent::KeyPress || !QApplication::activeModalWidget())
        return QMainWindow::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const QKeySequence keys(pressed->keyCombination());
    for (const Command command : {Command::HideNow, Command::Lock})
        if (keys == m_actions->action(command)->shortcut()) {
            obey(command);
            return true;
        }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::hideNow()
{
    lock();
    for (RestoreDialog *dialog : findChildren<RestoreDialog *>())
        dialog->reject(); // Two people's passphrases do not wait behind a hidden window.
    showMinimized();
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
    rememberView();
    m_view->flushDrafts();
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
        showPalette();
        return;
    case Command::Shortcuts:
        (new ShortcutSheet(menuBar(), this))->open();
        return;
    case Command::HideNow:
        QMetaObject::invokeMethod(this, &MainWindow::hideNow, Qt::QueuedConnection);
        return;
    case Command::TextLarger:
        stepTextSize(1);
        return;
    case Command::TextSmaller:
        stepTextSize(-1);
        return;
    case Command::TextNormal:
        setTextSize(textSizes.front());
        return;
    case Command::RestoreBackup:
        QMetaObject::invokeMethod(this, &MainWindow::startRestore, Qt::QueuedConnection);
        return;
    case Command::NewBook:
        QMetaObject::invokeMethod(this, &MainWindow::startNewBook, Qt::QueuedConnection);
        return;
    default:
        break;
    }
    if (m_view)
        obeyInBook(command);
}

void MainWindow::obeyInBook(Command command)
{
    IncidentPlace *incidents = m_view->incidents();
    switch (command) {
    case Command::ShowHome:
        m_view->go(Place::Home);
        m_view->focusPlace();
        return;
    case Command::ShowKeeping:
        m_view->go(Place::Keeping);
        m_view->focusPlace();
        return;
    case Command::ShowIncidents:
    case Command::Find:
        m_view->go(Place::Incidents);
        break;
    default:
        break;
    }
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
    case Command::CaptureScreen:
        incidents->captureScreen();
        break;
    case Command::PasteEvidence:
        incidents->pasteEvidence();
        break;
    case Command::OpenSealedItem:
        incidents->openSealedItem();
        break;
    case Command::Amend:
        incidents->amend();
        break;
    case Command::AddTask:
        incidents->addTask();
        break;
    case Command::CloseIncident:
        incidents->closeIncident();
        break;
    case Command::ShowIncidents:
        incidents->focusList();
        break;
    case Command::Find:
        incidents->focusSearch();
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
