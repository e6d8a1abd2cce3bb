// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/logincidentdialog.h"

#include "ui/components/formfield.h"
#include "ui/components/formvalues.h"
#include "ui/components/timefield.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <initializer_list>

namespace guardbook::ui {

namespace {

QComboBox *choiceBox(const std::vector<Choice> &choices)
{
    auto *box = new QComboBox;
    for (const Choice &choice : choices)
        box->addItem(choice.label, choice.key);
    return box;
}

QPlainTextEdit *textBox(int lineCount)
{
    auto *box = new QPlainTextEdit;
    box->setTabChangesFocus(true);
    box->setMinimumHeight(lines(lineCount) + 12);
    return box;
}

QHBoxLayout *row(std::initializer_list<std::pair<QWidget *, int>> cells)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(space::m);
    for (const auto &[cell, stretch] : cells)
        layout->addWidget(cell, stretch, Qt::AlignTop);
    return layout;
}

} // namespace

LogIncidentDialog::LogIncidentDialog(const Profile &profile, const QString &userName, const QDateTime &now,
                                     PeopleLike people, QWidget *parent)
    : FormDialog(
          tr("Log an incident"),
          tr("Write what was seen or said, in the words used. Evidence and people are added after saving."),
          tr("Save incident"), parent),
      m_title(new QLineEdit),
      m_child(new PersonPicker(std::move(people))),
      m_area(choiceBox(profile.areas)),
      m_type(choiceBox(profile.incidentTypes)),
      m_platform(choiceBox(profile.platforms)),
      m_noticed(new TimeField(tr("Noti&ced"), now, TimeField::Unknown::Refused)),
      m_reported(new TimeField(tr("Sc&hool told"), now, TimeField::Unknown::Refused)),
      m_reportedBy(new QLineEdit(userName)),
      m_account(textBox(4)),
      m_words(textBox(2)),
      m_address(new QLineEdit),
      m_place(new QLineEdit),
      m_replied(new QComboBox)
{
    setObjectName(QStringLiteral("logIncidentDialog"));
    m_title->setPlaceholderText(tr("For example: unkind messages in a group chat"));
    m_platform->insertItem(0, QString(), QString());
    m_platform->setCurrentIndex(0);
    m_platform->setEditable(true);
    m_platform->setInsertPolicy(QComboBox::NoInsert);
    for (const Replied replied : {Replied::NotAsked, Replied::No, Replied::Yes})
        m_replied->addItem(IncidentTexts::repliedText(replied), int(replied));
    layOut(profile);
    nameField(QStringLiteral("title"), m_titleField);
    nameField(QStringLiteral("account"), m_accountField);
    nameField(QStringLiteral("noticed_at"), m_noticed);
    nameField(QStringLiteral("reported_at"), m_reported);
    const std::pair<const char *, QWidget *> remembered[] = {{"title", m_title},
                                                             {"child", m_child},
                                                             {"area", m_area},
                                                             {"type", m_type},
                                                             {"platform", m_platform},
                                                             {"noticed_at", m_noticed->editor()},
                                                             {"reported_at", m_reported->editor()},
                                                             {"reported_by", m_reportedBy},
                                                             {"account", m_account},
                                                             {"childs_words", m_words},
                                                             {"address", m_address},
                                                             {"place", m_place},
                                                             {"replied", m_replied}};
    for (const auto &[name, editor] : remembered)
        values()->add(QString::fromLatin1(name), editor);
    setMinimumWidth(lines(44));
    m_title->setFocus();
}

void LogIncidentDialog::layOut(const Profile &)
{
    m_titleField = new FormField(tr("&What happened, in a few words (required)"), m_title);
    fields()->addWidget(m_titleField);
    fields()->addLayout(row({{new FormField(tr("Child a&ffected"), m_child), 3},
                             {new FormField(tr("A&rea"), m_area), 2},
                             {new FormField(tr("T&ype"), m_type), 3}}));
    fields()->addLayout(
        row({{m_noticed, 2}, {m_reported, 2}, {new FormField(tr("&Told by"), m_reportedBy), 3}}));
    m_accountField = new FormField(tr("&Account (required)"), m_account);
    fields()->addWidget(m_accountField);
    fields()->addWidget(new FormField(tr("The child's &own words"), m_words));
    fields()->addLayout(row({{new FormField(tr("&Platform"), m_platform), 2},
                             {new FormField(tr("Address or han&dle"), m_address), 3},
                             {new FormField(tr("Pla&ce"), m_place), 2}}));
    fields()->addLayout(
        row({{new FormField(tr("Has anyone at school repl&ied to the author?"), m_replied), 1},
             {new QWidget, 1}}));
}

NewIncident LogIncidentDialog::incident() const
{
    NewIncident made;
    Incident &incident = made.incident;
    incident.title = m_title->text().trimmed();
    incident.area = m_area->currentData().toString();
    if (const QString type = m_type->currentData().toString(); !type.isEmpty())
        incident.types = {type};
    const int listed = m_platform->findText(m_platform->currentText());
    incident.platform =
        listed >= 0 ? m_platform->itemData(listed).toString() : m_platform->currentText().trimmed();
    incident.address = m_address->text().trimmed();
    incident.place = m_place->text().trimmed();
    incident.noticedAt = m_noticed->time().value_or(Instant());
    incident.reportedAt = m_reported->time().value_or(Instant());
    incident.reportedBy = m_reportedBy->text().trimmed();
    incident.account = m_account->toPlainText().trimmed();
    incident.childsWords = m_words->toPlainText().trimmed();
    incident.replied = Replied(m_replied->currentData().toInt());
    made.childAffected = m_child->person();
    if (made.childAffected.id.isNull())
        made.childAffected.kind = PersonKind::Pupil;
    return made;
}

bool LogIncidentDialog::check()
{
    // The book would take an incident without a title; a list of them could not be read.
    if (!m_title->text().trimmed().isEmpty())
        return true;
    m_titleField->setError(tr("Say what happened in a few words before saving."));
    return false;
}

} // namespace guardbook::ui
