// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/crashvfs.h"
#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>

#include <cerrno>

using namespace guardbook;

namespace {

constexpr unsigned seed = 11;

/// GUARDBOOK_POWERCUTS asks for more cuts; as many as one commit can afford are made anyway.
int cuts()
{
    return std::max(120, qEnvironmentVariableIntValue("GUARDBOOK_POWERCUTS"));
}

struct Found {
    int opened = 0;
    int withOldKey = 0;
    int damaged = 0;
    int lost = 0; // a commit that had been acknowledged is not there
};

class PowerCut : public testing::Test {
protected:
    struct Acknowledged {
        std::size_t moment;
        qint64 id;
    };

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    void write(Database &database, qint64 id)
    {
        auto transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction) << transaction.error();
        Query insert(database, QStringLiteral("INSERT OR REPLACE INTO note VALUES (?, randomblob(?), ?)"));
        ASSERT_OK(insert.bind(id).bind(random() % 900).bind(random() % 50).run());
        ASSERT_OK(
            insert.reset().bind(1000000 + random() % 100).bind(random() % 12000).bind(random() % 50).run());
        if (id % 7 == 0)
            ASSERT_OK(database.execute(QStringLiteral("DELETE FROM note WHERE id > 1000000 AND part < 10")));
        ASSERT_OK(Query(database, QStringLiteral("INSERT INTO search VALUES (hex(randomblob(60)))")).run());
        ASSERT_OK(transaction->commit());
        acknowledged.push_back({vfs.now(), id});
    }
    /// Writes, writes back, and in the middle changes the key.
    void liveThrough(int writes)
    {
        auto opened = Database::open(path(QStringLiteral("book.db")), oldKey, Database::Mode::Create);
        ASSERT_TRUE(opened) << opened.error();
        Database &database = **opened;
        ASSERT_OK(database.executeScript(QStringLiteral(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, body BLOB, part INTEGER) STRICT;"
            "CREATE INDEX note_part ON note (part); CREATE VIRTUAL TABLE search USING fts5(body);"
            "INSERT INTO note VALUES (0, x'00', 0)")));
        made = vfs.now();
        for (int i = 1; i <= writes; ++i) {
            write(database, i);
            if (i % 10 == 0)
                ASSERT_OK(database.checkpoint());
            if (i == writes / 2) {
                rekeyBegins = vfs.now();
                ASSERT_OK(database.rekey(newKey));
                rekeyEnds = vfs.now();
            }
        }
        ended = vfs.now(); // what lookAt() writes comes after and is nobody's past
    }
    /// Opens what a cut left, as the next start of the program would.
    void lookAt(const CrashVfs::Files &files, std::size_t moment, Found &found)
    {
        QDir(path(QStringLiteral("after"))).removeRecursively();
        ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("after")));
        for (const auto &[name, bytes] : files) {
            QFile file(path(QStringLiteral("after/") + name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            ASSERT_EQ(file.write(bytes), bytes.size());
        }
        for (const Secret *key : {&newKey, &oldKey}) {
            auto opened =
                Database::open(path(QStringLiteral("after/book.db")), *key, Database::Mode::ReadWrite);
            if (!opened)
                continue;
            ++found.opened;
            found.withOldKey += key == &oldKey ? 1 : 0;
            Query newest(**opened, QStringLiteral("SELECT max(id) FROM note WHERE id < 1000000"));
            if (!(*opened)->checkIntegrity() || !newest.next())
                ++found.damaged;
            else
                found.lost += newest.integer(0) < lastBefore(moment) ? 1 : 0;
            return;
        }
        ++found.damaged;
    }
    [[nodiscard]] qint64 lastBefore(std::size_t moment) const
    {
        qint64 last = 0;
        for (const auto &commit : acknowledged)
            if (commit.moment <= moment)
                last = commit.id;
        return last;
    }
    Found cutPower(int times, CrashVfs::Disk disk)
    {
        Found found;
        for (int i = 0; i < times; ++i) {
            const bool inRekey = i % 2 == 0;
            const std::size_t from = inRekey ? rekeyBegins : made;
            const std::size_t moment = from + random() % ((inRekey ? rekeyEnds : ended) - from + 1);
            lookAt(vfs.filesAfterCut(moment, random, disk), moment, found);
        }
        return found;
    }

    QTemporaryDir folder;
    CrashVfs vfs;
    std::mt19937 random{seed};
    Secret oldKey{QByteArray(32, 'k')};
    Secret newKey{QByteArray(32, 'n')};
    std::vector<Acknowledged> acknowledged;
    std::size_t made = 0;
    std::size_t rekeyBegins = 0;
    std::size_t rekeyEnds = 0;
    std::size_t ended = 0;
};

} // namespace

TEST_F(PowerCut, losesNothingThatWasAcknowledgedEvenWhileTheKeyChanges)
{
    liveThrough(60);
    const Found found = cutPower(cuts(), CrashVfs::Disk::Honest);
    EXPECT_EQ(found.damaged, 0);
    EXPECT_EQ(found.lost, 0);
    EXPECT_EQ(found.opened, cuts());
    EXPECT_GT(found.withOldKey, 0); // the cuts fell on both sides of the change
    EXPECT_LT(found.withOldKey, cuts());
}

// Were this test to pass with an honest disk alone, nobody could tell whether it looks at all.
TEST_F(PowerCut, onADiskThatLiesAboutSyncingIsFoundByTheSameLook)
{
    liveThrough(60);
    const Found found = cutPower(40, CrashVfs::Disk::IgnoresSync);
    EXPECT_GT(found.damaged + found.lost, 5);
}

TEST_F(PowerCut, noPlainTextIsEverHandedToTheDisk)
{
    auto opened = Database::open(path(QStringLiteral("book.db")), oldKey, Database::Mode::Create);
    ASSERT_TRUE(opened) << opened.error();
    Database &database = **opened;
    ASSERT_OK(database.executeScript(QStringLiteral(
        "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT); CREATE VIRTUAL TABLE search USING fts5(body);"
        "CREATE TEMP TABLE sorted (body TEXT);")));
    const auto fill =
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) "
                       "INSERT INTO note (body) SELECT 'MARKERMARKER' || hex(randomblob(300)) FROM n");
    for (int i = 0; i < 3; ++i) {
        ASSERT_OK(database.execute(fill));
        ASSERT_OK(
            database.executeScript(QStringLiteral("BEGIN; UPDATE note SET body = body || 'x'; ROLLBACK;")));
        ASSERT_OK(database.checkpoint());
    }
    ASSERT_OK(database.execute(QStringLiteral("INSERT INTO search SELECT body FROM note")));
    ASSERT_OK(
        database.execute(QStringLiteral("INSERT INTO sorted SELECT body FROM note ORDER BY body DESC")));
    ASSERT_OK(database.execute(QStringLiteral("CREATE INDEX note_body ON note (body)")));
    ASSERT_OK(database.copyInto(path(QStringLiteral("copy.db"))));
    EXPECT_GT(vfs.now(), 1000u);
    EXPECT_FALSE(vfs.wrote("MARKER"));
    EXPECT_FALSE(vfs.wrote("SQLite format"));
    EXPECT_FALSE(vfs.wrote(QByteArray(16, 'k'))); // nor the key
}

TEST_F(PowerCut, aChangeThatTheDiskDidNotConfirmIsNotSaidToBeUndone)
{
    for (const int reason : {ENOSPC, EIO}) {
        const QString book = path(QStringLiteral("sync-%1.db").arg(reason));
        const QString left = path(QStringLiteral("left-%1.db").arg(reason));
        auto opened = Database::open(book, oldKey, Database::Mode::Create);
        ASSERT_TRUE(opened) << opened.error();
        ASSERT_OK((*opened)->execute(QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT")));
        auto transaction = Transaction::begin(**opened);
        ASSERT_TRUE(transaction) << transaction.error();
        ASSERT_OK((*opened)->execute(QStringLiteral("INSERT INTO note VALUES (1)")));
        vfs.failSyncs(reason);
        const auto committed = transaction->commit();
        vfs.failSyncs(0);
        ASSERT_FALSE(committed);
        // What the program leaves when it is stopped now: whoever opens it finds the change.
        for (const char *end : {"", "-wal"})
            ASSERT_TRUE(QFile::copy(book + QLatin1String(end), left + QLatin1String(end)));
        auto again = Database::open(left, oldKey, Database::Mode::ReadWrite);
        ASSERT_TRUE(again) << again.error();
        Query count(**again, QStringLiteral("SELECT count(*) FROM note"));
        ASSERT_OK(count.next());
        EXPECT_EQ(count.integer(0), 1);
        const QString &sentence = committed.error().sentence;
        EXPECT_FALSE(sentence.contains(QStringLiteral("othing was changed"))) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(QStringLiteral("look before you repeat"))) << sentence.toStdString();
    }
}
