// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include "tests/core/evidence/picturebytes.h"
#include "tests/support/pdfbytes.h"

#include <QColor>
#include <QRandomGenerator>
#include <QTemporaryFile>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

/// CRC-32 as PNG wants it: decoders look, unlike planners.
std::uint32_t crc32(const QByteArray &bytes)
{
    std::uint32_t crc = ~0U;
    for (const char c : bytes) {
        crc ^= std::uint8_t(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb8'8320U : 0U);
    }
    return ~crc;
}

QByteArray summed(const QByteArray &chunk)
{
    ByteWriter writer;
    writer.raw(chunk.chopped(4));
    writer.u32(crc32(chunk.sliced(4).chopped(4)));
    return writer.bytes();
}

QByteArray realPng(const PngHeader &header, const QByteArray &before, const QByteArray &data)
{
    const QByteArray start = pngStart(header);
    return start.first(8) + summed(start.sliced(8)) + before + summed(pngChunk("IDAT", deflated(data))) +
           summed(pngChunk("IEND", {}));
}

QByteArray photo()
{
    QImage image(200, 150, QImage::Format_RGB32);
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 200; ++x)
            image.setPixelColor(x, y, QColor::fromHsv((x * y) % 360, 200, 50 + x));
    }
    return encoded(image, "jpeg", 85);
}

class HostilePictureTest : public WorkerTest {
protected:
    void expectRefused(const QByteArray &bytes, ErrorCode code, const char *what)
    {
        const auto page = renderer.picture(file(bytes), {.longestEdge = 256});
        ASSERT_FALSE(page) << what;
        EXPECT_EQ(page.error().code, code) << what;
        expectSaid(page.error());
        EXPECT_FALSE(renderer.displayRaster(file(bytes))) << what;
        EXPECT_FALSE(renderer.probe(file(bytes))) << what;
    }
};

} // namespace

TEST_F(HostilePictureTest, aClaimOfTenThousandMegapixelsIsRefused)
{
    const QByteArray bytes = realPng({.width = 100'000, .height = 100'000}, {}, QByteArray(1'000, '\0'));
    expectRefused(bytes, ErrorCode::Unsupported, "100,000 x 100,000");
}

TEST_F(HostilePictureTest, aSmallFileThatBecomesHugeIsRefused)
{
    // 14,000 x 14,000 in one bit each: 24 MB deflated to some 24 kB, 784 MB once decoded for the screen.
    const QByteArray bomb = realPng({.width = 14'000, .height = 14'000, .bits = 1, .colour = 0}, {},
                                    QByteArray(qsizetype(14'000) * 1'751, '\0'));
    EXPECT_LT(bomb.size(), 50'000);
    expectRefused(bomb, ErrorCode::Unsupported, "196 megapixels");
}

TEST_F(HostilePictureTest, aTextChunkThatInflatesWithoutEndDoesNoHarm)
{
    const QByteArray text = QByteArray("Comment\0\0", 9) + deflated(QByteArray(100'000'000, 'x'));
    const QByteArray bomb =
        realPng({.width = 2, .height = 1}, summed(pngChunk("zTXt", text)), QByteArray(7, '\0'));
    const auto page = renderer.picture(file(bomb), {});
    EXPECT_TRUE(!page || page->width == 2);
    expectHandled(page);
}

TEST_F(HostilePictureTest, picturesThatAreCutOffEndInASentence)
{
    const QByteArray whole = photo();
    for (int tenth = 0; tenth < 10; ++tenth) {
        const auto page = renderer.picture(file(whole.first(whole.size() * tenth / 10 + 3)), {});
        expectHandled(page);
    }
    expectRefused(whole.first(200), ErrorCode::Corrupt, "a JPEG without a frame");
    const QByteArray png = realPng({.width = 40, .height = 40, .colour = 0}, {}, QByteArray(41 * 40, '\1'));
    expectRefused(png.first(40), ErrorCode::Corrupt, "a PNG without data");
}

TEST_F(HostilePictureTest, whatIsNoPictureIsNotTriedAsOne)
{
    expectRefused("just words", ErrorCode::Unsupported, "text");
    expectRefused("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
                  ErrorCode::Unsupported, "SVG");
    expectRefused(QByteArray("\0\0\1\0\1\0\x10\x10\0\0\1\0", 12), ErrorCode::Unsupported, "an icon");
    expectRefused(QByteArray("\0\0\0\x18"
                             "ftypheic\0\0\0\0",
                             16),
                  ErrorCode::Unsupported, "HEIC");
    expectRefused("/* XPM */\nstatic char *x[] = {\"1 1 1 1\", \"a c #000000\", \"a\"};",
                  ErrorCode::Unsupported, "XPM");
}

TEST_F(HostilePictureTest, anEmptyFileSaysSo)
{
    const auto page = renderer.picture(file({}), {});
    ASSERT_FALSE(page);
    EXPECT_TRUE(page.error().sentence.contains(QStringLiteral("empty")));
}

TEST_F(HostilePictureTest, twoGigabytesAreRefusedUnread)
{
    QTemporaryFile large;
    ASSERT_TRUE(large.open());
    ASSERT_TRUE(large.resize(2'200'000'000)); // sparse
    const auto page = renderer.picture(large, {.longestEdge = 256});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(page.error().sentence.contains(QStringLiteral("too large")));
}

TEST_F(HostilePictureTest, randomDamageNeverReachesTheProgram)
{
    QImage image(64, 48, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30, 90));
    const QByteArray seeds[] = {photo(), encoded(image, "png"), encoded(image, "webp"),
                                encoded(image, "tiff"), encoded(image, "bmp")};
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = seeds[seed % std::size(seeds)];
        for (int flips = 1 + random.bounded(12); flips > 0; --flips)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        const auto page = renderer.picture(file(bytes), {.longestEdge = 128});
        expectHandled(page);
    }
}
