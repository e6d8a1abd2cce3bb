// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/trybackupdialog.h"

#include "ui/components/folderfield.h"
#include "ui/components/formfield.h"
#include "ui/theme/typography.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

TryBackupDialog::TryBackupDialog(const QString &userName, const QString &backup, const QString &place,
                                 QWidget *parent)
    : FormDialog(
          tr("Try a backup out"),
          tr("It is opened where it lies, as on the day that it is needed, and all of it is checked. Nothing "
             "in it is changed."),
          tr("Try it out"), parent),
      m_backup(new FolderField(tr("&Backup"), backup, tr("Choose the folder of the backup"))),
      m_passphrase(new QLineEdit),
      m_passphraseField(new FormField(tr("&Passphrase of %1").arg(userName), m_passphrase,
                                      tr("The one that was yours when the backup was made.")))
{
    setObjectName(QStringLiteral("tryBackupDialog"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(1024);
    m_backup->setBrowseFrom(place);
    fields()->addWidget(m_backup);
    fields()->addWidget(m_passphraseField);
    nameField(QStringLiteral("backup"), m_backup->field());
    setMinimumWidth(lines(32));
    (backup.isEmpty() ? static_cast<QWidget *>(m_backup) : m_passphrase)->setFocus();
}

QString TryBackupDialog::backup() const
{
    return m_backup->folder();
}

QString TryBackupDialog::passphrase() const
{
    return m_passphrase->text();
}

bool TryBackupDialog::check()
{
    if (backup().isEmpty()) {
        m_backup->field()->setError(tr("Choose the folder of the backup; its name begins with \"backup-\"."));
        return false;
    }
    m_passphraseField->clearError();
    if (passphrase().isEmpty()) {
        m_passphraseField->setError(tr("Type the passphrase that opens the backup."));
        return false;
    }
    return true;
}

} // namespace guardbook::ui
