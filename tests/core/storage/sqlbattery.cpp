// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/sqlbattery.h"

#include <QDateTime>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QSqlRelationalTableModel>
#include <QSqlTableModel>

namespace guardbook {

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

QString SqlBattery::describe(const QVariant &value)
{
    if (!value.isValid())
        return s("nothing");
    const QString content = value.typeId() == QMetaType::QByteArray
                                ? QString::fromLatin1(value.toByteArray().toHex())
                                : value.toString();
    return QString::fromLatin1(value.typeName()) + (value.isNull() ? s(" null") : s(" ") + content);
}

// The kind of error and SQLite's primary code. Texts differ between versions of SQLite.
QString SqlBattery::describe(const QSqlError &error)
{
    if (!error.isValid())
        return s("ok");
    return s("error type %1, code %2").arg(error.type()).arg(error.nativeErrorCode().toInt() & 0xff);
}

void SqlBattery::execute(const QString &step, const QString &sql)
{
    note(step, m_query.exec(sql) ? s("rows ") + QString::number(m_query.numRowsAffected())
                                 : describe(m_query.lastError()));
}

void SqlBattery::finish(const QString &step, bool succeeded)
{
    note(step, succeeded ? s("ok") : describe(m_query.lastError()));
}

SqlBattery::Answers SqlBattery::run()
{
    makeSchema();
    describeSchema();
    bindByPosition();
    bindByName();
    refuseStatements();
    readRows();
    moveInRows();
    readForwardOnly();
    changeRows();
    useTransactions();
    runBatches();
    bindDatesAndOddTexts();
    failInTheMiddle();
    writeWhileReading();
    useTableModels();
    useQueryModel();
    searchText();
    return m_answers;
}

void SqlBattery::makeSchema()
{
    execute(s("create table"), s("CREATE TABLE cat(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"));
    execute(s("create wide table"),
            s("CREATE TABLE inc(id INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL UNIQUE,"
              " cat INT REFERENCES cat(id), sev INTEGER DEFAULT 3, score REAL, flag BOOLEAN, body BLOB,"
              " note TEXT DEFAULT 'a''b', n2 NUMERIC(10,2), big BIGINT, dp DOUBLE PRECISION,"
              " upper_ref TEXT GENERATED ALWAYS AS (upper(ref)) VIRTUAL)"));
    execute(s("create view"), s("CREATE VIEW v AS SELECT ref, sev + 1 AS sev1 FROM inc"));
    execute(s("create temporary table"), s("CREATE TEMP TABLE tmp(a)"));
    execute(s("insert two"), s("INSERT INTO cat VALUES(1, 'Theft'), (2, 'Slip')"));
    note(s("id of last insert"), m_query.lastInsertId());
}

void SqlBattery::describeSchema()
{
    note(s("all tables"), m_database.tables(QSql::AllTables).join(u','));
    note(s("views"), m_database.tables(QSql::Views).join(u','));
    const QSqlRecord record = m_database.record(s("inc"));
    for (int i = 0; i < record.count(); ++i) {
        const QSqlField field = record.field(i);
        note(s("column type ") + field.name(), QString::fromLatin1(field.metaType().name()));
        note(s("column ") + field.name(), s("auto %1, required %2, default %3, read-only %4")
                                              .arg(field.isAutoValue())
                                              .arg(int(field.requiredStatus()))
                                              .arg(describe(field.defaultValue()))
                                              .arg(field.isReadOnly()));
    }
    note(s("primary key"), m_database.primaryIndex(s("inc")).fieldName(0));
    note(s("columns of a view"), qint64(m_database.record(s("v")).count()));
    note(s("columns of schema.table"), qint64(m_database.record(s("main.cat")).count()));
    note(s("columns of a quoted name"), m_database.record(s("\"inc\"")).contains(s("ref")));
    note(s("columns of no table"), qint64(m_database.record(s("nosuch")).count()));
}

void SqlBattery::bindByPosition()
{
    m_query.prepare(s("INSERT INTO inc(ref, cat, sev, score, flag, body, note) VALUES(?,?,?,?,?,?,?)"));
    for (const QVariant &value :
         {QVariant(s("INC-ä-😀")), QVariant(1), QVariant(qint64(1) << 40), QVariant(2.5), QVariant(true),
          QVariant(QByteArray("\0\1\2", 3)), QVariant(s(""))})
        m_query.addBindValue(value);
    finish(s("bind by position"), m_query.exec());
    note(s("bind by position: id"), m_query.lastInsertId());
    note(s("bind by position: rows"), qint64(m_query.numRowsAffected()));
}

void SqlBattery::bindByName()
{
    m_query.prepare(s("INSERT INTO inc(ref, cat, sev, score, body, note) VALUES(:r, :c, :s, :x, :b, :r)"));
    m_query.bindValue(s(":r"), s("INC-2"));
    m_query.bindValue(s(":c"), 2);
    m_query.bindValue(s(":s"), QVariant());
    m_query.bindValue(s(":x"), 1e300);
    m_query.bindValue(s(":b"), QByteArray(""));
    finish(s("a name used twice"), m_query.exec());
    m_query.bindValue(s(":r"), s("INC-3"));
    m_query.bindValue(s(":b"), QByteArray());
    finish(s("run again with other values"), m_query.exec());
    finish(s("unique constraint"), m_query.exec());
    m_query.bindValue(s(":r"), s("INC-4"));
    finish(s("run after a failure"), m_query.exec());
    m_query.bindValue(s(":r"), s("INC-5"));
    m_query.bindValue(s(":c"), 99);
    finish(s("foreign key"), m_query.exec());
    m_query.prepare(s("SELECT :a || '?' || ':x' || [ref] FROM inc WHERE ref = :b /* ok */"));
    m_query.bindValue(s(":a"), s("A"));
    m_query.bindValue(s(":b"), s("INC-2"));
    note(s("placeholders in quotes"), m_query.exec() && m_query.next() ? m_query.value(0) : QVariant());
}

void SqlBattery::refuseStatements()
{
    const auto insertOne = s("INSERT INTO inc(ref) VALUES(?)");
    m_query.prepare(insertOne);
    finish(s("value missing"), m_query.exec());
    m_query.prepare(insertOne);
    m_query.addBindValue(s("a"));
    m_query.addBindValue(s("b"));
    finish(s("value too many"), m_query.exec());
    m_query.prepare(insertOne);
    m_query.addBindValue(QVariant());
    finish(s("not null constraint"), m_query.exec());
    finish(s("syntax error"), m_query.prepare(s("SELEC 1")));
    finish(s("two statements"), m_query.exec(s("SELECT 1; SELECT 2")));
    finish(s("semicolon and space after"), m_query.exec(s("SELECT 1 ;  ")));
    finish(s("comment after"), m_query.exec(s("SELECT 1; -- done\n")));
    finish(s("empty statement"), m_query.exec(s("")));
    finish(s("no such table"), m_query.exec(s("DROP TABLE nosuch")));
}

void SqlBattery::readRows()
{
    m_query.exec(
        s("SELECT id, ref, cat, sev, score, flag, body, note, n2, upper_ref, 1 AS one, 't' AS t, NULL AS nn"
          " FROM inc ORDER BY id"));
    const QSqlRecord record = m_query.record();
    for (int i = 0; i < record.count(); ++i)
        note(s("result column ") + record.fieldName(i),
             s("%1 of %2")
                 .arg(QString::fromLatin1(record.field(i).metaType().name()), record.field(i).tableName()));
    note(s("size of a result"), qint64(m_query.size()));
    note(s("is a select"), m_query.isSelect());
    note(s("rows changed by a select"), qint64(m_query.numRowsAffected()));
    for (int row = 0; m_query.next(); ++row)
        for (int i = 0; i < record.count(); ++i)
            note(s("row %1 ").arg(row) + record.fieldName(i), m_query.value(i));
}

void SqlBattery::moveInRows()
{
    note(s("after the last row"), s("%1 %2").arg(m_query.at()).arg(m_query.isValid()));
    note(s("previous from there"), m_query.previous());
    note(s("at, then"), qint64(m_query.at()));
    note(s("first"), m_query.first() ? m_query.value(1) : QVariant());
    note(s("last"), m_query.last() ? m_query.value(1) : QVariant());
    note(s("seek 1"), m_query.seek(1) ? m_query.value(1) : QVariant());
    note(s("seek back"), m_query.seek(-1, true) ? m_query.value(1) : QVariant());
    note(s("seek too far"), m_query.seek(99));
    note(s("at, after too far"), qint64(m_query.at()));
    note(s("first again"), m_query.first() ? m_query.value(1) : QVariant());
    note(s("no such column"), m_query.value(55));
    note(s("column by name"), m_query.value(s("ref")));
}

void SqlBattery::readForwardOnly()
{
    m_query.setForwardOnly(true);
    m_query.exec(s("SELECT id FROM inc ORDER BY id"));
    note(s("forward-only next"), m_query.next() ? m_query.value(0) : QVariant());
    note(s("forward-only seek"), m_query.seek(2) ? m_query.value(0) : QVariant());
    note(s("forward-only previous"), m_query.previous());
    note(s("forward-only last"), m_query.last());
    note(s("forward-only next after last"), m_query.next());
    m_query.exec(s("SELECT id FROM inc WHERE 0"));
    note(s("no rows: next"), m_query.next());
    note(s("no rows: active"), m_query.isActive());
    note(s("no rows: select"), m_query.isSelect());
    note(s("no rows: columns"), qint64(m_query.record().count()));
    m_query.setForwardOnly(false);
    m_query.exec(s("SELECT id FROM inc WHERE 0"));
    note(s("no rows: first"), m_query.first());
    note(s("no rows: last"), m_query.last());
}

void SqlBattery::changeRows()
{
    m_query.exec(s("INSERT INTO cat(name) VALUES('x') RETURNING id"));
    note(s("returning"), m_query.next() ? m_query.value(0) : QVariant());
    m_query.finish();
    execute(s("update one"), s("UPDATE cat SET name = 'y' WHERE id > 1"));
    execute(s("delete none"), s("DELETE FROM cat WHERE id = 77"));
    execute(s("create index"), s("CREATE INDEX ii ON inc(sev)"));
    m_query.exec(s("PRAGMA query_only = 1"));
    execute(s("write when query-only"), s("DELETE FROM cat"));
    m_query.exec(s("PRAGMA query_only = 0"));
    execute(s("insert a thousand"),
            s("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 1000)"
              " INSERT INTO cat(id, name) SELECT 10000 + n, 'bulk' || n FROM c"));
    execute(s("attach"), s("ATTACH ':memory:' AS other"));
}

void SqlBattery::useTransactions()
{
    note(s("begin"), m_database.transaction());
    execute(s("insert inside"), s("INSERT INTO cat(name) VALUES('tx')"));
    note(s("begin inside"), m_database.transaction());
    note(s("rollback"), m_database.rollback());
    m_query.exec(s("SELECT count(*) FROM cat WHERE name = 'tx'"));
    m_query.next();
    note(s("rolled back"), m_query.value(0));
    m_query.finish();
    note(s("commit without begin"), m_database.commit());
    note(s("rollback without begin"), m_database.rollback());
}

void SqlBattery::runBatches()
{
    m_query.prepare(s("INSERT INTO cat(name) VALUES(?)"));
    m_query.addBindValue(QVariantList{s("b1"), s("b2"), s("b3")});
    finish(s("batch"), m_query.execBatch());
    m_query.prepare(s("INSERT INTO cat(id, name) VALUES(:i, :n)"));
    m_query.bindValue(s(":i"), QVariantList{501, 502});
    m_query.bindValue(s(":n"), QVariantList{s("b4"), s("b5")});
    finish(s("batch by name"), m_query.execBatch());
    m_query.exec(
        s("SELECT group_concat(name) FROM (SELECT name FROM cat WHERE name GLOB 'b[0-9]' ORDER BY name)"));
    m_query.next();
    note(s("batch result"), m_query.value(0));
    m_query.finish();
}

void SqlBattery::bindDatesAndOddTexts()
{
    const QDate date(2026, 2, 3);
    const QTime time(4, 5, 6, 7);
    m_query.prepare(s("SELECT ?, ?, ?, ?, ?, typeof(?), ?"));
    for (const QVariant &value :
         {QVariant(QDateTime(date, time, Qt::UTC)), QVariant(QDateTime(date, time)), QVariant(date),
          QVariant(time), QVariant(QDateTime()), QVariant(true), QVariant(qulonglong(5))})
        m_query.addBindValue(value);
    const bool read = m_query.exec() && m_query.next();
    const char *names[] = {"UTC time", "local time",   "date",           "time",
                           "no time",  "type of true", "unsigned number"};
    for (int i = 0; i < 7; ++i)
        note(s("bind ") + s(names[i]), read ? m_query.value(i) : QVariant());

    const QString withNul = QString::fromLatin1("a\0b", 3);
    m_query.prepare(s("SELECT hex(?), ?"));
    m_query.addBindValue(withNul);
    m_query.addBindValue(withNul);
    note(s("bind text with NUL"), m_query.exec() && m_query.next() ? m_query.value(0) : QVariant());
    note(s("length of text with NUL"), qint64(m_query.value(1).toString().size()));
    m_query.exec(s("SELECT zeroblob(0), x'', '', NULL"));
    m_query.next();
    const char *empties[] = {"zeroblob", "empty blob", "empty text", "null"};
    for (int i = 0; i < 4; ++i)
        note(s("read ") + s(empties[i]), m_query.value(i));
    m_query.finish();
}

void SqlBattery::failInTheMiddle()
{
    m_query.exec(
        s("SELECT CASE WHEN id = 3 THEN abs(-9223372036854775808) ELSE id END FROM inc ORDER BY id"));
    qint64 rows = 0;
    while (m_query.next())
        ++rows;
    note(s("rows before a failure"), rows);
    note(s("failure after rows"), describe(m_query.lastError()));
}

void SqlBattery::writeWhileReading()
{
    QSqlQuery reading(m_database);
    reading.exec(s("SELECT * FROM cat"));
    reading.next();
    note(s("begin while reading"), m_database.transaction());
    execute(s("insert while reading"), s("INSERT INTO cat(name) VALUES('zz')"));
    note(s("commit while reading"), m_database.commit());
    note(s("still reading"), reading.next());
    reading.finish();
}

void SqlBattery::useTableModels()
{
    QSqlTableModel model(nullptr, m_database);
    model.setTable(s("cat"));
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.setSort(0, Qt::AscendingOrder);
    model.setFilter(s("id < 100"));
    note(s("model select"), model.select());
    const int before = model.rowCount();
    note(s("model insert row"), model.insertRow(before));
    model.setData(model.index(before, 1), s("fresh"));
    model.setData(model.index(0, 1), s("Theft2"));
    note(s("model submit"), model.submitAll());
    note(s("model rows added"), qint64(model.rowCount() - before));
    note(s("model first cell"), model.data(model.index(0, 1)));
    note(s("model key of the new row"), model.data(model.index(before, 0)));
    model.setFilter(s("name = 'fresh'"));
    note(s("model filter"), qint64(model.rowCount()));
    note(s("model remove row"), model.removeRow(0) && model.submitAll());
    note(s("model rows left"), qint64(model.rowCount()));

    QSqlTableModel direct(nullptr, m_database);
    direct.setTable(s("inc"));
    direct.select();
    note(s("model edit in place"), direct.setData(direct.index(1, 7), s("edited")));
    note(s("model edited cell"), direct.data(direct.index(1, 7)));
    QSqlRecord record = direct.record();
    record.setValue(s("ref"), s("M-1"));
    record.setGenerated(s("id"), false);
    record.setGenerated(s("upper_ref"), false);
    note(s("model insert record"), direct.insertRecord(-1, record));

    QSqlRelationalTableModel relational(nullptr, m_database);
    relational.setTable(s("inc"));
    relational.setRelation(2, QSqlRelation(s("cat"), s("id"), s("name")));
    note(s("relational select"), relational.select());
    note(s("relational cell"), relational.data(relational.index(0, 2)));
}

void SqlBattery::useQueryModel()
{
    QSqlQueryModel model;
    model.setQuery(QSqlQuery(s("SELECT * FROM cat"), m_database));
    note(s("query model: first rows"), qint64(model.rowCount()));
    note(s("query model: more"), model.canFetchMore());
    while (model.canFetchMore())
        model.fetchMore();
    note(s("query model: has all"), model.rowCount() > 1000);
    note(s("query model: header"), model.headerData(1, Qt::Horizontal));
}

void SqlBattery::searchText()
{
    execute(s("create full-text index"), s("CREATE VIRTUAL TABLE f USING fts5(t)"));
    m_query.prepare(s("INSERT INTO f VALUES(?)"));
    m_query.addBindValue(s("slip and fall"));
    finish(s("index a text"), m_query.exec());
    m_query.prepare(s("SELECT rowid, t, rank FROM f WHERE f MATCH ?"));
    m_query.addBindValue(s("fall"));
    note(s("search"), m_query.exec() && m_query.next() ? m_query.value(1) : QVariant());
    m_query.finish();
    m_query.prepare(s("SELECT rowid FROM f WHERE f MATCH ?"));
    m_query.addBindValue(s("\"unbalanced"));
    finish(s("search that does not parse"), m_query.exec());
}

} // namespace guardbook
