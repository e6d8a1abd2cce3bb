// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/tracedprogram.h"

#include <sys/types.h>
#include <sys/user.h>

#include <map>
#include <set>

namespace guardbook::faults {

/// Follows a program that the kernel stops (ptrace, seccomp) at the calls of watchedCalls(), and all that it
/// starts, and lets one of the calls under a folder fail.
class Tracer {
public:
    Tracer(pid_t program, QString folder, const Fault &fault, TracedRun &run);

    /// From its first stop to the end of the program and of all that it started.
    void follow();
    /// From its first stop to its first call that would change something under the folder, where it stays
    /// stopped. False when the program ended without one.
    [[nodiscard]] bool followToFirstCall();
    /// The same as follow() for a program whose first stop is behind it.
    void followFurther();

private:
    struct Task {
        pid_t process = 0; ///< Its thread group.
        bool seen = false; ///< Its first stop is behind it.
        bool closing = false;
        bool dying = false;
    };

    Task &taskOf(pid_t id);
    void killAll();
    void onEnd(pid_t task, int status);
    void onStop(pid_t id, int status);
    void onCall(pid_t id, Task &task);
    void onCallDone(pid_t id, Task &task);
    void noteStarted(pid_t id);
    [[nodiscard]] bool fails(const DiskCall &call, int number);
    void fail(pid_t id, Task &task, user_regs_struct registers, const DiskCall &call);

    pid_t m_program;
    QString m_folder;
    Fault m_fault;
    TracedRun &m_run;
    std::map<pid_t, Task> m_tasks; ///< Those that have not ended.
    std::set<pid_t> m_ended;
    qint64 m_closeResult = 0;
    bool m_stopAtFirst = false;
    bool m_atFirst = false;
};

} // namespace guardbook::faults
