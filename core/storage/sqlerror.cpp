// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlerror.h"

#include <cerrno>

#include <sqlite3.h>

namespace guardbook {

QSqlError sqlError(sqlite3 *database, const QString &what, QSqlError::ErrorType type, int code)
{
    const char *text = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    if (database && (code & 0xff) == SQLITE_IOERR && code != SQLITE_IOERR_FSYNC) {
        const int systemCode = sqlite3_system_errno(database);
        if (systemCode == ENOSPC || systemCode == EDQUOT)
            code = SQLITE_FULL;
    }
    return {what, QString::fromUtf8(text), type, QString::number(code)};
}

QSqlError driverError(const QString &what, int code)
{
    return {what, QString(), QSqlError::StatementError, QString::number(code)};
}

QSqlError::ErrorType sqlErrorType(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_FULL:
        return QSqlError::ConnectionError;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QSqlError::TransactionError;
    default:
        return QSqlError::StatementError;
    }
}

namespace {

struct Meaning {
    ErrorCode code;
    QString sentence;
};

Meaning meaningOf(int code)
{
    // All was written and may be found by whoever opens the book next, or not: nobody can say more.
    if (code == SQLITE_IOERR_FSYNC)
        return {ErrorCode::Io,
                QStringLiteral("The disk or the network share that holds the book may be full or failing: it "
                               "did not confirm the last change, which may have been kept or not. Check it, "
                               "then open the book again and look before you repeat the change.")};
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                QStringLiteral("There is no space left on the disk that holds the book. Nothing "
                               "was changed: free some space, then try again.")};
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt,
                QStringLiteral("The book's database does not open with this key, or it is damaged. "
                               "If the passphrase is right, restore the last backup.")};
    case SQLITE_CORRUPT:
        return {ErrorCode::Corrupt,
                QStringLiteral("A part of the book's database is damaged. Stop writing to it, keep "
                               "a copy of the folder and restore the last backup.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse,
                QStringLiteral("Another program is using this book. Nothing was changed: wait a "
                               "moment, then try again.")};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
                QStringLiteral("The book or its folder cannot be written. Open it read-only, or "
                               "ask for the right to change that folder.")};
    case SQLITE_IOERR:
        return {ErrorCode::Io,
                QStringLiteral("The disk or the network share that holds the book reported an error. "
                               "Check it, then open the book again.")};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                QStringLiteral("The book's database could not be opened. Check that its folder is there "
                               "and that you may read it.")};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict,
                QStringLiteral("This does not fit what the book already holds: a name or number is "
                               "taken, or a record it belongs to is missing. Nothing was changed.")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, QStringLiteral("Stopped, as was asked. Nothing was changed.")};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidInput, QStringLiteral("That is too large for one record: shorten it.")};
    case SQLITE_NOMEM:
        return {ErrorCode::Io,
                QStringLiteral("The computer has too little memory left. Close other programs, then try "
                               "again.")};
    default:
        return {ErrorCode::Internal,
                QStringLiteral("Something inside the program went wrong while it used the book. "
                               "Nothing was changed: please report this.")};
    }
}

} // namespace

Error storageError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    Meaning meaning = meaningOf(code);
    QString where = QStringLiteral("sqlite %1").arg(code);
    if (error.driverText() == u"prepare" || (code & 0xff) == SQLITE_CONSTRAINT)
        where += QStringLiteral(": ") + error.databaseText();
    else if (error.databaseText().isEmpty())
        where += QStringLiteral(": ") + error.driverText();
    return {meaning.code, std::move(meaning.sentence), std::move(where)};
}

} // namespace guardbook
