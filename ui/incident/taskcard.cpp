// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/taskcard.h"

#include "ui/components/badge.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

namespace {

Text *readable(const QString &text, Type type = Type::Body, Colour colour = &Tokens::text)
{
    auto *label = new Text(text, type, colour);
    label->setReadable();
    return label;
}

QWidget *wholeCard(QWidget *holder, Card *card)
{
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    return holder;
}

} // namespace

TaskCard::TaskCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Tasks"), {})),
      m_add(button(tr("Add task…"), QStringLiteral("plus")))
{
    wholeCard(this, m_card);
    m_card->head()->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &TaskCard::addRequested);
}

void TaskCard::setMay(bool add, bool finish)
{
    m_add->setEnabled(add);
    m_mayFinish = finish;
}

void TaskCard::setSheet(const IncidentSheet &sheet, const std::vector<Choice> &owners, const Instant &now)
{
    QVBoxLayout *column = m_card->freshContent();
    if (sheet.tasks.empty())
        column->addWidget(wrapped(new Text(tr("Nothing is left to do here."), Type::Body, &Tokens::muted)));
    std::vector<Task> tasks = sheet.tasks;
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task &a, const Task &b) {
        return (a.state == TaskState::Open) > (b.state == TaskState::Open);
    });
    for (const Task &task : tasks)
        column->addWidget(row(task, labelOf(owners, task.owner), now));
}

QWidget *TaskCard::row(const Task &task, const QString &owner, const Instant &now)
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    const bool open = task.state == TaskState::Open;
    const bool overdue = open && task.dueAt && *task.dueAt < now;
    line->addWidget(new IconLabel(icon(open ? QStringLiteral("clock") : QStringLiteral("circle-check"),
                                       overdue ? &Tokens::red
                                       : open  ? &Tokens::blue
                                               : &Tokens::green),
                                  20),
                    0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(readable(task.title, Type::BodyStrong));
    QStringList about{owner};
    if (task.doneAt)
        about << tr("done %1").arg(IncidentTexts::timeText(*task.doneAt));
    else if (task.dueAt)
        about << tr("due %1").arg(IncidentTexts::timeText(*task.dueAt));
    texts->addWidget(wrapped(new Text(about.join(QStringLiteral("  ·  ")), Type::Caption, &Tokens::muted)));
    if (!task.outcome.isEmpty())
        texts->addWidget(readable(task.outcome));
    line->addLayout(texts, 1);
    if (overdue)
        line->addWidget(new Pill({tr("Overdue"), &Tokens::red, QStringLiteral("circle-alert")}), 0,
                        Qt::AlignTop);
    if (open) {
        auto *done = button(tr("Done…"), QStringLiteral("check"));
        done->setAccessibleName(tr("Done: %1").arg(task.title));
        done->setEnabled(m_mayFinish);
        connect(done, &QPushButton::clicked, this, [this, id = task.id] { Q_EMIT doneRequested(id); });
        line->addWidget(done, 0, Qt::AlignTop);
    }
    return holder;
}

AmendmentCard::AmendmentCard(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Amendments"), tr("What stood there before is kept")))
{
    wholeCard(this, m_card);
}

void AmendmentCard::setSheet(const IncidentSheet &sheet)
{
    QVBoxLayout *column = m_card->freshContent();
    setVisible(!sheet.amendments.empty());
    bool first = true;
    for (auto at = sheet.amendments.rbegin(); at != sheet.amendments.rend(); ++at) {
        const Amendment &amendment = *at;
        if (!first)
            column->addWidget(new Rule);
        first = false;
        auto *block = new QVBoxLayout;
        block->setSpacing(3);
        QString field = IncidentTexts::fieldText(amendment.field);
        field[0] = field[0].toUpper();
        block->addWidget(readable(field, Type::BodyStrong));
        block->addWidget(new Text(tr("%1, %2").arg(sheet.userName(amendment.amendedBy),
                                                   IncidentTexts::timeText(amendment.amendedAt)),
                                  Type::Caption, &Tokens::muted));
        block->addWidget(readable(tr("Why: %1").arg(amendment.reason)));
        block->addWidget(
            readable(amendment.before.isEmpty()
                         ? tr("Before: nothing stood there")
                         : tr("Before: %1").arg(IncidentTexts::valueText(amendment.field, amendment.before)),
                     Type::Body, &Tokens::muted));
        column->addLayout(block);
    }
}

} // namespace guardbook::ui
