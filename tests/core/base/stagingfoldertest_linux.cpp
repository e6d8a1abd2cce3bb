// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/stagingfolder.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

class StagingFolderTest : public testing::Test {
protected:
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static void put(const QString &path)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("bytes") == 5);
    }
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(StagingFolderTest, whatIsNotMovedIsGoneWithEverythingInIt)
{
    {
        const auto folder = StagingFolder::create(m_folder.path());
        ASSERT_TRUE(folder);
        put(folder->path() + QStringLiteral("/a"));
        EXPECT_EQ(entries().size(), 1);
    }
    EXPECT_TRUE(entries().isEmpty());
    {
        auto folder = StagingFolder::create(m_folder.path());
        ASSERT_TRUE(folder);
        put(folder->path() + QStringLiteral("/a"));
        ASSERT_TRUE(folder->moveTo(m_folder.filePath(QStringLiteral("done"))));
    }
    EXPECT_EQ(entries(), QStringList{QStringLiteral("done")});
    EXPECT_TRUE(QFile::exists(m_folder.filePath(QStringLiteral("done/a"))));
}

TEST_F(StagingFolderTest, aPlaceThatCannotBeWrittenToIsNamed)
{
    const auto folder = StagingFolder::create(m_folder.filePath(QStringLiteral("gone")));
    ASSERT_FALSE(folder);
    EXPECT_TRUE(folder.error().sentence.contains(QStringLiteral("gone")));
}

TEST_F(StagingFolderTest, whatAKilledProgramLeftIsRemovedAndWhatIsInUseIsNot)
{
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    const pid_t other = ::fork();
    if (other == 0) {
        auto folder = StagingFolder::create(m_folder.path());
        auto file = DurableFile::create(m_folder.filePath(QStringLiteral("pack.zip")));
        const bool made = folder && file && file->write("bytes");
        if (::write(pipe[1], made ? "y" : "n", 1) == 1)
            ::pause();
        ::_exit(0);
    }
    char made = 'n';
    ASSERT_EQ(::read(pipe[0], &made, 1), 1);
    ASSERT_EQ(made, 'y');
    ASSERT_EQ(entries().size(), 2);
    removeAbandoned(m_folder.path());
    EXPECT_EQ(entries().size(), 2) << "another program's work was taken from it";
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    put(m_folder.filePath(QStringLiteral(".gb-not-ours")));
    removeAbandoned(m_folder.path());
    EXPECT_EQ(entries(), QStringList{QStringLiteral(".gb-not-ours")});
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_F(StagingFolderTest, twoNamesAreSwappedInOneStep)
{
    const QString one = m_folder.filePath(QStringLiteral("one"));
    const QString other = m_folder.filePath(QStringLiteral("other"));
    put(one);
    ASSERT_TRUE(QDir().mkdir(other));
    ASSERT_TRUE(exchangePaths(one, other));
    EXPECT_TRUE(QFileInfo(one).isDir());
    EXPECT_TRUE(QFileInfo(other).isFile());
    const auto missing = exchangePaths(one, m_folder.filePath(QStringLiteral("gone")));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
}
