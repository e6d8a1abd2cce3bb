// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/listoptions.h"

#include <QActionGroup>

namespace guardbook::ui {

ListOptions::ListOptions(QWidget *parent) : QMenu(tr("Order and details of the list"), parent)
{
    addSection(tr("Order"));
    auto *group = new QActionGroup(this);
    addOrder(CaseOrder::LoggedNewest, tr("&Newest first"));
    addOrder(CaseOrder::LoggedOldest, tr("&Oldest first"));
    addOrder(CaseOrder::NoticedNewest, tr("&When it was noticed"));
    addOrder(CaseOrder::Title, tr("By t&itle"));
    for (QAction *each : std::as_const(m_orders))
        group->addAction(each);
    addSection(tr("Under each title"));
    addDetail(QStringLiteral("people"), tr("&People"));
    addDetail(QStringLiteral("type"), tr("&Type"));
    addDetail(QStringLiteral("area"), tr("&Area"));
    addDetail(QStringLiteral("platform"), tr("P&latform"));
    addDetail(QStringLiteral("reference"), tr("&Reference"));
}

void ListOptions::addOrder(CaseOrder order, const QString &text)
{
    QAction *made = addAction(text);
    made->setCheckable(true);
    made->setData(toWord(order));
    m_orders << made;
    connect(made, &QAction::triggered, this, [this, order] { Q_EMIT orderChosen(order); });
}

void ListOptions::addDetail(const QString &word, const QString &text)
{
    QAction *made = addAction(text);
    made->setCheckable(true);
    made->setData(word);
    m_details << made;
    connect(made, &QAction::triggered, this, [this] {
        QStringList words;
        for (const QAction *each : std::as_const(m_details))
            if (each->isChecked())
                words << each->data().toString();
        Q_EMIT detailsChosen(words);
    });
}

void ListOptions::setChoice(const ListChoice &choice)
{
    for (QAction *each : std::as_const(m_orders))
        each->setChecked(each->data().toString() == toWord(choice.order));
    for (QAction *each : std::as_const(m_details))
        each->setChecked(choice.details.contains(each->data().toString()));
}

} // namespace guardbook::ui
