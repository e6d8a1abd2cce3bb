// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <chrono>

namespace guardbook {

QString toWord(ClockSync sync)
{
    switch (sync) {
    case ClockSync::Synchronised:
        return QStringLiteral("synchronised");
    case ClockSync::NotSynchronised:
        return QStringLiteral("not-synchronised");
    case ClockSync::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

Instant SystemClock::now() const
{
    return Instant::fromDateTime(QDateTime::currentDateTime());
}

std::uint64_t SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return std::uint64_t(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
}

} // namespace guardbook
