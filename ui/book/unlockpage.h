// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace guardbook::ui {

class FormField;
class Notice;
class Text;

/// Opens a book: where it is, who opens it, the passphrase. Also what a locked window shows; it knows nothing
/// of what is in the book.
class UnlockPage final : public QWidget {
    Q_OBJECT

public:
    /// `usersOf` lists who can open the book at a path; empty when there is none.
    using UsersOf = std::function<QStringList(const QString &folder)>;

    explicit UnlockPage(UsersOf usersOf, QWidget *parent = nullptr);

    void setBook(const QString &folder, const QString &user);
    void setLocked(bool locked); ///< Says that work was saved before locking.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const;       ///< A book is being opened.
    void showError(const QString &sentence); ///< And takes the passphrase away.
    void focusPassphrase();

Q_SIGNALS:
    void newBookRequested();
    void restoreRequested();
    void unlockRequested(const QString &folder, const QString &user, const QString &passphrase);

private:
    QWidget *makeCard();
    QWidget *makeFolderRow();
    QWidget *makePassphraseRow();
    void browse();
    void listUsers();
    void submit();

    UsersOf m_usersOf;
    Text *m_title;
    Text *m_guidance;
    QLineEdit *m_folder;
    QComboBox *m_user;
    QLineEdit *m_passphrase;
    FormField *m_folderField = nullptr;
    FormField *m_userField = nullptr;
    Notice *m_error;
    QPushButton *m_unlock;
    QPushButton *m_fresh = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace guardbook::ui
