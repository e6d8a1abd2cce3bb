// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSqlError>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

struct sqlite3_stmt;

namespace guardbook {

class SqlDriver;

/// One statement of a SqlDriver. exec() steps to the first row, so that a failure surfaces there; rows read
/// are kept for going back, or only the current one when forward-only.
class SqlResult : public QSqlResult {
public:
    explicit SqlResult(const SqlDriver *driver);
    ~SqlResult() override;

    [[nodiscard]] int parameterCount() const;
    /// Finalizes the statement because its connection closes.
    void abandon();

    [[nodiscard]] QVariant handle() const override;

protected:
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool reset(const QString &sql) override;
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool execBatch(bool) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchPrevious() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override;
    [[nodiscard]] QVariant lastInsertId() const override;
    [[nodiscard]] QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    enum class Step { Row, Done, Failed };
    Step step();
    bool pull();
    void readRow(QList<QVariant> &into);
    void describeColumns(bool haveRow);
    bool onlyBlankAfter(const char *tail);
    [[nodiscard]] int positionOfName(const QString &name) const;
    bool collectValues(QList<QVariant> &values) const;
    bool run(const QList<QVariant> &values);
    [[nodiscard]] qsizetype indexOf(int column) const;
    void fail(const QString &what, QSqlError::ErrorType type, int code);
    bool mismatch();
    void finalize();
    void rewind();

    const SqlDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    QList<QVariant> m_bound;    // keeps bound bytes alive while the statement may read them
    QList<QVariant> m_values;   // rows read, one after the other; forward-only: the current row
    QList<QVariant> m_firstRow; // stepped to by exec(), not yet fetched
    Step m_firstStep = Step::Done;
    QSqlRecord m_record;
    int m_columns = 0;
    int m_rows = 0;
    bool m_firstPending = false;
    bool m_atEnd = false;
    bool m_readOnly = false;
    qint64 m_changes = 0;
    qint64 m_lastRow = 0;
};

} // namespace guardbook
