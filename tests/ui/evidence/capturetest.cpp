// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"
#include "ui/evidence/capturedialog.h"
#include "ui/evidence/captureflow.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/regionoverlay.h"

#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

ScreenShot shotOf(QSize size)
{
    ScreenShot shot;
    shot.picture = QImage(size, QImage::Format_RGB32);
    shot.picture.fill(Qt::darkCyan);
    shot.screen = QStringLiteral("one");
    return shot;
}

/// A desktop that does what the test says.
class PretendedSource final : public ScreenSource {
public:
    [[nodiscard]] bool desktopChooses() const override { return chooses; }
    void take(QScreen *, const QString &) override
    {
        ++taken_;
        if (then)
            then();
    }
    bool chooses = false;
    int taken_ = 0;
    std::function<void()> then;
};

class Flow : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(300, 200);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    }
    void TearDown() override { window.close(); }
    void begin(CaptureWish::Part part)
    {
        flow.start();
        auto *dialog = window.findChild<CaptureDialog *>();
        ASSERT_NE(dialog, nullptr);
        const QStringList names{QStringLiteral("Part of the screen"), QStringLiteral("A window"),
                                QStringLiteral("The whole screen")};
        for (auto *each : dialog->findChildren<QAbstractButton *>())
            if (each->text().remove(u'&') == names[int(part)])
                each->click();
        Q_EMIT dialog->submitted();
    }
    RegionOverlay *overlay()
    {
        RegionOverlay *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (QWidget *each : QApplication::topLevelWidgets())
                    if (auto *one = qobject_cast<RegionOverlay *>(each); one && one->isVisible())
                        found = one;
                return found != nullptr;
            },
            5'000);
        return found;
    }
    const QDateTime now = QDateTime({2026, 3, 4}, {17, 10}, Qt::UTC);
    QWidget window;
    PretendedSource *source = new PretendedSource;
    CaptureFlow flow{source, [this] { return now; }, &window};
    QSignalSpy captured{&flow, &CaptureFlow::captured};
    QSignalSpy failed{&flow, &CaptureFlow::failed};
    QSignalSpy givenUp{&flow, &CaptureFlow::givenUp};
};

class Overlay : public testing::Test {
protected:
    static ScreenShot shot()
    {
        ScreenShot made = shotOf({800, 600});
        made.windows = {{QStringLiteral("Chat"), {10, 20, 300, 200}},
                        {QStringLiteral("Mail"), {400, 100, 300, 400}}};
        return made;
    }
};

} // namespace

TEST_F(Overlay, aPartIsChosenByKeysAlone)
{
    RegionOverlay overlay(shot(), RegionOverlay::Choose::Region, {0, 0, 400, 300});
    overlay.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&overlay, &RegionOverlay::chosen);
    overlay.show();
    const QRect before = overlay.area();
    EXPECT_EQ(before, QRect(200, 150, 400, 300)) << "in pixels of the picture, which is twice as fine";
    QTest::keyClick(&overlay, Qt::Key_Left);
    QTest::keyClick(&overlay, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&overlay, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(overlay.area(), before.translated(-30, 0).adjusted(0, 0, 0, 32));
    EXPECT_TRUE(overlay.accessibleDescription().contains(QStringLiteral("400")));
    QTest::keyClick(&overlay, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toRect(), before.translated(-30, 0).adjusted(0, 0, 0, 32));
    EXPECT_FALSE(overlay.isVisible());
}

TEST_F(Overlay, aPartNeverLeavesTheScreenNorVanishes)
{
    RegionOverlay overlay(shot(), RegionOverlay::Choose::Region, {0, 0, 400, 300});
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(&overlay, Qt::Key_Right);
        QTest::keyClick(&overlay, Qt::Key_Up, Qt::ShiftModifier);
    }
    EXPECT_TRUE(QRect(0, 0, 800, 600).contains(overlay.area()));
    EXPECT_GT(overlay.area().height(), 0);
}

TEST_F(Overlay, aWindowIsChosenByKeysAlone)
{
    RegionOverlay overlay(shot(), RegionOverlay::Choose::Window, {0, 0, 800, 600});
    overlay.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&overlay, &RegionOverlay::chosen);
    overlay.show();
    EXPECT_TRUE(overlay.accessibleDescription().startsWith(QStringLiteral("Chat")));
    QTest::keyClick(&overlay, Qt::Key_Right);
    QTest::keyClick(&overlay, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toRect(), QRect(400, 100, 300, 400));
    EXPECT_EQ(chosen[0][1].toString(), QStringLiteral("Mail"));
}

TEST_F(Overlay, escapeKeepsNothing)
{
    RegionOverlay overlay(shot(), RegionOverlay::Choose::Region, {0, 0, 400, 300});
    overlay.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&overlay, &RegionOverlay::chosen);
    QSignalSpy givenUp(&overlay, &RegionOverlay::givenUp);
    overlay.show();
    QTest::keyClick(&overlay, Qt::Key_Escape);
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_EQ(givenUp.count(), 1);
}

TEST_F(Flow, theWholeScreenComesWithItsTimeAndItsName)
{
    source->then = [this] {
        EXPECT_FALSE(window.isVisible()) << "Guardbook itself is not in the picture";
        Q_EMIT source->taken(shotOf({80, 60}));
    };
    begin(CaptureWish::Part::Screen);
    ASSERT_TRUE(captured.wait(5'000));
    const auto screen = captured[0][0].value<CapturedScreen>();
    EXPECT_EQ(screen.picture.size(), QSize(80, 60));
    EXPECT_EQ(screen.at, now);
    EXPECT_EQ(screen.screen, QStringLiteral("one"));
    EXPECT_TRUE(window.isVisible());
}

TEST_F(Flow, aPartIsCutOutOfTheFrozenScreen)
{
    source->then = [this] { Q_EMIT source->taken(shotOf({800, 600})); };
    begin(CaptureWish::Part::Region);
    auto *over = overlay();
    ASSERT_NE(over, nullptr);
    const QSize size = over->area().size();
    QTest::keyClick(over, Qt::Key_Return);
    ASSERT_EQ(captured.count(), 1);
    EXPECT_EQ(captured[0][0].value<CapturedScreen>().picture.size(), size);
    EXPECT_TRUE(window.isVisible());
    settle();
}

TEST_F(Flow, aScreenThatIsUnpluggedGivesOneSentenceAndTheWindowComesBack)
{
    source->then = [this] {
        GrabSource gone;
        QObject::connect(&gone, &ScreenSource::failed, source, &ScreenSource::failed);
        gone.take(nullptr, {});
    };
    begin(CaptureWish::Part::Screen);
    ASSERT_TRUE(failed.wait(5'000));
    const QString sentence = failed[0][0].toString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("unplugged"))) << qPrintable(sentence);
    EXPECT_TRUE(sentence.contains(QStringLiteral("Nothing was kept")));
    EXPECT_EQ(captured.count(), 0);
    EXPECT_TRUE(window.isVisible());
}

TEST_F(Flow, aScreenThatGoesWhileItIsChosenOnEndsTheChoice)
{
    source->then = [this] { Q_EMIT source->taken(shotOf({800, 600})); };
    begin(CaptureWish::Part::Region);
    ASSERT_NE(overlay(), nullptr);
    Q_EMIT qGuiApp->screenRemoved(QGuiApplication::primaryScreen());
    settle();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(captured.count(), 0);
    EXPECT_TRUE(window.isVisible());
}

TEST(CaptureFlow, aLockInTheMiddleOfItLeavesAWindowAndNoFrozenScreen)
{
    QWidget window;
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    auto *source = new PretendedSource;
    auto *flow = new CaptureFlow(
        source, [] { return QDateTime::currentDateTimeUtc(); }, &window);
    flow->start();
    Q_EMIT window.findChild<CaptureDialog *>()->submitted();
    EXPECT_FALSE(window.isVisible());
    delete flow;
    EXPECT_TRUE(window.isVisible());
    window.close();
}

TEST(CaptureGate, nothingIsLookedAtBeforeTheQuestionIsAnswered)
{
    SampleBook book;
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *gate = window.waitFor<GateDialog>(QStringLiteral("gateDialog"));
    ASSERT_NE(gate, nullptr);
    EXPECT_EQ(window.find<CaptureDialog>(QStringLiteral("captureDialog")), nullptr);
    window.waitFor<QPushButton>(QStringLiteral("No"))->click();
    EXPECT_NE(window.waitFor<CaptureDialog>(QStringLiteral("captureDialog")), nullptr);
}
