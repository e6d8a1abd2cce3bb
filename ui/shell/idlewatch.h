// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace guardbook::ui {

/// Sees whether anyone is at the keyboard. Counts by the clock that never goes back and by the wall clock, so
/// that a laptop that slept is locked when it wakes.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// Starts anew. The warning comes `warning` before the end, or half-way when the whole time is shorter.
    void start(std::chrono::milliseconds whole, std::chrono::milliseconds warning = std::chrono::seconds(60));
    void stop();
    void noteActivity();

Q_SIGNALS:
    void warned(int secondsLeft); ///< Again every second.
    void calmed();                ///< Someone is there after all.
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    const Clock &m_clock;
    QTimer m_timer;
    qint64 m_wholeMs = 0;
    qint64 m_warningMs = 0;
    quint64 m_lastMonotonic = 0;
    qint64 m_lastWall = 0;
    bool m_warning = false;
};

} // namespace guardbook::ui
