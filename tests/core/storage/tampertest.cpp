// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"
#include "core/storage/rowdigest.h"

#include <random>

using namespace guardbook;

namespace {

constexpr qsizetype pageSize = 8192;

/// What someone with the folder, but without the key, can do to a book that is closed.
class Tamper : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        ASSERT_OK(database->executeScript(
            QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT, part INTEGER) STRICT; "
                           "CREATE INDEX p ON note (part);"
                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300) "
                           "INSERT INTO note SELECT i, printf('%0900d', i * 7919), i % 17 FROM n;")));
        database.reset(); // writes the log back
        whole = fileBytes();
        ASSERT_EQ(whole.size() % pageSize, 0);
        ASSERT_GT(whole.size(), 20 * pageSize);
    }
    void replace(const QByteArray &bytes, const QString &name = QStringLiteral("book.db"))
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    /// Whether opening, reading everything or checking says that something is wrong.
    [[nodiscard]] bool isNoticed() const
    {
        auto opened = Database::open(path(), key, Database::Mode::ReadWrite);
        if (!opened)
            return true;
        return !(*opened)->checkIntegrity() || !(*opened)->execute(QStringLiteral("SELECT * FROM note"));
    }
    [[nodiscard]] QByteArray page(qsizetype number) const { return whole.mid(number * pageSize, pageSize); }
    [[nodiscard]] QByteArray withPage(qsizetype number, const QByteArray &bytes) const
    {
        return whole.left(number * pageSize) + bytes + whole.mid((number + 1) * pageSize);
    }
    Result<QString> body(qint64 id)
    {
        Query query(*database, QStringLiteral("SELECT body FROM note WHERE id = ?"));
        GUARDBOOK_TRY(query.bind(id).next());
        return query.text(0);
    }
    QByteArray whole;
};

} // namespace

TEST_F(Tamper, anyFlippedBitIsNoticed)
{
    std::mt19937 random(5);
    for (qsizetype number = 0; number < whole.size() / pageSize; ++number) {
        QByteArray changed = whole;
        const auto at = number * pageSize + qsizetype(random() % pageSize);
        changed[at] = char(changed.at(at) ^ (1 << (random() % 8)));
        replace(changed);
        EXPECT_TRUE(isNoticed()) << at;
    }
    for (qsizetype at = 0; at < 100; ++at) { // the header, with the few bytes that are not encrypted
        QByteArray changed = whole;
        changed[at] = char(changed.at(at) ^ 1);
        replace(changed);
        EXPECT_TRUE(isNoticed()) << at;
    }
    replace(whole);
    EXPECT_FALSE(isNoticed());
}

TEST_F(Tamper, pagesThatAreSwappedCopiedEmptiedOrCutOffAreNoticed)
{
    QByteArray swapped = withPage(5, page(9));
    swapped.replace(9 * pageSize, pageSize, page(5));
    for (const QByteArray &changed : {swapped, withPage(9, page(5)), withPage(7, QByteArray(pageSize, '\0')),
                                      whole.left(whole.size() / 2), whole.left(whole.size() - pageSize),
                                      whole.left(pageSize), whole.left(100), QByteArray()}) {
        replace(changed);
        EXPECT_TRUE(isNoticed());
    }
}

// Not seen here, and it cannot be: each page is genuine, only old. The ledger holds the digest of the row as
// it stood, which is how it comes to light. Should this test ever fail, the ledger has a helper: do not
// "mend" it.
TEST_F(Tamper, anOldPageThatIsPutBackIsForTheLedgerToFind)
{
    reopen();
    const auto table = QStringLiteral("note");
    ASSERT_OK(database->execute(QStringLiteral("UPDATE note SET body = printf('%0900d', 1) WHERE id = 150")));
    const auto written = digestOfRow(*database, table, QStringLiteral("id"), QStringLiteral("150"));
    ASSERT_TRUE(written);
    database.reset();
    const QByteArray newer = fileBytes();
    ASSERT_EQ(newer.size(), whole.size());
    QByteArray mixed = newer;
    for (qsizetype at = pageSize; at < whole.size(); at += pageSize)
        mixed.replace(at, pageSize, whole.mid(at, pageSize));
    ASSERT_NE(mixed, newer);
    replace(mixed);
    EXPECT_FALSE(isNoticed());
    reopen();
    EXPECT_TRUE(body(150)->endsWith(QString::number(150 * 7919)));
    EXPECT_NE(*digestOfRow(*database, table, QStringLiteral("id"), QStringLiteral("150")), *written);
}

TEST_F(Tamper, aWholeOldFileIsForTheLedgerToFind)
{
    reopen();
    ASSERT_OK(database->execute(QStringLiteral("DELETE FROM note")));
    database.reset();
    replace(whole);
    EXPECT_FALSE(isNoticed());
}

// The log's end tells nothing of how long it was: a cut or damaged one is quietly an earlier commit.
TEST_F(Tamper, aLogThatIsCutDamagedOrGoneIsAnEarlierBookAndForTheLedgerToFind)
{
    reopen();
    for (int i = 1; i <= 5; ++i)
        ASSERT_OK(database->execute(QStringLiteral("UPDATE note SET part = 100 + %1 WHERE id = 1").arg(i)));
    const QByteArray book = fileBytes();
    const QByteArray log = fileBytes(QStringLiteral("book.db-wal"));
    ASSERT_GT(log.size(), 4 * pageSize);
    database.reset();
    QByteArray damaged = log;
    damaged[log.size() - 100] = char(damaged.at(log.size() - 100) ^ 1);
    for (const QByteArray &other : {log.left(log.size() - pageSize), damaged, QByteArray()}) {
        replace(book);
        replace(other, QStringLiteral("book.db-wal"));
        QFile::remove(path(QStringLiteral("book.db-shm")));
        EXPECT_FALSE(isNoticed());
        reopen();
        {
            Query query(*database, QStringLiteral("SELECT part FROM note WHERE id = 1"));
            ASSERT_TRUE(query.next());
            EXPECT_LT(query.integer(0), 105);
        }
        database.reset();
    }
}
