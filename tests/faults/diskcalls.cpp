// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/diskcalls.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <limits.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>

namespace guardbook::faults {

namespace {

enum class Shape {
    Write,
    Handle,
    Close,
    Open,
    PathFirst,
    PathSecond,
    TwoFoldersAndPaths,
    FolderAndPath,
    Other
};

struct KnownCall {
    WatchedCall call;
    Shape shape;
};

const std::vector<KnownCall> &knownCalls()
{
    static const std::vector<KnownCall> calls{{{SYS_write, "write"}, Shape::Write},
                                              {{SYS_pwrite64, "pwrite64"}, Shape::Write},
                                              {{SYS_writev, "writev"}, Shape::Handle},
                                              {{SYS_pwritev, "pwritev"}, Shape::Handle},
                                              {{SYS_pwritev2, "pwritev2"}, Shape::Handle},
                                              {{SYS_fsync, "fsync"}, Shape::Handle},
                                              {{SYS_fdatasync, "fdatasync"}, Shape::Handle},
                                              {{SYS_sync_file_range, "sync_file_range"}, Shape::Handle},
                                              {{SYS_ftruncate, "ftruncate"}, Shape::Handle},
                                              {{SYS_fallocate, "fallocate"}, Shape::Handle},
                                              {{SYS_fchmod, "fchmod"}, Shape::Handle},
                                              {{SYS_copy_file_range, "copy_file_range"}, Shape::Other},
                                              {{SYS_sendfile, "sendfile"}, Shape::Handle},
                                              {{SYS_close, "close"}, Shape::Close},
                                              {{SYS_open, "open"}, Shape::Open},
                                              {{SYS_openat, "openat"}, Shape::Open},
                                              {{SYS_creat, "creat"}, Shape::PathFirst},
                                              {{SYS_truncate, "truncate"}, Shape::PathFirst},
                                              {{SYS_mkdir, "mkdir"}, Shape::PathFirst},
                                              {{SYS_mkdirat, "mkdirat"}, Shape::FolderAndPath},
                                              {{SYS_rmdir, "rmdir"}, Shape::PathFirst},
                                              {{SYS_unlink, "unlink"}, Shape::PathFirst},
                                              {{SYS_unlinkat, "unlinkat"}, Shape::FolderAndPath},
                                              {{SYS_rename, "rename"}, Shape::PathSecond},
                                              {{SYS_renameat, "renameat"}, Shape::TwoFoldersAndPaths},
                                              {{SYS_renameat2, "renameat2"}, Shape::TwoFoldersAndPaths},
                                              {{SYS_link, "link"}, Shape::PathSecond},
                                              {{SYS_linkat, "linkat"}, Shape::TwoFoldersAndPaths},
                                              {{SYS_symlink, "symlink"}, Shape::PathSecond},
                                              {{SYS_prctl, "prctl"}, Shape::Other}};
    return calls;
}

QString textAt(pid_t task, unsigned long long address)
{
    QByteArray text;
    std::array<char, 256> piece{};
    while (text.size() < PATH_MAX) {
        // Up to the end of the page: the next one may not be there.
        const std::size_t room = std::min<std::size_t>(piece.size(), 4096 - address % 4096);
        const iovec here{piece.data(), room};
        const iovec there{reinterpret_cast<void *>(address), room};
        const ssize_t n = ::process_vm_readv(task, &here, 1, &there, 1, 0);
        if (n <= 0)
            break;
        const auto end = std::find(piece.begin(), piece.begin() + n, '\0');
        text.append(piece.data(), end - piece.begin());
        if (end != piece.begin() + n)
            break;
        address += std::uint64_t(n);
    }
    return QFile::decodeName(text);
}

QString handlePath(pid_t task, int handle)
{
    std::array<char, PATH_MAX> target{};
    const QByteArray link = "/proc/" + QByteArray::number(task) + "/fd/" + QByteArray::number(handle);
    const ssize_t n = ::readlink(link.constData(), target.data(), target.size());
    return n > 0 ? QFile::decodeName(QByteArray(target.data(), n)) : QString();
}

/// A path as the call means it: a relative one starts at the folder of a handle, or at the working folder.
QString pathAt(pid_t task, unsigned long long folder, unsigned long long address)
{
    const QString path = textAt(task, address);
    if (path.isEmpty() || path.startsWith(u'/'))
        return path;
    const auto handle = int(folder);
    const QString base = handle == AT_FDCWD ? QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(task))
                                            : handlePath(task, handle);
    return base + u'/' + path;
}

constexpr auto workingFolder = static_cast<unsigned long long>(AT_FDCWD);

bool isOpenForWriting(pid_t task, int handle)
{
    QFile info(QStringLiteral("/proc/%1/fdinfo/%2").arg(task).arg(handle));
    if (!info.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = info.readAll();
    const qsizetype at = text.indexOf("flags:");
    const QByteArray flags = text.mid(at + 6, text.indexOf('\n', at) - at - 6).trimmed();
    return at >= 0 && (flags.toInt(nullptr, 8) & O_ACCMODE) != O_RDONLY;
}

/// Names that are random in every run are told as one; what is left says which file of which kind it is.
QString placeIn(const QString &path, const QString &folder)
{
    if (path == folder)
        return QStringLiteral(".");
    if (!path.startsWith(folder + u'/'))
        return {};
    static const QRegularExpression random(QStringLiteral("[0-9a-f]{16,}|(?<=/)[0-9a-f]{2}(?=/)"));
    static const QRegularExpression backup(QStringLiteral("backup-[0-9]{8}-[0-9]{6}-[0-9a-f]{6}"));
    QString place = path.mid(folder.size() + 1);
    place.remove(QStringLiteral(" (deleted)"));
    place.replace(backup, QStringLiteral("backup-*"));
    return place.replace(random, QStringLiteral("*"));
}

/// The two numbers of a vault folder are random too, and may be the last part of a path.
QString withoutVaultNumber(QString place)
{
    static const QRegularExpression number(QStringLiteral("/vault/[0-9a-f]{2}$"));
    return place.replace(number, QStringLiteral("/vault/*"));
}

} // namespace

const std::vector<WatchedCall> &watchedCalls()
{
    static const std::vector<WatchedCall> calls = [] {
        std::vector<WatchedCall> list;
        for (const KnownCall &known : knownCalls())
            list.push_back(known.call);
        return list;
    }();
    return calls;
}

std::optional<DiskCall> describeCall(pid_t task, int number, const CallArguments &arguments,
                                     const QString &folder)
{
    const auto known = std::find_if(knownCalls().begin(), knownCalls().end(),
                                    [&](const KnownCall &one) { return one.call.number == number; });
    if (known == knownCalls().end())
        return std::nullopt;
    DiskCall call;
    call.name = QString::fromLatin1(known->call.name);
    QString path;
    switch (known->shape) {
    case Shape::Write:
        path = handlePath(task, int(arguments[0]));
        call.bytes = qint64(arguments[2]);
        break;
    case Shape::Handle:
        path = handlePath(task, int(arguments[0]));
        break;
    case Shape::Close:
        if (isOpenForWriting(task, int(arguments[0])))
            path = handlePath(task, int(arguments[0]));
        break;
    case Shape::Open: {
        const bool at = number == SYS_openat;
        const auto flags = int(arguments[at ? 2 : 1]);
        if ((flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0)
            path = at ? pathAt(task, arguments[0], arguments[1]) : pathAt(task, workingFolder, arguments[0]);
        break;
    }
    case Shape::PathFirst:
        path = pathAt(task, workingFolder, arguments[0]);
        break;
    case Shape::PathSecond:
        path = pathAt(task, workingFolder, arguments[1]);
        break;
    case Shape::FolderAndPath:
        path = pathAt(task, arguments[0], arguments[1]);
        break;
    case Shape::TwoFoldersAndPaths:
        path = pathAt(task, arguments[2], arguments[3]);
        break;
    case Shape::Other:
        if (number == SYS_copy_file_range)
            path = handlePath(task, int(arguments[2]));
        break;
    }
    call.place = withoutVaultNumber(placeIn(path, folder));
    if (call.place.isEmpty())
        return std::nullopt;
    return call;
}

bool canFail(const DiskCall &call, FaultKind kind)
{
    static const QStringList removals{QStringLiteral("unlink"), QStringLiteral("unlinkat"),
                                      QStringLiteral("rmdir")};
    const bool removes = removals.contains(call.name);
    switch (kind) {
    case FaultKind::None:
        return false;
    case FaultKind::IoError:
    case FaultKind::DiskGone:
        return true;
    case FaultKind::NoSpace:
        return !removes && call.name != QStringLiteral("fchmod");
    case FaultKind::DiskFull:
        return !removes && call.name != QStringLiteral("fchmod") && call.name != QStringLiteral("close") &&
               !call.name.contains(QStringLiteral("sync"));
    case FaultKind::ShortWrite:
    case FaultKind::KilledWithin:
        return call.bytes > 1;
    case FaultKind::Killed:
        return call.name != QStringLiteral("close");
    }
    return false;
}

} // namespace guardbook::faults
