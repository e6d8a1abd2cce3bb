// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/sealeddialog.h"

#include "ui/components/formfield.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/components/timefield.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

SealedDialog::SealedDialog(const QString &discoveredBy, const QDateTime &now, QWidget *parent)
    : FormDialog(tr("Open a sealed item"),
                 tr("Nothing was read or copied. A sealed item records the device or the "
                    "account, never a picture."),
                 tr("Open sealed item"), parent),
      m_what(new QLineEdit),
      m_place(new QLineEdit),
      m_keyHolder(new QLineEdit),
      m_seal(new QLineEdit),
      m_discoveredBy(new QLineEdit(discoveredBy)),
      m_discoveredAt(new TimeField(tr("Discovered (&when)"), now, TimeField::Unknown::Refused))
{
    setObjectName(QStringLiteral("sealedDialog"));
    auto *steps =
        new Notice(&Tokens::red, QStringLiteral("shield-alert"),
                   tr("Do not view, copy, print, share, store or delete it, and do not ask a child to. Take "
                      "the device, switch it off or to flight mode, lock it away and tell the police: 101, "
                      "or 999 if a child is in danger now."));
    fields()->addWidget(steps);
    m_whatField =
        new FormField(tr("What holds it: the &device or account (required)"), m_what,
                      tr("For example: black phone, cracked corner, case with initials. Do not describe any "
                         "picture."));
    fields()->addWidget(m_whatField);
    const auto pair = [this](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        fields()->addLayout(row);
    };
    m_placeField = new FormField(tr("Where it is &locked away (required)"), m_place);
    pair(m_placeField, new FormField(tr("Who holds the &key"), m_keyHolder));
    m_byField = new FormField(tr("Discovered &by"), m_discoveredBy);
    pair(m_discoveredAt, m_byField);
    pair(new FormField(tr("Seal &number"), m_seal), new QWidget);
    nameField(QStringLiteral("what"), m_whatField);
    nameField(QStringLiteral("place"), m_placeField);
    nameField(QStringLiteral("discovered_by"), m_byField);
    nameField(QStringLiteral("discovered_at"), m_discoveredAt);
    setMinimumWidth(lines(38));
    m_what->setFocus();
}

SealedItem SealedDialog::item() const
{
    SealedItem item;
    item.what = m_what->text().trimmed();
    item.place = m_place->text().trimmed();
    item.keyHolder = m_keyHolder->text().trimmed();
    item.sealNumber = m_seal->text().trimmed();
    item.discoveredBy = m_discoveredBy->text().trimmed();
    item.discoveredAt = m_discoveredAt->time().value_or(Instant());
    return item;
}

} // namespace guardbook::ui
