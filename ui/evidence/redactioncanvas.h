// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/redaction.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <optional>

namespace guardbook::ui {

class RedactionEditor;

/// One page with its marks over it. Marks are made and moved by the pointer or by keys alone: Return makes a
/// box or begins and ends a line, arrows move or draw, Shift with arrows makes a box larger or smaller, Ctrl
/// makes each step one pixel, Delete removes. Tab leaves it.
class RedactionCanvas final : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Tool { Choose, Box, Freehand };

    explicit RedactionCanvas(RedactionEditor *editor, QWidget *parent = nullptr);

    /// `picture` may be smaller than the page; marks count in pixels of `size`.
    void setPage(int page, const QImage &picture, QSize size);
    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const { return m_tool; }
    void setPen(int width) { m_pen = width; } ///< Pixels of the page.
    void zoom(double factor);
    void fit();
    [[nodiscard]] QPoint toPage(QPoint at) const;
    [[nodiscard]] QRect toView(QRect page) const;

Q_SIGNALS:
    void pageWanted(int page); ///< A mark of another page was chosen.
    void toolChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< With Ctrl: larger or smaller.
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] QRect place() const;   ///< Of the viewport, inside the focus ring.
    [[nodiscard]] QPoint origin() const; ///< Of the page in the viewport.
    [[nodiscard]] QPoint middle() const; ///< Of what is seen, in pixels of the page.
    [[nodiscard]] int markAt(QPoint page) const;
    void arrange();
    void reveal(const QRect &page); ///< Scrolls it into view.
    void chosenChanged();
    void startAtMiddle(); ///< By keyboard.
    void arrow(QPoint direction, Qt::KeyboardModifiers modifiers);
    void finishDrawn();

    RedactionEditor *m_editor;
    int m_page = 0;
    QImage m_picture;
    QImage m_ready; ///< No larger than it is shown.
    QSize m_size;
    double m_zoom = 0; ///< Pixels of the screen a pixel of the page; 0: fitted.
    Tool m_tool = Tool::Box;
    int m_pen = 24;
    std::optional<RedactionMark> m_drawn; ///< Being made.
    QPoint m_from;                        ///< Where the pointer went down, in pixels of the page.
    std::optional<RedactionMark> m_moved; ///< The chosen mark as it was when the pointer took it.
    bool m_byKeys = false;                ///< A line is being drawn by arrows.
};

} // namespace guardbook::ui
