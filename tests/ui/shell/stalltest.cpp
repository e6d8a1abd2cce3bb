// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one timing that a test asserts: the window never keeps a person waiting.

#include "core/action/workerrenderer.h"
#include "core/report/makepack.h"
#include "tests/ui/support/manyincidents.h"
#include "tests/ui/support/stallmonitor.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/notice.h"
#include "ui/components/progresspanel.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/report/packpreview.h"

#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>

#include <gtest/gtest.h>

#include <thread>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

constexpr double frozenMs = 100;
constexpr double frameMs = 50;
constexpr int many = 100'000;

QListView *listOf(const TestWindow &window)
{
    return window.find<QListView>(QStringLiteral("incidentList"));
}

/// 120 MB: long enough for whoever waits for it to be seen waiting.
void addRecording(SampleBook &book)
{
    const auto desk = book.desk();
    EvidenceDetails details;
    details.kind = EvidenceKind::Recording;
    details.description = QStringLiteral("A long recording");
    details.occurredSource = QStringLiteral("Told");
    EXPECT_TRUE(desk->addBytes(book.incident(), *passGate(GateAnswer::No), QStringLiteral("long.mp4"),
                               QByteArray(120 << 20, 'x'), details, {}));
    desk->signOut();
}

} // namespace

TEST(Stall, isSeenByTheMonitor)
{
    StallMonitor monitor;
    QTest::qWait(60);
    EXPECT_LT(monitor.longestMs(), frozenMs);
    std::this_thread::sleep_for(std::chrono::milliseconds(150)); // As a read from a slow disk would be.
    QTest::qWait(20);
    EXPECT_GT(monitor.longestMs(), frozenMs);
}

TEST(Stall, thereIsNoneWithAHundredThousandIncidents)
{
    SampleBook book;
    putManyIncidents(book, many);
    TestWindow window(book);
    StallMonitor monitor;
    window.unlock();
    auto *list = listOf(window);
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == many + 1; }, 60'000));
    EXPECT_LT(monitor.longestMs(), frozenMs) << "opening";

    monitor.restart();
    QScrollBar *bar = list->verticalScrollBar();
    for (int step = 0; step <= 100; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / 100));
        QTest::qWait(8);
    }
    EXPECT_LT(monitor.longestMs(), frameMs) << "scrolling from end to end";
    const QModelIndex last = list->model()->index(many, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last.data().toString() == u"Incident number 1"; }, 20'000))
        << "the rows at the end are read";

    monitor.restart();
    auto *search = window.find<QLineEdit>(QStringLiteral("Search incidents"));
    for (const char *words : {"tutor", "tutor pupil", "case 4711", ""}) {
        search->setText(QString::fromLatin1(words));
        QTest::qWait(200);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == many + 1; }, 60'000));
    EXPECT_LT(monitor.longestMs(), frozenMs) << "searching";
}

TEST(Stall, thereIsNoneWhileEvidenceIsTakenInAndAPackIsMade)
{
    SampleBook book;
    TestWindow::Setting setting;
    setting.tools.emplace(book.tools());
    WorkerRenderer renderer(defaultWorkerPath());
    setting.tools->renderer = &renderer;
    setting.tools->writePack = makePack;
    setting.tools->drawPack = drawPack;
    TestWindow window(book, setting);
    window.unlock();
    const QString path = book.file(QStringLiteral("recording.bin"), QByteArray(40 << 20, 'x'));
    ASSERT_NE(window.waitFor<QLabel>(QStringLiteral("Unkind messages in a group chat")), nullptr);
    StallMonitor monitor;
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    auto *page = window->findChild<IncidentPage *>();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &drop);
    window.waitFor<QPushButton>(QStringLiteral("No"))->click();
    auto *what = window.waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"));
    what->setText(QStringLiteral("Recording"));
    window
        .find<QLineEdit>(QStringLiteral("How that time is known, or why it is not (required when not known)"))
        ->setText(QStringLiteral("Told"));
    window.find<QPushButton>(QStringLiteral("Add to the book"))->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window.find<EvidenceCardDialog>(QStringLiteral("evidenceCardDialog")) == nullptr; },
        120'000));
    EXPECT_LT(monitor.longestMs(), frozenMs) << "taking in 40 MB";

    monitor.restart();
    window.waitFor<QPushButton>(QStringLiteral("Evidence pack"))->click();
    auto *dialog = window.waitFor<PackDialog>(QStringLiteral("packDialog"));
    ASSERT_NE(dialog, nullptr);
    window.find<QLineEdit>(QStringLiteral("Recipient, by name and role (required)"))
        ->setText(QStringLiteral("PC Rudd"));
    window.find<QLineEdit>(QStringLiteral("Purpose (required)"))->setText(QStringLiteral("Advice"));
    window.find<QLineEdit>(QStringLiteral("Write it to the folder"))->setText(book.folder());
    window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
    auto *preview = window.waitFor<PackPreview>(QStringLiteral("packPreview"), 180'000);
    ASSERT_NE(preview, nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "drawing the pages";
    monitor.restart();
    window.find<QPushButton>(QStringLiteral("Make the pack"))->click();
    ASSERT_NE(window.waitFor<ProgressPanel>(QStringLiteral("progressPanel")), nullptr) << "progress is shown";
    ASSERT_NE(window.waitFor<Notice>(QStringLiteral("packWritten"), 180'000), nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "making a pack";
}

TEST(Stall, thereIsNoneWhileABookWithThousandsOfFaultsIsChecked)
{
    SampleBook book;
    putManyIncidents(book, 20'000); // No entry speaks of them: the check has as many faults to tell.
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("book"), {}});
    window.unlock();
    auto *check = window.waitFor<QPushButton>(QStringLiteral("Check now"));
    ASSERT_NE(check, nullptr);
    StallMonitor monitor;
    check->click();
    ASSERT_NE(window.waitFor<QListView>(QStringLiteral("checkReport"), 300'000), nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "checking";
}

TEST(Stall, thereIsNoneWhileABackupIsMadeAndTriedOut)
{
    SampleBook book;
    addRecording(book);
    const QString place = book.folder() + QStringLiteral("/stick");
    QDir().mkpath(place);
    TestWindow::Setting setting;
    setting.place = QStringLiteral("book");
    setting.backupPlaces = {place};
    TestWindow window(book, setting);
    window.unlock();
    auto *places = window.waitFor<QListView>(QStringLiteral("backupPlaces"));
    ASSERT_NE(places, nullptr);
    StallMonitor monitor;
    Q_EMIT places->activated(places->model()->index(0, 0));
    auto *told = window.waitFor<QDialog>(QStringLiteral("messageDialog"), 300'000);
    ASSERT_NE(told, nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "making a backup";
    told->close();
    settle();
    const QStringList made = QDir(place).entryList({QStringLiteral("backup-*")});
    ASSERT_EQ(made.size(), 1);
    window.find<QPushButton>(QStringLiteral("Try a backup out…"))->click();
    auto *asked = window.waitFor<QDialog>(QStringLiteral("tryBackupDialog"));
    ASSERT_NE(asked, nullptr);
    window.find<QLineEdit>(QStringLiteral("Backup"))->setText(place + u'/' + made.first());
    asked->findChildren<QLineEdit *>().last()->setText(testPassphrase);
    monitor.restart();
    window.find<QPushButton>(QStringLiteral("Try it out"))->click();
    ASSERT_NE(window.waitFor<QListView>(QStringLiteral("checkReport"), 300'000), nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "trying it out";
}

TEST(Stall, thereIsNoneWhileAnExhibitIsVerified)
{
    SampleBook book;
    addRecording(book);
    TestWindow window(book);
    window.unlock();
    auto *list = window.find<QListView>(QStringLiteral("evidenceList"));
    ASSERT_NE(list, nullptr);
    Q_EMIT list->activated(list->model()->index(1, 0));
    auto *verify = window.waitFor<QPushButton>(QStringLiteral("Check the file against its SHA-256 now"));
    ASSERT_NE(verify, nullptr);
    StallMonitor monitor;
    verify->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("The file is unchanged: every byte fits its SHA-256."),
                                     120'000),
              nullptr);
    EXPECT_LT(monitor.longestMs(), frozenMs) << "verifying 120 MB";
}
