// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyslotsfile.h"

#include "tests/core/keys/bookstandin.h"
#include "tests/core/keys/samplekeys.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using sample::failureOf;
using sample::openBook;
using sample::Sample;
using sample::valueOf;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A folder with a sample book's key slots, generation 1, in both copies, and the stand-in for its database.
struct Folder {
    QTemporaryDir dir;
    Sample sample;

    Folder()
    {
        const QByteArray bytes = encodeKeySlots(sample.slots);
        write(present(), bytes);
        write(previous(), bytes);
        EXPECT_TRUE(sample::rekeyDatabase(path(), sample.bookKey));
    }
    [[nodiscard]] QString path() const { return dir.path(); }
    [[nodiscard]] QString present() const { return dir.filePath(QStringLiteral("keyslots")); }
    [[nodiscard]] QString previous() const { return dir.filePath(QStringLiteral("keyslots.prev")); }
    [[nodiscard]] QString next() const { return dir.filePath(QStringLiteral("keyslots.next")); }
    [[nodiscard]] KeySlots withoutCat() const
    {
        const KeySlot &cat = sample.slot(QStringLiteral("cat"));
        return valueOf(removeUser(sample.slots, sample.bookKey, cat.user)).slots;
    }
    [[nodiscard]] ChangedKey withoutBen() const
    {
        const KeySlot &ben = sample.slot(QStringLiteral("ben"));
        return valueOf(removeUser(sample.slots, sample.bookKey, ben.user));
    }
};

KeySlots parsed(const QString &path)
{
    return valueOf(parseKeySlots(read(path)));
}

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    ASSERT_TRUE(QDir().mkpath(to));
    for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        ASSERT_TRUE(QFile::copy(from + u'/' + name, to + u'/' + name));
}

} // namespace

TEST(KeySlotsFile, aNewBooksSlotsAreSavedTwiceAndOnlyWhereNoneAre)
{
    const QTemporaryDir dir;
    NewBook fresh;
    fresh.book = BookId::create();
    const auto setup = valueOf(createKeySlots(
        fresh, {UserId::create(), QStringLiteral("lead"), true, floorKdf()}, sample::passphrase("one tree")));
    const FinishedSetup finished = valueOf(setup.prove(setup.sheet({}, {}).groups.join(u'-')));
    const KeySlots saved = valueOf(saveNewKeySlots(dir.path(), finished));
    EXPECT_EQ(saved.generation, 1U);
    const auto loaded = valueOf(loadKeySlots(dir.path()));
    EXPECT_EQ(loaded.slots, saved);
    EXPECT_EQ(loaded.source, KeySlotsSource::Present);
    EXPECT_TRUE(macFits(loaded.slots, finished.bookKey()));
    EXPECT_EQ(read(dir.filePath(QStringLiteral("keyslots.prev"))),
              read(dir.filePath(QStringLiteral("keyslots"))));
    EXPECT_EQ(failureOf(saveNewKeySlots(dir.path(), finished)), ErrorCode::Conflict);
    EXPECT_EQ(QFile::permissions(dir.filePath(QStringLiteral("keyslots"))) & QFile::ReadOther,
              QFile::Permissions());
}

TEST(KeySlotsFile, aSaveRaisesTheGenerationAndKeepsTheOneBefore)
{
    const Folder folder;
    const KeySlots saved = valueOf(saveKeySlots(folder.path(), folder.withoutCat(), folder.sample.bookKey));
    EXPECT_EQ(saved.generation, 2U);
    EXPECT_EQ(parsed(folder.present()), saved);
    EXPECT_TRUE(macFits(saved, folder.sample.bookKey));
    EXPECT_EQ(parsed(folder.previous()), folder.sample.slots);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

TEST(KeySlotsFile, anOldPassphraseNeedNotStayBehind)
{
    const Folder folder;
    const KeySlots saved = valueOf(
        saveKeySlots(folder.path(), folder.withoutCat(), folder.sample.bookKey, PreviousCopy::Overwrite));
    EXPECT_EQ(parsed(folder.previous()), saved);
}

TEST(KeySlotsFile, refusesToSaveOverWhatAnotherProgramChanged)
{
    const Folder folder;
    const KeySlots changed = folder.withoutCat();
    ASSERT_TRUE(saveKeySlots(folder.path(), changed, folder.sample.bookKey));
    const auto again = saveKeySlots(folder.path(), changed, folder.sample.bookKey);
    ASSERT_FALSE(again);
    EXPECT_EQ(failureOf(again), ErrorCode::Conflict);
    const Folder other;
    EXPECT_EQ(failureOf(saveKeySlots(other.path(), changed, folder.sample.bookKey)), ErrorCode::Conflict);
}

TEST(KeySlotsFile, refusesToSaveWhatTheBookKeyDidNotSeal)
{
    const Folder folder;
    const QByteArray before = read(folder.present());
    KeySlots altered = folder.sample.slots;
    altered.slots.pop_back();
    EXPECT_EQ(failureOf(saveKeySlots(folder.path(), altered, folder.sample.bookKey)), ErrorCode::Tampered);
    EXPECT_EQ(failureOf(saveKeySlots(folder.path(), folder.sample.slots, Secret::random(32))),
              ErrorCode::Tampered);
    EXPECT_EQ(read(folder.present()), before);
}

TEST(KeySlotsFile, refusesToSaveWhereThereIsNoBook)
{
    const QTemporaryDir dir;
    const Sample sample;
    EXPECT_EQ(failureOf(saveKeySlots(dir.path(), sample.slots, sample.bookKey)), ErrorCode::NotFound);
    EXPECT_EQ(failureOf(loadKeySlots(dir.path())), ErrorCode::NotFound);
}

TEST(KeySlotsFile, thePreviousCopyServesForADamagedOrMissingFileAndASaveMendsIt)
{
    for (const QByteArray &damage :
         {QByteArray(), QByteArray("GBKEYS"), QByteArray(500000, 'x'), QByteArray("missing")}) {
        const Folder folder;
        write(folder.present(), damage);
        if (damage == "missing")
            QFile::remove(folder.present());
        const auto loaded = valueOf(loadKeySlots(folder.path()));
        EXPECT_EQ(loaded.source, KeySlotsSource::Previous);
        EXPECT_EQ(loaded.slots, folder.sample.slots);
        const KeySlots saved = valueOf(saveKeySlots(folder.path(), loaded.slots, folder.sample.bookKey));
        EXPECT_EQ(saved.generation, 3U) << "the damaged file may have been generation 2";
        EXPECT_EQ(parsed(folder.previous()), folder.sample.slots)
            << "the good copy was not overwritten by a bad one";
        EXPECT_EQ(valueOf(loadKeySlots(folder.path())).source, KeySlotsSource::Present);
    }
}

TEST(KeySlotsFile, twoDamagedCopiesAreSaidToBeDamaged)
{
    const Folder folder;
    write(folder.present(), "x");
    write(folder.previous(), "y");
    EXPECT_EQ(failureOf(loadKeySlots(folder.path())), ErrorCode::Corrupt);
    QFile::remove(folder.present());
    EXPECT_EQ(failureOf(loadKeySlots(folder.path())), ErrorCode::Corrupt);
}

TEST(KeySlotsFile, anOldCopyDoesNotServeForALaterFormat)
{
    const Folder folder;
    QByteArray later = read(folder.present());
    later[7] = 2;
    write(folder.present(), sample::withChecksum(later));
    EXPECT_EQ(failureOf(loadKeySlots(folder.path())), ErrorCode::TooNew);
    QFile::remove(folder.present());
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("keyslots")));
    EXPECT_FALSE(loadKeySlots(folder.path())) << "what cannot be read at all is not passed over either";
}

TEST(Rekey, opensUnderExactlyOneKeyAtEveryStep)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    const QTemporaryDir copies;
    const auto opensAfter = [&](const char *step, const Secret &key) {
        const QString copy = copies.filePath(QString::fromLatin1(step));
        copyFolder(folder.path(), copy);
        const auto opened = openBook(copy);
        ASSERT_TRUE(opened) << step << ": " << qPrintable(opened.error().sentence);
        EXPECT_EQ(opened->key, key) << step;
        EXPECT_FALSE(QFile::exists(copy + QStringLiteral("/keyslots.next"))) << step;
        EXPECT_TRUE(openBook(copy)) << step;
    };
    opensAfter("before", folder.sample.bookKey);
    const KeySlots staged = valueOf(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    EXPECT_EQ(staged.generation, 2U);
    EXPECT_EQ(valueOf(loadKeySlots(folder.path())).next, staged);
    opensAfter("staged", folder.sample.bookKey);
    ASSERT_TRUE(sample::rekeyDatabase(folder.path(), *changed.newBookKey));
    opensAfter("rekeyed", *changed.newBookKey);
    ASSERT_TRUE(commitNext(folder.path(), *changed.newBookKey));
    opensAfter("committed", *changed.newBookKey);
    EXPECT_EQ(parsed(folder.present()), staged);
    EXPECT_EQ(parsed(folder.previous()), staged) << "the removed person's slot lies in no copy";
}

TEST(Rekey, canBeDropped)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    ASSERT_TRUE(dropNext(folder.path(), folder.sample.bookKey));
    ASSERT_TRUE(dropNext(folder.path(), folder.sample.bookKey)) << "twice is harmless";
    EXPECT_FALSE(valueOf(loadKeySlots(folder.path())).next);
    EXPECT_EQ(valueOf(openBook(folder.path())).key, folder.sample.bookKey);
    EXPECT_EQ(failureOf(commitNext(folder.path(), *changed.newBookKey)), ErrorCode::NotFound);
}

TEST(Rekey, neitherFileIsThrownAwayWithoutTheKeyThatOpensTheDatabase)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    EXPECT_EQ(failureOf(dropNext(folder.path(), *changed.newBookKey)), ErrorCode::Refused);
    EXPECT_EQ(failureOf(commitNext(folder.path(), folder.sample.bookKey)), ErrorCode::Refused);
    QFile::remove(folder.present());
    QFile::remove(folder.previous());
    EXPECT_EQ(valueOf(loadKeySlots(folder.path())).source, KeySlotsSource::Next);
    EXPECT_EQ(failureOf(dropNext(folder.path(), *changed.newBookKey)), ErrorCode::Refused) << "the only copy";
    EXPECT_TRUE(commitNext(folder.path(), *changed.newBookKey));
}

TEST(Rekey, nothingElseIsSavedWhileItIsUnfinished)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    EXPECT_EQ(failureOf(saveKeySlots(folder.path(), folder.withoutCat(), folder.sample.bookKey)),
              ErrorCode::Conflict);
    EXPECT_EQ(failureOf(stageNext(folder.path(), changed.slots, *changed.newBookKey)), ErrorCode::Conflict);
}

TEST(Rekey, aDamagedStagedFileIsNotPutInPlace)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    write(folder.next(), read(folder.next()).chopped(1));
    EXPECT_FALSE(commitNext(folder.path(), *changed.newBookKey));
    EXPECT_EQ(valueOf(openBook(folder.path())).key, folder.sample.bookKey);
}

TEST(Rekey, survivesADamagedPresentFile)
{
    const Folder folder;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    ASSERT_TRUE(sample::rekeyDatabase(folder.path(), *changed.newBookKey));
    write(folder.present(), "damage");
    EXPECT_EQ(valueOf(openBook(folder.path())).key, *changed.newBookKey);
    EXPECT_EQ(valueOf(loadKeySlots(folder.path())).source, KeySlotsSource::Present);
}

// What a power cut or a failing disk leaves behind after every single system call that changes the disk
// (integrity.md 4, point 1). The program itself runs under strace, which fails or kills it at the nth call.

namespace {

struct Fault {
    const char *call;
    const char *what;
};

/// What strace adds to its own exit code is not used: the folder is what counts. False: the call did not come
/// n times.
bool runWithFault(const char *verb, const QString &folder, const Fault &fault, int n, int &exitCode)
{
    QTemporaryDir logs;
    const QString log = logs.filePath(QStringLiteral("trace"));
    const QString call = QString::fromLatin1(fault.call);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LSAN_OPTIONS"),
                       QStringLiteral("detect_leaks=0")); // not while strace looks on
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("strace"),
                  {QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-o"), log,
                   QStringLiteral("-e"), QStringLiteral("trace=%1").arg(call), QStringLiteral("-e"),
                   QStringLiteral("inject=%1:%2:when=%3").arg(call, QString::fromLatin1(fault.what)).arg(n),
                   QStringLiteral(GUARDBOOK_KEYSLOTS_WORKER), QString::fromLatin1(verb), folder});
    EXPECT_TRUE(process.waitForFinished(60000));
    exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    const QByteArray trace = read(log);
    return trace.contains("INJECTED") || trace.contains("killed by");
}

bool straceWorks()
{
    QProcess process;
    process.start(QStringLiteral("strace"),
                  {QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
    return process.waitForFinished(20000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

/// A folder in the state from which the verb is run.
void prepare(const char *verb, const Folder &folder)
{
    if (qstrcmp(verb, "open") != 0)
        return;
    const ChangedKey changed = folder.withoutBen();
    ASSERT_TRUE(stageNext(folder.path(), changed.slots, *changed.newBookKey));
    ASSERT_TRUE(sample::rekeyDatabase(folder.path(), *changed.newBookKey));
}

class EverySystemCall : public testing::TestWithParam<const char *> {};

} // namespace

TEST_P(EverySystemCall, failingOrKilledLeavesABookThatOpens)
{
    if (!straceWorks())
        GTEST_SKIP() << "strace may not trace here: the fault run was not made";
    const char *verb = GetParam();
    const Folder folder;
    prepare(verb, folder);
    const QTemporaryDir scratch;
    const QString copy = scratch.filePath(QStringLiteral("book"));
    int runs = 0;
    for (const Fault &fault :
         {Fault{"write", "signal=KILL"}, Fault{"write", "error=ENOSPC"}, Fault{"fsync", "signal=KILL"},
          Fault{"fsync", "error=EIO"}, Fault{"renameat2", "signal=KILL"}, Fault{"renameat2", "error=EIO"},
          Fault{"rename", "signal=KILL"}, Fault{"rename", "error=EIO"}, Fault{"unlink", "signal=KILL"},
          Fault{"unlink", "error=EIO"}}) {
        for (int n = 1; n < 100; ++n) {
            copyFolder(folder.path(), copy);
            int exitCode = 0;
            if (!runWithFault(verb, copy, fault, n, exitCode))
                break;
            ++runs;
            const auto where = testing::Message()
                               << verb << " " << fault.call << " " << fault.what << " " << n << ": ";
            const auto opened = openBook(copy);
            ASSERT_TRUE(opened) << where << qPrintable(opened.error().sentence);
            ASSERT_TRUE(openBook(copy)) << where;
            ASSERT_FALSE(QFile::exists(copy + QStringLiteral("/keyslots.next"))) << where;
            // Success may be said only of what is on the disk.
            const bool done = findLabel(opened->slots, QStringLiteral("cat")) == nullptr ||
                              findLabel(opened->slots, QStringLiteral("ben")) == nullptr;
            ASSERT_TRUE(exitCode != 0 || done) << where;
        }
    }
    EXPECT_GE(runs, 20) << "the faults did not reach the program";
}

INSTANTIATE_TEST_SUITE_P(KeySlots, EverySystemCall, testing::Values("save", "overwrite", "rekey", "open"),
                         [](const auto &tested) { return std::string(tested.param); });
