// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/stagingfolder.h"

#include "core/base/durablefile.h"
#include "core/base/id.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <linux/fs.h>
#include <sys/syscall.h>

namespace guardbook {

namespace {

int openToLock(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

} // namespace

StagingFolder::StagingFolder(int handle, QString path) : m_handle(handle), m_path(std::move(path)) {}

StagingFolder::StagingFolder(StagingFolder &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)), m_path(std::exchange(other.m_path, {}))
{
}

StagingFolder::~StagingFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<StagingFolder> StagingFolder::create(const QString &parent)
{
    const QString path =
        parent + QStringLiteral("/.gb-") + AnyId::create().text().left(16) + QStringLiteral(".part");
    if (::mkdir(QFile::encodeName(path).constData(), 0777) != 0)
        return systemError(errno, QStringLiteral("cannot be written to"), parent);
    const int handle = openToLock(path);
    if (handle >= 0)
        static_cast<void>(::flock(handle, LOCK_EX | LOCK_NB)); // some network shares keep none
    return StagingFolder(handle, path);
}

Result<> StagingFolder::moveTo(const QString &finalPath)
{
    auto moved = renameDurably(m_path, finalPath);
    if (moved || !QFile::exists(m_path))
        m_path.clear();
    return moved;
}

void removeAbandoned(const QString &parent)
{
    const auto unfinished = QDir(parent).entryInfoList(
        {QStringLiteral(".gb-*.part")}, QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &entry : unfinished) {
        const int handle = openToLock(entry.absoluteFilePath());
        if (handle < 0)
            continue;
        if (::flock(handle, LOCK_EX | LOCK_NB) == 0) {
            if (entry.isDir())
                QDir(entry.absoluteFilePath()).removeRecursively();
            else
                QFile::remove(entry.absoluteFilePath());
        }
        ::close(handle);
    }
}

Result<> exchangePaths(const QString &one, const QString &other)
{
    const QByteArray first = QFile::encodeName(one);
    const QByteArray second = QFile::encodeName(other);
    if (::syscall(SYS_renameat2, AT_FDCWD, first.constData(), AT_FDCWD, second.constData(),
                  RENAME_EXCHANGE) == 0)
        return {};
    const int reason = errno;
    Error error = systemError(reason, QStringLiteral("could not be put in place"), other);
    if (reason == EINVAL || reason == ENOSYS)
        error.code = ErrorCode::Unsupported;
    return error;
}

} // namespace guardbook
