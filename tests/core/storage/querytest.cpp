// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/query.h"

#include "tests/core/storage/testdatabase.h"

#include "core/storage/transaction.h"

#include <limits>

using namespace guardbook;

namespace {

class QueryTest : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        ASSERT_OK(database->execute(QStringLiteral("CREATE TABLE note (id TEXT PRIMARY KEY, title TEXT, size "
                                                   "INTEGER, share REAL, body BLOB) STRICT")));
    }
    Result<qint64> count()
    {
        Query query(*database, QStringLiteral("SELECT count(*) FROM note"));
        GUARDBOOK_TRY(query.next());
        return query.integer(0);
    }
    Result<> insert(const QString &id)
    {
        return Query(*database, QStringLiteral("INSERT INTO note (id) VALUES (?)")).bind(id).run();
    }
};

} // namespace

TEST_F(QueryTest, whatIsBoundComesBackTheSame)
{
    const auto id = AnyId::create();
    const QString title = QString::fromUtf8("Grüße 😀 'quoted' ? :x \"y\"");
    const Digest digest = Digest::of("bytes");
    Query insert(*database, QStringLiteral("INSERT INTO note VALUES (?, ?, ?, ?, ?)"));
    ASSERT_OK(
        insert.bind(id).bind(title).bind(std::numeric_limits<qint64>::min()).bind(0.1).bind(digest).run());
    EXPECT_EQ(insert.rowsAffected(), 1);

    Query read(*database, QStringLiteral("SELECT id, title, size, share, body FROM note WHERE id = ?"));
    read.bind(id);
    const auto row = read.next();
    ASSERT_TRUE(row && *row);
    EXPECT_EQ(read.id<AnyId>(0), id);
    EXPECT_EQ(read.text(1), title);
    EXPECT_EQ(read.integer(2), std::numeric_limits<qint64>::min());
    EXPECT_EQ(read.real(3), 0.1);
    EXPECT_EQ(read.digest(4), digest);
    EXPECT_EQ(read.columnNames().value(3), QStringLiteral("share"));
    const auto end = read.next();
    ASSERT_TRUE(end);
    EXPECT_FALSE(*end);
}

TEST_F(QueryTest, nothingIsNullAndEmptyIsEmpty)
{
    Query insert(*database, QStringLiteral("INSERT INTO note VALUES (?, ?, ?, ?, ?)"));
    ASSERT_OK(insert.bind(QStringLiteral("a"))
                  .bind(QStringLiteral(""))
                  .bind(std::optional<qint64>())
                  .bind(std::optional<double>(2.5))
                  .bind(QByteArray(""))
                  .run());
    Query read(*database, QStringLiteral("SELECT title, size, share, body, typeof(body) FROM note"));
    const auto row = read.next();
    ASSERT_TRUE(row && *row);
    EXPECT_FALSE(read.isNull(0));
    EXPECT_TRUE(read.text(0).isEmpty());
    EXPECT_TRUE(read.isNull(1));
    EXPECT_EQ(read.real(2), 2.5);
    EXPECT_FALSE(read.isNull(3));
    EXPECT_EQ(read.text(4), QStringLiteral("blob"));
}

TEST_F(QueryTest, aValueTooFewIsRefusedAndNotTakenFromTheLastRun)
{
    const auto sql = QStringLiteral("INSERT INTO note (id, title) VALUES (?, ?)");
    ASSERT_OK(Query(*database, sql).bind(QStringLiteral("a")).bind(QStringLiteral("secret of a")).run());
    EXPECT_FAILS(Query(*database, sql).bind(QStringLiteral("b")).run(), ErrorCode::Internal);
    EXPECT_FAILS(Query(*database, sql).bind(1).bind(2).bind(3).run(), ErrorCode::Internal);
    EXPECT_EQ(*count(), 1);
}

TEST_F(QueryTest, resetRunsTheSameStatementWithOtherValues)
{
    Query insert(*database, QStringLiteral("INSERT INTO note (id) VALUES (?)"));
    for (int i = 0; i < 300; ++i)
        ASSERT_OK(insert.reset().bind(QString::number(i)).run());
    EXPECT_EQ(*count(), 300);
}

TEST_F(QueryTest, resetAfterAConflictWorksAgain)
{
    Query insert(*database, QStringLiteral("INSERT INTO note (id) VALUES (?)"));
    ASSERT_OK(insert.bind(QStringLiteral("a")).run());
    EXPECT_FAILS(insert.reset().bind(QStringLiteral("a")).run(), ErrorCode::Conflict);
    EXPECT_FAILS(insert.next(), ErrorCode::Conflict); // asked again, it still says so
    EXPECT_OK(insert.reset().bind(QStringLiteral("b")).run());
}

TEST_F(QueryTest, aStatementThatDoesNotCompileFailsWhenItIsRun)
{
    Query query(*database, QStringLiteral("SELECT nothing FROM nowhere WHERE x = ?"));
    query.bind(1);
    EXPECT_FAILS(query.next(), ErrorCode::Internal);
    EXPECT_FAILS(query.reset().bind(1).next(), ErrorCode::Internal);
}

TEST_F(QueryTest, aFailureInTheMiddleOfTheRowsIsNotTheirEnd)
{
    for (const auto *id : {u"a", u"b", u"c"})
        ASSERT_OK(insert(QString::fromUtf16(id)));
    Query query(
        *database,
        QStringLiteral("SELECT CASE id WHEN 'c' THEN abs(-9223372036854775808) ELSE id END FROM note"));
    int rows = 0;
    auto row = query.next();
    for (; row && *row; row = query.next())
        ++rows;
    EXPECT_EQ(rows, 2);
    EXPECT_FALSE(row);
}

TEST_F(QueryTest, whatWasBoundIsNotInTheErrorThatGoesToTheLog)
{
    ASSERT_OK(database->execute(QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(body)")));
    Query query(*database, QStringLiteral("SELECT rowid FROM search WHERE search MATCH ?"));
    const auto row = query.bind(QStringLiteral("\"Jordan Smith")).next();
    ASSERT_FALSE(row);
    EXPECT_FALSE(row.error().where.contains(QStringLiteral("Jordan")));
    EXPECT_FALSE(row.error().sentence.contains(QStringLiteral("Jordan")));
}

TEST_F(QueryTest, aQueryThatIsDroppedHalfReadHoldsNothing)
{
    ASSERT_OK(database->execute(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                                               "n LIMIT 1000) INSERT INTO note (id) SELECT i FROM n")));
    {
        Query query(*database, QStringLiteral("SELECT id FROM note"));
        ASSERT_TRUE(query.next());
        EXPECT_EQ(database->busyStatements(), 1);
    }
    EXPECT_EQ(database->busyStatements(), 0);
}

TEST_F(QueryTest, twoQueriesOverTheSameTextDoNotDisturbEachOther)
{
    for (const auto *id : {u"a", u"b"})
        ASSERT_OK(insert(QString::fromUtf16(id)));
    const auto sql = QStringLiteral("SELECT id FROM note ORDER BY id");
    Query outer(*database, sql);
    ASSERT_TRUE(*outer.next());
    Query inner(*database, sql);
    ASSERT_TRUE(*inner.next());
    ASSERT_TRUE(*inner.next());
    EXPECT_EQ(outer.text(0), QStringLiteral("a"));
    EXPECT_EQ(inner.text(0), QStringLiteral("b"));
    EXPECT_TRUE(*outer.next());
}

TEST_F(QueryTest, aQueryThatOutlivesItsDatabaseHasNoRowAndRefusesToRun)
{
    ASSERT_OK(insert(QStringLiteral("a")));
    Query read(*database, QStringLiteral("SELECT id FROM note"));
    Query unrun(*database, QStringLiteral("SELECT id FROM note"));
    ASSERT_TRUE(*read.next());
    const Query moved(std::move(read));
    database.reset();
    EXPECT_EQ(moved.text(0), QString());
    EXPECT_EQ(moved.columnNames(), QStringList());
    EXPECT_EQ(moved.rowsAffected(), 0);
    EXPECT_FALSE(unrun.next());
    EXPECT_FALSE(unrun.reset().run());
}

TEST_F(QueryTest, numbersThatTheFileCannotHoldAreRefused)
{
    const auto sql = QStringLiteral("INSERT INTO note (id, size, share) VALUES ('x', ?, ?)");
    EXPECT_FALSE(Query(*database, sql).bind(QVariant(std::numeric_limits<quint64>::max())).bind(1.0).run());
    EXPECT_FALSE(Query(*database, sql).bind(1).bind(std::numeric_limits<double>::quiet_NaN()).run());
    EXPECT_EQ(*count(), 0);
}

TEST_F(QueryTest, aTransactionThatIsDroppedLeavesNothing)
{
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction) << transaction.error();
        ASSERT_OK(insert(QStringLiteral("a")));
    }
    EXPECT_EQ(*count(), 0);
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction);
    ASSERT_OK(insert(QStringLiteral("a")));
    ASSERT_OK(transaction->commit());
    EXPECT_EQ(*count(), 1);
    EXPECT_FALSE(database->inTransaction());
}

TEST_F(QueryTest, aTransactionInsideATransactionIsRefusedAndTheFirstOneStands)
{
    auto outer = Transaction::begin(*database);
    ASSERT_TRUE(outer);
    ASSERT_OK(insert(QStringLiteral("a")));
    EXPECT_FALSE(Transaction::begin(*database));
    ASSERT_OK(outer->commit());
    EXPECT_EQ(*count(), 1);
}

TEST_F(QueryTest, aCommitTwiceOrWithoutATransactionIsAnError)
{
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction);
    ASSERT_OK(transaction->commit());
    EXPECT_FALSE(transaction->commit());
}
