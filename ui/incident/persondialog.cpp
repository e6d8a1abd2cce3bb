// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/persondialog.h"

#include "ui/components/formfield.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

PersonDialog::PersonDialog(const Profile &profile, PeopleLike people, QWidget *parent)
    : FormDialog(tr("Add a person"),
                 tr("The part is for this incident only. A child affected here may be a witness "
                    "in another."),
                 tr("Add person"), parent),
      m_name(new PersonPicker(std::move(people))),
      m_kind(new QComboBox),
      m_year(new QLineEdit),
      m_role(new QComboBox),
      m_note(new QLineEdit),
      m_nameField(new FormField(tr("&Name (required)"), m_name,
                                tr("Start typing: people whom the book knows are offered.")))
{
    setObjectName(QStringLiteral("personDialog"));
    for (const auto &[kind, word] : WordsOf<PersonKind>::words)
        m_kind->addItem(IncidentTexts::personKindText(kind), int(kind));
    for (const Choice &role : profile.partyRoles)
        m_role->addItem(role.label, role.key);
    fields()->addWidget(m_nameField);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new FormField(tr("&Part in this incident"), m_role), 1);
    row->addWidget(new FormField(tr("Who they &are"), m_kind), 1);
    row->addWidget(new FormField(tr("&Year group"), m_year), 1);
    fields()->addLayout(row);
    fields()->addWidget(new FormField(tr("N&ote"), m_note));
    connect(m_name, &PersonPicker::personChanged, this, &PersonDialog::followName);
    nameField(QStringLiteral("name"), m_nameField);
    setMinimumWidth(lines(36));
    m_name->setFocus();
}

void PersonDialog::followName()
{
    const Person person = m_name->person();
    const bool known = !person.id.isNull();
    m_kind->setEnabled(!known);
    m_year->setEnabled(!known);
    if (!known)
        return;
    m_kind->setCurrentIndex(m_kind->findData(int(person.kind)));
    m_year->setText(person.yearGroup);
}

PartyLine PersonDialog::line() const
{
    PartyLine line;
    line.person = m_name->person();
    if (line.person.id.isNull()) {
        line.person.kind = PersonKind(m_kind->currentData().toInt());
        line.person.yearGroup = m_year->text().trimmed();
    }
    line.party.person = line.person.id;
    line.party.role = m_role->currentData().toString();
    line.party.note = m_note->text().trimmed();
    return line;
}

bool PersonDialog::check()
{
    if (!m_name->text().trimmed().isEmpty())
        return true;
    m_nameField->setError(tr("Give a name, or say who it is: \"unknown adult\"."));
    return false;
}

} // namespace guardbook::ui
