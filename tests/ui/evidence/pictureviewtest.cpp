// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/pictureview.h"

#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/testwindow.h"
#include "ui/evidence/evidencedialog.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

/// Black and white stripes, one pixel each: nothing of them may be left when it is blurred.
QImage stripes(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, x % 2 ? 0xFFFFFFFF : 0xFF000000);
    return image;
}

class PictureViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        view.resize(400, 300);
        view.setPicture(stripes({200, 100}));
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
    void TearDown() override { view.close(); }
    PictureView view;
};

} // namespace

TEST_F(PictureViewTest, isNotMadeLargerUntilAsked)
{
    EXPECT_EQ(view.shownSize(), QSize(200, 100));
    view.zoom(4);
    EXPECT_EQ(view.shownSize(), QSize(800, 400));
    EXPECT_GT(view.horizontalScrollBar()->maximum(), 0);
    view.fit();
    EXPECT_EQ(view.shownSize(), QSize(200, 100));
}

TEST_F(PictureViewTest, turnsAndFitsAgain)
{
    view.turn(1);
    EXPECT_EQ(view.shownSize(), QSize(100, 200));
    view.turn(-1);
    EXPECT_EQ(view.shownSize(), QSize(200, 100));
    view.setPicture(stripes({4000, 100}));
    EXPECT_LE(view.shownSize().width(), 400);
}

TEST_F(PictureViewTest, leavesTheFocusRingAlone)
{
    QImage black(2000, 2000, QImage::Format_RGB32);
    black.fill(Qt::black);
    view.setPicture(black);
    view.setFocus();
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.hasFocus(); }));
    for (const double scale : {0.0, 2.0}) {
        if (scale > 0)
            view.setScale(scale);
        const QImage shown = view.viewport()->grab().toImage();
        for (int depth = 0; depth < 6; ++depth) {
            const QPoint middle(depth, shown.height() / 2);
            EXPECT_NE(shown.pixel(middle), 0xFF000000) << "scale " << scale << ", " << depth << " pixels in";
        }
        EXPECT_EQ(shown.pixel(shown.rect().center()), 0xFF000000);
    }
}

TEST_F(PictureViewTest, blurredShowsNothingOfWhatIsInIt)
{
    const auto spread = [&] {
        const QImage shown = view.viewport()->grab().toImage();
        int low = 255;
        int high = 0;
        for (int x = 150; x < 250; ++x) {
            const int grey = qGray(shown.pixel(x, 150));
            low = std::min(low, grey);
            high = std::max(high, grey);
        }
        return high - low;
    };
    EXPECT_GT(spread(), 200);
    view.setBlurred(true);
    EXPECT_LT(spread(), 30);
    EXPECT_EQ(view.shownSize(), QSize(200, 100)) << "in the same place";
}

TEST(Exhibit, thatIsAPictureComesBlurredUntilItIsAskedFor)
{
    const IncidentSheet sheet = sampleCase().sheets[0];
    EvidenceDialog dialog(sheet, sheet.evidence[0], true);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.resize(1100, 700);
    dialog.show();
    dialog.showPage({stripes({200, 100}), {}, 0, 1});
    auto *view = dialog.findChild<PictureView *>();
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(view->isBlurred());
    for (QPushButton *each : dialog.findChildren<QPushButton *>())
        if (each->isVisible() && each->text().contains(u"Show clearly"))
            each->click();
    EXPECT_FALSE(view->isBlurred());
    dialog.close();
}
