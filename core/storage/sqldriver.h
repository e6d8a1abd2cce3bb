// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/sqlguard.h"
#include "core/storage/sqlopen.h"

#include <QSet>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlIndex>
#include <QSqlRecord>
#include <QStringList>

struct sqlite3;

namespace guardbook {

class SqlResult;

/// Qt's SQL classes on SQLite3 Multiple Ciphers, by Qt's public interface alone. Behaves as QSQLITE does but
/// for the differences that storage.md 2 gives reasons for, and the refusals of SqlGuard; the test against
/// QSQLITE lists them. The key comes by setOptions(), never by a password string.
class SqlDriver : public QSqlDriver {
    Q_OBJECT

public:
    explicit SqlDriver(QObject *parent = nullptr);
    ~SqlDriver() override;

    /// How the next open() opens; it takes nothing but the path from its arguments.
    void setOptions(SqlOpenOptions options) { m_options = std::move(options); }

    /// Copies the database, compacted and under the same key, to a path where nothing is.
    [[nodiscard]] bool vacuumInto(const QString &path);
    /// New key for every page. Fails inside a transaction and while a statement has rows left.
    [[nodiscard]] bool rekey(const Secret &key);
    /// Writes the log back into the database and truncates it.
    [[nodiscard]] bool checkpoint();
    [[nodiscard]] bool inTransaction() const;
    /// Statements that hold a read transaction because their rows have not all been fetched.
    [[nodiscard]] int busyStatements() const;
    /// SQLite's connection, for what has no SQL. Null when closed.
    [[nodiscard]] sqlite3 *connection() const { return m_database; }

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &path, const QString &, const QString &, const QString &, int,
              const QString &) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    [[nodiscard]] QVariant handle() const override;
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool subscribeToNotification(const QString &table) override;
    bool unsubscribeFromNotification(const QString &table) override;
    [[nodiscard]] QStringList subscribedToNotifications() const override { return m_subscriptions; }
    bool cancelQuery() override; ///< From any thread.

private:
    friend class SqlResult;
    bool execute(const char *sql, const QString &what);
    bool fail(const QString &what, QSqlError::ErrorType type, int code);
    [[nodiscard]] QSqlIndex columnsOf(const QString &table, bool primaryKeyOnly) const;
    static void changed(void *self, int action, const char *database, const char *table, long long row);

    sqlite3 *m_database = nullptr;
    SqlOpenOptions m_options;
    SqlGuard m_guard;
    mutable QSet<SqlResult *> m_results; // finalized by close(), while QSqlQuery objects may live on
    QStringList m_subscriptions;
};

} // namespace guardbook
