// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/tile.h"

#include "ui/components/card.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guardbook::ui {

Tile::Tile(const QString &name, const QString &iconName, QWidget *parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_icon(new IconLabel(icon(iconName, &Tokens::muted), 20)),
      m_figure(new Text({}, Type::Display)),
      m_about(wrapped(new Text({}, Type::Caption, &Tokens::muted)))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    whole->addWidget(card);
    card->body()->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->addWidget(wrapped(new Text(name, Type::BodyStrong)), 1);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    card->body()->addLayout(head);
    card->body()->addWidget(m_figure);
    card->body()->addWidget(m_about);
    card->body()->addStretch();
}

void Tile::say(const QString &figure, const QString &about, ToneName tone)
{
    m_figure->setText(figure);
    m_about->setText(about);
    m_icon->setIcon(icon(m_iconName, tone));
}

} // namespace guardbook::ui
