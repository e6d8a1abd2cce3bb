// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <sys/timex.h>

namespace guardbook {

ClockSync SystemClock::sync() const
{
    timex state{}; // modes 0: asks, changes nothing, needs no rights
    const int rc = adjtimex(&state);
    if (rc < 0)
        return ClockSync::Unknown;
    return (state.status & STA_UNSYNC) != 0 ? ClockSync::NotSynchronised : ClockSync::Synchronised;
}

} // namespace guardbook
