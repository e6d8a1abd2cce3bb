// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/emptystate.h"

#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace guardbook::ui {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &body, QWidget *action,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->addStretch(2);
    column->addWidget(new IconLabel(icon(iconName, &Tokens::muted), 44), 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    auto *head = wrapped(new Text(title, Type::Section));
    head->setAlignment(Qt::AlignCenter);
    column->addWidget(head);
    auto *text = wrapped(new Text(body, Type::Body, &Tokens::muted));
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    if (action) {
        column->addSpacing(space::s);
        column->addWidget(action, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

} // namespace guardbook::ui
