// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/regionoverlay.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace guardbook::ui {

namespace {

constexpr int step = 16;
constexpr int smallestDrag = 8; ///< Less is a click.

/// Between the pixels of a picture and those of the widget that shows it.
QRect scaled(const QRect &area, QSizeF from, QSizeF to)
{
    const double x = to.width() / from.width();
    const double y = to.height() / from.height();
    return QRectF(area.x() * x, area.y() * y, area.width() * x, area.height() * y).toRect();
}

} // namespace

RegionOverlay::RegionOverlay(const ScreenShot &shot, Choose choose, const QRect &screen)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint),
      m_shot(shot),
      m_choose(shot.windows.empty() ? Choose::Region : choose)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("regionOverlay"));
    setWindowTitle(tr("Choose what is kept"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(m_choose == Choose::Window);
    setCursor(m_choose == Choose::Window ? Qt::PointingHandCursor : Qt::CrossCursor);
    setGeometry(screen);
    m_area = rect().adjusted(width() / 4, height() / 4, -width() / 4, -height() / 4);
    if (m_choose == Choose::Window)
        chooseWindow(0);
    say();
}

QRect RegionOverlay::area() const
{
    return scaled(m_area, size(), m_shot.picture.size()) & m_shot.picture.rect();
}

QString RegionOverlay::hint() const
{
    if (m_choose == Choose::Window)
        return tr("%1   Arrows: another window   Enter: keep   Esc: cancel")
            .arg(m_shot.windows[std::size_t(m_window)].title);
    return tr("%1 × %2   Arrows: move   Shift and arrows: size   Enter: keep   A: whole screen   Esc: cancel")
        .arg(area().width())
        .arg(area().height());
}

/// For those who do not see the frame.
void RegionOverlay::say()
{
    setAccessibleName(tr("Choose what is kept"));
    setAccessibleDescription(hint());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void RegionOverlay::chooseWindow(int at)
{
    const auto count = int(m_shot.windows.size());
    m_window = (at % count + count) % count;
    m_area = scaled(m_shot.windows[std::size_t(m_window)].area, m_shot.picture.size(), size()) & rect();
    say();
}

void RegionOverlay::moveBy(QPoint by, bool size)
{
    QRect changed = m_area;
    if (size)
        changed.setBottomRight(changed.bottomRight() + by);
    else
        changed.translate(by);
    if (!size) { // stays whole at the edge of the screen
        changed.moveLeft(std::clamp(changed.left(), 0, std::max(0, width() - changed.width())));
        changed.moveTop(std::clamp(changed.top(), 0, std::max(0, height() - changed.height())));
    }
    changed &= rect();
    if (changed.width() < smallestDrag || changed.height() < smallestDrag)
        return;
    m_area = changed;
    say();
}

void RegionOverlay::keep()
{
    const QString window =
        m_choose == Choose::Window ? m_shot.windows[std::size_t(m_window)].title : QString();
    m_kept = true;
    const QRect kept = area();
    close();
    Q_EMIT chosen(kept, window);
}

void RegionOverlay::keyPressEvent(QKeyEvent *event)
{
    const int by = event->modifiers().testFlag(Qt::ControlModifier) ? 1 : step;
    const bool size = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool windows = m_choose == Choose::Window;
    switch (event->key()) {
    case Qt::Key_Left:
        windows ? chooseWindow(m_window - 1) : moveBy({-by, 0}, size);
        break;
    case Qt::Key_Up:
        windows ? chooseWindow(m_window - 1) : moveBy({0, -by}, size);
        break;
    case Qt::Key_Right:
        windows ? chooseWindow(m_window + 1) : moveBy({by, 0}, size);
        break;
    case Qt::Key_Down:
        windows ? chooseWindow(m_window + 1) : moveBy({0, by}, size);
        break;
    case Qt::Key_A:
        m_choose = Choose::Region;
        m_area = rect();
        keep();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        keep();
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RegionOverlay::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (!m_kept)
        Q_EMIT givenUp();
}

void RegionOverlay::mousePressEvent(QMouseEvent *event)
{
    if (m_choose == Choose::Window) {
        keep();
        return;
    }
    m_dragging = true;
    m_from = event->position().toPoint();
}

void RegionOverlay::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_choose == Choose::Window) {
        for (std::size_t i = 0; i < m_shot.windows.size(); ++i) {
            if (!scaled(m_shot.windows[i].area, m_shot.picture.size(), size()).contains(at))
                continue;
            if (int(i) != m_window)
                chooseWindow(int(i));
            return;
        }
        return;
    }
    if (!m_dragging)
        return;
    m_area = QRect(QPoint(std::min(m_from.x(), at.x()), std::min(m_from.y(), at.y())),
                   QPoint(std::max(m_from.x(), at.x()), std::max(m_from.y(), at.y()))) &
             rect();
    update();
}

void RegionOverlay::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    if (m_area.width() >= smallestDrag && m_area.height() >= smallestDrag)
        keep();
}

void RegionOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(rect(), m_shot.picture);
    QPainterPath outside;
    outside.addRect(rect());
    QPainterPath inside;
    inside.addRect(m_area);
    painter.fillPath(outside.subtracted(inside), QColor(10, 20, 25, 140));
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(m_area);
    painter.setPen(QPen(tokens().focus, 1.5));
    painter.drawRect(m_area);

    painter.setFont(ui::font(Type::BodyStrong));
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(hint(), Qt::ElideMiddle, width() - 2 * space::xl);
    QRect label(0, 0, metrics.horizontalAdvance(text) + 2 * space::l, metrics.height() + space::l);
    label.moveCenter({m_area.center().x(), m_area.top() - label.height()});
    if (label.top() < 0)
        label.moveTop(m_area.top() + space::s);
    label.moveLeft(std::clamp(label.left(), 0, std::max(0, width() - label.width())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 28, 34));
    painter.drawRoundedRect(label, controlRadius, controlRadius);
    painter.setPen(Qt::white);
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace guardbook::ui
