// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/card.h"

#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace guardbook::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    m_body->setContentsMargins(space::l, 14, space::l, 14);
    m_body->setSpacing(space::s);
}

Card::Card(const QString &title, const QString &hint, QWidget *parent) : Card(parent)
{
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->addWidget(new Text(title, Type::Section));
    m_hint = wrapped(new Text(hint, Type::Caption, &Tokens::muted));
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_head->addWidget(m_hint, 1);
    m_body->addLayout(m_head);
}

void Card::setHint(const QString &hint)
{
    if (m_hint)
        m_hint->setText(hint);
}

QVBoxLayout *Card::freshContent()
{
    delete m_content;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_body->addWidget(m_content);
    return column;
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace guardbook::ui
