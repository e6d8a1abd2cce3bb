// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Making and moving marks by pointer and keys; how they look is in redactioncanvas.cpp.

#include "ui/evidence/redactioncanvas.h"
#include "ui/evidence/redactioneditor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace guardbook::ui {

namespace {

constexpr int keyStep = 10;        ///< Pixels of the page.
constexpr int scrollStep = 40;     ///< Pixels of the screen.
constexpr int smallestDrag = 3;    ///< Pixels of the page: less is a click.
constexpr int keyboardBoxPart = 5; ///< A box made by keys is one fifth of what is seen.

RedactionMark boxOf(int page, QPoint a, QPoint b)
{
    RedactionMark mark;
    mark.page = page;
    mark.box = QRect(QPoint(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                     QPoint(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
    return mark;
}

} // namespace

void RedactionCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_size.isEmpty())
        return;
    m_byKeys = false;
    m_from = toPage(event->position().toPoint());
    if (m_tool == Tool::Choose) {
        m_editor->choose(markAt(m_from));
        if (const RedactionMark *mark = m_editor->chosenMark())
            m_moved = *mark;
        return;
    }
    m_drawn = boxOf(m_page, m_from, m_from);
    if (m_tool == Tool::Freehand) {
        m_drawn = RedactionMark{};
        m_drawn->page = m_page;
        m_drawn->shape = RedactionMark::Shape::Freehand;
        m_drawn->width = m_pen;
        m_drawn->points = {m_from};
    }
    viewport()->update();
}

void RedactionCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = toPage(event->position().toPoint());
    if (m_moved) {
        m_editor->change(movedBy(*m_moved, at - m_from), RedactionEditor::Change::Place);
    } else if (m_drawn && m_drawn->shape == RedactionMark::Shape::Box) {
        m_drawn = boxOf(m_page, m_from, at);
    } else if (m_drawn && m_drawn->points.size() < mostRedactionPoints && m_drawn->points.back() != at) {
        m_drawn->points.append(at);
    }
    viewport()->update();
}

void RedactionCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (m_moved)
        m_editor->endStep();
    m_moved.reset();
    finishDrawn();
}

void RedactionCanvas::finishDrawn()
{
    if (!m_drawn)
        return;
    const RedactionMark made = *std::exchange(m_drawn, std::nullopt);
    m_byKeys = false;
    const bool click = made.shape == RedactionMark::Shape::Box &&
                       (made.box.width() < smallestDrag || made.box.height() < smallestDrag);
    if (!click)
        m_editor->add(made);
    viewport()->update();
}

void RedactionCanvas::startAtMiddle()
{
    if (m_size.isEmpty())
        return;
    if (m_tool == Tool::Freehand) {
        m_drawn = RedactionMark{};
        m_drawn->page = m_page;
        m_drawn->shape = RedactionMark::Shape::Freehand;
        m_drawn->width = m_pen;
        m_drawn->points = {middle()};
        m_byKeys = true;
        viewport()->update();
        return;
    }
    const QSize seen = (QSizeF(viewport()->size()) / scale()).toSize().boundedTo(m_size);
    const QPoint half(std::max(4, seen.width() / keyboardBoxPart / 2),
                      std::max(4, seen.height() / keyboardBoxPart / 4));
    m_editor->add(boxOf(m_page, middle() - half, middle() + half));
}

void RedactionCanvas::arrow(QPoint direction, Qt::KeyboardModifiers modifiers)
{
    const QPoint by = direction * (modifiers.testFlag(Qt::ControlModifier) ? 1 : keyStep);
    if (m_byKeys && m_drawn) {
        const QPoint last = m_drawn->points.back() + by;
        m_drawn->points.append(
            {std::clamp(last.x(), 0, m_size.width() - 1), std::clamp(last.y(), 0, m_size.height() - 1)});
        reveal(QRect(m_drawn->points.back(), QSize(1, 1)));
        viewport()->update();
        return;
    }
    const RedactionMark *chosen = m_editor->chosenMark();
    if (!chosen || chosen->page != m_page) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + direction.x() * scrollStep);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + direction.y() * scrollStep);
        return;
    }
    RedactionMark changed = *chosen;
    const QRect page(QPoint(0, 0), m_size);
    if (modifiers.testFlag(Qt::ShiftModifier) && changed.shape == RedactionMark::Shape::Box)
        changed.box.setBottomRight(changed.box.bottomRight() + by);
    else
        changed = movedBy(changed, by);
    const bool usable = changed.shape == RedactionMark::Shape::Freehand ||
                        (changed.box.width() > 0 && changed.box.height() > 0);
    if (!usable || !boundsOf(changed).intersects(page))
        return;
    m_editor->change(changed, RedactionEditor::Change::Place);
    reveal(boundsOf(changed));
}

void RedactionCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        arrow({-1, 0}, event->modifiers());
        break;
    case Qt::Key_Right:
        arrow({1, 0}, event->modifiers());
        break;
    case Qt::Key_Up:
        arrow({0, -1}, event->modifiers());
        break;
    case Qt::Key_Down:
        arrow({0, 1}, event->modifiers());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_drawn)
            finishDrawn();
        else
            startAtMiddle();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_editor->removeChosen();
        break;
    case Qt::Key_Escape:
        if (!m_drawn) {
            event->ignore(); // closes the window
            return;
        }
        m_drawn.reset();
        m_byKeys = false;
        viewport()->update();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace guardbook::ui
