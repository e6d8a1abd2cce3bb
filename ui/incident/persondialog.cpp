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

#include <algorithm>

namespace guardbook::ui {

PersonDialog::PersonDialog(const Profile &profile, std::vector<Person> known, QWidget *parent)
    : FormDialog(tr("Add a person"),
                 tr("The part is for this incident only. A child affected here may be a witness "
                    "in another."),
                 tr("Add person"), parent),
      m_known(std::move(known)),
      m_name(new QComboBox),
      m_kind(new QComboBox),
      m_year(new QLineEdit),
      m_role(new QComboBox),
      m_note(new QLineEdit),
      m_nameField(new FormField(tr("&Name (required)"), m_name,
                                tr("Start typing: people whom the book knows are offered.")))
{
    setObjectName(QStringLiteral("personDialog"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    for (const Person &person : m_known)
        m_name->addItem(person.name, person.id.text());
    m_name->setCurrentIndex(-1);
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
    connect(m_name, &QComboBox::currentTextChanged, this, [this] {
        const Person *person = chosen();
        m_kind->setEnabled(!person);
        m_year->setEnabled(!person);
        if (person) {
            m_kind->setCurrentIndex(m_kind->findData(int(person->kind)));
            m_year->setText(person->yearGroup);
        }
    });
    nameField(QStringLiteral("name"), m_nameField);
    setMinimumWidth(lines(36));
    m_name->setFocus();
}

const Person *PersonDialog::chosen() const
{
    const QString name = m_name->currentText().trimmed();
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&](const Person &person) { return person.name == name; });
    return found == m_known.end() ? nullptr : &*found;
}

PartyLine PersonDialog::line() const
{
    PartyLine line;
    if (const Person *person = chosen()) {
        line.person = *person;
    } else {
        line.person.name = m_name->currentText().trimmed();
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
    if (!m_name->currentText().trimmed().isEmpty())
        return true;
    m_nameField->setError(tr("Give a name, or say who it is: \"unknown adult\"."));
    return false;
}

} // namespace guardbook::ui
