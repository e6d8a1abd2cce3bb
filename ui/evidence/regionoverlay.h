// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/evidence/screenshot.h"

#include <QWidget>

namespace guardbook::ui {

/// The frozen screen over the whole screen, to choose the part of it that is kept: any part, by pointer or
/// arrows, or one of its windows. Return keeps it, Escape keeps nothing.
class RegionOverlay final : public QWidget {
    Q_OBJECT

public:
    enum class Choose { Region, Window };

    RegionOverlay(const ScreenShot &shot, Choose choose, const QRect &screen);

    [[nodiscard]] QRect area() const; ///< What would be kept, in pixels of the picture.

Q_SIGNALS:
    void chosen(const QRect &area, const QString &window); ///< `window`: its title, where one was chosen.
    void givenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override; ///< However it is closed, someone is told.

private:
    void chooseWindow(int at);
    void moveBy(QPoint by, bool size);
    void keep();
    void say();
    [[nodiscard]] QString hint() const;

    ScreenShot m_shot;
    Choose m_choose;
    QRect m_area; ///< In this widget's own coordinates.
    QPoint m_from;
    bool m_dragging = false;
    int m_window = -1;
    bool m_kept = false;
};

} // namespace guardbook::ui
