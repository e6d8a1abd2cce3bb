// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/tracer.h"

#include "tests/faults/diskcalls.h"

#include <QFile>

#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace guardbook::faults {

namespace {

// On a machine with other work to do, a run at low priority may wait for minutes for its turn.
constexpr unsigned patienceSeconds = 600;

volatile sig_atomic_t patienceOver = 0;
void onAlarm(int)
{
    patienceOver = 1;
}

/// The call is not carried out; it comes back with this.
void answer(pid_t id, user_regs_struct registers, qint64 result)
{
    registers.orig_rax = std::uint64_t(-1);
    registers.rax = std::uint64_t(result);
    ::ptrace(PTRACE_SETREGS, id, nullptr, &registers);
    ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
}

} // namespace

Tracer::Tracer(pid_t program, QString folder, const Fault &fault, TracedRun &run)
    : m_program(program), m_folder(std::move(folder)), m_fault(fault), m_run(run)
{
    m_tasks[program].process = program;
}

void Tracer::follow()
{
    struct sigaction action {};
    action.sa_handler = onAlarm; // no SA_RESTART: waitpid() comes back
    ::sigaction(SIGALRM, &action, nullptr);
    patienceOver = 0;
    ::alarm(patienceSeconds);
    while (!m_tasks.empty() && !m_atFirst) {
        int status = 0;
        const pid_t task = ::waitpid(-1, &status, __WALL);
        if (task < 0 && errno == EINTR) {
            if (patienceOver != 0) {
                m_run.hung = true;
                killAll();
            }
            continue;
        }
        if (task < 0)
            break;
        if (WIFSTOPPED(status))
            onStop(task, status);
        else
            onEnd(task, status);
    }
    ::alarm(0);
}

bool Tracer::followToFirstCall()
{
    m_stopAtFirst = true;
    follow();
    return m_atFirst;
}

void Tracer::followFurther()
{
    m_tasks[m_program].seen = true;
    follow();
}

Tracer::Task &Tracer::taskOf(pid_t id)
{
    Task &task = m_tasks[id];
    if (task.process == 0) {
        QFile status(QStringLiteral("/proc/%1/status").arg(id));
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("\nTgid:");
            if (at >= 0)
                task.process = pid_t(text.mid(at + 6, text.indexOf('\n', at + 6) - at - 6).trimmed().toInt());
        }
    }
    return task;
}

void Tracer::killAll()
{
    ::kill(m_program, SIGKILL);
    for (const auto &[id, task] : m_tasks)
        ::kill(id, SIGKILL);
}

void Tracer::onEnd(pid_t task, int status)
{
    m_tasks.erase(task);
    m_ended.insert(task);
    if (task != m_program)
        return;
    m_run.killed = WIFSIGNALED(status);
    m_run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    for (const auto &[id, left] : m_tasks)
        ::kill(id, SIGKILL); // what it had started goes with it
}

/// What a task starts is waited for from then on; its own first stop may have come before this news.
void Tracer::noteStarted(pid_t id)
{
    unsigned long started = 0;
    if (::ptrace(PTRACE_GETEVENTMSG, id, nullptr, &started) == 0 && !m_ended.contains(pid_t(started)))
        m_tasks.try_emplace(pid_t(started));
}

void Tracer::onStop(pid_t id, int status)
{
    Task &task = taskOf(id);
    const int signal = WSTOPSIG(status);
    const int event = status >> 16;
    if (!task.seen && signal == SIGSTOP) { // how a task begins under a tracer
        task.seen = true;
        if (id == m_program)
            ::ptrace(PTRACE_SETOPTIONS, id, nullptr,
                     PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                         PTRACE_O_TRACEEXEC | PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
        ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
    } else if (signal == (SIGTRAP | 0x80)) {
        onCallDone(id, task);
    } else if (signal == SIGTRAP && event == PTRACE_EVENT_SECCOMP) {
        onCall(id, task);
    } else if (signal == SIGTRAP && event != 0) {
        if (event != PTRACE_EVENT_EXEC)
            noteStarted(id);
        ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
    } else {
        ::ptrace(PTRACE_CONT, id, nullptr, signal);
    }
}

void Tracer::onCall(pid_t id, Task &task)
{
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, id, nullptr, &registers);
    // A process that hides its memory hides from an ordinary user's tracer too which file a call is about.
    if (registers.orig_rax == SYS_prctl) {
        if (registers.rdi == PR_SET_DUMPABLE && task.process == m_program)
            return answer(id, registers, 0);
    } else if (task.process == m_program) {
        const CallArguments arguments{registers.rdi, registers.rsi, registers.rdx, registers.r10};
        if (const auto call = describeCall(id, int(registers.orig_rax), arguments, m_folder)) {
            m_atFirst = m_stopAtFirst;
            if (m_atFirst)
                return;
            const int number = int(m_run.calls.size());
            m_run.calls.push_back(*call);
            if (fails(*call, number))
                return fail(id, task, registers, *call);
        }
    }
    ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
}

bool Tracer::fails(const DiskCall &call, int number)
{
    if (number < m_fault.at || !canFail(call, m_fault.kind))
        return false;
    const bool forGood = m_fault.kind == FaultKind::DiskGone || m_fault.kind == FaultKind::DiskFull;
    if (m_run.firedAt >= 0)
        return forGood;
    m_run.firedAt = number;
    return true;
}

void Tracer::fail(pid_t id, Task &task, user_regs_struct registers, const DiskCall &call)
{
    const bool noSpace = m_fault.kind == FaultKind::NoSpace || m_fault.kind == FaultKind::DiskFull;
    switch (m_fault.kind) {
    case FaultKind::Killed:
        ::kill(m_program, SIGKILL);
        return;
    case FaultKind::ShortWrite:
    case FaultKind::KilledWithin:
        registers.rdx /= 2;
        ::ptrace(PTRACE_SETREGS, id, nullptr, &registers);
        task.dying = m_fault.kind == FaultKind::KilledWithin;
        ::ptrace(task.dying ? PTRACE_SYSCALL : PTRACE_CONT, id, nullptr, nullptr);
        return;
    default:
        if (call.name == QStringLiteral("close")) { // Linux closes it all the same
            task.closing = true;
            m_closeResult = noSpace ? -ENOSPC : -EIO;
            ::ptrace(PTRACE_SYSCALL, id, nullptr, nullptr);
            return;
        }
        answer(id, registers, noSpace ? -ENOSPC : -EIO);
    }
}

void Tracer::onCallDone(pid_t id, Task &task)
{
    if (task.dying) {
        ::kill(m_program, SIGKILL);
        return;
    }
    if (task.closing) {
        task.closing = false;
        user_regs_struct registers{};
        ::ptrace(PTRACE_GETREGS, id, nullptr, &registers);
        registers.rax = std::uint64_t(m_closeResult);
        ::ptrace(PTRACE_SETREGS, id, nullptr, &registers);
    }
    ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
}

} // namespace guardbook::faults
