// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlvalue.h"

#include "core/storage/sqlerror.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QUuid>

#include <cmath>
#include <limits>

#include <sqlite3.h>

namespace guardbook {

namespace {

// QVariant::isNull() no longer looks inside: a variant that holds a null QString is not null to it.
bool isNullInside(const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return static_cast<const QString *>(value.constData())->isNull();
    case QMetaType::QByteArray:
        return static_cast<const QByteArray *>(value.constData())->isNull();
    case QMetaType::QDateTime:
        return !value.toDateTime().isValid();
    case QMetaType::QDate:
        return !value.toDate().isValid();
    case QMetaType::QTime:
        return !value.toTime().isValid();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return false;
    }
}

int bindText(sqlite3_stmt *statement, int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(statement, position, utf8.constData(), sqlite3_uint64(utf8.size()),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
}

int bindBytes(sqlite3_stmt *statement, int position, const QVariant &value)
{
    const auto *bytes = static_cast<const QByteArray *>(value.constData());
    return sqlite3_bind_blob64(statement, position, bytes->constData(), sqlite3_uint64(bytes->size()),
                               SQLITE_STATIC);
}

} // namespace

QMetaType typeOfDeclared(const QString &declared)
{
    const QString type = declared.toUpper();
    const auto has = [&type](QStringView part) { return type.contains(part); };
    if (has(u"INT"))
        return QMetaType(QMetaType::LongLong);
    if (has(u"CHAR") || has(u"CLOB") || has(u"TEXT"))
        return QMetaType(QMetaType::QString);
    if (has(u"BLOB"))
        return QMetaType(QMetaType::QByteArray);
    if (has(u"REAL") || has(u"FLOA") || has(u"DOUB") || has(u"NUMERIC") || has(u"DECIMAL"))
        return QMetaType(QMetaType::Double);
    if (has(u"BOOL"))
        return QMetaType(QMetaType::Bool);
    return QMetaType(QMetaType::QString);
}

QMetaType typeOfValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QMetaType(QMetaType::LongLong);
    case SQLITE_FLOAT:
        return QMetaType(QMetaType::Double);
    case SQLITE_BLOB:
        return QMetaType(QMetaType::QByteArray);
    case SQLITE_TEXT:
        return QMetaType(QMetaType::QString);
    default:
        return {};
    }
}

std::optional<QSqlError> bindParameter(sqlite3 *database, sqlite3_stmt *statement, int position,
                                       const QVariant &value)
{
    int code = SQLITE_OK;
    switch (isNullInside(value) ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::UnknownType:
        code = sqlite3_bind_null(statement, position);
        break;
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        code = sqlite3_bind_int64(statement, position, value.toLongLong());
        break;
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        if (value.toULongLong() > qulonglong(std::numeric_limits<qint64>::max()))
            return driverError(QStringLiteral("unsigned value does not fit a 64-bit signed column"),
                               SQLITE_RANGE);
        code = sqlite3_bind_int64(statement, position, value.toLongLong());
        break;
    case QMetaType::Float:
    case QMetaType::Double:
        if (std::isnan(value.toDouble()))
            return driverError(QStringLiteral("NaN would be stored as NULL"), SQLITE_MISMATCH);
        code = sqlite3_bind_double(statement, position, value.toDouble());
        break;
    case QMetaType::QByteArray:
        code = bindBytes(statement, position, value);
        break;
    case QMetaType::QDateTime:
        code = bindText(statement, position, value.toDateTime().toString(Qt::ISODateWithMs));
        break;
    case QMetaType::QTime:
        code = bindText(statement, position, value.toTime().toString(u"hh:mm:ss.zzz"));
        break;
    default:
        if (!value.canConvert<QString>())
            return driverError(QStringLiteral("value of an unsupported type"), SQLITE_MISMATCH);
        code = bindText(statement, position, value.toString());
    }
    if (code != SQLITE_OK)
        return sqlError(database, QStringLiteral("bind"), QSqlError::StatementError, code);
    return std::nullopt;
}

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qlonglong(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return size > 0 ? QByteArray(bytes, size) : QByteArray("", 0); // empty, not null
    }
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text ? text : "", sqlite3_column_bytes(statement, column));
    }
    default:
        return QVariant(QMetaType(QMetaType::QString)); // what QSQLITE gives, whatever the column
    }
}

} // namespace guardbook
