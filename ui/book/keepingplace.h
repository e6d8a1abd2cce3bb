// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/formsubmit.h"

#include <QWidget>

class QPushButton;

namespace guardbook::ui {

class BackupCard;
class Card;
class FormDialog;
class LineList;
class Text;

/// The place where the book itself is kept: who works in it, backups, and the check of the whole book with a
/// result that a governor can read.
class KeepingPlace final : public QWidget {
    Q_OBJECT

public:
    explicit KeepingPlace(PlaceContext context, QWidget *parent = nullptr);
    void refresh();
    void showHindrance(const QString &sentence); ///< Why the backup that is due was not made.
    void addUser();
    void changePassphrase();
    void checkBook();
    void focusFirst();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePeople();
    QWidget *makeBackups();
    QWidget *makeCheck();
    void showUsers(const std::vector<User> &users);
    void askAboutUser(const QString &key);
    void removeUser(const User &user);
    void showReport(const CheckReport &report, const QString &well, const QString &wrong);

    PlaceContext m_context;
    FormSubmit m_submit;
    std::vector<User> m_users;
    LineList *m_people = nullptr;
    BackupCard *m_backups = nullptr;
    Text *m_lastCheck = nullptr;
    Text *m_reportTitle = nullptr;
    LineList *m_report = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace guardbook::ui
