// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/tracedprogram.h"

#include <sys/types.h>

#include <array>
#include <optional>

namespace guardbook::faults {

/// A system call at which a traced program is stopped.
struct WatchedCall {
    int number;
    const char *name;
};
[[nodiscard]] const std::vector<WatchedCall> &watchedCalls();

using CallArguments = std::array<unsigned long long, 4>;

/// What a stopped task is about to do to a file under `folder`; nothing when it is about something else.
[[nodiscard]] std::optional<DiskCall> describeCall(pid_t task, int number, const CallArguments &arguments,
                                                   const QString &folder);

} // namespace guardbook::faults
