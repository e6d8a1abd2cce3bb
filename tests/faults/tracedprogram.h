// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace guardbook::faults {

/// How a call that touches the disk goes wrong.
enum class FaultKind {
    None,
    IoError,      ///< EIO, once.
    NoSpace,      ///< ENOSPC, once.
    ShortWrite,   ///< Half of the bytes are written, and the call says so.
    Killed,       ///< SIGKILL before the call.
    KilledWithin, ///< SIGKILL when half of the bytes are written.
    DiskGone,     ///< EIO for this call and every later one.
    DiskFull,     ///< ENOSPC for this call and every later one that needs room.
};
[[nodiscard]] QString wordOf(FaultKind kind);
[[nodiscard]] std::vector<FaultKind> allFaultKinds();

/// A system call that would change something under the watched folder.
struct DiskCall {
    QString name;     ///< As the kernel calls it.
    QString place;    ///< Its file under the folder, random parts of names as "*".
    qint64 bytes = 0; ///< Of a write.
};
/// Whether that call can fail in that way: only a write is short, a removal needs no room.
[[nodiscard]] bool canFail(const DiskCall &call, FaultKind kind);

struct Fault {
    FaultKind kind = FaultKind::None;
    int at = 0; ///< Number of the call, from 0. The first call from there on that can fail so does.
};

struct TracedRun {
    bool started = false;
    bool killed = false; ///< Ended by a signal; else exitCode.
    bool hung = false;   ///< Did not end by itself in ten minutes.
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    std::vector<DiskCall> calls; ///< Those of the program itself, not of programs that it started.
    int firedAt = -1;            ///< Which call the fault met; -1 when none was left for it.
};

/// Runs a program, with every system call of it stopped that would change the disk under `folder`, and one of
/// them failing. The calls are seen in the kernel (seccomp and ptrace), so it does not matter which library
/// makes them. A call that is to fail is not carried out.
[[nodiscard]] TracedRun runTraced(const QStringList &command, const QStringList &environment,
                                  const QString &folder, const Fault &fault);

/// A program that was started and stopped before its first call that would change something under the folder.
/// Each run goes on from there in a copy of the process, so that what comes before (loading, asking for the
/// passphrase's key) is done once. The folder may be made anew between runs, with the same content.
class WaitingProgram {
public:
    /// Null when it ends before, or has begun what a copy would not have: threads, files of the folder.
    [[nodiscard]] static std::unique_ptr<WaitingProgram>
    start(const QStringList &command, const QStringList &environment, const QString &folder);
    ~WaitingProgram();
    WaitingProgram(const WaitingProgram &) = delete;
    WaitingProgram &operator=(const WaitingProgram &) = delete;

    /// As runTraced(). Nothing when no more copies can be made: another one is to be started.
    [[nodiscard]] std::optional<TracedRun> run(const Fault &fault);

private:
    WaitingProgram();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guardbook::faults
