// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/stallmonitor.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace guardbook::ui::test {

namespace {

qint64 wallNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// How long this thread has stood in line for a processor since it began (proc(5), schedstat).
qint64 waitedNs()
{
    long long ran = 0;
    long long waited = 0;
    if (std::FILE *file = std::fopen("/proc/thread-self/schedstat", "re")) {
        if (std::fscanf(file, "%lld %lld", &ran, &waited) != 2)
            waited = 0;
        std::fclose(file);
    }
    return waited;
}

} // namespace

StallMonitor::StallMonitor()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(5);
    connect(&m_timer, &QTimer::timeout, this, &StallMonitor::tick);
    restart();
}

void StallMonitor::restart()
{
    m_longestMs = 0;
    m_lastWallNs = wallNs();
    m_lastWaitedNs = waitedNs();
    m_timer.start();
}

void StallMonitor::tick()
{
    const qint64 wall = wallNs();
    const qint64 waited = waitedNs();
    const qint64 gap = (wall - m_lastWallNs) - (waited - m_lastWaitedNs);
    m_longestMs = std::max(m_longestMs, double(gap) / 1e6);
    m_lastWallNs = wall;
    m_lastWaitedNs = waited;
}

double StallMonitor::longestMs()
{
    tick();
    return m_longestMs;
}

} // namespace guardbook::ui::test
