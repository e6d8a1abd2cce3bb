// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqldriver.h"

#include "core/storage/sqlerror.h"
#include "core/storage/sqlresult.h"
#include "core/storage/sqlvalue.h"

#include <QFile>
#include <QSqlField>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3 *)

namespace guardbook {

SqlDriver::SqlDriver(QObject *parent) : QSqlDriver(parent) {}

SqlDriver::~SqlDriver()
{
    SqlDriver::close();
}

bool SqlDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case BLOB:
    case Transactions:
    case Unicode:
    case LastInsertId:
    case PreparedQueries:
    case PositionalPlaceholders:
    case NamedPlaceholders:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
    case EventNotifications:
    case CancelQuery:
        return true;
    default:
        return false;
    }
}

bool SqlDriver::fail(const QString &what, QSqlError::ErrorType type, int code)
{
    setLastError(sqlError(m_database, what, type, code));
    return false;
}

bool SqlDriver::execute(const char *sql, const QString &what)
{
    if (m_database == nullptr)
        return false;
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(what, QSqlError::TransactionError, sqlite3_extended_errcode(m_database));
    return true;
}

bool SqlDriver::open(const QString &path, const QString &, const QString &, const QString &, int,
                     const QString &)
{
    close();
    if (auto error = openEncrypted(path, m_options, &m_database)) {
        setLastError(*error);
        setOpenError(true);
        return false;
    }
    m_guard.watch(m_database);
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlDriver::close()
{
    if (m_database == nullptr)
        return;
    for (SqlResult *result : std::as_const(m_results))
        result->abandon();
    m_subscriptions.clear();
    sqlite3_close_v2(m_database);
    m_database = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlDriver::createResult() const
{
    return new SqlResult(this);
}

// IMMEDIATE: a deferred BEGIN that writes later can meet SQLITE_BUSY_SNAPSHOT, which no timeout cures.
bool SqlDriver::beginTransaction()
{
    return execute("BEGIN IMMEDIATE", QStringLiteral("begin"));
}

bool SqlDriver::commitTransaction()
{
    return execute("COMMIT", QStringLiteral("commit"));
}

bool SqlDriver::rollbackTransaction()
{
    if (m_database != nullptr && !inTransaction()) // SQLite did it itself: disk full, i/o error, interrupt
        return true;
    return execute("ROLLBACK", QStringLiteral("rollback"));
}

bool SqlDriver::inTransaction() const
{
    return m_database != nullptr && sqlite3_get_autocommit(m_database) == 0;
}

int SqlDriver::busyStatements() const
{
    int busy = 0;
    if (m_database != nullptr)
        for (auto *at = sqlite3_next_stmt(m_database, nullptr); at != nullptr;
             at = sqlite3_next_stmt(m_database, at))
            busy += sqlite3_stmt_busy(at) != 0 ? 1 : 0;
    return busy;
}

bool SqlDriver::vacuumInto(const QString &path)
{
    const QByteArray name = path.toUtf8();
    m_guard.allowCopyTo(name);
    char *sql = sqlite3_mprintf("VACUUM INTO %Q", name.constData());
    const bool copied = execute(sql, QStringLiteral("copy"));
    sqlite3_free(sql);
    m_guard.allowCopyTo({});
    return copied;
}

bool SqlDriver::rekey(const Secret &key)
{
    if (m_database == nullptr || inTransaction() || busyStatements() > 0) // rekey inside BEGIN would commit
        return fail(QStringLiteral("rekey while in use"), QSqlError::TransactionError, SQLITE_MISUSE);
    if (const int code = changeRawKey(m_database, key); code != SQLITE_OK)
        return fail(QStringLiteral("rekey"), sqlErrorType(code), code);
    // The change is committed. Pages under the old key go when the log is written back: now, or, if someone
    // is reading, at the next checkpoint.
    static_cast<void>(checkpoint());
    return true;
}

bool SqlDriver::checkpoint()
{
    const int code =
        m_database == nullptr
            ? SQLITE_MISUSE
            : sqlite3_wal_checkpoint_v2(m_database, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return code == SQLITE_OK || fail(QStringLiteral("checkpoint"), sqlErrorType(code), code);
}

bool SqlDriver::cancelQuery()
{
    if (m_database != nullptr)
        sqlite3_interrupt(m_database);
    return m_database != nullptr;
}

QVariant SqlDriver::handle() const
{
    return QVariant::fromValue(m_database);
}

QString SqlDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', QStringLiteral("\"\""));
    escaped = u'"' + escaped + u'"';
    if (type == TableName)
        escaped.replace(u'.', QStringLiteral("\".\""));
    return escaped;
}

QStringList SqlDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    const QStringList kinds{(type & QSql::Tables) != 0 ? QStringLiteral("table") : QString(),
                            (type & QSql::Views) != 0 ? QStringLiteral("view") : QString()};
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN (?, ?) UNION ALL "
                                 "SELECT name FROM sqlite_temp_schema WHERE type IN (?, ?)"));
    for (const QString &kind : kinds + kinds)
        query.addBindValue(kind);
    query.exec();
    while (query.next())
        names << query.value(0).toString();
    if ((type & QSql::SystemTables) != 0)
        names << QStringLiteral("sqlite_master");
    return names;
}

QSqlIndex SqlDriver::columnsOf(const QString &name, bool primaryKeyOnly) const
{
    QSqlIndex columns;
    if (!isOpen())
        return columns;
    QString table = isIdentifierEscaped(name, TableName) ? stripDelimiters(name, TableName) : name;
    QString schema = QStringLiteral("main");
    if (const auto dot = table.indexOf(u'.'); dot > 0) {
        schema = table.left(dot);
        table = table.mid(dot + 1);
    }
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    // table_xinfo, because table_info leaves generated columns out; hidden=1 are a virtual table's own
    query.prepare(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk, hidden "
                                 "FROM pragma_table_xinfo(?, ?) WHERE hidden <> 1 ORDER BY cid"));
    query.addBindValue(table);
    query.addBindValue(schema);
    if (!query.exec())
        return columns;
    while (query.next()) {
        const bool primary = query.value(4).toInt() > 0;
        if (primaryKeyOnly && !primary)
            continue;
        const QString type = query.value(1).toString();
        QString byDefault = query.value(3).toString();
        if (byDefault.size() > 1 && byDefault.startsWith(u'\'') && byDefault.endsWith(u'\''))
            byDefault = byDefault.mid(1, byDefault.size() - 2);
        QSqlField field(query.value(0).toString(), typeOfDeclared(type), table);
        field.setAutoValue(primary && type.compare(u"integer", Qt::CaseInsensitive) == 0);
        field.setRequired(query.value(2).toBool());
        field.setDefaultValue(byDefault);
        field.setReadOnly(query.value(5).toInt() != 0);
        columns.append(field);
    }
    return columns;
}

QSqlIndex SqlDriver::primaryIndex(const QString &table) const
{
    return columnsOf(table, true);
}

QSqlRecord SqlDriver::record(const QString &table) const
{
    return columnsOf(table, false);
}

// Called by SQLite in the middle of a write: told later, from the event loop.
void SqlDriver::changed(void *self, int, const char *, const char *table, long long row)
{
    auto *driver = static_cast<SqlDriver *>(self);
    const QString name = QString::fromUtf8(table);
    QMetaObject::invokeMethod(
        driver,
        [driver, name, row] {
            if (driver->m_subscriptions.contains(name))
                Q_EMIT driver->notification(name, QSqlDriver::SelfSource, QVariant(qint64(row)));
        },
        Qt::QueuedConnection);
}

bool SqlDriver::subscribeToNotification(const QString &table)
{
    if (!isOpen() || m_subscriptions.contains(table))
        return false;
    m_subscriptions << table;
    sqlite3_update_hook(m_database, &SqlDriver::changed, this);
    return true;
}

bool SqlDriver::unsubscribeFromNotification(const QString &table)
{
    if (m_subscriptions.removeAll(table) == 0)
        return false;
    if (m_subscriptions.isEmpty() && m_database != nullptr)
        sqlite3_update_hook(m_database, nullptr, nullptr);
    return true;
}

} // namespace guardbook
