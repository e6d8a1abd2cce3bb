// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/pictureview.h"

#include "ui/theme/guardstyle.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QScrollBar>
#include <QTransform>
#include <QWheelEvent>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr double smallest = 0.1;
constexpr double largest = 8;
/// So few pixels tell that it is a picture, and of what colours, and nothing else.
constexpr int blurredPixels = 12;
/// On pages, which are white whatever the theme.
constexpr QColor markerInk(255, 221, 87);
constexpr QColor chosenInk(176, 0, 32);
constexpr int edge = 6; ///< Kept free of the picture, for the focus ring.
} // namespace

PictureView::PictureView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PictureView::setPicture(const QImage &picture)
{
    m_original = picture;
    m_turned = picture.transformed(QTransform().rotate(90.0 * m_quarters));
    arrange();
}

void PictureView::setBlurred(bool blurred)
{
    m_blurred = blurred;
    arrange();
}

void PictureView::turn(int quarters)
{
    m_quarters = (m_quarters + quarters % 4 + 4) % 4;
    m_turned = m_original.transformed(QTransform().rotate(90.0 * m_quarters));
    arrange();
}

void PictureView::zoom(double factor)
{
    setScale(scale() * factor);
    Q_EMIT zoomed(m_zoom);
}

void PictureView::setScale(double scale)
{
    m_zoom = std::clamp(scale, smallest, largest);
    arrange();
}

void PictureView::fit()
{
    m_zoom = 0;
    arrange();
}

double PictureView::scale() const
{
    if (m_zoom > 0 || m_turned.isNull())
        return m_zoom > 0 ? m_zoom : 1;
    const QSize room = (maximumViewportSize() - QSize(2 * edge, 2 * edge)).expandedTo({1, 1});
    return std::min(
        {1.0, double(room.width()) / m_turned.width(), double(room.height()) / m_turned.height()});
}

QSize PictureView::shownSize() const
{
    return (m_turned.size() * scale()).expandedTo({1, 1});
}

void PictureView::arrange()
{
    const QSize shown = m_turned.isNull() ? QSize() : shownSize();
    const QSize room = place().size();
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, shown.width() - room.width()) : 0);
    verticalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, shown.height() - room.height()) : 0);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    makeReady();
    viewport()->update();
}

void PictureView::makeReady()
{
    if (m_turned.isNull())
        m_ready = {};
    else if (m_blurred)
        m_ready =
            m_turned.scaled(blurredPixels, blurredPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    else if (scale() < 1) // Painting alone would leave out lines of small print.
        m_ready = m_turned.scaled(shownSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    else
        m_ready = m_turned;
}

QRect PictureView::place() const
{
    return viewport()->rect().adjusted(edge, edge, -edge, -edge);
}

QPoint PictureView::corner() const
{
    const QRect room = place();
    const QSize shown = shownSize();
    return room.topLeft() + QPoint(shown.width() < room.width() ? (room.width() - shown.width()) / 2
                                                                : -horizontalScrollBar()->value(),
                                   shown.height() < room.height() ? (room.height() - shown.height()) / 2
                                                                  : -verticalScrollBar()->value());
}

void PictureView::setMarks(const std::vector<QList<QRect>> &marks, int chosen)
{
    m_marks = marks;
    m_chosen = chosen;
    if (chosen >= 0 && std::size_t(chosen) < marks.size() && !marks[std::size_t(chosen)].isEmpty()) {
        const QRectF there = shownMark(marks[std::size_t(chosen)].first());
        if (!QRectF(place()).contains(there)) {
            const QPointF by = there.center() - QRectF(place()).center();
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(by.x()));
            verticalScrollBar()->setValue(verticalScrollBar()->value() + int(by.y()));
        }
    }
    viewport()->update();
}

QRectF PictureView::shownMark(const QRect &mark) const
{
    const QTransform turn =
        QImage::trueMatrix(QTransform().rotate(90.0 * m_quarters), m_original.width(), m_original.height());
    const QRectF turned = turn.mapRect(QRectF(mark));
    return {turned.topLeft() * scale() + corner(), turned.size() * scale()};
}

void PictureView::paintMarks(QPainter &painter) const
{
    for (std::size_t at = 0; at < m_marks.size(); ++at)
        for (const QRect &mark : m_marks[at]) {
            const QRectF there = shownMark(mark).adjusted(-2, -2, 2, 2);
            // As a marker pen does: what is dark stays dark.
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(there, markerInk);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (int(at) == m_chosen) {
                painter.setPen(QPen(chosenInk, 2));
                painter.drawRect(there);
            }
        }
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (!m_ready.isNull()) {
        painter.save();
        painter.setClipRect(place());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRect(corner(), shownSize()), m_ready);
        if (!m_blurred)
            paintMarks(painter);
        painter.restore();
    }
    if (hasFocus()) // An empty one holds the keyboard as well.
        drawFocusRing(&painter, viewport()->rect(), controlRadius);
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PictureView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

} // namespace guardbook::ui
