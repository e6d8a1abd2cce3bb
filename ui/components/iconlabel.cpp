// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/iconlabel.h"

#include "core/evidence/exhibitreference.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QPainter>

namespace guardbook::ui {

IconLabel::IconLabel(QIcon icon, int size, QWidget *parent)
    : QWidget(parent), m_icon(std::move(icon)), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    return QSize(1, 1) * besideText(m_size);
}

void IconLabel::setIcon(QIcon icon)
{
    m_icon = std::move(icon);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

Logo::Logo(int size, QWidget *parent) : QWidget(parent), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Logo::sizeHint() const
{
    return QSize(1, 1) * besideText(m_size);
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    painter.drawRoundedRect(rect(), width() * 0.26, width() * 0.26);
    const int margin = width() / 5;
    icon(QStringLiteral("shield-check"), &Tokens::onAccent)
        .paint(&painter, rect().adjusted(margin, margin, -margin, -margin));
}

Avatar::Avatar(const QString &name, QWidget *parent) : QWidget(parent), m_initials(initialsOf(name).left(2))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Avatar::sizeHint() const
{
    return QSize(1, 1) * besideText(34);
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Tokens t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(rect());
    painter.setPen(t.onAccent);
    painter.setFont(ui::font(Type::CaptionStrong));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace guardbook::ui
