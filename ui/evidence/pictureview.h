// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QImage>

#include <vector>

namespace guardbook::ui {

/// A picture to be looked at: larger, smaller, turned, or blurred. Nothing of that touches the exhibit.
class PictureView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    /// Another page of the same exhibit keeps the turn; size and blur stay as they are.
    void setPicture(const QImage &picture);
    void setBlurred(bool blurred);
    /// Places that were found, in pixels of the picture before it was turned: each of some rectangles. The
    /// chosen one (-1: none) is framed and brought into view.
    void setMarks(const std::vector<QList<QRect>> &marks, int chosen);
    [[nodiscard]] bool isBlurred() const { return m_blurred; }
    void turn(int quarters); ///< Clockwise.
    void zoom(double factor);
    void setScale(double scale);
    void fit(); ///< The whole picture, never larger than it is.
    [[nodiscard]] double scale() const;
    [[nodiscard]] QSize shownSize() const; ///< Of the picture as it is shown.

Q_SIGNALS:
    void zoomed(double scale); ///< By zoom(), not by setScale().

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< With Ctrl: larger or smaller.

private:
    [[nodiscard]] QRect place() const;   ///< Of the viewport, inside the focus ring.
    [[nodiscard]] QPoint corner() const; ///< Of the picture in the viewport.
    void paintMarks(QPainter &painter) const;
    [[nodiscard]] QRectF shownMark(const QRect &mark) const; ///< In the viewport.
    void arrange();
    void makeReady();

    QImage m_original;
    QImage m_turned;
    QImage m_ready; ///< As it is painted: turned, blurred, and no larger than it is shown.
    std::vector<QList<QRect>> m_marks;
    int m_chosen = -1;
    double m_zoom = 0; ///< 0: fitted.
    int m_quarters = 0;
    bool m_blurred = false;
};

} // namespace guardbook::ui
