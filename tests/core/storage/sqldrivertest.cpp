// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqldriver.h"

#include "tests/core/storage/sqlbattery.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <thread>

using namespace guardbook;

namespace {

/// A connection that is known to QSqlDatabase by name, and no longer than this lives.
class Connection {
public:
    Connection(const QString &type, const QString &path) : m_name(path)
    {
        m_database = QSqlDatabase::addDatabase(type, m_name);
        open(path);
    }
    Connection(SqlDriver *driver, const QString &path, const QString &name) : m_name(name)
    {
        m_database = QSqlDatabase::addDatabase(driver, m_name);
        open(path);
    }
    ~Connection()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    QSqlDatabase &database() { return m_database; }

private:
    void open(const QString &path)
    {
        m_database.setDatabaseName(path);
        EXPECT_TRUE(m_database.open()) << m_database.lastError().text().toStdString();
    }
    QString m_name;
    QSqlDatabase m_database;
};

class SqlDriverTest : public testing::Test {
protected:
    static SqlDriver *driver(SqlOpenOptions::Access access = SqlOpenOptions::Access::Create,
                             int timeoutMs = 5000)
    {
        auto *made = new SqlDriver;
        made->setOptions({access, Secret(QByteArray(32, 'k')), timeoutMs});
        return made;
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("book.db")); }
    QTemporaryDir folder;
};

struct Difference {
    const char *ours;
    const char *reason;
};

/// Where the driver means to differ from QSQLITE: our answer, and why.
std::map<QString, Difference> allowedDifferences()
{
    const char *const wide = "an INTEGER has 64 bits; QSQLITE says int, and models cut it to 32";
    const char *const affinity = "SQLite's rules for type names, not a list of seven";
    const char *const generated = "a generated column is a column, one that cannot be written";
    const char *const statement = "the statement failed, not the connection";
    const auto at = [](const char *step) { return QString::fromUtf8(step); };
    return {
        {at("column type id"), {"qlonglong", wide}},
        {at("column type cat"), {"qlonglong", wide}},
        {at("column type sev"), {"qlonglong", wide}},
        {at("result column id"), {"qlonglong of inc", wide}},
        {at("result column cat"), {"qlonglong of inc", wide}},
        {at("result column sev"), {"qlonglong of inc", wide}},
        {at("result column one"), {"qlonglong of ", wide}},
        {at("column type big"), {"qlonglong", affinity}},
        {at("column type dp"), {"double", affinity}},
        {at("column type upper_ref"), {"QString", generated}},
        {at("column upper_ref"), {"auto 0, required 0, default QString , read-only 1", generated}},
        {at("unique constraint"), {"error type 2, code 19", statement}},
        {at("foreign key"), {"error type 2, code 19", statement}},
        {at("not null constraint"), {"error type 2, code 19", statement}},
        {at("write when query-only"), {"error type 2, code 8", statement}},
        {at("failure after rows"), {"error type 2, code 1", statement}},
        {at("search that does not parse"), {"error type 2, code 1", statement}},
        {at("comment after"), {"ok", "a comment is no second statement"}},
        {at("rows changed by a select"), {"-1", "a select changes none; QSQLITE repeats the last count"}},
        {at("attach"), {"error type 2, code 23", "refused: an attached database need not be encrypted"}},
        {at("rollback without begin"), {"yes", "SQLite may have rolled back itself: that is success"}},
        {at("bind unsigned number"), {"qlonglong 5", "a number is bound as a number, not as text"}},
    };
}

} // namespace

TEST_F(SqlDriverTest, answersAsQsqliteDoesButForTheDifferencesListed)
{
    SqlBattery::Answers theirs;
    SqlBattery::Answers ours;
    {
        Connection qsqlite(QStringLiteral("QSQLITE"), folder.filePath(QStringLiteral("plain.db")));
        QSqlQuery(qsqlite.database()).exec(QStringLiteral("PRAGMA foreign_keys = 1"));
        theirs = SqlBattery(qsqlite.database()).run();
    }
    {
        Connection guardbook(driver(), path(), QStringLiteral("ours"));
        ours = SqlBattery(guardbook.database()).run();
    }
    std::map<QString, QString> answers(theirs.begin(), theirs.end());
    auto differences = allowedDifferences();
    int same = 0;
    for (const auto &[step, answer] : ours) {
        const auto other = answers.find(step);
        const QString expected = other == answers.end() ? QStringLiteral("(no such step)") : other->second;
        const auto allowed = differences.find(step);
        if (allowed == differences.end()) {
            EXPECT_EQ(answer.toStdString(), expected.toStdString()) << step.toStdString();
            same += answer == expected ? 1 : 0;
            continue;
        }
        EXPECT_EQ(answer.toStdString(), allowed->second.ours)
            << step.toStdString() << ": " << allowed->second.reason;
        EXPECT_NE(answer, expected) << step.toStdString()
                                    << " is no difference any more: take it off the list";
        differences.erase(allowed);
    }
    for (const auto &[step, difference] : differences)
        ADD_FAILURE() << "listed as a difference, but not asked: " << step.toStdString();
    EXPECT_GT(same, 100);
}

TEST_F(SqlDriverTest, aStatementIsCancelledFromAnotherThreadAndTheConnectionLivesOn)
{
    auto *made = driver();
    Connection ours(made, path(), QStringLiteral("ours"));
    std::atomic<bool> done = false;
    std::thread canceller([&] {
        while (!done) { // an interrupt before the statement runs is forgotten
            made->cancelQuery();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    QSqlQuery query(ours.database());
    const bool counted = query.exec(QStringLiteral(
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT sum(n) FROM c"));
    done = true;
    canceller.join();
    EXPECT_FALSE(counted);
    EXPECT_EQ(query.lastError().nativeErrorCode().toInt(), SQLITE_INTERRUPT);
    EXPECT_TRUE(query.exec(QStringLiteral("SELECT 1")));
}

TEST_F(SqlDriverTest, aSecondWriterIsToldThatTheFirstIsBusy)
{
    Connection first(driver(), path(), QStringLiteral("first"));
    Connection second(driver(SqlOpenOptions::Access::ReadWrite, 100), path(), QStringLiteral("second"));
    ASSERT_TRUE(first.database().transaction());
    EXPECT_FALSE(second.database().transaction());
    EXPECT_EQ(second.database().lastError().nativeErrorCode().toInt(), SQLITE_BUSY);
    EXPECT_TRUE(first.database().commit());
    EXPECT_TRUE(second.database().transaction());
    EXPECT_TRUE(second.database().rollback());
}

TEST_F(SqlDriverTest, aModelThatIsHalfFetchedHoldsTheLogUntilItHasAll)
{
    auto *made = driver();
    Connection ours(made, path(), QStringLiteral("ours"));
    QSqlQuery query(ours.database());
    ASSERT_TRUE(query.exec(QStringLiteral("CREATE TABLE t(a)")));
    ASSERT_TRUE(
        query.exec(QStringLiteral("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 900)"
                                  " INSERT INTO t SELECT n FROM c")));
    QSqlQueryModel model;
    model.setQuery(QSqlQuery(QStringLiteral("SELECT a FROM t"), ours.database()));
    EXPECT_EQ(model.rowCount(), 256);
    EXPECT_EQ(made->busyStatements(), 1);
    EXPECT_FALSE(made->checkpoint());
    while (model.canFetchMore())
        model.fetchMore();
    EXPECT_EQ(made->busyStatements(), 0);
    EXPECT_TRUE(made->checkpoint());
}

TEST_F(SqlDriverTest, aQueryMayOutliveItsConnectionAndItsDriver)
{
    std::unique_ptr<QSqlQuery> query;
    {
        Connection ours(driver(), path(), QStringLiteral("ours"));
        query = std::make_unique<QSqlQuery>(QStringLiteral("SELECT 1 UNION SELECT 2"), ours.database());
        EXPECT_TRUE(query->next());
        ours.database().close();
        EXPECT_FALSE(query->next());
        EXPECT_FALSE(query->isActive());
    }
    EXPECT_FALSE(query->exec(QStringLiteral("SELECT 1")));
    query.reset();
}

TEST_F(SqlDriverTest, aSubscriberHearsOfTheRowThatChanged)
{
    auto *made = driver();
    Connection ours(made, path(), QStringLiteral("ours"));
    QSqlQuery query(ours.database());
    ASSERT_TRUE(query.exec(QStringLiteral("CREATE TABLE t(a)")));
    ASSERT_TRUE(made->subscribeToNotification(QStringLiteral("t")));
    QVariant row;
    QObject::connect(
        made, &QSqlDriver::notification, made,
        [&](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) { row = payload; });
    ASSERT_TRUE(query.exec(QStringLiteral("INSERT INTO t(rowid, a) VALUES(42, 1)")));
    QCoreApplication::processEvents();
    EXPECT_EQ(row.toInt(), 42);
    EXPECT_TRUE(made->unsubscribeFromNotification(QStringLiteral("t")));
}

TEST_F(SqlDriverTest, noStatementMayAttachLoadCodeOrLoosenAPragma)
{
    Connection ours(driver(), path(), QStringLiteral("ours"));
    QSqlQuery query(ours.database());
    for (const auto *sql :
         {u"ATTACH ':memory:' AS x", u"ATTACH 'plain.db' AS x KEY ''", u"DETACH main", u"VACUUM",
          u"VACUUM INTO 'copy.db'", u"SELECT load_extension('x')", u"PRAGMA key = 'x'", u"PRAGMA rekey = ''",
          u"PRAGMA hexrekey = '00'", u"PRAGMA cipher = 'rc4'", u"PRAGMA journal_mode = OFF",
          u"PRAGMA synchronous = OFF", u"PRAGMA writable_schema = 1", u"PRAGMA foreign_keys = 0",
          u"PRAGMA cell_size_check = 0", u"PRAGMA memory_security = none", u"PRAGMA trusted_schema = 1",
          u"PRAGMA temp_store_directory = '/tmp'"}) {
        EXPECT_FALSE(query.exec(QString::fromUtf16(sql))) << QString::fromUtf16(sql).toStdString();
        query.finish();
    }
    for (const auto *sql :
         {u"PRAGMA user_version = 3", u"PRAGMA table_info('sqlite_schema')", u"PRAGMA journal_mode",
          u"PRAGMA integrity_check(1)", u"PRAGMA defer_foreign_keys = 1", u"PRAGMA optimize"}) {
        EXPECT_TRUE(query.exec(QString::fromUtf16(sql))) << QString::fromUtf16(sql).toStdString();
        query.finish();
    }
    const auto pragma = [&](const QString &name) {
        return query.exec(QStringLiteral("PRAGMA ") + name) && query.next() ? query.value(0).toString()
                                                                            : QString();
    };
    EXPECT_EQ(pragma(QStringLiteral("journal_mode")), QStringLiteral("wal"));
    EXPECT_EQ(pragma(QStringLiteral("synchronous")), QStringLiteral("2"));
    EXPECT_EQ(pragma(QStringLiteral("foreign_keys")), QStringLiteral("1"));
    EXPECT_EQ(pragma(QStringLiteral("page_size")), QStringLiteral("8192"));
    EXPECT_EQ(pragma(QStringLiteral("cache_size")), QStringLiteral("-65536"));
    EXPECT_EQ(pragma(QStringLiteral("memory_security")), QStringLiteral("1"));
    EXPECT_EQ(pragma(QStringLiteral("cipher")), QStringLiteral("chacha20"));
}
