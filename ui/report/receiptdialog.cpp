// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/receiptdialog.h"

#include "ui/components/formfield.h"
#include "ui/components/timefield.h"
#include "ui/theme/typography.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

ReceiptDialog::ReceiptDialog(const PackRow &pack, const QDateTime &now, QWidget *parent)
    : FormDialog(
          tr("Receipt of pack %1").arg(pack.reference),
          tr("The last page of the pack is the receipt. Keep the signed page with the school's papers, or "
             "add a scan of it as evidence."),
          tr("Record the receipt"), parent),
      m_signedBy(new QLineEdit(pack.recipient)),
      m_received(new TimeField(tr("When they &had it"), now, TimeField::Unknown::Refused)),
      m_note(new QLineEdit),
      m_signedByField(new FormField(tr("Confirmed &by, name and role (required)"), m_signedBy))
{
    setObjectName(QStringLiteral("receiptDialog"));
    auto *note = new FormField(tr("How the receipt &came back"), m_note,
                               tr("For example: signed page, by hand; or e-mail of 12 March."));
    fields()->addWidget(m_signedByField);
    fields()->addWidget(m_received);
    fields()->addWidget(note);
    nameField(QStringLiteral("signed_by"), m_signedByField);
    nameField(QStringLiteral("received_at"), m_received);
    nameField(QStringLiteral("note"), note);
    setMinimumWidth(lines(32));
    m_signedBy->setFocus();
    m_signedBy->selectAll();
}

ReturnedReceipt ReceiptDialog::receipt() const
{
    return {m_signedBy->text().simplified(), m_received->time().value_or(Instant()),
            m_note->text().trimmed()};
}

bool ReceiptDialog::check()
{
    if (!m_signedBy->text().trimmed().isEmpty())
        return true;
    m_signedByField->setError(tr("Say who confirmed that the pack arrived."));
    return false;
}

} // namespace guardbook::ui
