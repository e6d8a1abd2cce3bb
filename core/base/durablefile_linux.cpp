// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/durablefile.h"

#include "core/base/id.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include <linux/fs.h>
#include <sys/syscall.h>

namespace guardbook {

namespace {

QString directoryOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

Result<> writeAll(int handle, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::write(handle, bytes.data(), std::size_t(bytes.size()));
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return systemError(errno, QStringLiteral("could not be written"), path);
        }
        bytes = bytes.sliced(n);
    }
    return {};
}

Result<> syncHandle(int handle, const QString &path)
{
    int rc = 0;
    do
        rc = ::fsync(handle);
    while (rc != 0 && errno == EINTR);
    if (rc != 0)
        return systemError(errno, QStringLiteral("could not be made safe on the disk"), path);
    return {};
}

} // namespace

Error systemError(int systemCode, const QString &couldNot, const QString &path)
{
    ErrorCode code = ErrorCode::Io;
    QString advice =
        QStringLiteral("The disk or the network share reported an error: check it, then try again.");
    switch (systemCode) {
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::DiskFull;
        advice = QStringLiteral("There is no space left: free some, then try again.");
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = ErrorCode::ReadOnly;
        advice = QStringLiteral("You may not change that place: choose another, or ask for the right to.");
        break;
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::NotFound;
        advice = QStringLiteral("It is not there.");
        break;
    case EEXIST:
        code = ErrorCode::Conflict;
        advice = QStringLiteral("Something with that name is already there: choose another name.");
        break;
    case ENAMETOOLONG:
        code = ErrorCode::InvalidInput;
        advice = QStringLiteral("The name or the path is too long: choose a shorter one.");
        break;
    case ELOOP:
        code = ErrorCode::InvalidInput;
        advice = QStringLiteral("It is a link: give the file itself.");
        break;
    case EISDIR:
        code = ErrorCode::InvalidInput;
        advice = QStringLiteral("It is a folder.");
        break;
    default:
        break;
    }
    return {code, QStringLiteral("%1 %2. %3").arg(path, couldNot, advice),
            QStringLiteral("system error %1").arg(systemCode)};
}

DurableFile::DurableFile(int handle, QString temporaryPath, QString finalPath)
    : m_handle(handle), m_temporaryPath(std::move(temporaryPath)), m_finalPath(std::move(finalPath))
{
}

DurableFile::DurableFile(DurableFile &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)),
      m_temporaryPath(std::exchange(other.m_temporaryPath, {})),
      m_finalPath(std::exchange(other.m_finalPath, {}))
{
}

DurableFile::~DurableFile()
{
    drop();
}

void DurableFile::drop()
{
    if (m_handle >= 0)
        ::close(m_handle);
    m_handle = -1;
    if (!m_temporaryPath.isEmpty())
        ::unlink(QFile::encodeName(m_temporaryPath).constData());
    m_temporaryPath.clear();
}

Result<DurableFile> DurableFile::create(const QString &finalPath)
{
    // A short name of its own: a final name of 250 bytes leaves no room to add to it.
    const QString temporary = directoryOf(finalPath) + QStringLiteral("/.gb-") +
                              AnyId::create().text().left(16) + QStringLiteral(".part");
    const int handle = ::open(QFile::encodeName(temporary).constData(),
                              O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return systemError(errno, QStringLiteral("could not be made"), finalPath);
    static_cast<void>(::flock(handle, LOCK_EX | LOCK_NB)); // removeAbandoned() leaves it alone
    return DurableFile(handle, temporary, finalPath);
}

Result<> DurableFile::write(QByteArrayView bytes)
{
    return writeAll(m_handle, bytes, m_finalPath);
}

Result<> DurableFile::writeAt(qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::pwrite(m_handle, bytes.data(), std::size_t(bytes.size()), offset);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return systemError(errno, QStringLiteral("could not be written"), m_finalPath);
        }
        bytes = bytes.sliced(n);
        offset += n;
    }
    return {};
}

Result<> DurableFile::sync()
{
    return syncHandle(m_handle, m_finalPath);
}

Result<> DurableFile::keep(Existing existing)
{
    GUARDBOOK_TRY(sync());
    const int held = ::dup(m_handle); // the lock lasts until the file has its name
    struct Closer {
        int handle;
        ~Closer() { ::close(handle); }
    } const closer{held};
    const int handle = std::exchange(m_handle, -1);
    if (::close(handle) != 0 && errno != EINTR)
        return systemError(errno, QStringLiteral("could not be closed"), m_finalPath);
    const QByteArray from = QFile::encodeName(m_temporaryPath);
    const QByteArray to = QFile::encodeName(m_finalPath);
    const unsigned flags = existing == Existing::Refuse ? RENAME_NOREPLACE : 0;
    long rc = ::syscall(SYS_renameat2, AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags);
    if (rc != 0 && (errno == EINVAL || errno == ENOSYS)) { // some network file systems know no flags
        if (existing == Existing::Refuse && ::access(to.constData(), F_OK) == 0)
            return systemError(EEXIST, QStringLiteral("could not be made"), m_finalPath);
        rc = ::rename(from.constData(), to.constData());
    }
    if (rc != 0)
        return systemError(errno, QStringLiteral("could not be put in place"), m_finalPath);
    m_temporaryPath.clear();
    return syncDirectory(directoryOf(m_finalPath));
}

Result<> writeFileDurably(const QString &path, QByteArrayView bytes, DurableFile::Existing existing)
{
    GUARDBOOK_ASSIGN(auto file, DurableFile::create(path));
    GUARDBOOK_TRY(file.write(bytes));
    GUARDBOOK_TRY(file.sync());
    GUARDBOOK_ASSIGN(const QByteArray back, readSmallFile(file.temporaryPath(), bytes.size()));
    if (back != bytes)
        return Error{
            ErrorCode::Io,
            QStringLiteral("%1 did not read back as it was written. Nothing was changed: check the disk.")
                .arg(path),
            QStringLiteral("read back")};
    return file.keep(existing);
}

Result<QByteArray> readSmallFile(const QString &path, qint64 limit)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return systemError(errno, QStringLiteral("could not be opened"), path);
    struct Closer {
        int handle;
        ~Closer() { ::close(handle); }
    } closer{handle};
    struct stat info {};
    if (::fstat(handle, &info) != 0 || !S_ISREG(info.st_mode))
        return systemError(S_ISDIR(info.st_mode) ? EISDIR : EIO, QStringLiteral("could not be read"), path);
    if (info.st_size > limit)
        return Error{ErrorCode::Corrupt, QStringLiteral("%1 is larger than such a file can be.").arg(path),
                     QStringLiteral("size")};
    QByteArray bytes(qsizetype(info.st_size), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t n = ::read(handle, bytes.data() + have, std::size_t(bytes.size() - have));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return systemError(errno, QStringLiteral("could not be read"), path);
        if (n == 0)
            break;
        have += n;
    }
    bytes.truncate(have);
    return bytes;
}

Result<> syncFile(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0)
        return systemError(errno, QStringLiteral("could not be opened"), path);
    auto synced = syncHandle(handle, path);
    ::close(handle);
    return synced;
}

Result<> syncDirectory(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return systemError(errno, QStringLiteral("could not be opened"), path);
    auto synced = syncHandle(handle, path);
    ::close(handle);
    // Some network file systems cannot sync a directory and say so with EINVAL: there is nothing to wait for.
    if (!synced && synced.error().where == QStringLiteral("system error %1").arg(EINVAL))
        return {};
    return synced;
}

Result<> removeFileDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, QStringLiteral("could not be removed"), path);
    return syncDirectory(directoryOf(path));
}

Result<> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(errno, QStringLiteral("could not be put in place"), to);
    return syncDirectory(directoryOf(to));
}

} // namespace guardbook
