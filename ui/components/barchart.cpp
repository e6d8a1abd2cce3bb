// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/barchart.h"

#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guardbook::ui {

namespace {

/// The steps of the scale: 1, 2, 5, 10, ... so that at most four lines stand above the ground.
int stepFor(int most)
{
    int step = 1;
    for (const int factor : {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000})
        if (most > step * 4)
            step = factor;
    return step;
}

} // namespace

BarChart::BarChart(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(QList<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList numbers;
    for (const Bar &bar : std::as_const(m_bars))
        numbers << QStringLiteral("%1: %2").arg(bar.label, QLocale().toString(bar.value));
    setAccessibleDescription(numbers.join(QStringLiteral(", ")));
    update();
}

QSize BarChart::sizeHint() const
{
    return {lines(20), lines(11)};
}

QSize BarChart::minimumSizeHint() const
{
    return {lines(10), lines(7)};
}

void BarChart::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty())
        return;
    const Tokens t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics caption(ui::font(Type::Caption));
    const auto tallest = std::max_element(m_bars.begin(), m_bars.end(),
                                          [](const Bar &a, const Bar &b) { return a.value < b.value; });
    const int step = stepFor(tallest->value);
    const int top = std::max(step, (tallest->value + step - 1) / step * step);
    const int left = caption.horizontalAdvance(QLocale().toString(top)) + 12;
    const QRectF area(left, caption.height() + 6, width() - left - 4, height() - 2 * caption.height() - 18);

    painter.setFont(ui::font(Type::Caption));
    for (int value = 0; value <= top; value += step) {
        const double y = std::round(area.bottom() - area.height() * value / top) + 0.5;
        painter.setPen(t.border);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.muted);
        painter.drawText(QRectF(0, y - caption.height() / 2.0, left - 8, caption.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    }
    const double share = area.width() / double(m_bars.size());
    const double thick = std::min(share * 0.58, 54.0);
    for (qsizetype at = 0; at < m_bars.size(); ++at) {
        const Bar &bar = m_bars[at];
        const double middle = area.left() + share * (double(at) + 0.5);
        const double tall = area.height() * bar.value / top;
        QColor colour = t.accent;
        if (at + 1 < m_bars.size())
            colour.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (bar.value > 0)
            painter.drawRoundedRect(QRectF(middle - thick / 2, area.bottom() - tall, thick, tall), 4, 4);
        painter.setPen(t.text);
        painter.setFont(ui::font(Type::CaptionStrong));
        painter.drawText(
            QRectF(middle - share / 2, area.bottom() - tall - caption.height() - 3, share, caption.height()),
            Qt::AlignCenter, QLocale().toString(bar.value));
        painter.setPen(t.muted);
        painter.setFont(ui::font(Type::Caption));
        painter.drawText(QRectF(middle - share / 2, area.bottom() + 7, share, caption.height()),
                         Qt::AlignCenter, bar.label);
    }
}

} // namespace guardbook::ui
