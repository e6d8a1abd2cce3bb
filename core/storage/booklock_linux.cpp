// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/booklock.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace guardbook {

namespace {

constexpr qint64 noteLimit = 4096;

QJsonObject readNote(int handle)
{
    QByteArray bytes(noteLimit, Qt::Uninitialized);
    const ssize_t size = ::pread(handle, bytes.data(), std::size_t(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(size, 0));
    return QJsonDocument::fromJson(bytes).object();
}

// What the file says is for people. On a full disk it stays empty, and the book can still be opened.
void writeNote(int handle, const QString &who, const Instant &now)
{
    const QJsonObject note{{QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("process"), qint64(::getpid())},
                           {QStringLiteral("since"), now.displayText()},
                           {QStringLiteral("user"), who}};
    const QByteArray bytes = QJsonDocument(note).toJson(QJsonDocument::Compact);
    if (::ftruncate(handle, 0) != 0 ||
        ::pwrite(handle, bytes.constData(), std::size_t(bytes.size()), 0) != bytes.size())
        qWarning("booklock: the note could not be written");
}

Error inUse(const QJsonObject &note, const QString &advice)
{
    const QString who = note.value(QStringLiteral("user")).toString();
    const QString since = note.value(QStringLiteral("since")).toString();
    const QString host = note.value(QStringLiteral("host")).toString();
    const QString sentence =
        who.isEmpty() ? QStringLiteral("This book is open in another program.")
                      : QStringLiteral("This book is open: %1 has it on %2 since %3.").arg(who, host, since);
    return {ErrorCode::InUse, sentence + u' ' + advice, QStringLiteral("lock")};
}

int lockWhole(int handle, short kind)
{
    struct flock range {};
    range.l_type = kind;
    range.l_whence = SEEK_SET;
    return ::fcntl(handle, F_OFD_SETLK, &range);
}

bool isAlive(const QJsonObject &note)
{
    if (note.value(QStringLiteral("host")).toString() != QSysInfo::machineHostName())
        return !note.isEmpty(); // another computer: cannot be asked
    const auto process = pid_t(note.value(QStringLiteral("process")).toInteger());
    return process > 0 && process != ::getpid() && (::kill(process, 0) == 0 || errno == EPERM);
}

} // namespace

BookLock::BookLock(int handle) : m_handle(handle) {}

BookLock::BookLock(BookLock &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

BookLock &BookLock::operator=(BookLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, -1);
    }
    return *this;
}

BookLock::~BookLock()
{
    release();
}

// The file stays, empty: removing it would let two programs lock two files of one name.
void BookLock::release()
{
    if (m_handle < 0)
        return;
    if (::ftruncate(m_handle, 0) != 0)
        qWarning("booklock: the note could not be cleared");
    ::close(m_handle);
    m_handle = -1;
}

Result<BookLock> BookLock::acquire(const QString &folder, const QString &who, const Instant &now)
{
    const QString path = QDir(folder).filePath(QStringLiteral("lock"));
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return systemError(errno, QStringLiteral("could not be opened"), path);
    if (lockWhole(handle, F_WRLCK) != 0) {
        const int reason = errno;
        const QJsonObject note = readNote(handle);
        const bool held = reason == EAGAIN || reason == EACCES;
        const bool noted = !held && isAlive(note); // a share whose server keeps no locks
        if (held || noted) {
            ::close(handle);
            return inUse(
                note, held ? QStringLiteral("You can open it read-only, or wait until it is closed there.")
                           : QStringLiteral("If that program has ended, remove the file named lock from the "
                                            "book's folder."));
        }
        if (reason != ENOLCK && reason != EOPNOTSUPP && reason != EINVAL && reason != ENOSYS) {
            ::close(handle);
            return systemError(reason, QStringLiteral("could not be locked"), path);
        }
    }
    writeNote(handle, who, now);
    return BookLock(handle);
}

} // namespace guardbook
