// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/taskdialog.h"

#include "ui/components/formfield.h"
#include "ui/components/formvalues.h"
#include "ui/components/timefield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

TaskDialog::TaskDialog(const std::vector<Choice> &owners, const QDateTime &due, QWidget *parent)
    : FormDialog(tr("Add a task"),
                 tr("It stands on the first page of whoever is to do it until it is done. An incident closes "
                    "only when its tasks are."),
                 tr("Add task"), parent),
      m_title(new QLineEdit),
      m_owner(new QComboBox),
      m_due(new TimeField(tr("&By when"), due, TimeField::Unknown::Allowed)),
      m_titleField(new FormField(tr("&What is to be done (required)"), m_title))
{
    setObjectName(QStringLiteral("taskDialog"));
    for (const Choice &owner : owners)
        m_owner->addItem(owner.label, owner.key);
    fields()->addWidget(m_titleField);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *ownerField = new FormField(tr("Wh&o does it"), m_owner);
    row->addWidget(ownerField, 1, Qt::AlignTop);
    row->addWidget(m_due, 1, Qt::AlignTop);
    fields()->addLayout(row);
    nameField(QStringLiteral("title"), m_titleField);
    nameField(QStringLiteral("owner"), ownerField);
    nameField(QStringLiteral("due_at"), m_due);
    values()->add(QStringLiteral("title"), m_title);
    values()->add(QStringLiteral("owner"), m_owner);
    setMinimumWidth(lines(34));
    m_title->setFocus();
}

Task TaskDialog::task() const
{
    Task task;
    task.title = m_title->text().trimmed();
    task.owner = m_owner->currentData().toString();
    task.dueAt = m_due->time();
    return task;
}

bool TaskDialog::check()
{
    if (!m_title->text().trimmed().isEmpty())
        return true;
    m_titleField->setError(tr("Say what is to be done."));
    return false;
}

ReasonDialog::ReasonDialog(const Words &words, QWidget *parent)
    : FormDialog(words.title, words.guidance, words.verb, parent),
      m_text(new QPlainTextEdit),
      m_field(new FormField(words.label, m_text)),
      m_missing(words.missing)
{
    setObjectName(QStringLiteral("reasonDialog"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(lines(4) + 12);
    fields()->addWidget(m_field);
    nameField(words.field, m_field);
    values()->add(words.field, m_text);
    setMinimumWidth(lines(32));
    m_text->setFocus();
}

QString ReasonDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

bool ReasonDialog::check()
{
    if (m_missing.isEmpty() || !text().isEmpty())
        return true;
    m_field->setError(m_missing);
    return false;
}

} // namespace guardbook::ui
