// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/badge.h"

#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace guardbook::ui {

QSize badgeSize(const Badge &badge)
{
    const QFontMetrics metrics(font(Type::CaptionStrong));
    int width = 18 + metrics.horizontalAdvance(badge.text);
    if (!badge.icon.isEmpty())
        width += besideText(13) + (badge.text.isEmpty() ? 0 : 4);
    return {width, std::max(22, metrics.height() + 6)};
}

int drawBadge(QPainter *painter, const QPoint &topLeft, const Badge &badge)
{
    const QSize size = badgeSize(badge);
    const Tone tone = tokens().*badge.tone;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone.bg);
    painter->drawRoundedRect(QRectF(QPointF(topLeft), QSizeF(size)), size.height() / 2.0,
                             size.height() / 2.0);
    int x = topLeft.x() + 9;
    if (!badge.icon.isEmpty()) {
        const int side = besideText(13);
        icon(badge.icon, badge.tone)
            .paint(painter, QRect(x, topLeft.y() + (size.height() - side) / 2, side, side));
        x += side + 4;
    }
    painter->setFont(font(Type::CaptionStrong));
    painter->setPen(tone.fg);
    painter->drawText(QRect(x, topLeft.y(), size.width(), size.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      badge.text);
    painter->restore();
    return size.width();
}

Pill::Pill(Badge badge, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(std::move(badge));
}

void Pill::setBadge(Badge badge)
{
    m_badge = std::move(badge);
    setAccessibleName(m_badge.text);
    if (m_badge.text.isEmpty())
        hide();
    else if (parentWidget()) // Before it has a parent, showing would open a window.
        show();
    updateGeometry();
    update();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBadge(&painter, {0, 0}, m_badge);
}

} // namespace guardbook::ui
