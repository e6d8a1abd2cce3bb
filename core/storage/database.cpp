// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/storage/connection.h"
#include "core/storage/query.h"
#include "core/storage/sqlerror.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace guardbook {

namespace {

Error openError(const QSqlError &error, const QString &path)
{
    Error translated = storageError(error);
    translated.where += QStringLiteral(", ") + error.driverText();
    if (error.driverText() == u"make file" && translated.code == ErrorCode::Conflict)
        translated.sentence =
            QStringLiteral("%1 is already there. Choose another name for the new book.").arg(path);
    else if (translated.code == ErrorCode::NotFound ||
             (error.driverText() == u"open file" && !QFileInfo::exists(path)))
        translated.sentence =
            QStringLiteral("The book's database is not there (%1). Restore the last backup.").arg(path);
    else if (error.driverText() == u"cut off")
        translated.sentence = QStringLiteral("The book's database is empty or was cut off. Restore the last "
                                             "backup.");
    else if (translated.code == ErrorCode::Internal && error.driverText() == u"key length")
        translated.sentence =
            QStringLiteral("The book's key has the wrong length, so nothing was opened. Please report "
                           "this.");
    return translated;
}

// Where the first complete statement in `script` ends, or its length. A semicolon inside a trigger or a text
// ends nothing.
qsizetype endOfStatement(const QByteArray &script, qsizetype from)
{
    for (qsizetype at = script.indexOf(';', from); at >= 0; at = script.indexOf(';', at + 1)) {
        const QByteArray part = script.mid(from, at + 1 - from);
        if (sqlite3_complete(part.constData()) != 0)
            return at + 1;
    }
    return script.size();
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Secret &key, Mode mode)
{
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    connection->key = key.copy();
    connection->readOnly = mode == Mode::ReadOnly;
    SqlOpenOptions options;
    options.key = key.copy();
    options.access = mode == Mode::Create      ? SqlOpenOptions::Access::Create
                     : mode == Mode::ReadWrite ? SqlOpenOptions::Access::ReadWrite
                                               : SqlOpenOptions::Access::ReadOnly;
    connection->driver.setOptions(std::move(options));
    const bool opened = connection->driver.open(path, {}, {}, {}, 0, {});
    connection->driver.setOptions({}); // one copy of the key is enough
    if (!opened)
        return openError(connection->driver.lastError(), path);
    return std::unique_ptr<Database>(new Database(std::move(connection)));
}

Result<> Database::execute(const QString &sql)
{
    QSqlQuery query(m_connection->driver.createResult());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return storageError(query.lastError());
    while (query.next()) {
    }
    if (query.lastError().isValid())
        return storageError(query.lastError());
    return {};
}

Result<> Database::executeScript(const QString &script)
{
    const QByteArray text = script.toUtf8();
    int number = 0;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = endOfStatement(text, from);
        ++number;
        auto executed = execute(QString::fromUtf8(text.mid(from, end - from)));
        if (!executed) {
            Error error = std::move(executed).error();
            error.where += QStringLiteral(", statement %1").arg(number);
            return error;
        }
        from = end;
    }
    return {};
}

bool Database::isReadOnly() const
{
    return m_connection->readOnly;
}

bool Database::inTransaction() const
{
    return m_connection->driver.inTransaction();
}

const QString &Database::path() const
{
    return m_connection->path;
}

Result<int> Database::schemaVersion()
{
    Query query(*this, QStringLiteral("PRAGMA user_version"));
    GUARDBOOK_TRY(query.next());
    return int(query.integer(0));
}

Result<> Database::setSchemaVersion(int version)
{
    return execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

Result<> Database::rekey(const Secret &newKey)
{
    m_connection->idle.clear();
    if (!m_connection->driver.rekey(newKey)) {
        Error error = m_connection->lastError();
        error.where += QStringLiteral(", rekey");
        return error;
    }
    m_connection->key = newKey.copy();
    return {};
}

Result<> Database::checkpoint()
{
    if (!m_connection->driver.checkpoint())
        return m_connection->lastError();
    return {};
}

void Database::interrupt()
{
    m_connection->driver.cancelQuery();
}

int Database::busyStatements() const
{
    return m_connection->driver.busyStatements();
}

} // namespace guardbook
