// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include "core/evidence/namefinder.h"
#include "tests/support/pdfbytes.h"

#include <QColorSpace>
#include <QRandomGenerator>
#include <QtEndian>

#include <set>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

using RedactionTest = WorkerTest;

class PageRedactionTest : public WorkerTest {
protected:
    void SetUp() override
    {
#ifndef GUARDBOOK_PDF_VIEW
        GTEST_SKIP() << "built without QtPdf";
#endif
    }
};

std::vector<RedactionMark> marks()
{
    RedactionMark box;
    box.box = {20, 10, 40, 15};
    RedactionMark stroke;
    stroke.shape = RedactionMark::Shape::Freehand;
    stroke.points = {{70, 60}, {100, 70}};
    stroke.width = 9;
    return {box, stroke};
}

/// No pixel is black, so that every black one is a mark's.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y,
                           qRgb(random.bounded(1, 256), random.bounded(1, 256), random.bounded(1, 256)));
    }
    return image;
}

void expectBurnt(const DisplayRaster &raster, const QImage &before, const std::vector<RedactionMark> &given)
{
    const QImage after = QImage::fromData(raster.png, "png").convertToFormat(QImage::Format_RGB32);
    ASSERT_EQ(after.size(), before.size());
    std::set<std::pair<int, int>> covered;
    for (const RedactionMark &mark : given) {
        forEachCoveredRun(mark, before.size(), [&](int y, int from, int to) {
            for (int x = from; x < to; ++x)
                covered.insert({x, y});
        });
    }
    ASSERT_FALSE(covered.empty());
    int wrong = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            const QRgb expected = covered.contains({x, y}) ? qRgb(0, 0, 0) : before.pixel(x, y);
            wrong += after.pixel(x, y) != expected;
        }
    }
    EXPECT_EQ(wrong, 0) << "pixels";
}

/// The chunks of a PNG, in order.
QList<QByteArray> chunksOf(const QByteArray &png)
{
    QList<QByteArray> names;
    for (qsizetype at = 8; at + 8 <= png.size();) {
        const auto size = qFromBigEndian<quint32>(png.constData() + at);
        names.append(png.mid(at + 4, 4));
        at += 12 + qsizetype(size);
    }
    return names;
}

} // namespace

TEST_F(RedactionTest, everyCoveredPixelIsBlackAndEveryOtherAsItWas)
{
    const QImage image = noise({130, 90});
    const auto raster = renderer.redactedPicture(file(encoded(image, "png")), marks());
    ASSERT_TRUE(raster) << raster.error().where.toStdString();
    expectBurnt(*raster, image, marks());
}

TEST_F(RedactionTest, aCopyCarriesNeitherTextNorProfileNorAnythingButPixels)
{
    QImage image = noise({130, 90});
    image.setText(QStringLiteral("Comment"), QStringLiteral("planted secret"));
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    image.setDotsPerMeterX(4'711);
    const auto raster = renderer.redactedPicture(file(encoded(image, "png")), marks());
    ASSERT_TRUE(raster);
    for (const QByteArray &chunk : chunksOf(raster->png))
        EXPECT_TRUE(chunk == "IHDR" || chunk == "IDAT" || chunk == "IEND") << chunk.toStdString();
    EXPECT_FALSE(raster->png.contains("planted secret"));
    EXPECT_TRUE(QImage::fromData(raster->png, "png").textKeys().isEmpty());
}

TEST_F(RedactionTest, transparentPartsAreCoveredToo)
{
    QImage image(60, 60, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    RedactionMark box;
    box.box = {10, 10, 20, 20};
    const auto raster = renderer.redactedPicture(file(encoded(image, "png")), {box});
    ASSERT_TRUE(raster);
    const QImage after = QImage::fromData(raster->png, "png");
    EXPECT_EQ(after.pixel(15, 15), qRgb(0, 0, 0));
    EXPECT_EQ(after.pixel(40, 40), qRgb(255, 255, 255));
}

TEST_F(RedactionTest, marksTooManyToBeSentAreRefusedInASentence)
{
    RedactionMark box;
    box.box = {1, 1, 2, 2};
    const auto raster = renderer.redactedPicture(file(encoded(noise({10, 10}), "png")),
                                                 std::vector<RedactionMark>(3'000, box));
    ASSERT_FALSE(raster);
    EXPECT_TRUE(raster.error().sentence.contains(QStringLiteral("too many marks")));
}

TEST_F(PageRedactionTest, aPageIsDrawnWithItsMarksBurntIn)
{
    const auto plain = renderer.pdfPage(file(onePage()), 0, {.dpi = redactionDpi});
    ASSERT_TRUE(plain);
    const auto raster = renderer.redactedPdfPage(file(onePage()), 0, marks());
    ASSERT_TRUE(raster) << raster.error().where.toStdString();
    expectBurnt(*raster, imageOf(*plain), marks());
}

TEST_F(PageRedactionTest, theBlackOfAWordLiesInThePlaceThatIsGivenForIt)
{
    const auto text = renderer.pdfText(file(onePage()), 0);
    ASSERT_TRUE(text);
    const auto ranges = findName(*text, QStringLiteral("Office"));
    ASSERT_EQ(ranges.size(), 1u);
    const auto places = renderer.pdfTextPlaces(file(onePage()), 0, ranges, {0, redactionDpi});
    ASSERT_TRUE(places) << places.error().where.toStdString();
    ASSERT_EQ(places->size(), 1u);
    ASSERT_EQ(places->front().size(), 1);
    // Covering "affidavit" and "office" and the square leaves a white page; without "office" it does not.
    RedactionMark word;
    word.box = places->front().front().adjusted(-4, -4, 4, 4);
    const auto blackOf = [&](const std::vector<RedactionMark> &given) {
        const auto raster = renderer.redactedPdfPage(file(onePage()), 0, given);
        const QImage after = QImage::fromData(raster->png, "png").convertToFormat(QImage::Format_RGB32);
        int black = 0;
        for (int y = 0; y < after.height(); ++y) {
            for (int x = word.box.left(); x < after.width(); ++x) {
                const bool inside = word.box.contains(x, y) && !given.empty();
                black += !inside && qGray(after.pixel(x, y)) < 128;
            }
        }
        return black;
    };
    EXPECT_GT(blackOf({}), 50);
    EXPECT_EQ(blackOf({word}), 0);
}

TEST_F(PageRedactionTest, aPlaceIsGivenInPixelsOfTheSizeThatIsAskedFor)
{
    const auto text = renderer.pdfText(file(onePage()), 0);
    ASSERT_TRUE(text);
    const auto ranges = findName(*text, QStringLiteral("Office"));
    const auto drawn = renderer.pdfPage(file(onePage()), 0, {800, 0});
    const auto small = renderer.pdfTextPlaces(file(onePage()), 0, ranges, {800, 0});
    const auto large = renderer.pdfTextPlaces(file(onePage()), 0, ranges, {1600, 0});
    ASSERT_TRUE(drawn && small && large);
    const QRect place = small->front().front();
    EXPECT_TRUE(QRect(0, 0, drawn->width, drawn->height).contains(place));
    EXPECT_NEAR(large->front().front().left(), 2 * place.left(), 2);
    const QImage page = imageOf(*drawn);
    int black = 0;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            black += qGray(page.pixel(x, y)) < 128;
    EXPECT_GT(black, 10) << "the word stands there";
}

TEST_F(PageRedactionTest, aPlaceThatIsNoTextIsNowhere)
{
    const auto places =
        renderer.pdfTextPlaces(file(onePage()), 0, {{0, 9}, {5'000, 4}, {3, 0}}, {0, redactionDpi});
    ASSERT_TRUE(places);
    ASSERT_EQ(places->size(), 3u);
    EXPECT_FALSE(places->at(0).isEmpty());
    EXPECT_TRUE(places->at(1).isEmpty());
    EXPECT_TRUE(places->at(2).isEmpty());
}
