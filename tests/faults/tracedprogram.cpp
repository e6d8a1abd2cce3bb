// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/tracedprogram.h"

#include "tests/faults/diskcalls.h"
#include "tests/faults/tracer.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace guardbook::faults {

namespace {

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

/// A started process and what it writes; its first stop is still to come.
struct Started {
    pid_t program = -1;
    int out = -1;
    int err = -1;
};

Started start(const QStringList &command, const QStringList &environment)
{
    const auto bytesOf = [](const QStringList &texts) {
        std::vector<QByteArray> list;
        for (const QString &text : texts)
            list.push_back(QFile::encodeName(text));
        return list;
    };
    const auto words = bytesOf(command);
    const auto variables = bytesOf(environment);
    Started started;
    started.out = ::memfd_create("out", MFD_CLOEXEC);
    started.err = ::memfd_create("err", MFD_CLOEXEC);
    started.program = ::fork();
    if (started.program == 0)
        becomeTheProgram(words, variables, started.out, started.err);
    return started;
}

void readWhatItSaid(const Started &started, TracedRun &run)
{
    run.started = run.killed || run.exitCode < 125;
    run.out = contentOf(started.out);
    run.err = contentOf(started.err);
}

/// Only its memory and handles are copied, and of the threads only one: nothing else may have begun, and
/// nothing in the folder, which is made anew for each copy, may be in use.
bool canBeCopied(pid_t program, const QString &folder)
{
    const QString process = QStringLiteral("/proc/%1/").arg(program);
    if (QDir(process + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() != 1)
        return false;
    const QDir handles(process + QStringLiteral("fd"));
    for (const QString &handle : handles.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        if (QFile::symLinkTarget(handles.filePath(handle)).startsWith(folder))
            return false;
    }
    QFile maps(process + QStringLiteral("maps"));
    return maps.open(QIODevice::ReadOnly) && !maps.readAll().contains(QFile::encodeName(folder));
}

} // namespace

TracedRun runTraced(const QStringList &command, const QStringList &environment, const QString &folder,
                    const Fault &fault)
{
    TracedRun run;
    const Started started = start(command, environment);
    if (started.program > 0) {
        Tracer(started.program, folder, fault, run).follow();
        readWhatItSaid(started, run);
    }
    ::close(started.out);
    ::close(started.err);
    return run;
}

struct WaitingProgram::State {
    Started started;
    QString folder;
    user_regs_struct registers{}; ///< Before the call at which it waits.
    off_t outSize = 0;            ///< What it had said by then.
    off_t errSize = 0;
    int copies = 0;

    /// Registers with which it comes to the call once more.
    [[nodiscard]] user_regs_struct beforeTheCall() const
    {
        constexpr unsigned instructionSize = 2; // syscall
        user_regs_struct back = registers;
        back.rip -= instructionSize;
        back.rax = registers.orig_rax;
        back.orig_rax = std::uint64_t(-1);
        return back;
    }

    /// The next stop of that kind; a signal on the way (a copy has ended) is not delivered.
    [[nodiscard]] bool waitForStop(int signal, int event) const
    {
        int status = 0;
        while (::waitpid(started.program, &status, __WALL) == started.program && WIFSTOPPED(status)) {
            if (WSTOPSIG(status) == signal && status >> 16 == event)
                return true;
            if (WSTOPSIG(status) != SIGCHLD || ::ptrace(PTRACE_CONT, started.program, nullptr, nullptr) != 0)
                return false;
        }
        return false;
    }

    /// Makes the waiting program fork instead of what it was about to do, and brings it back to where it was.
    [[nodiscard]] pid_t copy() const
    {
        const pid_t program = started.program;
        user_regs_struct forking = registers;
        forking.orig_rax = SYS_fork;
        unsigned long copied = 0;
        user_regs_struct back = beforeTheCall();
        if (::ptrace(PTRACE_SETREGS, program, nullptr, &forking) != 0 ||
            ::ptrace(PTRACE_SYSCALL, program, nullptr, nullptr) != 0 ||
            !waitForStop(SIGTRAP, PTRACE_EVENT_FORK) ||
            ::ptrace(PTRACE_GETEVENTMSG, program, nullptr, &copied) != 0 ||
            ::ptrace(PTRACE_SYSCALL, program, nullptr, nullptr) != 0 || !waitForStop(SIGTRAP | 0x80, 0) ||
            ::ptrace(PTRACE_SETREGS, program, nullptr, &back) != 0 ||
            ::ptrace(PTRACE_CONT, program, nullptr, nullptr) != 0 ||
            !waitForStop(SIGTRAP, PTRACE_EVENT_SECCOMP))
            return -1;
        const auto child = pid_t(copied);
        int status = 0;
        if (::waitpid(child, &status, __WALL) != child || !WIFSTOPPED(status) ||
            ::ptrace(PTRACE_SETREGS, child, nullptr, &back) != 0 ||
            ::ptrace(PTRACE_CONT, child, nullptr, nullptr) != 0)
            return -1;
        return child;
    }
};

WaitingProgram::WaitingProgram() : m_state(std::make_unique<State>()) {}

WaitingProgram::~WaitingProgram()
{
    int status = 0;
    if (m_state->started.program > 0) {
        ::kill(m_state->started.program, SIGKILL);
        while (::waitpid(m_state->started.program, &status, __WALL) > 0 && WIFSTOPPED(status)) {
        }
    }
    ::close(m_state->started.out);
    ::close(m_state->started.err);
}

std::unique_ptr<WaitingProgram> WaitingProgram::start(const QStringList &command,
                                                      const QStringList &environment, const QString &folder)
{
    std::unique_ptr<WaitingProgram> waiting(new WaitingProgram);
    State &state = *waiting->m_state;
    state.folder = folder;
    state.started = faults::start(command, environment);
    if (state.started.program < 0)
        return nullptr;
    TracedRun before;
    if (!Tracer(state.started.program, folder, {}, before).followToFirstCall()) {
        state.started.program = -1; // it has ended
        return nullptr;
    }
    if (!canBeCopied(state.started.program, folder) ||
        ::ptrace(PTRACE_GETREGS, state.started.program, nullptr, &state.registers) != 0)
        return nullptr;
    state.outSize = ::lseek(state.started.out, 0, SEEK_END);
    state.errSize = ::lseek(state.started.err, 0, SEEK_END);
    return waiting;
}

std::optional<TracedRun> WaitingProgram::run(const Fault &fault)
{
    State &state = *m_state;
    constexpr int mostCopies = 200; // what has ended stays in the kernel's table as long as this one waits
    if (++state.copies > mostCopies)
        return std::nullopt;
    for (const auto &[handle, size] :
         {std::pair(state.started.out, state.outSize), std::pair(state.started.err, state.errSize)}) {
        if (::ftruncate(handle, size) != 0 || ::lseek(handle, size, SEEK_SET) != size)
            return std::nullopt;
    }
    const pid_t program = state.copy();
    if (program < 0)
        return std::nullopt;
    TracedRun run;
    Tracer(program, state.folder, fault, run).followFurther();
    readWhatItSaid(state.started, run);
    return run;
}

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

} // namespace guardbook::faults
