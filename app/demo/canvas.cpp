// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/canvas.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <array>

namespace guardbook::demo {

Canvas::Canvas(QSize points, qreal pixelsPerPoint, QImage::Format format, const QColor &ground)
    : m_image(points * pixelsPerPoint, format), m_width(points.width())
{
    m_image.fill(ground);
    m_painter.begin(&m_image);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                             QPainter::SmoothPixmapTransform);
    m_painter.scale(pixelsPerPoint, pixelsPerPoint);
}

QFont Canvas::font(const Ink &ink)
{
    QFont font(
        QStringList{QStringLiteral("Inter"), QStringLiteral("Liberation Sans"), QStringLiteral("Noto Sans")});
    font.setPixelSize(qRound(ink.size));
    font.setWeight(ink.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QSizeF Canvas::measure(qreal width, const QString &text, const Ink &ink) const
{
    const QFontMetricsF metrics(font(ink));
    const QRectF bounds = metrics.boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text);
    return {bounds.width() + 1, bounds.height()};
}

qreal Canvas::text(const QRectF &box, const QString &text, const Ink &ink, int flags)
{
    m_painter.setFont(font(ink));
    m_painter.setPen(ink.colour);
    QRectF drawn;
    m_painter.drawText(box, flags | Qt::TextWordWrap | Qt::TextDontClip, text, &drawn);
    return drawn.height();
}

void Canvas::box(const QRectF &area, const QColor &colour, qreal radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(area, radius, radius);
}

void Canvas::frame(const QRectF &area, const QColor &colour, qreal radius)
{
    m_painter.setPen(QPen(colour, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(area, radius, radius);
}

void Canvas::disc(const QPointF &centre, qreal radius, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(centre, radius, radius);
}

void Canvas::line(const QPointF &from, const QPointF &to, const QColor &colour, qreal width)
{
    m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(from, to);
}

void Canvas::avatar(const QPointF &centre, qreal radius, const QString &name)
{
    static constexpr std::array<QRgb, 6> colours{0xff3f7cac, 0xffb5517a, 0xff5b8c5a,
                                                 0xffc7803e, 0xff6f63b6, 0xff2e8b8b};
    std::size_t sum = 0;
    QString initials;
    bool first = true;
    for (const QChar letter : name) {
        sum += letter.unicode();
        if (letter.isLetter() && first)
            initials += letter.toUpper();
        first = !letter.isLetter();
    }
    disc(centre, radius, QColor::fromRgb(colours.at(sum % colours.size())));
    text(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), initials.left(2),
         {radius * 0.8, Qt::white, QFont::DemiBold}, Qt::AlignCenter);
}

void Canvas::drawing(const QRectF &area)
{
    m_painter.save();
    m_painter.translate(area.topLeft());
    m_painter.scale(area.width() / 100, area.height() / 100);
    box(QRectF(0, 0, 100, 100), QColor(0xfd, 0xfb, 0xf3), 4);
    const QColor pencil(0x3a, 0x3a, 0x44);
    const QColor tears(0x58, 0x9b, 0xd6);
    m_painter.setPen(QPen(pencil, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(QPointF(50, 44), 12, 13);
    QPainterPath figure(QPointF(50, 57));
    figure.cubicTo(51, 66, 49, 72, 50, 80);
    figure.lineTo(42, 94);
    figure.moveTo(50, 80);
    figure.lineTo(58, 94);
    figure.moveTo(36, 72);
    figure.cubicTo(42, 62, 46, 62, 50, 63);
    figure.cubicTo(55, 62, 59, 64, 64, 73);
    figure.moveTo(45, 51);
    figure.cubicTo(48, 47, 52, 47, 55, 51);
    m_painter.drawPath(figure);
    disc(QPointF(46, 42), 1.3, pencil);
    disc(QPointF(54, 42), 1.3, pencil);
    for (int drop = 0; drop < 4; ++drop) {
        line(QPointF(45.5 - drop, 46 + drop * 5), QPointF(45 - drop, 48 + drop * 5), tears, 1.6);
        line(QPointF(54.5 + drop, 46 + drop * 5), QPointF(55 + drop, 48 + drop * 5), tears, 1.6);
    }
    QPainterPath cloud(QPointF(28, 22));
    cloud.cubicTo(22, 12, 38, 8, 42, 13);
    cloud.cubicTo(46, 5, 62, 6, 63, 13);
    cloud.cubicTo(74, 9, 80, 20, 71, 24);
    cloud.cubicTo(60, 28, 38, 28, 28, 22);
    m_painter.setPen(QPen(pencil, 1.4));
    m_painter.setBrush(QColor(0xd9, 0xdd, 0xe4));
    m_painter.drawPath(cloud);
    m_painter.restore();
}

void Canvas::statusBar(const QString &clock, const QColor &colour)
{
    text(QRectF(24, 14, 80, 20), clock, {16, colour, QFont::DemiBold});
    for (int bar = 0; bar < 4; ++bar)
        this->box(QRectF(m_width - 92 + bar * 5, 28 - bar * 3 - 4, 3.4, 4 + bar * 3), colour, 1);
    frame(QRectF(m_width - 50, 17, 25, 12), colour, 3.5);
    this->box(QRectF(m_width - 48, 19, 14, 8), colour, 2);
    this->box(QRectF(m_width - 24, 21, 1.6, 4), colour, 0.8);
    text(QRectF(m_width - 70, 14, 20, 18), QStringLiteral("4G"), {11, colour, QFont::DemiBold});
}

QImage Canvas::finish()
{
    m_painter.end();
    return m_image;
}

} // namespace guardbook::demo
