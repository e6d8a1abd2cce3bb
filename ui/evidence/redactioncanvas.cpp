// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactioncanvas.h"

#include "ui/evidence/redactioneditor.h"
#include "ui/theme/guardstyle.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace guardbook::ui {

namespace {

constexpr double smallest = 0.05;
constexpr double largest = 8;
constexpr int edge = 6;          ///< Kept free of the page, for the focus ring.
constexpr int markOpacity = 170; ///< What lies below shows through until the copy is made.

} // namespace

RedactionCanvas::RedactionCanvas(RedactionEditor *editor, QWidget *parent)
    : QAbstractScrollArea(parent), m_editor(editor)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::CrossCursor);
    connect(editor, &RedactionEditor::changed, viewport(), qOverload<>(&QWidget::update));
    connect(editor, &RedactionEditor::chosenChanged, this, &RedactionCanvas::chosenChanged);
}

void RedactionCanvas::setPage(int page, const QImage &picture, QSize size)
{
    m_page = page;
    m_picture = picture;
    m_size = size;
    m_drawn.reset();
    m_byKeys = false;
    arrange();
}

void RedactionCanvas::setTool(Tool tool)
{
    m_tool = tool;
    m_drawn.reset();
    m_byKeys = false;
    viewport()->setCursor(tool == Tool::Choose ? Qt::ArrowCursor : Qt::CrossCursor);
    viewport()->update();
    Q_EMIT toolChanged();
}

double RedactionCanvas::scale() const
{
    if (m_zoom > 0 || m_size.isEmpty())
        return m_zoom > 0 ? m_zoom : 1;
    const QSize room = (maximumViewportSize() - QSize(2 * edge, 2 * edge)).expandedTo({1, 1});
    return std::min({1.0, double(room.width()) / m_size.width(), double(room.height()) / m_size.height()});
}

void RedactionCanvas::zoom(double factor)
{
    const QPoint before = middle();
    m_zoom = std::clamp(scale() * factor, smallest, largest);
    arrange();
    horizontalScrollBar()->setValue(int(before.x() * scale()) - viewport()->width() / 2);
    verticalScrollBar()->setValue(int(before.y() * scale()) - viewport()->height() / 2);
}

void RedactionCanvas::fit()
{
    m_zoom = 0;
    arrange();
}

void RedactionCanvas::arrange()
{
    const QSize shown = m_size * scale();
    const QSize room = place().size();
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, shown.width() - room.width()) : 0);
    verticalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, shown.height() - room.height()) : 0);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    // Painting alone would leave out lines of small print.
    m_ready = shown.width() < m_picture.width() && !shown.isEmpty()
                  ? m_picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                  : m_picture;
    viewport()->update();
}

QPoint RedactionCanvas::origin() const
{
    const QSize shown = m_size * scale();
    const QRect room = place();
    return room.topLeft() + QPoint(shown.width() < room.width() ? (room.width() - shown.width()) / 2
                                                                : -horizontalScrollBar()->value(),
                                   shown.height() < room.height() ? (room.height() - shown.height()) / 2
                                                                  : -verticalScrollBar()->value());
}

QRect RedactionCanvas::place() const
{
    return viewport()->rect().adjusted(edge, edge, -edge, -edge);
}

QPoint RedactionCanvas::toPage(QPoint at) const
{
    const QPointF page = QPointF(at - origin()) / scale();
    return {std::clamp(int(page.x()), 0, std::max(0, m_size.width() - 1)),
            std::clamp(int(page.y()), 0, std::max(0, m_size.height() - 1))};
}

QRect RedactionCanvas::toView(QRect page) const
{
    return QRectF(QPointF(page.topLeft()) * scale() + origin(), QSizeF(page.size()) * scale())
        .toAlignedRect();
}

QPoint RedactionCanvas::middle() const
{
    return toPage(viewport()->rect().center());
}

int RedactionCanvas::markAt(QPoint page) const
{
    const auto &marks = m_editor->redaction().marks;
    for (int i = int(marks.size()) - 1; i >= 0; --i) { // the topmost
        const RedactionMark &mark = marks[std::size_t(i)];
        if (mark.page == m_page && boundsOf(mark).contains(page))
            return i;
    }
    return -1;
}

void RedactionCanvas::reveal(const QRect &page)
{
    const QRect shown = toView(page);
    const auto into = [](QScrollBar *bar, int from, int to, int room) {
        if (from < 0)
            bar->setValue(bar->value() + from - space::l);
        else if (to > room)
            bar->setValue(bar->value() + to - room + space::l);
    };
    into(horizontalScrollBar(), shown.left(), shown.right(), viewport()->width());
    into(verticalScrollBar(), shown.top(), shown.bottom(), viewport()->height());
}

void RedactionCanvas::chosenChanged()
{
    const RedactionMark *mark = m_editor->chosenMark();
    if (mark && mark->page != m_page)
        Q_EMIT pageWanted(mark->page);
    else if (mark)
        reveal(boundsOf(*mark));
    viewport()->update();
}

void RedactionCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_ready.isNull()) {
        if (hasFocus()) // An empty one holds the keyboard as well.
            drawFocusRing(&painter, viewport()->rect(), controlRadius);
        return;
    }
    painter.setClipRect(place());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(toView(QRect(QPoint(0, 0), m_size)), m_ready);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto paint = [&](const RedactionMark &mark, int number, bool chosen) {
        QPainterPath path;
        const QColor ink(0, 0, 0, markOpacity);
        if (mark.shape == RedactionMark::Shape::Box) {
            painter.fillRect(toView(mark.box), ink);
        } else {
            for (const QPoint &point : mark.points) {
                const QPointF at = (QPointF(point) + QPointF(0.5, 0.5)) * scale() + origin();
                if (path.isEmpty())
                    path.moveTo(at);
                path.lineTo(at + QPointF(0.01, 0)); // a single point is a dot
            }
            painter.setPen(QPen(ink, mark.width * scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(path);
        }
        const QRectF bounds = toView(boundsOf(mark));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(bounds);
        if (number > 0)
            painter.drawText(bounds.adjusted(3, 1, 60, 0), Qt::AlignLeft | Qt::AlignTop,
                             QString::number(number));
        if (chosen)
            drawFocusRing(&painter, bounds.adjusted(-3, -3, 3, 3), 3);
    };
    const auto &marks = m_editor->redaction().marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].page == m_page)
            paint(marks[i], int(i) + 1, int(i) == m_editor->chosen());
    }
    if (m_drawn)
        paint(*m_drawn, 0, true);
    painter.setClipping(false);
    if (hasFocus())
        drawFocusRing(&painter, viewport()->rect(), controlRadius);
}

void RedactionCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void RedactionCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

} // namespace guardbook::ui
