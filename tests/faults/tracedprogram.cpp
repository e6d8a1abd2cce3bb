// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/tracedprogram.h"

#include "tests/faults/diskcalls.h"

#include <QFile>

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <map>

namespace guardbook::faults {

namespace {

constexpr unsigned patienceSeconds = 120;

/// What the child does between fork and exec: from here on the kernel stops it at the calls of the table.
[[noreturn]] void becomeTheProgram(const std::vector<QByteArray> &words,
                                   const std::vector<QByteArray> &environment, int out, int err)
{
    const auto pointers = [](const std::vector<QByteArray> &texts) {
        std::vector<char *> list;
        for (const QByteArray &text : texts)
            list.push_back(const_cast<char *>(text.constData()));
        list.push_back(nullptr);
        return list;
    };
    const auto arguments = pointers(words);
    const auto variables = pointers(environment);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (::dup2(nothing, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(err, 2) < 0)
        ::_exit(125);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    for (const WatchedCall &call : watchedCalls()) {
        if (::seccomp_rule_add(filter, SCMP_ACT_TRACE(1), call.number, 0) != 0)
            ::_exit(125);
    }
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(125);
    ::raise(SIGSTOP);
    if (::seccomp_load(filter) != 0) // with no new privileges
        ::_exit(125);
    ::execve(arguments[0], arguments.data(), variables.data());
    ::_exit(126);
}

QByteArray contentOf(int handle)
{
    QFile file;
    QByteArray bytes;
    if (::lseek(handle, 0, SEEK_SET) == 0 && file.open(handle, QIODevice::ReadOnly))
        bytes = file.readAll();
    return bytes;
}

volatile sig_atomic_t patienceOver = 0;
void onAlarm(int)
{
    patienceOver = 1;
}

class Tracer {
public:
    Tracer(pid_t program, const QString &folder, const Fault &fault, TracedRun &run)
        : m_program(program), m_folder(folder), m_fault(fault), m_run(run)
    {
    }

    void follow()
    {
        struct sigaction action {};
        action.sa_handler = onAlarm; // no SA_RESTART: waitpid() comes back
        ::sigaction(SIGALRM, &action, nullptr);
        patienceOver = 0;
        ::alarm(patienceSeconds);
        for (;;) {
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

private:
    struct Task {
        pid_t process = 0; ///< Its thread group.
        bool seen = false; ///< Its first stop is behind it.
        bool closing = false;
        bool dying = false;
    };

    Task &taskOf(pid_t id)
    {
        Task &task = m_tasks[id];
        if (task.process == 0) {
            QFile status(QStringLiteral("/proc/%1/status").arg(id));
            if (status.open(QIODevice::ReadOnly)) {
                const QByteArray text = status.readAll();
                const qsizetype at = text.indexOf("\nTgid:");
                if (at >= 0)
                    task.process =
                        pid_t(text.mid(at + 6, text.indexOf('\n', at + 6) - at - 6).trimmed().toInt());
            }
        }
        return task;
    }

    void killAll()
    {
        ::kill(m_program, SIGKILL);
        for (const auto &[id, task] : m_tasks)
            ::kill(id, SIGKILL);
    }

    void onEnd(pid_t task, int status)
    {
        m_tasks.erase(task);
        if (task != m_program)
            return;
        m_run.killed = WIFSIGNALED(status);
        m_run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        killAll(); // what it had started goes with it
    }

    void onStop(pid_t id, int status)
    {
        Task &task = taskOf(id);
        const int signal = WSTOPSIG(status);
        const int event = status >> 16;
        if (!task.seen && signal == SIGSTOP) { // how a task begins under a tracer
            task.seen = true;
            if (id == m_program)
                ::ptrace(PTRACE_SETOPTIONS, id, nullptr,
                         PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK |
                             PTRACE_O_TRACEVFORK | PTRACE_O_TRACEEXEC | PTRACE_O_TRACESYSGOOD |
                             PTRACE_O_EXITKILL);
            ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
        } else if (signal == (SIGTRAP | 0x80)) {
            onCallDone(id, task);
        } else if (signal == SIGTRAP && event == PTRACE_EVENT_SECCOMP) {
            onCall(id, task);
        } else if (signal == SIGTRAP && event != 0) {
            ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
        } else {
            ::ptrace(PTRACE_CONT, id, nullptr, signal);
        }
    }

    /// The call is not carried out; it comes back with this.
    static void answer(pid_t id, user_regs_struct registers, qint64 result)
    {
        registers.orig_rax = std::uint64_t(-1);
        registers.rax = std::uint64_t(result);
        ::ptrace(PTRACE_SETREGS, id, nullptr, &registers);
        ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
    }

    void onCall(pid_t id, Task &task)
    {
        user_regs_struct registers{};
        ::ptrace(PTRACE_GETREGS, id, nullptr, &registers);
        // A process that hides its memory hides from an ordinary user's tracer too which file a call is
        // about.
        if (registers.orig_rax == SYS_prctl) {
            if (registers.rdi == PR_SET_DUMPABLE && task.process == m_program)
                return answer(id, registers, 0);
        } else if (task.process == m_program) {
            const CallArguments arguments{registers.rdi, registers.rsi, registers.rdx, registers.r10};
            if (const auto call = describeCall(id, int(registers.orig_rax), arguments, m_folder)) {
                const int number = int(m_run.calls.size());
                m_run.calls.push_back(*call);
                if (fails(*call, number))
                    return fail(id, task, registers, *call);
            }
        }
        ::ptrace(PTRACE_CONT, id, nullptr, nullptr);
    }

    bool fails(const DiskCall &call, int number)
    {
        if (number < m_fault.at || !canFail(call, m_fault.kind))
            return false;
        const bool forGood = m_fault.kind == FaultKind::DiskGone || m_fault.kind == FaultKind::DiskFull;
        if (m_run.firedAt >= 0)
            return forGood;
        m_run.firedAt = number;
        return true;
    }

    void fail(pid_t id, Task &task, user_regs_struct registers, const DiskCall &call)
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

    void onCallDone(pid_t id, Task &task)
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

    pid_t m_program;
    QString m_folder;
    Fault m_fault;
    TracedRun &m_run;
    std::map<pid_t, Task> m_tasks;
    qint64 m_closeResult = 0;
};

} // namespace

QString wordOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::None:
        return QStringLiteral("none");
    case FaultKind::IoError:
        return QStringLiteral("io-error");
    case FaultKind::NoSpace:
        return QStringLiteral("no-space");
    case FaultKind::ShortWrite:
        return QStringLiteral("short-write");
    case FaultKind::Killed:
        return QStringLiteral("killed");
    case FaultKind::KilledWithin:
        return QStringLiteral("killed-within");
    case FaultKind::DiskGone:
        return QStringLiteral("disk-gone");
    case FaultKind::DiskFull:
        return QStringLiteral("disk-full");
    }
    std::abort();
}

std::vector<FaultKind> allFaultKinds()
{
    return {FaultKind::IoError,      FaultKind::NoSpace,  FaultKind::ShortWrite, FaultKind::Killed,
            FaultKind::KilledWithin, FaultKind::DiskGone, FaultKind::DiskFull};
}

TracedRun runTraced(const QStringList &command, const QStringList &environment, const QString &folder,
                    const Fault &fault)
{
    TracedRun run;
    const auto bytesOf = [](const QStringList &texts) {
        std::vector<QByteArray> list;
        for (const QString &text : texts)
            list.push_back(QFile::encodeName(text));
        return list;
    };
    const auto words = bytesOf(command);
    const auto variables = bytesOf(environment);
    const int out = ::memfd_create("out", MFD_CLOEXEC);
    const int err = ::memfd_create("err", MFD_CLOEXEC);
    const pid_t program = ::fork();
    if (program == 0)
        becomeTheProgram(words, variables, out, err);
    if (program > 0) {
        Tracer(program, folder, fault, run).follow();
        run.started = run.killed || run.exitCode < 125;
        run.out = contentOf(out);
        run.err = contentOf(err);
    }
    ::close(out);
    ::close(err);
    return run;
}

} // namespace guardbook::faults
