// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/passphrasedialog.h"

#include "core/keys/passphrase.h"
#include "ui/components/formfield.h"
#include "ui/theme/typography.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QLineEdit *hiddenLine()
{
    auto *line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    return line;
}

} // namespace

PassphraseDialog::PassphraseDialog(QWidget *parent)
    : FormDialog(
          tr("Change my passphrase"),
          tr("The new passphrase counts from now on, on every computer. The ledger says that it was changed, "
             "not what it is."),
          tr("Change passphrase"), parent),
      m_present(hiddenLine()),
      m_chosen(hiddenLine()),
      m_again(hiddenLine()),
      m_presentField(new FormField(tr("&Present passphrase"), m_present)),
      m_chosenField(
          new FormField(tr("&New passphrase"), m_chosen,
                        tr("Four or more words that do not belong together are easy to remember and hard "
                           "to guess."))),
      m_againField(new FormField(tr("The new passphrase &again"), m_again))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    for (FormField *field : {m_presentField, m_chosenField, m_againField})
        fields()->addWidget(field);
    connect(m_chosen, &QLineEdit::editingFinished, this, &PassphraseDialog::judge);
    nameField(QStringLiteral("slot"), m_presentField);
    nameField(QStringLiteral("passphrase"), m_chosenField);
    setMinimumWidth(lines(30));
    m_present->setFocus();
}

Secret PassphraseDialog::present() const
{
    return passphraseBytes(m_present->text());
}

Secret PassphraseDialog::chosen() const
{
    return passphraseBytes(m_chosen->text());
}

void PassphraseDialog::judge()
{
    m_chosenField->clearError();
    if (m_chosen->text().isEmpty())
        return;
    const PassphraseJudgement judgement = judgePassphrase(m_chosen->text());
    if (!judgement.accepted)
        m_chosenField->setError(judgement.sentence);
}

bool PassphraseDialog::check()
{
    clearErrors();
    if (m_present->text().isEmpty()) {
        m_presentField->setError(tr("Give the passphrase that you have now."));
        return false;
    }
    if (const PassphraseJudgement judgement = judgePassphrase(m_chosen->text()); !judgement.accepted) {
        m_chosenField->setError(judgement.sentence);
        return false;
    }
    if (m_chosen->text() != m_again->text()) {
        m_againField->setError(tr("This is not the same as above. Type the new passphrase again."));
        return false;
    }
    return true;
}

} // namespace guardbook::ui
