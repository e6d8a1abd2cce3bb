// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/restoredialog.h"

#include "core/action/bookunlock.h"
#include "core/keys/passphrase.h"
#include "ui/components/folderfield.h"
#include "ui/components/formfield.h"
#include "ui/components/notice.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

/// Name and passphrase of one who signs; shared with the job, which outlives the fields.
struct Given {
    QString name;
    Secret passphrase;
};

Result<QString> restoreSigned(const RestoreRequest &request, const Given &first, const Given &second,
                              const Clock &clock, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const UnlockedSlot one, unlockSlot(request.backup, first.name, first.passphrase));
    GUARDBOOK_ASSIGN(const UnlockedSlot two, unlockSlot(request.backup, second.name, second.passphrase));
    return restoreBackup(request, one, two, clock, progress);
}

} // namespace

RestoreDialog::RestoreDialog(Parts parts, const QString &book, const QString &place, QWidget *parent)
    : FormDialog(
          tr("Restore a backup"),
          tr("The backup is checked before anything is replaced. What stands there now is kept beside it."),
          tr("Restore"), parent),
      m_parts(std::move(parts)),
      m_backup(new FolderField(tr("&Backup"), {}, tr("Choose the folder of the backup"))),
      m_book(new FolderField(tr("&Where the book shall stand"), book, tr("Choose the folder of the book"))),
      m_reason(new QPlainTextEdit),
      m_reasonField(new FormField(tr("Wh&y (required)"), m_reason))
{
    setObjectName(QStringLiteral("restoreDialog"));
    m_backup->setBrowseFrom(place);
    fields()->addWidget(m_backup);
    fields()->addWidget(m_book);
    fields()->addWidget(
        new Notice(&Tokens::amber, QStringLiteral("users"),
                   tr("Two people sign: what was written after the backup is given up. Both stay "
                      "named in the ledger.")));
    m_first = addSigner(tr("&First person"), tr("Their &passphrase"));
    m_second = addSigner(tr("&Second person"), tr("Their p&assphrase"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(lines(3.5));
    fields()->addWidget(m_reasonField);
    nameField(QStringLiteral("reason"), m_reasonField);
    nameField(QStringLiteral("backup"), m_backup->field());
    setMinimumWidth(lines(36));
    connect(m_backup, &FolderField::changed, this, &RestoreDialog::listUsers);
    connect(this, &FormDialog::submitted, this, &RestoreDialog::restore);
    listUsers();
    m_backup->setFocus();
}

RestoreDialog::Signer RestoreDialog::addSigner(const QString &name, const QString &passphrase)
{
    Signer signer;
    signer.name = new QComboBox;
    signer.name->setEditable(true);
    signer.name->setInsertPolicy(QComboBox::NoInsert);
    signer.passphrase = new QLineEdit;
    signer.passphrase->setEchoMode(QLineEdit::Password);
    signer.passphrase->setMaxLength(1024);
    signer.nameField = new FormField(name, signer.name);
    signer.passphraseField = new FormField(passphrase, signer.passphrase);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(signer.nameField, 1, Qt::AlignTop);
    row->addWidget(signer.passphraseField, 1, Qt::AlignTop);
    fields()->addLayout(row);
    return signer;
}

void RestoreDialog::listUsers()
{
    const QStringList names = m_parts.usersOf(m_backup->folder());
    for (QComboBox *box : {m_first.name, m_second.name}) {
        const QString typed = box->currentText();
        box->clear();
        box->addItems(names);
        box->setCurrentText(typed);
    }
}

bool RestoreDialog::complete(const Signer &signer)
{
    if (signer.name->currentText().trimmed().isEmpty())
        signer.nameField->setError(tr("Give the name that they have in the book."));
    else if (signer.passphrase->text().isEmpty())
        signer.passphraseField->setError(tr("They type their passphrase here themselves."));
    else
        return true;
    return false;
}

bool RestoreDialog::check()
{
    for (FormField *field : {m_first.nameField, m_first.passphraseField, m_second.nameField,
                             m_second.passphraseField, m_book->field()})
        field->clearError();
    if (m_backup->folder().isEmpty()) {
        m_backup->field()->setError(tr("Choose the folder of the backup; its name begins with \"backup-\"."));
        return false;
    }
    if (m_book->folder().isEmpty()) {
        m_book->field()->setError(tr("Say where the book shall stand; the name ends in .guardbook."));
        return false;
    }
    if (!complete(m_first) || !complete(m_second))
        return false;
    if (m_reason->toPlainText().trimmed().isEmpty()) {
        m_reasonField->setError(tr("Say why the backup is restored."));
        return false;
    }
    return true;
}

void RestoreDialog::restore()
{
    setBusy(true);
    sayKept(tr("Checking and copying the backup…"));
    const RestoreRequest request{m_backup->folder(), m_book->folder(), m_reason->toPlainText().trimmed(),
                                 m_parts.machineFolder};
    auto first = std::make_shared<Given>(
        Given{m_first.name->currentText().trimmed(), passphraseBytes(m_first.passphrase->text())});
    auto second = std::make_shared<Given>(
        Given{m_second.name->currentText().trimmed(), passphraseBytes(m_second.passphrase->text())});
    // Two people's passphrases do not stay in a window that nobody has unlocked.
    m_first.passphrase->clear();
    m_second.passphrase->clear();
    m_running = m_worker.run(
        this,
        [request, first, second, &clock = m_parts.clock](const Progress &progress) {
            return restoreSigned(request, *first, *second, clock, progress);
        },
        [this, request, user = first->name](Result<QString> former) {
            m_running.reset();
            sayKept({});
            if (!former) {
                showError(former.error());
                return;
            }
            Q_EMIT restored(request.book, user, *former);
            done(Accepted);
        });
}

void RestoreDialog::reject()
{
    if (m_running)
        m_running->cancel();
    else
        FormDialog::reject();
}

} // namespace guardbook::ui
