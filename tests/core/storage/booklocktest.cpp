// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/booklock.h"

#include "tests/core/storage/testdatabase.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>

using namespace guardbook;

namespace {

class BookLockTest : public testing::Test {
protected:
    Result<BookLock> acquire(const QString &who)
    {
        return BookLock::acquire(folder.path(), who,
                                 *Instant::fromText(QStringLiteral("2026-03-04T17:10:00+00:00")));
    }
    QTemporaryDir folder;
};

} // namespace

TEST_F(BookLockTest, theSecondIsToldWhoHasItAndSinceWhen)
{
    auto held = acquire(QStringLiteral("Alex Archer"));
    ASSERT_TRUE(held) << held.error();
    const auto second = acquire(QStringLiteral("Billie Brook"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::InUse);
    EXPECT_TRUE(second.error().sentence.contains(QStringLiteral("Alex Archer")));
    EXPECT_TRUE(second.error().sentence.contains(QStringLiteral("04/03/2026 17:10")));
}

TEST_F(BookLockTest, isFreeAgainWhenTheHolderLetsGo)
{
    {
        const auto held = acquire(QStringLiteral("Alex Archer"));
        ASSERT_TRUE(held);
    }
    QFile note(folder.filePath(QStringLiteral("lock")));
    ASSERT_TRUE(note.open(QIODevice::ReadOnly));
    EXPECT_TRUE(note.readAll().isEmpty()); // no name is left lying about
    auto held = acquire(QStringLiteral("Billie Brook"));
    ASSERT_TRUE(held) << held.error();
    const BookLock moved = *std::move(held);
    EXPECT_FALSE(acquire(QStringLiteral("Alex Archer")));
}

TEST_F(BookLockTest, aKilledProgramHoldsNothing)
{
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = acquire(QStringLiteral("Alex Archer"));
        const char said = held ? 'y' : 'n';
        if (::write(ready[1], &said, 1) != 1)
            ::_exit(1);
        ::pause();
        ::_exit(0);
    }
    char said = 0;
    ASSERT_EQ(::read(ready[0], &said, 1), 1);
    ASSERT_EQ(said, 'y');
    EXPECT_FAILS(acquire(QStringLiteral("Billie Brook")), ErrorCode::InUse);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_OK(acquire(QStringLiteral("Billie Brook")));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_F(BookLockTest, aLinkInPlaceOfTheLockFileIsRefused)
{
    QFile elsewhere(folder.filePath(QStringLiteral("precious")));
    ASSERT_TRUE(elsewhere.open(QIODevice::WriteOnly));
    elsewhere.write("keep");
    elsewhere.close();
    ASSERT_TRUE(QFile::link(elsewhere.fileName(), folder.filePath(QStringLiteral("lock"))));
    EXPECT_FALSE(acquire(QStringLiteral("Alex Archer")));
    EXPECT_EQ(elsewhere.size(), 4);
}
