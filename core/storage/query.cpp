// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/query.h"

#include "core/storage/connection.h"
#include "core/storage/sqlerror.h"
#include "core/storage/sqlresult.h"

#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>

namespace guardbook {

namespace {

enum class State { Unrun, Row, Done };

Error wrongUse(const QString &what)
{
    return {ErrorCode::Internal,
            QStringLiteral(
                "Something inside the program went wrong while it used the book. Nothing was changed: please "
                "report this."),
            QStringLiteral("query: ") + what};
}

} // namespace

struct Query::Statement {
    Database::Connection *connection; // null once the database is closed
    QString sql;
    std::unique_ptr<QSqlQuery> query; // null if it does not compile
    std::optional<Error> failure;
    State state = State::Unrun;
    int bound = 0;

    [[nodiscard]] bool hasRow() const { return state == State::Row; }
    Result<> execute();
    void lose();
};

// The database closes: its statements have to be gone before the driver.
void Query::Statement::lose()
{
    query.reset();
    connection = nullptr;
    state = State::Unrun;
    failure = wrongUse(QStringLiteral("its database is closed"));
}

Database::Connection::~Connection()
{
    for (Query::Statement *statement : inUse)
        statement->lose();
}

Query::Query(Database &database, const QString &sql)
    : m_statement(new Statement{database.m_connection.get(), sql, nullptr, std::nullopt})
{
    m_statement->connection->inUse.insert(m_statement.get());
    auto taken = m_statement->connection->take(sql);
    if (taken)
        m_statement->query = *std::move(taken);
    else
        m_statement->failure = std::move(taken).error();
}

Query::Query(Query &&) noexcept = default;

Query::~Query()
{
    if (!m_statement || m_statement->connection == nullptr)
        return;
    m_statement->connection->inUse.erase(m_statement.get());
    if (m_statement->query)
        m_statement->connection->giveBack(m_statement->sql, std::move(m_statement->query));
}

Query &Query::bind(const QVariant &value)
{
    if (m_statement->state != State::Unrun && !m_statement->failure)
        m_statement->failure = wrongUse(QStringLiteral("bound while it runs"));
    if (m_statement->query)
        m_statement->query->bindValue(m_statement->bound, value);
    ++m_statement->bound;
    return *this;
}

Query &Query::bind(const Digest &digest)
{
    return bind(digest.isNull() ? QVariant() : QVariant(digest.toBytes()));
}

Result<> Query::Statement::execute()
{
    if (failure)
        return *failure;
    // Qt keeps the values of the last run: a value too few would quietly be another query's.
    const auto *result = static_cast<const SqlResult *>(query->result());
    if (bound != result->parameterCount())
        return wrongUse(
            QStringLiteral("%1 values for %2 parameters").arg(bound).arg(result->parameterCount()));
    if (!query->exec())
        return storageError(query->lastError());
    return {};
}

Result<bool> Query::next()
{
    Statement &statement = *m_statement;
    if (statement.state == State::Done)
        return statement.failure ? Result<bool>(*statement.failure) : Result<bool>(false);
    if (statement.state == State::Unrun) {
        if (auto executed = statement.execute(); !executed) {
            statement.state = State::Done;
            statement.failure = executed.error();
            return std::move(executed).error();
        }
    }
    if (statement.query->next()) {
        statement.state = State::Row;
        return true;
    }
    statement.state = State::Done;
    if (statement.query->lastError().isValid()) {
        statement.failure = storageError(statement.query->lastError());
        return *statement.failure;
    }
    return false;
}

Result<> Query::run()
{
    for (;;) {
        GUARDBOOK_ASSIGN(const bool row, next());
        if (!row)
            return {};
    }
}

Query &Query::reset()
{
    Statement &statement = *m_statement;
    if (statement.query) { // a statement that does not compile never will
        statement.query->finish();
        statement.failure.reset();
    }
    statement.state = State::Unrun;
    statement.bound = 0;
    return *this;
}

QVariant Query::value(int column) const
{
    return m_statement->hasRow() ? m_statement->query->value(column) : QVariant();
}

bool Query::isNull(int column) const
{
    return value(column).isNull();
}

QString Query::text(int column) const
{
    return value(column).toString();
}

qint64 Query::integer(int column) const
{
    return value(column).toLongLong();
}

double Query::real(int column) const
{
    return value(column).toDouble();
}

QByteArray Query::bytes(int column) const
{
    return value(column).toByteArray();
}

Digest Query::digest(int column) const
{
    return Digest::fromBytes(bytes(column)).value_or(Digest());
}

QStringList Query::columnNames() const
{
    QStringList names;
    if (m_statement->query) {
        const QSqlRecord record = m_statement->query->record();
        for (int i = 0; i < record.count(); ++i)
            names << record.fieldName(i);
    }
    return names;
}

qint64 Query::rowsAffected() const
{
    return m_statement->query ? m_statement->query->numRowsAffected() : 0;
}

} // namespace guardbook
