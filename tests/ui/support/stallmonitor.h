// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace guardbook::ui::test {

/// Measures for how long the window's thread did not come back to its event loop: what a person sees as a
/// frozen window. Time in which the thread was ready and the machine gave it no processor does not count:
/// that says something of the machine, nothing of the program.
class StallMonitor final : public QObject {
public:
    StallMonitor();
    void restart();
    [[nodiscard]] double longestMs(); ///< Since the start, the present gap included.

private:
    void tick();

    QTimer m_timer;
    qint64 m_lastWallNs = 0;
    qint64 m_lastWaitedNs = 0;
    double m_longestMs = 0;
};

} // namespace guardbook::ui::test
