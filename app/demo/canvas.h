// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace guardbook::demo {

/// A picture that is drawn in the points of a screen and kept in its pixels, as a screenshot is.
class Canvas {
public:
    Canvas(QSize points, qreal pixelsPerPoint, QImage::Format format, const QColor &ground);

    struct Ink {
        qreal size = 15;
        QColor colour = QColor(0x1c, 0x1e, 0x21);
        QFont::Weight weight = QFont::Normal;
    };

    /// Draws wrapped text and says how high it became.
    qreal text(const QRectF &box, const QString &text, const Ink &ink, int flags = Qt::AlignLeft);
    [[nodiscard]] QSizeF measure(qreal width, const QString &text, const Ink &ink) const;
    void box(const QRectF &area, const QColor &colour, qreal radius = 0);
    void frame(const QRectF &area, const QColor &colour, qreal radius = 0);
    void disc(const QPointF &centre, qreal radius, const QColor &colour);
    void line(const QPointF &from, const QPointF &to, const QColor &colour, qreal width = 1);
    /// A round picture of a person: initials on the colour that goes with the name.
    void avatar(const QPointF &centre, qreal radius, const QString &name);
    /// The drawing that the chat passes around: a stick figure under a cloud.
    void drawing(const QRectF &area);
    /// Clock, signal and battery along the top of a telephone.
    void statusBar(const QString &clock, const QColor &colour);

    [[nodiscard]] QPainter &painter() { return m_painter; }
    /// Ends the drawing.
    [[nodiscard]] QImage finish();

private:
    [[nodiscard]] static QFont font(const Ink &ink);

    QImage m_image;
    QPainter m_painter;
    qreal m_width;
};

} // namespace guardbook::demo
