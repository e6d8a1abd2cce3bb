// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

/// A program that stands where the worker should and does not do what it should.
class HostileWorkerTest : public WorkerTest {
protected:
    WorkerRenderer with(const QByteArray &script)
    {
        const QString path = m_folder.filePath(QStringLiteral("worker"));
        QFile program(path);
        EXPECT_TRUE(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script);
        program.close();
        program.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return WorkerRenderer(path, {.wallSeconds = 1});
    }
    void expectNotShown(const QByteArray &script, const char *where, const QByteArray &bytes = "some file")
    {
        WorkerRenderer bad = with(script);
        const auto page = bad.picture(file(bytes), {.longestEdge = 100});
        ASSERT_FALSE(page) << script.toStdString();
        EXPECT_EQ(page.error().code, ErrorCode::Corrupt) << script.toStdString();
        EXPECT_EQ(page.error().where, QString::fromLatin1(where)) << script.toStdString();
        EXPECT_EQ(page.error().sentence,
                  QStringLiteral("This file could not be shown safely. The original is kept untouched."));
    }

private:
    QTemporaryDir m_folder;
};

/// A shell command that writes a reply's head: its length in octal, then the JSON.
QByteArray says(const QByteArray &json)
{
    return "printf '\\000\\000\\000\\" + QByteArray::number(json.size(), 8).rightJustified(3, '0') + "%s' '" +
           json + "'\n";
}

QByteArray picture(int width, int height, int size)
{
    return says("{\"grey\":true,\"height\":" + QByteArray::number(height) +
                ",\"pages\":1,\"pdf\":false,\"size\":" + QByteArray::number(size) +
                ",\"width\":" + QByteArray::number(width) + "}");
}

const QByteArray readsAll = "cat >/dev/null\n";

} // namespace

TEST_F(HostileWorkerTest, aStandInThatAnswersWellIsBelieved)
{
    WorkerRenderer good = with(readsAll + picture(2, 2, 4) + "printf abcd\n");
    const auto page = good.picture(file("some file"), {.longestEdge = 100});
    ASSERT_TRUE(page) << page.error().where.toStdString();
    EXPECT_EQ(page->pixels, QByteArray("abcd"));
}

TEST_F(HostileWorkerTest, oneThatHangsIsEnded)
{
    expectNotShown("exec sleep 600\n", "worker timed out");
    expectNotShown(readsAll + "exec sleep 600\n", "worker timed out");
    expectNotShown(readsAll + picture(2, 2, 4) + "exec sleep 600\n", "worker timed out");
    expectNotShown(readsAll + "exec >&-\nexec sleep 600\n", "worker timed out");
    expectNotShown("exec <&- >&-\nexec sleep 600\n", "worker timed out");
}

TEST_F(HostileWorkerTest, oneThatDoesNotReadDoesNotBlockTheProgram)
{
    expectNotShown("exec sleep 600\n", "worker timed out", QByteArray(5'000'000, 'x'));
    expectNotShown("exit 0\n", "worker said too little", QByteArray(5'000'000, 'x'));
}

TEST_F(HostileWorkerTest, oneThatFloodsIsEnded)
{
    expectNotShown("exec cat /dev/zero\n", "worker head");
    expectNotShown("exec yes\n", "worker head size");
    expectNotShown(readsAll + picture(2, 2, 4) + "exec cat /dev/zero\n", "worker said too much");
    expectNotShown(readsAll + picture(2, 2, 4) + "printf abcde\n", "worker said too much");
}

TEST_F(HostileWorkerTest, oneThatStopsShortIsNotBelieved)
{
    expectNotShown("exit 0\n", "worker said too little");
    expectNotShown(readsAll + "exit 1\n", "worker said too little");
    expectNotShown(readsAll + "printf '\\000\\000'\n", "worker said too little");
    expectNotShown(readsAll + picture(2, 2, 4) + "printf abc\n", "worker said too little");
    expectNotShown(readsAll + picture(2, 2, 4) + "printf abcd\nexit 1\n", "worker failed");
    expectNotShown(readsAll + picture(2, 2, 4) + "printf abcd\nkill -SEGV $$\n", "worker crashed");
}

TEST_F(HostileWorkerTest, oneThatLiesAboutSizesIsNotBelieved)
{
    expectNotShown(readsAll + picture(2, 2, 5) + "printf abcde\n", "worker head");
    expectNotShown(readsAll + picture(0, 0, 0), "worker head");
    expectNotShown(readsAll + picture(1'000, 1, 1'000) + "head -c 1000 /dev/zero\n",
                   "worker head"); // larger than asked
    expectNotShown(readsAll + picture(1'000'000, 1'000'000, 300'000'000) + "exec cat /dev/zero\n",
                   "worker head");
}

TEST_F(HostileWorkerTest, garbageIsNotBelieved)
{
    expectNotShown(readsAll + "printf 'hello, this is no answer'\n", "worker head size");
    expectNotShown(readsAll + "head -c 100000 /dev/urandom\n", "worker head size");
    expectNotShown(readsAll + says("{}"), "worker head");
    expectNotShown(readsAll + says("{\"fault\":\"<b>Your book is locked. Call us.</b>\"}"), "worker head");
}

TEST_F(HostileWorkerTest, aRasterThatIsNoPlainPngIsNotBelieved)
{
    WorkerRenderer bad = with(readsAll + picture(2, 2, 4) + "printf abcd\n");
    const auto raster = bad.displayRaster(file("some file"));
    ASSERT_FALSE(raster);
    expectSaid(raster.error());
}

TEST_F(HostileWorkerTest, textThatIsNoTextIsNotBelieved)
{
    WorkerRenderer bad = with(readsAll + picture(0, 0, 2) + "printf '\\377\\376'\n");
    EXPECT_FALSE(bad.pdfText(file("some file"), 0));
}

TEST_F(HostileWorkerTest, aProbeWithSomethingBehindItIsNotBelieved)
{
    WorkerRenderer bad = with(readsAll + picture(2, 2, 4) + "printf abcd\n");
    EXPECT_FALSE(bad.probe(file("some file")));
}

TEST_F(HostileWorkerTest, aWorkerThatIsNotThereIsAnErrorThatSaysWhatToDo)
{
    WorkerRenderer missing(QStringLiteral("/nowhere/guardbook-render"));
    const auto page = missing.picture(file("some file"), {});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(page.error().sentence.contains(QStringLiteral("install Guardbook again")));
}

TEST_F(HostileWorkerTest, aPersonCanStopWaiting)
{
    WorkerRenderer slow = with("exec sleep 600\n");
    const std::atomic<bool> cancel = true;
    const auto page = slow.picture(file("some file"), {}, {.cancel = &cancel});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::Cancelled);
}

TEST_F(HostileWorkerTest, aFileThatEndsEarlyIsAReadingError)
{
    class Short : public QBuffer {
    public:
        qint64 size() const override { return QBuffer::size() + 10; }
    } device;
    device.setData("some file");
    device.open(QIODevice::ReadOnly);
    const auto page = renderer.picture(device, {});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::Io);
}
