// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/profile.h"
#include "ui/components/formdialog.h"

class QComboBox;
class QLineEdit;

namespace guardbook::ui {

class FormField;
class PassphraseField;

/// Someone new who works in the book, and the passphrase that they choose themselves.
struct NewUser {
    QString fullName;
    QString name;
    QString role;
    QString passphrase;
};

class UserDialog final : public FormDialog {
    Q_OBJECT

public:
    explicit UserDialog(const Profile &profile, QWidget *parent = nullptr);
    [[nodiscard]] NewUser user() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_fullName;
    QLineEdit *m_name;
    QComboBox *m_role;
    PassphraseField *m_passphrase;
    FormField *m_fullNameField;
    FormField *m_nameField;
};

/// A person changes their own passphrase.
class PassphraseDialog final : public FormDialog {
    Q_OBJECT

public:
    explicit PassphraseDialog(const QString &userName, const Profile &profile, QWidget *parent = nullptr);
    [[nodiscard]] QString before() const;
    [[nodiscard]] QString after() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_before;
    PassphraseField *m_after;
    FormField *m_beforeField;
};

} // namespace guardbook::ui
