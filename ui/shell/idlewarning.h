// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace guardbook::ui {

class Notice;

/// Over the window in front: how many seconds are left before it locks, and that any key keeps it open.
class IdleWarning final : public QWidget {
    Q_OBJECT

public:
    explicit IdleWarning(QWidget *window);
    void setSeconds(int seconds);

private:
    Notice *m_notice;
};

} // namespace guardbook::ui
