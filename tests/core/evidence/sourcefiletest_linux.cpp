// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/sourcefile.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace guardbook;

namespace {

class SourceFileTest : public ::testing::Test {
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString given(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
    static void append(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::Append));
        file.write(bytes);
    }
    static Result<QByteArray> readAll(SourceFile &file)
    {
        QByteArray all;
        char buffer[1'000];
        for (;;) {
            GUARDBOOK_ASSIGN(const qint64 n, file.read(buffer, sizeof(buffer)));
            if (n == 0)
                return all;
            all.append(buffer, n);
        }
    }
    static void expectRefused(const QString &path, const char *words)
    {
        const auto file = SourceFile::open(path);
        ASSERT_FALSE(file) << words;
        EXPECT_EQ(file.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(file.error().sentence.contains(QString::fromUtf8(words)))
            << file.error().sentence.toStdString();
    }
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SourceFileTest, anOrdinaryFileIsReadToItsEnd)
{
    const QByteArray bytes(2'500, 'x');
    auto file = SourceFile::open(given("a b.txt", bytes));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->name(), QStringLiteral("a b.txt"));
    EXPECT_EQ(file->size(), 2'500);
    EXPECT_GT(file->modifiedMs(), 1'600'000'000'000);
    const auto head = file->head(10);
    ASSERT_TRUE(head);
    EXPECT_EQ(*head, bytes.first(10));
    const auto all = readAll(*file);
    ASSERT_TRUE(all);
    EXPECT_EQ(*all, bytes);
    EXPECT_TRUE(file->unchangedSince());
}

TEST_F(SourceFileTest, anEmptyFileOpensAndSaysSo)
{
    auto file = SourceFile::open(given("empty", {}));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->isEmpty());
    EXPECT_TRUE(file->unchangedSince());
}

TEST_F(SourceFileTest, whatIsNoFileIsNamedForWhatItIs)
{
    expectRefused(m_folder.path(), "is a folder");
    expectRefused(m_folder.path() + QStringLiteral("/"), "is a folder");
    expectRefused(QStringLiteral("/dev/zero"), "zero is a device");
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    expectRefused(path("pipe"), "connection between programs");
    given("real", "x");
    ASSERT_TRUE(QFile::link(path("real"), path("link")));
    expectRefused(path("link"), "is a link");
    ASSERT_TRUE(QFile::link(path("missing"), path("dangling")));
    expectRefused(path("dangling"), "is a link");
    expectRefused(QString(), "not the name of a file");
}

TEST_F(SourceFileTest, aMissingFileIsNotFound)
{
    const auto file = SourceFile::open(path("missing"));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
}

TEST_F(SourceFileTest, aFileOfSomebodyElsesIsSaidToBe)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "the superuser may read everything";
    ::chmod(QFile::encodeName(given("secret", "x")).constData(), 0);
    const auto file = SourceFile::open(path("secret"));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::ReadOnly);
}

TEST_F(SourceFileTest, aNameThatReadsWrongIsSpelledOutInSentences)
{
    const auto file = SourceFile::open(m_folder.filePath(QStringLiteral("photo\u202Egpj.exe")));
    ASSERT_FALSE(file);
    EXPECT_TRUE(file.error().sentence.contains(QStringLiteral("photo[U+202E]gpj.exe")));
}

TEST_F(SourceFileTest, aFileThatGrowsWhileReadIsRefused)
{
    const QString name = given("log", QByteArray(3'000, 'x'));
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    char buffer[1'000];
    ASSERT_TRUE(file->read(buffer, sizeof(buffer)));
    append(name, "more");
    const auto all = readAll(*file);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::Conflict);
    EXPECT_FALSE(file->unchangedSince());
}

TEST_F(SourceFileTest, aFileThatGrowsAfterTheLastReadIsRefused)
{
    const QString name = given("log", "first");
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    ASSERT_TRUE(readAll(*file));
    append(name, "more");
    EXPECT_FALSE(file->unchangedSince());
}

TEST_F(SourceFileTest, aFileThatIsCutShortIsRefused)
{
    const QString name = given("log", QByteArray(3'000, 'x'));
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    ASSERT_TRUE(QFile::resize(name, 10));
    ASSERT_TRUE(readAll(*file));
    EXPECT_FALSE(file->unchangedSince());
}

TEST_F(SourceFileTest, aChangeOfTheSameLengthIsNoticed)
{
    const QString name = given("note", "aaaa");
    const timespec before[2] = {{1'000'000, 0}, {1'000'000, 0}};
    ASSERT_EQ(::utimensat(AT_FDCWD, QFile::encodeName(name).constData(), before, 0), 0);
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    ASSERT_TRUE(readAll(*file));
    given("note", "bbbb");
    EXPECT_FALSE(file->unchangedSince());
}

TEST_F(SourceFileTest, aFileThatIsReplacedIsNoticed)
{
    const QString name = given("note", "aaaa");
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    ASSERT_TRUE(readAll(*file));
    EXPECT_TRUE(file->unchangedSince());
    ASSERT_EQ(
        ::rename(QFile::encodeName(given("other", "bbbb")).constData(), QFile::encodeName(name).constData()),
        0);
    EXPECT_FALSE(file->unchangedSince());
}

TEST_F(SourceFileTest, twoGigabytesAreReadInPiecesWithoutBeingHeld)
{
    const QString name = given("video.mp4", {});
    const qint64 size = 2'200'000'000; // sparse
    ASSERT_EQ(::truncate(QFile::encodeName(name).constData(), size), 0);
    auto file = SourceFile::open(name);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), size);
    QByteArray buffer(1 << 22, '\0');
    qint64 read = 0;
    for (;;) {
        const auto n = file->read(buffer.data(), buffer.size());
        ASSERT_TRUE(n);
        if (*n == 0)
            break;
        read += *n;
    }
    EXPECT_EQ(read, size);
    EXPECT_TRUE(file->unchangedSince());
}
