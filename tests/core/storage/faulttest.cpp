// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/smalldisk.h"
#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"
#include "core/storage/transaction.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <random>

using namespace guardbook;

namespace {

/// Another program: a process that does one thing with a pipe to tell of it.
class OtherProgram {
public:
    explicit OtherProgram(const std::function<void(int tell)> &work)
    {
        if (::pipe(m_pipe) != 0)
            return;
        m_process = ::fork();
        if (m_process == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::close(m_pipe[0]);
            work(m_pipe[1]);
            ::_exit(0);
        }
        ::close(m_pipe[1]);
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;
    ~OtherProgram()
    {
        kill();
        ::close(m_pipe[0]);
    }
    void kill()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        m_process = -1;
    }
    /// The next number it told; -1 when it is gone and has told all.
    qint64 heard()
    {
        qint64 number = -1;
        return ::read(m_pipe[0], &number, sizeof number) == sizeof number ? number : -1;
    }
    static void tell(int pipe, qint64 number)
    {
        if (::write(pipe, &number, sizeof number) != sizeof number)
            ::_exit(9);
    }

private:
    int m_pipe[2] = {-1, -1};
    pid_t m_process = -1;
};

class Fault : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        ASSERT_OK(database->executeScript(QStringLiteral(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT, length INTEGER) STRICT;"
            "CREATE TABLE entry (id INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note) STRICT;"
            "CREATE VIRTUAL TABLE search USING fts5(body, content='note', content_rowid='id');")));
    }
    static Result<qint64> number(Database &database, const QString &sql)
    {
        Query query(database, sql);
        GUARDBOOK_TRY(query.next());
        return query.integer(0);
    }
    /// One thing logged as an action would: the row, its entry and its search text, or nothing.
    static Result<> log(Database &database, qint64 id, int size)
    {
        GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(database));
        const QString body = QStringLiteral("word%1 ").arg(id).repeated(size);
        GUARDBOOK_TRY(Query(database, QStringLiteral("INSERT INTO note VALUES (?, ?, ?)"))
                          .bind(id)
                          .bind(body)
                          .bind(body.size())
                          .run());
        GUARDBOOK_TRY(Query(database, QStringLiteral("INSERT INTO search (rowid, body) VALUES (?, ?)"))
                          .bind(id)
                          .bind(body)
                          .run());
        GUARDBOOK_TRY(
            Query(database, QStringLiteral("INSERT INTO entry VALUES (?, ?)")).bind(id).bind(id).run());
        return transaction.commit();
    }
    void expectWhole(Database &target)
    {
        EXPECT_OK(target.checkIntegrity());
        EXPECT_EQ(*number(target, QStringLiteral("SELECT count(*) FROM note WHERE length(body) <> length")),
                  0);
        EXPECT_EQ(*number(target, QStringLiteral("SELECT count(*) FROM note")),
                  *number(target, QStringLiteral("SELECT count(*) FROM entry")));
    }
};

} // namespace

// GUARDBOOK_KILLS asks for more.
TEST_F(Fault, aKilledProgramLosesNothingThatItHadBeenTold)
{
    database.reset();
    std::mt19937 random(99);
    qint64 acknowledged = 0;
    for (int round = std::max(20, qEnvironmentVariableIntValue("GUARDBOOK_KILLS")); round > 0; --round) {
        OtherProgram writer([this](int pipe) {
            auto opened = Database::open(path(), key, Database::Mode::ReadWrite);
            if (!opened)
                ::_exit(1);
            auto id = number(**opened, QStringLiteral("SELECT coalesce(max(id), 0) FROM note"));
            while (id && log(**opened, ++*id, int(*id % 300)))
                OtherProgram::tell(pipe, *id);
            OtherProgram::tell(pipe, -2);
        });
        if (round % 2 == 0) { // in the other rounds the end may come before anything was told
            acknowledged = writer.heard();
            ASSERT_GT(acknowledged, 0) << "the writer failed by itself";
        }
        ::usleep(20000 + std::uint32_t(random()) % 60000);
        writer.kill();
        for (qint64 id = writer.heard(); id != -1; id = writer.heard()) {
            ASSERT_NE(id, -2) << "the writer failed by itself";
            acknowledged = id;
        }
        reopen();
        EXPECT_GE(*number(*database, QStringLiteral("SELECT coalesce(max(id), 0) FROM note")), acknowledged);
        expectWhole(*database);
        database.reset();
    }
    EXPECT_GT(acknowledged, 0);
}

TEST_F(Fault, aProgramKilledWhileItChangesTheKeyLeavesTheOldOrTheNewOne)
{
    for (qint64 id = 1; id <= 200; ++id)
        ASSERT_OK(log(*database, id, 300));
    std::mt19937 random(7);
    Secret next(QByteArray(32, 'n'));
    for (int round = 0; round < 6; ++round) {
        database.reset();
        OtherProgram changer([&](int pipe) {
            auto opened = Database::open(path(), key, Database::Mode::ReadWrite);
            if (!opened)
                ::_exit(1);
            OtherProgram::tell(pipe, 1);
            static_cast<void>((*opened)->rekey(next));
            OtherProgram::tell(pipe, 2);
        });
        ASSERT_EQ(changer.heard(), 1);
        ::usleep(std::uint32_t(random()) % 30000);
        changer.kill();
        auto opened = Database::open(path(), key, Database::Mode::ReadWrite);
        if (!opened) {
            std::swap(key, next);
            opened = Database::open(path(), key, Database::Mode::ReadWrite);
        }
        ASSERT_TRUE(opened) << opened.error();
        database = *std::move(opened);
        EXPECT_EQ(*number(*database, QStringLiteral("SELECT count(*) FROM note")), 200);
        expectWhole(*database);
    }
}

TEST_F(Fault, aSecondProgramReadsWhileTheFirstWritesAndWaitsForItsTurn)
{
    OtherProgram first([this](int pipe) {
        auto opened = Database::open(path(), key, Database::Mode::ReadWrite);
        if (!opened || !(*opened)->execute(QStringLiteral("BEGIN IMMEDIATE")) ||
            !(*opened)->execute(QStringLiteral("INSERT INTO note VALUES (1, 'x', 1)")))
            ::_exit(1);
        OtherProgram::tell(pipe, 1);
        ::usleep(200000);
        if (!(*opened)->execute(QStringLiteral("COMMIT")))
            ::_exit(1);
        OtherProgram::tell(pipe, 2);
    });
    ASSERT_EQ(first.heard(), 1);
    EXPECT_EQ(*number(*database, QStringLiteral("SELECT count(*) FROM note")),
              0);                                     // reads, and what is committed
    auto transaction = Transaction::begin(*database); // waits
    ASSERT_TRUE(transaction) << transaction.error();
    EXPECT_EQ(*number(*database, QStringLiteral("SELECT count(*) FROM note")), 1);
    ASSERT_OK(transaction->commit());
    EXPECT_EQ(first.heard(), 2);
}

TEST_F(Fault, aFullDiskUndoesTheWholeActionAndTheBookStaysReadable)
{
    SmallDisk disk("6m");
    if (!disk.isMounted())
        GTEST_SKIP() << "only root can mount a small file system";
    QFile ballast(disk.path(QStringLiteral("ballast")));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly));
    ASSERT_EQ(ballast.write(QByteArray(1 << 20, 'b')), 1 << 20);
    ballast.close();
    {
        database.reset();
        ASSERT_TRUE(QFile::copy(path(), disk.path(QStringLiteral("book.db"))));
        auto opened = Database::open(disk.path(QStringLiteral("book.db")), key, Database::Mode::ReadWrite);
        ASSERT_TRUE(opened) << opened.error();
        database = *std::move(opened);
    }
    qint64 committed = 0;
    auto logged = log(*database, 1, 20000);
    for (; logged && committed < 1000; logged = log(*database, committed + 1, 20000))
        ++committed;
    ASSERT_FALSE(logged);
    EXPECT_EQ(logged.error().code, ErrorCode::DiskFull) << logged.error();
    EXPECT_FALSE(database->inTransaction());
    EXPECT_GT(committed, 0);
    EXPECT_EQ(*number(*database, QStringLiteral("SELECT count(*) FROM note")), committed);
    EXPECT_FAILS(database->copyInto(disk.path(QStringLiteral("copy.db"))), ErrorCode::DiskFull);
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral("part")).size(),
              0);

    ASSERT_TRUE(ballast.remove()); // and with room again it goes on
    EXPECT_OK(log(*database, committed + 1, 100));
    expectWhole(*database);
}

TEST_F(Fault, aNewBookOnAFullDiskIsNotLeftHalfMade)
{
    SmallDisk disk("64k");
    if (!disk.isMounted())
        GTEST_SKIP() << "only root can mount a small file system";
    QFile ballast(disk.path(QStringLiteral("ballast")));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'b')) == 4096) {
    }
    EXPECT_FAILS(Database::open(disk.path(QStringLiteral("book.db")), key, Database::Mode::Create),
                 ErrorCode::DiskFull);
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden),
              QStringList{QStringLiteral("ballast")});
}
