// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QMenuBar;
class QScrollBar;

namespace guardbook::ui {

/// Every shortcut, menu by menu (F1).
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const QMenuBar *menus, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Arrows and pages scroll.

private:
    QScrollBar *m_bar = nullptr;
};

} // namespace guardbook::ui
