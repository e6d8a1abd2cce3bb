// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlresult.h"

#include "core/storage/sqldriver.h"
#include "core/storage/sqlerror.h"
#include "core/storage/sqlvalue.h"

#include <QSet>
#include <QSqlField>

#include <utility>

#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
Q_DECLARE_METATYPE(sqlite3_stmt *)

namespace guardbook {

SqlResult::SqlResult(const SqlDriver *driver) : QSqlResult(driver), m_driver(driver)
{
    driver->m_results.insert(this);
}

SqlResult::~SqlResult()
{
    if (driver() != nullptr) // a query may outlive its driver: QSqlResult notices
        m_driver->m_results.remove(this);
    finalize();
}

void SqlResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_bound.clear();
}

void SqlResult::abandon()
{
    finalize();
    rewind();
    setActive(false);
}

QVariant SqlResult::handle() const
{
    return QVariant::fromValue(m_statement);
}

int SqlResult::parameterCount() const
{
    return m_statement != nullptr ? sqlite3_bind_parameter_count(m_statement) : 0;
}

void SqlResult::fail(const QString &what, QSqlError::ErrorType type, int code)
{
    setLastError(sqlError(m_driver->connection(), what, type, code));
}

void SqlResult::rewind()
{
    setAt(QSql::BeforeFirstRow);
    m_values.clear();
    m_firstRow.clear();
    m_rows = 0;
    m_atEnd = m_firstPending = false;
    m_firstStep = Step::Done;
}

bool SqlResult::reset(const QString &sql)
{
    return prepare(sql) && exec();
}

bool SqlResult::prepare(const QString &sql)
{
    if (driver() == nullptr || !driver()->isOpen() || driver()->isOpenError())
        return false;
    finalize();
    rewind();
    setActive(false);
    setSelect(false);
    m_record.clear();
    m_columns = 0;
    const QByteArray text = sql.toUtf8();
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_driver->connection(), text.constData(), int(text.size()) + 1, 0,
                                        &m_statement, &tail);
    if (code != SQLITE_OK) {
        fail(QStringLiteral("prepare"), sqlErrorType(code), code);
        finalize();
        return false;
    }
    if (!onlyBlankAfter(tail)) {
        setLastError(driverError(QStringLiteral("more than one statement"), SQLITE_MISUSE));
        finalize();
        return false;
    }
    m_readOnly = m_statement != nullptr && sqlite3_stmt_readonly(m_statement) != 0;
    return true;
}

// White space, comments and semicolons may follow a statement.
bool SqlResult::onlyBlankAfter(const char *tail)
{
    while (tail != nullptr && *tail != '\0') {
        sqlite3_stmt *more = nullptr;
        const char *next = nullptr;
        const int code = sqlite3_prepare_v3(m_driver->connection(), tail, -1, 0, &more, &next);
        const bool another = more != nullptr || code != SQLITE_OK;
        sqlite3_finalize(more);
        if (another)
            return false;
        if (next == tail)
            break;
        tail = next;
    }
    return true;
}

bool SqlResult::mismatch()
{
    setLastError(driverError(QStringLiteral("parameter count mismatch"), SQLITE_OK));
    return false;
}

int SqlResult::positionOfName(const QString &name) const
{
    int position = 0;
    while (position < boundValueCount() && boundValueName(position) != name)
        ++position;
    return position;
}

// One value for each of the statement's parameters. Qt holds a named placeholder once for each place it
// stands at, SQLite once.
bool SqlResult::collectValues(QList<QVariant> &values) const
{
    const int wanted = parameterCount();
    const int have = boundValueCount();
    const bool named = bindingSyntax() == NamedBinding;
    if (have < wanted)
        return false;
    if (have > wanted) {
        QSet<QString> names;
        for (int i = 0; i < have; ++i)
            names.insert(boundValueName(i));
        if (names.size() != wanted)
            return false;
    }
    for (int i = 0; i < wanted; ++i) {
        if (!named && have == wanted) {
            values.append(boundValue(i));
            continue;
        }
        const char *utf8 = sqlite3_bind_parameter_name(m_statement, i + 1);
        const int position = utf8 != nullptr ? positionOfName(QString::fromUtf8(utf8)) : have;
        if (position >= have)
            return false;
        values.append(boundValue(position));
    }
    return true;
}

bool SqlResult::exec()
{
    QList<QVariant> values;
    if (!collectValues(values))
        return mismatch();
    return run(values);
}

bool SqlResult::execBatch(bool)
{
    QList<QVariant> columns;
    if (m_statement == nullptr || boundValueCount() == 0 || !collectValues(columns))
        return mismatch();
    const qsizetype rows = columns.first().toList().size();
    for (qsizetype row = 0; row < rows; ++row) {
        QList<QVariant> values;
        for (const QVariant &column : std::as_const(columns)) {
            const QVariantList list = column.toList();
            if (row >= list.size())
                return mismatch();
            values.append(list.at(row));
        }
        if (!run(values))
            return false;
    }
    return true;
}

bool SqlResult::run(const QList<QVariant> &values)
{
    rewind();
    setLastError(QSqlError());
    setActive(false);
    setSelect(false);
    m_record.clear();
    if (m_statement == nullptr) { // nothing but blanks or a comment
        setActive(true);
        return true;
    }
    sqlite3 *database = m_driver->connection();
    sqlite3_reset(m_statement); // its code is the last run's failure, not this one's
    sqlite3_clear_bindings(m_statement);
    m_bound = values;
    for (int i = 0; i < int(m_bound.size()); ++i) {
        if (auto error = bindParameter(database, m_statement, i + 1, m_bound.at(i))) {
            setLastError(*error);
            sqlite3_clear_bindings(m_statement);
            return false;
        }
    }
    const auto before = sqlite3_total_changes64(database);
    m_firstStep = step();
    if (m_firstStep == Step::Failed)
        return false;
    const bool wrote = sqlite3_total_changes64(database) != before;
    m_changes = m_readOnly ? -1 : (wrote ? sqlite3_changes64(database) : 0);
    m_lastRow = sqlite3_last_insert_rowid(database);
    describeColumns(m_firstStep == Step::Row); // after the step: it may have prepared the statement anew
    m_firstPending = true;
    if (m_firstStep == Step::Row)
        readRow(m_firstRow);
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

void SqlResult::describeColumns(bool haveRow)
{
    m_columns = sqlite3_column_count(m_statement);
    for (int i = 0; i < m_columns; ++i) {
        const char *declared = sqlite3_column_decltype(m_statement, i);
        QMetaType type;
        if (declared != nullptr && *declared != '\0')
            type = typeOfDeclared(QString::fromUtf8(declared));
        else if (haveRow)
            type = typeOfValue(m_statement, i);
        const QString name = QString::fromUtf8(sqlite3_column_name(m_statement, i)).remove(u'"');
        m_record.append(QSqlField(name, type, QString::fromUtf8(sqlite3_column_table_name(m_statement, i))));
    }
}

SqlResult::Step SqlResult::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return Step::Row;
    if (code != SQLITE_DONE)
        fail(QStringLiteral("step"), sqlErrorType(code), code);
    sqlite3_reset(m_statement); // ends the read transaction now, not when the query is dropped
    sqlite3_clear_bindings(m_statement);
    m_bound.clear();
    return code == SQLITE_DONE ? Step::Done : Step::Failed;
}

void SqlResult::readRow(QList<QVariant> &into)
{
    const auto precision = numericalPrecisionPolicy();
    for (int i = 0; i < m_columns; ++i) {
        QVariant value = columnValue(m_statement, i);
        if (value.typeId() == QMetaType::Double && !value.isNull()) {
            if (precision == QSql::LowPrecisionInt32)
                value = sqlite3_column_int(m_statement, i);
            else if (precision == QSql::LowPrecisionInt64)
                value = qlonglong(sqlite3_column_int64(m_statement, i));
        }
        into.append(std::move(value));
    }
}

bool SqlResult::pull()
{
    if (m_atEnd || m_statement == nullptr)
        return false;
    if (isForwardOnly())
        m_values.clear();
    const Step next = std::exchange(m_firstPending, false) ? m_firstStep : step();
    if (next != Step::Row) {
        m_atEnd = true;
        return false;
    }
    if (m_firstRow.isEmpty())
        readRow(m_values);
    else
        m_values += std::exchange(m_firstRow, {});
    ++m_rows;
    return true;
}

bool SqlResult::fetchNext()
{
    if (at() == QSql::AfterLastRow)
        return false;
    const bool kept = !isForwardOnly() && at() + 1 < m_rows;
    if (!kept && !pull()) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    setAt(at() + 1);
    return true;
}

bool SqlResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (at() == row)
        return true;
    if (isForwardOnly()) {
        if (at() > row || at() == QSql::AfterLastRow)
            return false;
        while (at() < row)
            if (!fetchNext())
                return false;
        return true;
    }
    while (m_rows <= row) {
        if (!pull()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
    }
    setAt(row);
    return true;
}

bool SqlResult::fetchPrevious()
{
    return !isForwardOnly() && fetch(at() - 1);
}

bool SqlResult::fetchFirst()
{
    if (!isForwardOnly())
        return fetch(0);
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool SqlResult::fetchLast()
{
    if (!isForwardOnly()) {
        while (pull()) {
        }
        if (m_rows > 0)
            setAt(m_rows - 1);
        return m_rows > 0;
    }
    if (at() == QSql::AfterLastRow)
        return false;
    QList<QVariant> last = m_values;
    int row = at();
    while (pull()) {
        last = m_values;
        ++row;
    }
    if (row < 0) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    m_values = last;
    setAt(row);
    return true;
}

qsizetype SqlResult::indexOf(int column) const
{
    if (column < 0 || column >= m_columns || at() < 0)
        return -1;
    const qsizetype index = isForwardOnly() ? column : qsizetype(at()) * m_columns + column;
    return index < m_values.size() ? index : -1;
}

QVariant SqlResult::data(int column)
{
    const qsizetype index = indexOf(column);
    return index < 0 ? QVariant() : m_values.at(index);
}

bool SqlResult::isNull(int column)
{
    const qsizetype index = indexOf(column);
    return index < 0 || m_values.at(index).isNull();
}

int SqlResult::numRowsAffected()
{
    return int(m_changes);
}

QVariant SqlResult::lastInsertId() const
{
    return isActive() && !m_readOnly && m_lastRow != 0 ? QVariant(m_lastRow) : QVariant();
}

QSqlRecord SqlResult::record() const
{
    return isActive() && isSelect() ? m_record : QSqlRecord();
}

void SqlResult::detachFromResultSet()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    m_bound.clear();
    m_firstRow.clear();
    m_firstPending = false;
    m_atEnd = true;
}

} // namespace guardbook
