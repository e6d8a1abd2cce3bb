// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vault.h"

#include "tests/core/storage/smalldisk.h"
#include "tests/core/storage/testdatabase.h"

#include "core/storage/vaultformat.h"
#include "core/storage/vaultreader.h"
#include "core/storage/vaultwriter.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>

#include <atomic>

using namespace guardbook;

namespace {

/// Bytes that differ from chunk to chunk and never repeat within a test.
QByteArray sample(qint64 size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    std::uint32_t state = 12345;
    for (auto &byte : bytes) {
        state = state * 1664525u + 1013904223u;
        byte = char(state >> 24);
    }
    return bytes;
}

/// Gives `size` bytes and holds none of them.
class EndlessSource : public QIODevice {
public:
    explicit EndlessSource(qint64 size) : m_size(size) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    qint64 failAt = -1;

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (failAt >= 0 && m_given >= failAt)
            return -1;
        const qint64 part = std::min(maxSize, m_size - m_given);
        std::memset(data, int(m_given >> 20), std::size_t(part));
        m_given += part;
        return part;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_given = 0;
};

qint64 peakMemoryKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

class VaultTest : public testing::Test {
protected:
    Result<VaultReceipt> add(const QByteArray &bytes)
    {
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        return vault.add(source);
    }
    VaultReceipt given(const QByteArray &bytes)
    {
        auto receipt = add(bytes);
        EXPECT_TRUE(receipt) << receipt.error();
        return receipt ? *std::move(receipt) : VaultReceipt();
    }
    Result<> verify(const VaultReceipt &receipt)
    {
        return vault.verify(receipt.id, receipt.key, receipt.size, receipt.sha256);
    }
    Result<QByteArray> readBack(const VaultReceipt &receipt)
    {
        return vault.read(receipt.id, receipt.key, 1 << 30);
    }
    /// All that an attacker with the folder can do: other bytes for an object.
    void replaceFile(const VaultReceipt &receipt, const QByteArray &bytes)
    {
        QFile file(vault.pathOf(receipt.id));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QByteArray fileOf(const VaultReceipt &receipt)
    {
        QFile file(vault.pathOf(receipt.id));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void expectRefused(const VaultReceipt &receipt)
    {
        EXPECT_FAILS(verify(receipt), ErrorCode::Corrupt);
        EXPECT_FAILS(readBack(receipt), ErrorCode::Corrupt);
    }
    [[nodiscard]] QStringList allFiles(const QString &in) const
    {
        QStringList files;
        for (QDirIterator it(in, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files << it.next();
        return files;
    }

    QTemporaryDir folder;
    Vault vault{folder.filePath(QStringLiteral("vault"))};
};

constexpr qint64 chunk = vaultformat::chunkSize;

} // namespace

TEST_F(VaultTest, bytesOfEverySizeComeBackTheSame)
{
    for (const qint64 size :
         {qint64(0), qint64(1), chunk - 1, chunk, chunk + 1, 16 * chunk, 16 * chunk + 1, 40 * chunk}) {
        const QByteArray bytes = sample(size);
        const VaultReceipt receipt = given(bytes);
        EXPECT_EQ(receipt.size, size);
        EXPECT_EQ(receipt.sha256, Digest::of(bytes));
        EXPECT_OK(verify(receipt));
        const auto back = readBack(receipt);
        ASSERT_TRUE(back) << back.error();
        EXPECT_EQ(*back, bytes) << size;
        const auto quick = vault.sizeOf(receipt.id);
        ASSERT_TRUE(quick);
        EXPECT_EQ(*quick, size);
    }
}

TEST_F(VaultTest, piecesOfAnySizeMakeTheSameObject)
{
    const QByteArray bytes = sample(3 * 1024 * 1024 + 17);
    auto writer = vault.create();
    ASSERT_TRUE(writer) << writer.error();
    qsizetype piece = 1;
    for (qsizetype at = 0; at < bytes.size(); at += piece, piece = piece * 3 + 7)
        ASSERT_OK(writer->write(bytes.mid(at, piece)));
    const auto receipt = writer->finish();
    ASSERT_TRUE(receipt) << receipt.error();
    EXPECT_EQ(receipt->sha256, Digest::of(bytes));
    EXPECT_EQ(*readBack(*receipt), bytes);
    EXPECT_FALSE(writer->finish());
}

TEST_F(VaultTest, aReaderSeeksAsAFileDoes)
{
    const QByteArray bytes = sample(5 * chunk + 100);
    const VaultReceipt receipt = given(bytes);
    auto reader = vault.open(receipt.id, receipt.key);
    ASSERT_TRUE(reader) << reader.error();
    EXPECT_EQ((*reader)->size(), bytes.size());
    for (const qint64 at : {4 * chunk, qint64(3), chunk - 2, 5 * chunk + 90, qint64(0), 2 * chunk - 1}) {
        ASSERT_TRUE((*reader)->seek(at));
        EXPECT_EQ((*reader)->read(chunk + 5), bytes.mid(at, chunk + 5)) << at;
    }
    EXPECT_OK((*reader)->status());
}

TEST_F(VaultTest, noPlainByteIsInAnyFile)
{
    const QByteArray marker = "MARKER-of-a-witness-statement";
    const VaultReceipt receipt = given(marker.repeated(10000));
    const QStringList files = allFiles(folder.path());
    ASSERT_EQ(files.size(), 1);
    EXPECT_FALSE(fileOf(receipt).contains("MARKER"));
    EXPECT_FALSE(fileOf(receipt).contains(receipt.key.view()));
}

TEST_F(VaultTest, theSameBytesTwiceLookDifferent)
{
    const VaultReceipt one = given(sample(1000));
    const VaultReceipt two = given(sample(1000));
    EXPECT_NE(one.id, two.id);
    EXPECT_FALSE(one.key == two.key);
    EXPECT_NE(fileOf(one).mid(48, 64), fileOf(two).mid(48, 64));
}

TEST_F(VaultTest, anyChangedBitIsFound)
{
    const VaultReceipt receipt = given(sample(chunk + 500));
    const QByteArray whole = fileOf(receipt);
    std::vector<qsizetype> places{0, 9, 12, 20, 31, 32, 47, 48, whole.size() - 1, whole.size() - 17};
    for (qsizetype at = 100; at < whole.size(); at += 7919)
        places.push_back(at);
    for (const qsizetype at : places) {
        QByteArray changed = whole;
        changed[at] = char(changed.at(at) ^ 0x10);
        replaceFile(receipt, changed);
        EXPECT_FAILS(verify(receipt), ErrorCode::Corrupt);
    }
    replaceFile(receipt, whole);
    EXPECT_OK(verify(receipt));
}

TEST_F(VaultTest, aFileCutAtAChunkBorderIsFoundAlreadyWhenItIsOpened)
{
    const VaultReceipt receipt = given(sample(4 * chunk));
    const QByteArray whole = fileOf(receipt);
    for (const qint64 chunks : {1, 2, 3}) {
        replaceFile(receipt, whole.left(48 + chunks * vaultformat::sealedSize));
        EXPECT_FAILS(vault.open(receipt.id, receipt.key), ErrorCode::Corrupt);
        expectRefused(receipt);
    }
    for (const qint64 length : {0, 10, 48, 60, 48 + 16, 48 + 4 * int(vaultformat::sealedSize) - 1}) {
        replaceFile(receipt, whole.left(length));
        expectRefused(receipt);
    }
    replaceFile(receipt, whole + QByteArray(1, '\0'));
    expectRefused(receipt);
}

TEST_F(VaultTest, chunksInAnotherOrderAreFound)
{
    const VaultReceipt receipt = given(sample(4 * chunk));
    const QByteArray whole = fileOf(receipt);
    const auto part = [&](qint64 n) {
        return whole.mid(48 + n * vaultformat::sealedSize, vaultformat::sealedSize);
    };
    replaceFile(receipt, whole.left(48) + part(1) + part(0) + part(2) + part(3));
    expectRefused(receipt);
    replaceFile(receipt, whole.left(48) + part(0) + part(0) + part(2) + part(3));
    expectRefused(receipt);
    replaceFile(receipt, whole.left(48) + part(0) + part(1) + part(3));
    expectRefused(receipt);
}

TEST_F(VaultTest, aChunkThatSaysItIsNotTheLastCannotEndAnObject)
{
    // Even who holds the key and can seal cannot pass a file off as whole whose last chunk lacks the flag.
    const VaultReceipt receipt = given(sample(100));
    const QByteArray header = fileOf(receipt).left(48);
    const ChunkCipher cipher(header, receipt.key.copy());
    QByteArray sealed(100 + vaultformat::tagSize, '\0');
    cipher.seal(0, true, sample(100), sealed.data());
    replaceFile(receipt, header + sealed);
    EXPECT_OK(verify(receipt));
    cipher.seal(0, false, sample(100), sealed.data());
    replaceFile(receipt, header + sealed);
    expectRefused(receipt);
}

// docs/book-format.md has these bytes: objects that were written must open for as long as books are kept.
TEST(VaultFormat, staysAsItIs)
{
    VaultObjectId::Bytes sevens;
    sevens.fill(std::byte{7});
    const QByteArray header =
        "GBEVAULT" + QByteArray::fromHex("0001000100010000") + QByteArray(16, 7) + QByteArray(16, 9);
    EXPECT_TRUE(vaultformat::isHeaderOf(header, VaultObjectId(sevens)));
    const ChunkCipher cipher(header, Secret(QByteArray(32, 1)));
    QByteArray sealed(3 + vaultformat::tagSize, '\0');
    cipher.seal(5, true, "abc", sealed.data());
    EXPECT_EQ(sealed.toHex(), "44eee3aa70ba4b51dd30936fd481a591d79fa1");
}

TEST_F(VaultTest, twoObjectsThatChangePlacesAreFound)
{
    const VaultReceipt one = given(sample(1000));
    const VaultReceipt two = given(sample(1000));
    const QByteArray oneFile = fileOf(one);
    const QByteArray twoFile = fileOf(two);
    replaceFile(one, twoFile);
    replaceFile(two, oneFile);
    expectRefused(one);
    expectRefused(two);
    replaceFile(one, oneFile.left(48) + twoFile.mid(48)); // with the header that is asked for
    expectRefused(one);
    EXPECT_FAILS(vault.verify(two.id, one.key, 1000, one.sha256), ErrorCode::Corrupt);
}

TEST_F(VaultTest, aWrongKeyOrSizeOrHashIsRefused)
{
    const VaultReceipt receipt = given(sample(1000));
    for (const auto &key : {QByteArray(), QByteArray(31, 'x'), QByteArray(32, 'x'), QByteArray(33, 'x')}) {
        EXPECT_FAILS(vault.open(receipt.id, Secret(key)), ErrorCode::Corrupt);
        EXPECT_FAILS(vault.verify(receipt.id, Secret(key), 1000, receipt.sha256), ErrorCode::Corrupt);
    }
    EXPECT_FAILS(vault.verify(receipt.id, receipt.key, 999, receipt.sha256), ErrorCode::Corrupt);
    EXPECT_FAILS(vault.verify(receipt.id, receipt.key, 1000, Digest::of("x")), ErrorCode::Corrupt);
}

TEST_F(VaultTest, aFaultWhileReadingIsAnErrorAndNotTheEnd)
{
    const VaultReceipt receipt = given(sample(4 * chunk));
    QByteArray changed = fileOf(receipt);
    changed[48 + 2 * vaultformat::sealedSize + 5] =
        char(changed.at(48 + 2 * vaultformat::sealedSize + 5) ^ 1);
    replaceFile(receipt, changed);
    auto reader = vault.open(receipt.id, receipt.key);
    ASSERT_TRUE(reader); // the last chunk is whole
    EXPECT_EQ((*reader)->readAll(), sample(4 * chunk).left(2 * chunk));
    EXPECT_FAILS((*reader)->status(), ErrorCode::Corrupt);
    char byte = 0;
    EXPECT_EQ((*reader)->read(&byte, 1), -1);
}

TEST_F(VaultTest, aMissingObjectIsNotFound)
{
    const auto id = VaultObjectId::create();
    EXPECT_FAILS(vault.open(id, Secret::random(32)), ErrorCode::NotFound);
    EXPECT_FAILS(vault.verify(id, Secret::random(32), 0, Digest()), ErrorCode::NotFound);
    EXPECT_FAILS(vault.sizeOf(id), ErrorCode::NotFound);
    EXPECT_OK(vault.remove(id));
}

TEST_F(VaultTest, anIntakeThatIsCancelledAtAnyPointLeavesNothing)
{
    for (const qint64 stopAt : {qint64(1), qint64(3 << 20), qint64(5 << 20), qint64(9 << 20)}) {
        std::atomic<bool> cancel = false;
        EndlessSource source(5 << 20);
        const auto receipt =
            vault.add(source, {[&](qint64 done, qint64) { cancel = done >= stopAt; }, &cancel});
        EXPECT_FAILS(receipt, ErrorCode::Cancelled);
        EXPECT_TRUE(allFiles(folder.path()).isEmpty()) << stopAt;
    }
}

TEST_F(VaultTest, aSourceThatFailsHalfWayLeavesNothing)
{
    EndlessSource source(5 << 20);
    source.failAt = 3 << 20;
    EXPECT_FAILS(vault.add(source), ErrorCode::Io);
    {
        auto writer = vault.create();
        ASSERT_TRUE(writer);
        ASSERT_OK(writer->write(sample(100)));
    }
    EXPECT_TRUE(allFiles(folder.path()).isEmpty());
}

TEST_F(VaultTest, whatWasWrittenIsReadBackBeforeItIsKept)
{
    auto writer = vault.create();
    ASSERT_TRUE(writer);
    ASSERT_OK(writer->write(sample(3 << 20)));
    const QStringList files = allFiles(folder.path());
    ASSERT_EQ(files.size(), 1);
    QFile file(files.first()); // a disk that loses a byte
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(chunk));
    file.write("#");
    file.close();
    EXPECT_FAILS(writer->finish(), ErrorCode::Corrupt);
    EXPECT_TRUE(vault.list()->empty());
}

TEST_F(VaultTest, listAndRemoveKnowTheirOwnFilesOnly)
{
    const VaultReceipt one = given(sample(10));
    const VaultReceipt two = given(sample(20));
    QFile stray(folder.filePath(QStringLiteral("vault/notes.gbe")));
    ASSERT_TRUE(stray.open(QIODevice::WriteOnly));
    QFile left(QFileInfo(vault.pathOf(one.id)).dir().filePath(QStringLiteral(".gb-0123.part")));
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    auto ids = vault.list();
    ASSERT_TRUE(ids);
    EXPECT_EQ(ids->size(), 2u);
    ASSERT_OK(vault.remove(one.id));
    EXPECT_EQ(vault.list()->size(), 1u);
    EXPECT_EQ(vault.list()->front(), two.id);
    ASSERT_OK(vault.removeUnfinished());
    EXPECT_FALSE(left.exists());
    EXPECT_TRUE(stray.exists());
    EXPECT_OK(verify(two));
}

// GUARDBOOK_VAULT_MB raises the size; 300 MB are enough to see memory that grows with the file.
TEST_F(VaultTest, aLargeFileNeedsNoMoreMemoryThanASmallOne)
{
    const qint64 megabytes = std::max(300, qEnvironmentVariableIntValue("GUARDBOOK_VAULT_MB"));
    given(sample(3 << 20));
    const qint64 before = peakMemoryKiB();
    EndlessSource source(megabytes << 20);
    qint64 lastDone = 0;
    qint64 lastTotal = 0;
    const auto receipt = vault.add(source, {[&](qint64 done, qint64 total) {
                                                EXPECT_GE(done, lastDone);
                                                lastDone = done;
                                                lastTotal = total;
                                            },
                                            nullptr});
    ASSERT_TRUE(receipt) << receipt.error();
    EXPECT_EQ(receipt->size, megabytes << 20);
    EXPECT_EQ(lastDone, 2 * receipt->size);
    EXPECT_EQ(lastTotal, lastDone);
    EXPECT_LT(peakMemoryKiB() - before, 20 * 1024);
}

TEST_F(VaultTest, aFullDiskIsSaidAndLeavesNothing)
{
    const SmallDisk disk("4m");
    if (!disk.isMounted())
        GTEST_SKIP() << "only root can mount a small file system";
    EndlessSource source(64 << 20);
    const auto receipt = Vault(disk.path()).add(source);
    EXPECT_FAILS(receipt, ErrorCode::DiskFull);
    EXPECT_TRUE(allFiles(disk.path()).isEmpty());
}
