// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/ground.h"

#include <QPainter>

namespace guardbook::ui {

Ground::Ground(Colour colour, Edge edge, QWidget *parent) : QWidget(parent), m_colour(colour), m_edge(edge) {}

void Ground::paintEvent(QPaintEvent *)
{
    const Tokens t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.*m_colour);
    painter.setPen(t.border);
    switch (m_edge) {
    case Edge::Right:
        painter.drawLine(rect().topRight(), rect().bottomRight());
        break;
    case Edge::Bottom:
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
        break;
    case Edge::Top:
        painter.drawLine(rect().topLeft(), rect().topRight());
        break;
    case Edge::None:
        break;
    }
}

Rule::Rule(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().border);
}

} // namespace guardbook::ui
