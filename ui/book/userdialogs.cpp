// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/userdialogs.h"

#include "ui/book/passphrasefield.h"
#include "ui/components/formfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

UserDialog::UserDialog(const Profile &profile, QWidget *parent)
    : FormDialog(tr("Add someone to the book"),
                 tr("They choose their passphrase here themselves, on this computer. Nobody else learns it."),
                 tr("Add to the book"), parent),
      m_fullName(new QLineEdit),
      m_name(new QLineEdit),
      m_role(new QComboBox),
      m_passphrase(new PassphraseField(tr("Their &passphrase (required)"))),
      m_fullNameField(new FormField(tr("&Full name (required)"), m_fullName)),
      m_nameField(new FormField(tr("Name to sign &in with (required)"), m_name))
{
    setObjectName(QStringLiteral("userDialog"));
    m_fullName->setMaxLength(200);
    m_name->setMaxLength(60);
    for (const ProfileRole &role : profile.roles)
        m_role->addItem(role.title, role.key);
    fields()->addWidget(m_fullNameField);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *roleField = new FormField(tr("&Role"), m_role);
    row->addWidget(roleField, 1, Qt::AlignTop);
    row->addWidget(m_nameField, 1, Qt::AlignTop);
    fields()->addLayout(row);
    fields()->addWidget(m_passphrase);
    const auto know = [this, school = profile.schoolName] {
        m_passphrase->setKnownWords({m_fullName->text(), m_name->text(), school});
    };
    connect(m_fullName, &QLineEdit::textChanged, this, know);
    connect(m_name, &QLineEdit::textChanged, this, know);
    nameField(QStringLiteral("user"), m_nameField);
    nameField(QStringLiteral("full_name"), m_fullNameField);
    nameField(QStringLiteral("role"), roleField);
    setMinimumWidth(lines(38));
    m_fullName->setFocus();
}

NewUser UserDialog::user() const
{
    return {m_fullName->text().simplified(), m_name->text().trimmed(), m_role->currentData().toString(),
            m_passphrase->passphrase()};
}

bool UserDialog::check()
{
    if (m_fullName->text().trimmed().isEmpty()) {
        m_fullNameField->setError(tr("Give the person's name."));
        return false;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_nameField->setError(tr("Give a name to sign in with."));
        return false;
    }
    return m_passphrase->check();
}

PassphraseDialog::PassphraseDialog(const QString &userName, const Profile &profile, QWidget *parent)
    : FormDialog(tr("Change your passphrase"),
                 tr("From the next time on the new one opens the book; the old one no longer does."),
                 tr("Change passphrase"), parent),
      m_before(new QLineEdit),
      m_after(new PassphraseField(tr("New &passphrase (required)"))),
      m_beforeField(new FormField(tr("Present passphrase (re&quired)"), m_before))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    m_before->setEchoMode(QLineEdit::Password);
    m_before->setMaxLength(1024);
    m_after->setKnownWords({userName, profile.schoolName});
    fields()->addWidget(m_beforeField);
    fields()->addWidget(m_after);
    nameField(QStringLiteral("passphrase"), m_beforeField);
    setMinimumWidth(lines(38));
    m_before->setFocus();
}

QString PassphraseDialog::before() const
{
    return m_before->text();
}

QString PassphraseDialog::after() const
{
    return m_after->passphrase();
}

bool PassphraseDialog::check()
{
    if (!m_before->text().isEmpty())
        return m_after->check();
    m_beforeField->setError(tr("Type the passphrase that you have now."));
    return false;
}

} // namespace guardbook::ui
