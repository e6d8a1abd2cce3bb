// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/keys/kdf.h"
#include "ui/book/booksession.h"
#include "ui/settings/windowsettings.h"
#include "ui/shell/appactions.h"

#include <QMainWindow>
#include <QPointer>

#include <chrono>
#include <optional>

namespace guardbook::ui {

class BookView;
class IdleWarning;
class IdleWatch;
class UnlockPage;

/// The window: the unlock page, or an open book. It knows places, not cases.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// What the program hands in; nothing is looked for elsewhere.
    struct Parts {
        BookTools tools;
        WindowSettings settings;
        std::function<void(const WindowSettings &)> saveSettings;
        std::function<void(Appearance)> applyAppearance;
        std::function<void(int percent)> applyTextSize;
        std::optional<std::chrono::milliseconds> idleTime; ///< In place of the profile's.
        QString booksFolder;                               ///< Where a new book is offered to be kept.
        std::optional<KdfParameters> kdf;                  ///< In place of what this machine measures.
        std::function<void(const QString &folder)> bookShown = {}; ///< This window has that book now.
        std::function<void(Language)> applyLanguage = {};
        /// How long nobody presses anything before a backup that is due is made.
        std::chrono::milliseconds backupQuiet = std::chrono::seconds(30);
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void offerBook(const QString &folder); ///< Named on the command line.
    /// Takes everything of the case off the screen and out of the accessibility tree, stops what runs, wipes
    /// the keys and shows the unlock page.
    void lock();
    void comeForward(); ///< A second start asked for the book that this window has.
    [[nodiscard]] bool isLocked() const { return m_view.isNull(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void setLanguage(Language language);
    void showUnlockPage(bool locked);
    void unlock(const QString &folder, const QString &user, const QString &passphrase);
    void showBook(const BookFacts &facts);
    void obey(Command command);
    void obeyInBook(Command command);
    void rememberView();
    void setTextSize(int percent);
    void stepTextSize(int by);
    void showPalette();
    void hideNow();
    void startNewBook();
    void startRestore();
    void removeCaseWindows();
    void warnIdle(int seconds);
    void showAbout();

    Parts m_parts;
    BookSession m_session;
    AppActions *m_actions = nullptr;
    IdleWatch *m_idle;
    QPointer<UnlockPage> m_unlock;
    QPointer<BookView> m_view;
    QPointer<IdleWarning> m_idleWarning;
    bool m_languageWaits = false; ///< A language was chosen while a book was open.
    QString m_copied;             ///< What this program put on the clipboard.
};

} // namespace guardbook::ui
