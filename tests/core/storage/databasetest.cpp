// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "tests/core/storage/smalldisk.h"
#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"
#include "core/storage/transaction.h"

#include <QDir>

#include <atomic>
#include <chrono>
#include <thread>

using namespace guardbook;

namespace {

const auto fill = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) "
                                 "INSERT INTO note SELECT i, 'MARKER ' || hex(randomblob(40)) FROM n");
const auto endless =
    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n");

class DatabaseOpen : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        ASSERT_OK(database->execute(
            QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT) STRICT")));
    }
    Result<qint64> count(const QString &table = QStringLiteral("note"))
    {
        Query query(*database, QStringLiteral("SELECT count(*) FROM ") + table);
        GUARDBOOK_TRY(query.next());
        return query.integer(0);
    }
    static Result<std::unique_ptr<Database>> open(const QString &path, const Secret &key,
                                                  Database::Mode mode = Database::Mode::ReadWrite)
    {
        return Database::open(path, key, mode);
    }
    void overwrite(const QByteArray &bytes, const QString &name = QStringLiteral("book.db"))
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
};

} // namespace

TEST_F(DatabaseOpen, whatWasCommittedIsThereAfterOpeningAgain)
{
    ASSERT_OK(database->execute(fill));
    reopen();
    EXPECT_EQ(*count(), 2000);
    EXPECT_FALSE(database->isReadOnly());
}

TEST_F(DatabaseOpen, noFileHoldsPlainTextAtAnyTime)
{
    const auto expectNoMarker = [this] {
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
            EXPECT_FALSE(fileBytes(name).contains("MARKER")) << name.toStdString();
            EXPECT_FALSE(fileBytes(name).startsWith("SQLite format 3")) << name.toStdString();
        }
    };
    ASSERT_OK(database->execute(QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(body)")));
    ASSERT_OK(database->execute(fill));
    ASSERT_OK(database->execute(QStringLiteral("INSERT INTO search SELECT body FROM note")));
    ASSERT_OK(
        database->execute(QStringLiteral("CREATE TEMP TABLE t AS SELECT * FROM note ORDER BY body DESC")));
    EXPECT_FALSE(fileBytes(QStringLiteral("book.db-wal")).isEmpty()); // the log is among what is looked at
    expectNoMarker();
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_OK(database->execute(QStringLiteral("UPDATE note SET body = body || 'MARKER'")));
        expectNoMarker();
    }
    ASSERT_OK(database->checkpoint());
    ASSERT_OK(database->copyInto(path(QStringLiteral("copy.db"))));
    expectNoMarker();
    database.reset();
    expectNoMarker();
    EXPECT_GT(fileBytes().size(), 100000);
}

TEST_F(DatabaseOpen, onlyAKeyOf32BytesIsTaken)
{
    ASSERT_OK(database->execute(fill));
    database.reset();
    for (const auto &wrong : {QByteArray(), QByteArray(31, 'k'), QByteArray(33, 'k'), QByteArray(64, '6')}) {
        EXPECT_FAILS(open(path(), Secret(wrong)), ErrorCode::Internal);
        EXPECT_FAILS(open(path(QStringLiteral("new.db")), Secret(wrong), Database::Mode::Create),
                     ErrorCode::Internal);
        EXPECT_FALSE(QFile::exists(path(QStringLiteral("new.db"))));
    }
    EXPECT_OK(open(path(), key));
}

TEST_F(DatabaseOpen, aWrongKeyIsRefusedAndHarmsNothing)
{
    ASSERT_OK(database->execute(fill)); // still in the log: the wrong key meets that too
    const QByteArray before = fileBytes() + fileBytes(QStringLiteral("book.db-wal"));
    EXPECT_FAILS(open(path(), Secret(QByteArray(32, 'x'))), ErrorCode::Corrupt);
    EXPECT_FAILS(open(path(), Secret(QByteArray(32, 'x')), Database::Mode::ReadOnly), ErrorCode::Corrupt);
    EXPECT_EQ(fileBytes() + fileBytes(QStringLiteral("book.db-wal")), before);
    reopen();
    EXPECT_EQ(*count(), 2000);
}

TEST_F(DatabaseOpen, creatingNeverTakesAFileThatIsThere)
{
    EXPECT_FAILS(open(path(), key, Database::Mode::Create), ErrorCode::Conflict);
    overwrite({}, QStringLiteral("empty.db"));
    EXPECT_FAILS(open(path(QStringLiteral("empty.db")), key, Database::Mode::Create), ErrorCode::Conflict);
    EXPECT_EQ(QFileInfo(path(QStringLiteral("empty.db"))).size(), 0);
}

TEST_F(DatabaseOpen, openingNeverMakesAFile)
{
    for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly})
        EXPECT_FALSE(open(path(QStringLiteral("none.db")), key, mode));
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("none.db"))));
}

TEST_F(DatabaseOpen, aFileOfLengthZeroIsDamageAndNotAnEmptyBook)
{
    database.reset();
    overwrite({});
    EXPECT_FAILS(open(path(), key), ErrorCode::Corrupt);
    EXPECT_FAILS(open(path(), key, Database::Mode::ReadOnly), ErrorCode::Corrupt);
}

TEST_F(DatabaseOpen, aPlainDatabaseAndOtherFilesAreRefused)
{
    for (const QByteArray &bytes :
         {QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(20000, 'x'),
          QByteArray("SQLite format 3\0\x10\0\x01\x01\0@  ", 24) + QByteArray(20000, '\0'), QByteArray("x"),
          QByteArray(8192, '\0'), QByteArray(8191, 'x')}) {
        overwrite(bytes, QStringLiteral("other.db"));
        EXPECT_FAILS(open(path(QStringLiteral("other.db")), key), ErrorCode::Corrupt);
        EXPECT_EQ(fileBytes(QStringLiteral("other.db")), bytes);
    }
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("folder.db")));
    EXPECT_FALSE(open(path(QStringLiteral("folder.db")), key));
}

TEST_F(DatabaseOpen, aLinkIsNotFollowedButItsFolderMayBeOne)
{
    database.reset();
    ASSERT_TRUE(QFile::link(path(), path(QStringLiteral("link.db"))));
    EXPECT_FALSE(open(path(QStringLiteral("link.db")), key));
    const QTemporaryDir elsewhere;
    ASSERT_TRUE(QFile::link(folder.path(), elsewhere.filePath(QStringLiteral("books"))));
    EXPECT_OK(open(elsewhere.filePath(QStringLiteral("books/book.db")), key));
}

TEST_F(DatabaseOpen, aNewFileIsForItsOwnerAlone)
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(path()).permissions() & others);
    EXPECT_FALSE(QFileInfo(path(QStringLiteral("book.db-wal"))).permissions() & others);
}

TEST_F(DatabaseOpen, readOnlyReadsWhatAnotherWritesAndWritesNothing)
{
    auto reader = open(path(), key, Database::Mode::ReadOnly);
    ASSERT_TRUE(reader) << reader.error();
    EXPECT_TRUE((*reader)->isReadOnly());
    ASSERT_OK(database->execute(fill));
    Query query(**reader, QStringLiteral("SELECT count(*) FROM note"));
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.integer(0), 2000);
    EXPECT_FAILS((*reader)->execute(QStringLiteral("DELETE FROM note")), ErrorCode::ReadOnly);
    EXPECT_FAILS(Transaction::begin(**reader), ErrorCode::ReadOnly);
    EXPECT_FAILS((*reader)->setSchemaVersion(7), ErrorCode::ReadOnly);
    EXPECT_FALSE((*reader)->rekey(Secret(QByteArray(32, 'x'))));
    EXPECT_OK((*reader)->checkIntegrity());
}

TEST_F(DatabaseOpen, aReadOnlyDiskIsToldAndABookOnItCanBeRead)
{
    SmallDisk disk("8m");
    if (!disk.isMounted())
        GTEST_SKIP() << "only root can mount a small file system";
    const QString place = disk.path(QStringLiteral("a book %41?.db"));
    {
        auto made = open(place, key, Database::Mode::Create);
        ASSERT_TRUE(made) << made.error();
        ASSERT_OK((*made)->setSchemaVersion(5));
    }
    ASSERT_TRUE(disk.makeReadOnly());
    EXPECT_FAILS(open(place, key), ErrorCode::ReadOnly);
    auto opened = open(place, key, Database::Mode::ReadOnly);
    ASSERT_TRUE(opened) << opened.error();
    EXPECT_EQ(*(*opened)->schemaVersion(), 5);
    EXPECT_FAILS(open(place, Secret(QByteArray(32, 'x')), Database::Mode::ReadOnly), ErrorCode::Corrupt);
}

TEST_F(DatabaseOpen, aScriptStopsAtTheStatementThatFailsAndSaysWhich)
{
    const auto ran = database->executeScript(QStringLiteral(
        "CREATE TABLE a (x);\n/* ; */ CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;\n"
        "INSERT INTO a VALUES (';');\nINSERT INTO b VALUES (1);\nINSERT INTO a VALUES (2);\n-- end\n"));
    ASSERT_FALSE(ran);
    EXPECT_TRUE(ran.error().where.contains(QStringLiteral("statement 4"))) << ran.error();
    EXPECT_EQ(*count(QStringLiteral("a")), 1);
    EXPECT_OK(database->executeScript(QStringLiteral("\n  -- nothing but a comment\n")));
    EXPECT_OK(database->executeScript({}));
}

TEST_F(DatabaseOpen, anInterruptFromAnotherThreadStopsAStatementAndNothingElse)
{
    std::atomic<bool> done = false;
    std::thread other([&] {
        while (!done) {
            database->interrupt();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    EXPECT_FAILS(database->execute(endless), ErrorCode::Cancelled);
    done = true;
    other.join();
    EXPECT_OK(database->execute(fill));
    EXPECT_EQ(*count(), 2000);
}

TEST_F(DatabaseOpen, aCopyIsWholeAndOpensUnderTheSameKeyOnly)
{
    ASSERT_OK(database->execute(fill));
    ASSERT_OK(database->setSchemaVersion(3));
    const QString copy = path(QStringLiteral("copy.db"));
    qint64 last = -1;
    qint64 total = -1;
    ASSERT_OK(database->copyInto(copy, {[&](qint64 done, qint64 of) {
                                            EXPECT_GE(done, last);
                                            last = done;
                                            total = of;
                                        },
                                        nullptr}));
    EXPECT_EQ(last, total);
    EXPECT_FAILS(database->copyInto(copy), ErrorCode::Conflict);
    EXPECT_FAILS(open(copy, Secret(QByteArray(32, 'x'))), ErrorCode::Corrupt);
    database.reset();
    auto opened = open(copy, key);
    ASSERT_TRUE(opened) << opened.error();
    database = *std::move(opened);
    EXPECT_EQ(*count(), 2000);
    EXPECT_EQ(*database->schemaVersion(), 3);
    EXPECT_OK(database->checkIntegrity());
}

TEST_F(DatabaseOpen, aCopyThatIsCancelledOrHasNowhereToGoLeavesNothing)
{
    ASSERT_OK(database->execute(fill));
    const std::atomic<bool> cancel = true;
    EXPECT_FAILS(database->copyInto(path(QStringLiteral("copy.db")), {{}, &cancel}), ErrorCode::Cancelled);
    EXPECT_FALSE(database->copyInto(path(QStringLiteral("nowhere/copy.db"))));
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        EXPECT_TRUE(name.startsWith(QStringLiteral("book.db"))) << name.toStdString();
    EXPECT_OK(database->execute(QStringLiteral("DELETE FROM note"))); // and the book is as usable as before
}

TEST_F(DatabaseOpen, aCopyMayBeMadeWhileAnotherWrites)
{
    ASSERT_OK(database->execute(fill));
    auto other = open(path(), key);
    ASSERT_TRUE(other);
    ASSERT_OK((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    ASSERT_OK((*other)->execute(QStringLiteral("DELETE FROM note")));
    EXPECT_OK(database->copyInto(path(QStringLiteral("copy.db"))));
    ASSERT_OK((*other)->execute(QStringLiteral("COMMIT")));
    EXPECT_EQ(*count(), 0);
}

TEST_F(DatabaseOpen, afterARekeyTheOldKeyOpensNothing)
{
    const Secret next(QByteArray(32, 'n'));
    ASSERT_OK(database->execute(fill));
    ASSERT_OK(database->rekey(next));
    EXPECT_EQ(*count(), 2000);
    ASSERT_OK(database->execute(QStringLiteral("DELETE FROM note WHERE id = 1")));
    ASSERT_OK(database->copyInto(path(QStringLiteral("copy.db")))); // knows the new key
    database.reset();
    EXPECT_FAILS(open(path(), key), ErrorCode::Corrupt);
    key = next.copy();
    reopen();
    EXPECT_EQ(*count(), 1999);
    EXPECT_OK(database->checkIntegrity());
    EXPECT_OK(open(path(QStringLiteral("copy.db")), key));
}

TEST_F(DatabaseOpen, aRekeyInsideATransactionIsRefusedAndCommitsNothing)
{
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_OK(database->execute(fill));
        EXPECT_FALSE(database->rekey(Secret(QByteArray(32, 'n'))));
        EXPECT_TRUE(database->inTransaction());
    }
    EXPECT_EQ(*count(), 0);
    ASSERT_OK(database->execute(fill));
    {
        Query half(*database, QStringLiteral("SELECT id FROM note"));
        ASSERT_TRUE(half.next());
        EXPECT_FALSE(database->rekey(Secret(QByteArray(32, 'n'))));
    }
    for (const auto &wrong : {QByteArray(), QByteArray(31, 'n'), QByteArray(33, 'n')})
        EXPECT_FALSE(database->rekey(Secret(wrong)));
    reopen();
    EXPECT_EQ(*count(), 2000);
}

TEST_F(DatabaseOpen, aRekeyStandsAlsoWhileAnotherReads)
{
    const Secret next(QByteArray(32, 'n'));
    ASSERT_OK(database->execute(fill));
    auto reader = open(path(), key, Database::Mode::ReadOnly);
    ASSERT_TRUE(reader);
    auto half = std::make_optional<Query>(**reader, QStringLiteral("SELECT id FROM note"));
    ASSERT_TRUE(half->next());
    ASSERT_OK(database->rekey(next)); // the log cannot be written back yet
    EXPECT_EQ(*count(), 2000);
    half.reset();
    EXPECT_FALSE((*reader)->execute(QStringLiteral("SELECT * FROM note"))); // it has the old key
    reader->reset();
    key = next.copy();
    reopen();
    EXPECT_EQ(*count(), 2000);
    EXPECT_OK(database->checkIntegrity());
}

TEST_F(DatabaseOpen, theLogIsEmptiedWhenNobodyReads)
{
    ASSERT_OK(database->execute(fill));
    {
        Query half(*database, QStringLiteral("SELECT id FROM note"));
        ASSERT_TRUE(half.next());
        EXPECT_FAILS(database->checkpoint(), ErrorCode::InUse);
    }
    EXPECT_GT(QFileInfo(path(QStringLiteral("book.db-wal"))).size(), 0);
    ASSERT_OK(database->checkpoint());
    EXPECT_EQ(QFileInfo(path(QStringLiteral("book.db-wal"))).size(), 0);
}

TEST_F(DatabaseOpen, theLogStaysBoundedOverManyWrites)
{
    Query insert(*database, QStringLiteral("INSERT INTO note (body) VALUES (hex(zeroblob(4000)))"));
    for (int i = 0; i < 40; ++i) {
        auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction);
        for (int k = 0; k < 50; ++k)
            ASSERT_OK(insert.reset().run());
        ASSERT_OK(transaction->commit());
    }
    EXPECT_GT(QFileInfo(path()).size(), qint64(8) << 20); // written back on the way
    EXPECT_LT(QFileInfo(path(QStringLiteral("book.db-wal"))).size(), qint64(12) << 20);
}

TEST_F(DatabaseOpen, checkIntegrityFindsABrokenReferenceAndAWrongTextIndex)
{
    ASSERT_OK(database->executeScript(QStringLiteral(
        "CREATE TABLE child (id INTEGER PRIMARY KEY, note INTEGER REFERENCES note) STRICT;"
        "CREATE VIRTUAL TABLE search USING fts5(body, content='note', content_rowid='id');"
        "INSERT INTO note VALUES (1, 'one'); INSERT INTO search (rowid, body) VALUES (1, 'one');"
        "INSERT INTO child VALUES (1, 1);")));
    EXPECT_OK(database->checkIntegrity());
    ASSERT_OK(database->execute(QStringLiteral("UPDATE note SET body = 'two'"))); // the index is not told
    const auto checked = database->checkIntegrity();
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Corrupt);
    EXPECT_TRUE(checked.error().where.contains(QStringLiteral("full-text"))) << checked.error();
    const auto parts = database->checkParts({});
    ASSERT_OK(parts);
    EXPECT_EQ(*parts, Database::TextIndexes::Damaged) << "for whoever can make it anew";
    const std::atomic<bool> cancel = true;
    EXPECT_FAILS(database->checkIntegrity({{}, &cancel}), ErrorCode::Cancelled);
}
