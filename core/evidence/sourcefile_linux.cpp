// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/sourcefile.h"

#include "core/base/durablefile.h"
#include "core/evidence/filename.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace guardbook {

namespace {

Error refusal(const QString &name, const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence.arg(visibleText(name)), QStringLiteral("source file")};
}

Error changed(const QString &name, const char *where)
{
    return {ErrorCode::Conflict,
            QStringLiteral(
                "%1 changed while it was being read. Nothing was kept: close the program that writes to it, "
                "then add it again.")
                .arg(visibleText(name)),
            QString::fromLatin1(where)};
}

Error cannotOpen(int systemCode, const QString &name)
{
    switch (systemCode) {
    case ELOOP:
        return refusal(name, QStringLiteral("%1 is a link to another place. Add the file itself."));
    case EACCES:
    case EPERM:
        return {ErrorCode::ReadOnly,
                QStringLiteral(
                    "%1 may not be read by you. Ask whoever looks after this computer for the right to read "
                    "it, or copy it to a place of yours first.")
                    .arg(visibleText(name)),
                QStringLiteral("source file")};
    default:
        return systemError(systemCode, QStringLiteral("could not be opened"), visibleText(name));
    }
}

Result<> ordinary(mode_t mode, const QString &name)
{
    if (S_ISREG(mode))
        return {};
    if (S_ISDIR(mode))
        return refusal(name, QStringLiteral("%1 is a folder. Add the files in it, not the folder."));
    if (S_ISLNK(mode))
        return cannotOpen(ELOOP, name);
    if (S_ISFIFO(mode) || S_ISSOCK(mode))
        return refusal(
            name, QStringLiteral("%1 is a connection between programs, not a file. Save what it carries as a "
                                 "file, then add that."));
    return refusal(
        name, QStringLiteral("%1 is a device, not a file. Copy what is on it to a file, then add that."));
}

std::int64_t nanoseconds(const timespec &time)
{
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Looks at what stands at the path without opening it: opening some devices already does something.
Result<> checkBeforeOpening(const QByteArray &path, const QString &name)
{
    struct stat info {};
    if (::lstat(path.constData(), &info) != 0)
        return cannotOpen(errno, name);
    return ordinary(info.st_mode, name);
}

Result<qint64> readAt(int handle, char *buffer, qint64 capacity, qint64 offset, const QString &name)
{
    for (;;) {
        const ssize_t n = ::pread(handle, buffer, std::size_t(capacity), offset);
        if (n >= 0)
            return qint64(n);
        if (errno != EINTR)
            return systemError(errno, QStringLiteral("could not be read"), visibleText(name));
    }
}

} // namespace

Result<SourceFile> SourceFile::open(const QString &path)
{
    SourceFile file;
    file.m_path = path;
    QString trimmed = path;
    while (trimmed.size() > 1 && trimmed.endsWith(u'/'))
        trimmed.chop(1);
    file.m_name = trimmed.sliced(trimmed.lastIndexOf(u'/') + 1);
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return refusal(file.m_name, QStringLiteral("%1 is not the name of a file. Choose the file again."));
    const QByteArray encoded = QFile::encodeName(path);
    GUARDBOOK_TRY(checkBeforeOpening(encoded, file.m_name));
    file.m_handle = ::open(encoded.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file.m_handle < 0)
        return cannotOpen(errno, file.m_name);
    struct stat info {};
    if (::fstat(file.m_handle, &info) != 0)
        return cannotOpen(errno, file.m_name);
    GUARDBOOK_TRY(
        ordinary(info.st_mode, file.m_name)); // it may have been swapped between the look and the opening
    file.m_size = info.st_size;
    file.m_modifiedNs = nanoseconds(info.st_mtim);
    file.m_device = info.st_dev;
    file.m_inode = info.st_ino;
    return file;
}

SourceFile::SourceFile(SourceFile &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)),
      m_path(std::move(other.m_path)),
      m_name(std::move(other.m_name)),
      m_size(other.m_size),
      m_read(other.m_read),
      m_modifiedNs(other.m_modifiedNs),
      m_device(other.m_device),
      m_inode(other.m_inode)
{
}

SourceFile::~SourceFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<QByteArray> SourceFile::head(qint64 limit) const
{
    QByteArray bytes(qsizetype(qBound<qint64>(0, limit, m_size)), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        GUARDBOOK_ASSIGN(const qint64 n,
                         readAt(m_handle, bytes.data() + have, bytes.size() - have, have, m_name));
        if (n == 0)
            break;
        have += n;
    }
    bytes.truncate(have);
    return bytes;
}

Result<qint64> SourceFile::read(char *buffer, qint64 capacity)
{
    if (capacity <= 0)
        return qint64(0);
    GUARDBOOK_ASSIGN(const qint64 n, readAt(m_handle, buffer, capacity, m_read, m_name));
    m_read += n;
    if (m_read > m_size)
        return changed(m_name, "source file grew");
    return n;
}

Result<> SourceFile::unchangedSince() const
{
    struct stat now {};
    if (::fstat(m_handle, &now) != 0)
        return systemError(errno, QStringLiteral("could not be read"), visibleText(m_name));
    if (m_read != m_size || now.st_size != m_size)
        return changed(m_name, "source file size");
    if (nanoseconds(now.st_mtim) != m_modifiedNs)
        return changed(m_name, "source file time");
    struct stat there {};
    if (::lstat(QFile::encodeName(m_path).constData(), &there) != 0 || there.st_dev != m_device ||
        there.st_ino != m_inode)
        return changed(m_name, "source file replaced");
    return {};
}

} // namespace guardbook
