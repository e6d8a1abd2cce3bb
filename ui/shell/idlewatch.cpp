// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace guardbook::ui {

using namespace std::chrono_literals;

IdleWatch::IdleWatch(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start(std::chrono::milliseconds whole, std::chrono::milliseconds warning)
{
    m_wholeMs = whole.count();
    m_warningMs = std::min<qint64>(warning.count(), m_wholeMs / 2);
    m_warning = false;
    m_lastMonotonic = m_clock.monotonicMs();
    m_lastWall = m_clock.now().utcMs;
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::noteActivity()
{
    m_lastMonotonic = m_clock.monotonicMs();
    m_lastWall = m_clock.now().utcMs;
    if (m_warning) {
        m_warning = false;
        Q_EMIT calmed();
    }
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::DragEnter:
        // Only what comes from a device: moves that Qt makes up when a widget appears under a still pointer
        // are not someone at the desk.
        if (event->spontaneous())
            noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::look()
{
    const qint64 monotonic = qint64(m_clock.monotonicMs() - m_lastMonotonic);
    const qint64 wall = m_clock.now().utcMs - m_lastWall;
    const qint64 idle = std::max(monotonic, wall);
    if (idle >= m_wholeMs) {
        stop();
        Q_EMIT expired();
        return;
    }
    if (idle >= m_wholeMs - m_warningMs) {
        m_warning = true;
        Q_EMIT warned(int((m_wholeMs - idle + 999) / 1000));
    }
}

} // namespace guardbook::ui
