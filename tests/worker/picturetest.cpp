// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include "core/evidence/rasterplan.h"
#include "tests/core/evidence/picturebytes.h"

#include <QColorSpace>
#include <QImageReader>

#include <atomic>
#include <thread>
#include <vector>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

/// No two corners alike, so that a turned or mirrored picture cannot pass for the right one.
QImage scene(int width = 60, int height = 40, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, QImage::Format_ARGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int alpha = format == QImage::Format_ARGB32 ? (x * 255) / (width - 1) : 255;
            image.setPixel(x, y, qRgba((x * 4) & 255, (y * 6) & 255, (x * y) & 255, alpha));
        }
    }
    return image.convertToFormat(format);
}

int mixed(int colour, int alpha)
{
    return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
}

/// What ought to be seen: decoded here, upright, on white.
QImage onWhite(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImage image = reader.read().convertToFormat(QImage::Format_ARGB32);
    image.setColorSpace({});
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb p = image.pixel(x, y);
            image.setPixel(
                x, y,
                qRgb(mixed(qRed(p), qAlpha(p)), mixed(qGreen(p), qAlpha(p)), mixed(qBlue(p), qAlpha(p))));
        }
    }
    return image.convertToFormat(QImage::Format_RGB32);
}

QByteArray withExif(QByteArray jpegBytes, int orientation)
{
    ExifBlock block(true);
    return jpegBytes.insert(
        2, exifSegment(block.build({{0x0112, 3, 1, block.u16(std::uint16_t(orientation))}})));
}

struct Sample {
    QString name;
    QByteArray bytes;
};

std::vector<Sample> samples()
{
    const QImage colour = scene();
    const QImage grey = scene().convertToFormat(QImage::Format_Grayscale8);
    const QImage transparent = scene(60, 40, QImage::Format_ARGB32);
    std::vector<Sample> all{
        {QStringLiteral("png rgb"), encoded(colour, "png")},
        {QStringLiteral("png grey"), encoded(grey, "png")},
        {QStringLiteral("png palette"), encoded(colour.convertToFormat(QImage::Format_Indexed8), "png")},
        {QStringLiteral("png one bit"), encoded(colour.convertToFormat(QImage::Format_Mono), "png")},
        {QStringLiteral("png transparent"), encoded(transparent, "png")},
        {QStringLiteral("png 16 bits"), encoded(colour.convertToFormat(QImage::Format_RGBX64), "png")},
        {QStringLiteral("png 16 bits transparent"),
         encoded(transparent.convertToFormat(QImage::Format_RGBA64), "png")},
        {QStringLiteral("png 16 bits grey"),
         encoded(grey.convertToFormat(QImage::Format_Grayscale16), "png")},
        {QStringLiteral("jpeg"), encoded(colour, "jpeg", 90)},
        {QStringLiteral("jpeg grey"), encoded(grey, "jpeg", 90)},
        {QStringLiteral("bmp"), encoded(colour, "bmp")},
        {QStringLiteral("bmp one bit"), encoded(colour.convertToFormat(QImage::Format_Mono), "bmp")},
        {QStringLiteral("webp"), encoded(colour, "webp", 100)},
        {QStringLiteral("webp transparent"), encoded(transparent, "webp", 100)},
        {QStringLiteral("tiff"), encoded(colour, "tiff")},
        {QStringLiteral("gif"), QByteArray::fromBase64("R0lGODdhAgACAIABAAAAAP///ywAAAAAAgACAAACAkRRADs=")},
        {QStringLiteral("one pixel wide"), encoded(scene(1, 40), "png")},
        {QStringLiteral("one pixel high"), encoded(scene(60, 1), "png")},
    };
    for (int orientation = 1; orientation <= 8; ++orientation)
        all.push_back({QStringLiteral("jpeg orientation %1").arg(orientation),
                       withExif(encoded(colour, "jpeg", 90), orientation)});
    return all;
}

QImage decoded(const DisplayRaster &raster)
{
    return QImage::fromData(raster.png, "png").convertToFormat(QImage::Format_RGB32);
}

using PictureTest = WorkerTest;

} // namespace

TEST_F(PictureTest, everyFormatIsShownPixelByPixel)
{
    for (const Sample &sample : samples()) {
        const QImage wanted = onWhite(sample.bytes);
        ASSERT_FALSE(wanted.isNull()) << sample.name.toStdString();
        const auto page = renderer.picture(file(sample.bytes), {});
        ASSERT_TRUE(page) << sample.name.toStdString() << page.error().where.toStdString();
        EXPECT_EQ(imageOf(*page), wanted) << sample.name.toStdString();
    }
}

TEST_F(PictureTest, aDisplayRasterHasThePixelsOfThePictureAndPassesThrough)
{
    for (const Sample &sample : samples()) {
        auto raster = renderer.displayRaster(file(sample.bytes));
        ASSERT_TRUE(raster) << sample.name.toStdString() << raster.error().where.toStdString();
        EXPECT_EQ(decoded(*raster), onWhite(sample.bytes)) << sample.name.toStdString();
        QBuffer buffer(&raster->png);
        buffer.open(QIODevice::ReadOnly);
        const auto plan = planRaster(buffer);
        ASSERT_TRUE(plan);
        EXPECT_TRUE(plan->passesThrough()) << sample.name.toStdString();
    }
}

TEST_F(PictureTest, aLargePictureMakesSeveralDataChunksThatDecode)
{
    QImage noise(900, 700, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x) {
            state = state * 1'664'525 + 1'013'904'223;
            noise.setPixel(x, y, 0xff000000 | (state >> 8));
        }
    }
    auto raster = renderer.displayRaster(file(encoded(noise, "png")));
    ASSERT_TRUE(raster);
    EXPECT_EQ(decoded(*raster), noise);
    QBuffer buffer(&raster->png);
    buffer.open(QIODevice::ReadOnly);
    const auto plan = planRaster(buffer);
    ASSERT_TRUE(plan);
    EXPECT_GT(plan->segments.size(), 1);
}

TEST_F(PictureTest, greyIsSentAsOneByteAPixel)
{
    const auto page =
        renderer.picture(file(encoded(scene().convertToFormat(QImage::Format_Grayscale8), "png")), {});
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->grey);
    EXPECT_EQ(page->pixels.size(), 60 * 40);
}

TEST_F(PictureTest, aThumbnailFitsItsEdgeAndASmallPictureIsNotEnlarged)
{
    for (const char *format : {"png", "jpeg", "webp"}) {
        const auto small = renderer.picture(file(encoded(scene(600, 400), format)), {.longestEdge = 96});
        ASSERT_TRUE(small);
        EXPECT_EQ(small->width, 96) << format;
        EXPECT_EQ(small->height, 64) << format;
    }
    const auto same = renderer.picture(file(encoded(scene(60, 40), "png")), {.longestEdge = 96});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->width, 60);
    const auto thin = renderer.picture(file(encoded(scene(4'000, 2), "png")), {.longestEdge = 96});
    ASSERT_TRUE(thin);
    EXPECT_EQ(thin->height, 1);
    const auto turned =
        renderer.picture(file(withExif(encoded(scene(600, 400), "jpeg"), 6)), {.longestEdge = 96});
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->width, 64);
    EXPECT_EQ(turned->height, 96);
}

TEST_F(PictureTest, aProbeTellsTheUprightSize)
{
    const auto probe = renderer.probe(file(withExif(encoded(scene(), "jpeg"), 6)));
    ASSERT_TRUE(probe);
    EXPECT_FALSE(probe->pdf);
    EXPECT_EQ(probe->width, 40);
    EXPECT_EQ(probe->height, 60);
    EXPECT_EQ(probe->pages, 1);
}

TEST_F(PictureTest, aWideColourSpaceIsConvertedForTheScreenAndKeptForThePage)
{
    QImage image = scene();
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    const QByteArray bytes = encoded(image, "png");
    const auto page = renderer.picture(file(bytes), {});
    ASSERT_TRUE(page);
    EXPECT_NE(imageOf(*page), scene());
    const auto raster = renderer.displayRaster(file(bytes));
    ASSERT_TRUE(raster);
    QImage back = QImage::fromData(raster->png, "png");
    EXPECT_TRUE(back.colorSpace().isValid());
    EXPECT_EQ(back.colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
    back.setColorSpace({});
    EXPECT_EQ(back.convertToFormat(QImage::Format_RGB32), scene());
}

TEST_F(PictureTest, nothingOfTheMetadataComesThrough)
{
    QImage image = scene();
    image.setText(QStringLiteral("Comment"), QStringLiteral("PLANTED-SECRET"));
    const auto raster = renderer.displayRaster(file(encoded(image, "png")));
    ASSERT_TRUE(raster);
    EXPECT_FALSE(raster->png.contains("PLANTED-SECRET"));
    EXPECT_FALSE(raster->png.contains("tEXt"));
}

TEST_F(PictureTest, fourThreadsAtOnceGetTheirOwnPictures)
{
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this, i, &right] {
            for (int round = 0; round < 3; ++round) {
                const QImage mine = scene(50 + 10 * i, 40 + round);
                QByteArray bytes = encoded(mine, "png");
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::ReadOnly);
                const auto page = renderer.picture(buffer, {});
                right += page && imageOf(*page) == mine ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(right, 12);
}
