// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/rasterplan.h"

#include "tests/core/evidence/picturebytes.h"

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

Result<RasterPlan> plan(QByteArray file)
{
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    return planRaster(device);
}

QByteArray profile(const char *space, qsizetype size = 200)
{
    QByteArray bytes(size, '\0');
    bytes.replace(16, 4, space);
    bytes.replace(36, 4, "acsp");
    return bytes;
}

QByteArray profileSegment(int part, int of, const QByteArray &bytes)
{
    return jpegSegment(0xe2, QByteArray("ICC_PROFILE\0", 12) + char(part) + char(of) + bytes);
}

const QByteArray threeComponents("\1\2\3");

void expectCorrupt(const QByteArray &file, const char *what)
{
    const auto made = plan(file);
    ASSERT_FALSE(made) << what;
    EXPECT_EQ(made.error().code, ErrorCode::Corrupt) << what;
}

} // namespace

TEST(RasterPlan, aJpegPassesThroughWhole)
{
    for (const int marker : {0xc0, 0xc1, 0xc2}) {
        const QByteArray file = jpeg(jfif, jpegFrame(marker, 640, 480, threeComponents));
        const auto made = plan(file);
        ASSERT_TRUE(made);
        EXPECT_TRUE(made->passesThrough());
        EXPECT_EQ(made->coding, RasterPlan::Coding::Jpeg);
        EXPECT_EQ(made->width, 640);
        EXPECT_EQ(made->height, 480);
        EXPECT_EQ(made->components, 3);
        EXPECT_EQ(made->segments, (QList<RasterSegment>{{0, file.size()}}));
        EXPECT_FALSE(made->cmykInverted);
    }
}

TEST(RasterPlan, greyAndCmykJpegsPassThrough)
{
    const auto grey = plan(jpeg(jfif, jpegFrame(0xc0, 8, 8, "\1")));
    ASSERT_TRUE(grey);
    EXPECT_TRUE(grey->passesThrough());
    EXPECT_EQ(grey->components, 1);

    const auto inverted = plan(jpeg(adobe, jpegFrame(0xc2, 8, 8, "\1\2\3\4")));
    ASSERT_TRUE(inverted);
    EXPECT_TRUE(inverted->passesThrough());
    EXPECT_EQ(inverted->components, 4);
    EXPECT_TRUE(inverted->cmykInverted);

    const auto plain = plan(jpeg({}, jpegFrame(0xc0, 8, 8, "\1\2\3\4")));
    ASSERT_TRUE(plain);
    EXPECT_FALSE(plain->cmykInverted);
}

TEST(RasterPlan, everyOrientationIsFoundAndNonsenseIsUpright)
{
    for (int orientation = 0; orientation <= 9; ++orientation) {
        ExifBlock block(orientation % 2 == 0);
        const QByteArray exif = block.build({{0x0112, 3, 1, block.u16(std::uint16_t(orientation))}});
        const auto made = plan(jpeg(exifSegment(exif), jpegFrame(0xc0, 8, 4, threeComponents)));
        ASSERT_TRUE(made);
        EXPECT_EQ(made->orientation, orientation >= 1 && orientation <= 8 ? orientation : 1);
        EXPECT_EQ(made->width, 8); // as stored
    }
    const auto broken = plan(jpeg(exifSegment("not a block at all"), jpegFrame(0xc0, 8, 4, threeComponents)));
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->orientation, 1);
}

TEST(RasterPlan, aProfileInPartsIsPutTogetherInOrder)
{
    const QByteArray whole = profile("RGB ");
    const QByteArray parts = profileSegment(2, 2, whole.sliced(100)) + profileSegment(1, 2, whole.first(100));
    const auto made = plan(jpeg(jfif + parts, jpegFrame(0xc0, 8, 8, threeComponents)));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->icc, whole);
    EXPECT_FALSE(made->iccDeflated);
}

TEST(RasterPlan, aProfileThatDoesNotFitIsLeftOut)
{
    const auto missing = profileSegment(2, 2, profile("RGB "));
    const auto wrongSpace = profileSegment(1, 1, profile("GRAY"));
    const auto tooShort = profileSegment(1, 1, profile("RGB ", 60));
    for (const QByteArray &before : {missing, wrongSpace, tooShort}) {
        const auto made = plan(jpeg(jfif + before, jpegFrame(0xc0, 8, 8, threeComponents)));
        ASSERT_TRUE(made);
        EXPECT_TRUE(made->passesThrough());
        EXPECT_EQ(made->icc, QByteArray());
    }
}

TEST(RasterPlan, aJpegThatReadersSeeDifferentlyNeedsADisplayRaster)
{
    const auto need = [](const QByteArray &before, const QByteArray &frame) {
        const auto made = plan(jpeg(before, frame));
        return made ? made->need : RasterNeed::None;
    };
    EXPECT_EQ(need(jfif, jpegFrame(0xc3, 8, 8, threeComponents)), RasterNeed::Encoding); // lossless
    EXPECT_EQ(need(jfif, jpegFrame(0xc9, 8, 8, threeComponents)), RasterNeed::Encoding); // arithmetic
    EXPECT_EQ(need(jfif, jpegFrame(0xc1, 8, 8, threeComponents, 12)), RasterNeed::Depth);
    EXPECT_EQ(need(jfif, jpegFrame(0xc0, 8, 8, "\1\2")), RasterNeed::Encoding);
    EXPECT_EQ(need({}, jpegFrame(0xc0, 8, 8, "RGB")), RasterNeed::Encoding);
    EXPECT_EQ(need(adobe, jpegFrame(0xc0, 8, 8, "RGB")), RasterNeed::None);
    EXPECT_EQ(need(jfif, jpegFrame(0xc0, 8, 0, threeComponents)), RasterNeed::Encoding); // height told later
}

TEST(RasterPlan, aPngPassesThroughByItsDataChunks)
{
    const QByteArray file = png({.width = 40, .height = 30});
    const auto made = plan(file);
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->passesThrough());
    EXPECT_EQ(made->coding, RasterPlan::Coding::Png);
    EXPECT_EQ(made->width, 40);
    EXPECT_EQ(made->height, 30);
    QByteArray data;
    for (const RasterSegment &segment : made->segments)
        data += file.sliced(segment.offset, segment.size);
    EXPECT_EQ(data, QByteArray("firstsecond"));
}

TEST(RasterPlan, pngDepthsAndColoursThatPdfKnowsPassThrough)
{
    const QByteArray palette = pngChunk("PLTE", "abcdef");
    struct Case {
        PngHeader header;
        QByteArray before;
        int components;
    };
    for (const Case &one :
         {Case{{.bits = 1, .colour = 0}, {}, 1}, Case{{.bits = 2, .colour = 0}, {}, 1},
          Case{{.bits = 4, .colour = 0}, {}, 1}, Case{{.bits = 8, .colour = 0}, {}, 1},
          Case{{.bits = 8, .colour = 2}, {}, 3}, Case{{.bits = 1, .colour = 3}, palette, 1},
          Case{{.bits = 4, .colour = 3}, palette, 1}, Case{{.bits = 8, .colour = 3}, palette, 1}}) {
        const auto made = plan(png(one.header, one.before));
        ASSERT_TRUE(made);
        EXPECT_TRUE(made->passesThrough());
        EXPECT_EQ(made->bits, one.header.bits);
        EXPECT_EQ(made->components, one.components);
        EXPECT_EQ(made->palette, one.before.isEmpty() ? QByteArray() : QByteArray("abcdef"));
    }
}

TEST(RasterPlan, aPngThatPdfCannotCarryNeedsADisplayRaster)
{
    const auto need = [](const PngHeader &header, const QByteArray &before = {}) {
        const auto made = plan(png(header, before));
        return made ? made->need : RasterNeed::None;
    };
    EXPECT_EQ(need({.colour = 6}), RasterNeed::Alpha);
    EXPECT_EQ(need({.colour = 4}), RasterNeed::Alpha);
    EXPECT_EQ(need({.bits = 16, .colour = 2}), RasterNeed::Depth);
    EXPECT_EQ(need({.interlace = 1}), RasterNeed::Interlaced);
    EXPECT_EQ(need({.colour = 2}, pngChunk("tRNS", QByteArray(6, '\0'))), RasterNeed::Alpha);
    EXPECT_EQ(need({.colour = 3}, pngChunk("PLTE", "abc") + pngChunk("tRNS", QByteArray(1, '\0'))),
              RasterNeed::Alpha);
}

TEST(RasterPlan, aPngProfileStaysDeflated)
{
    const auto made = plan(png({}, pngChunk("iCCP", QByteArray("Display P3\0\0zlib stream", 23))));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->icc, QByteArray("zlib stream"));
    EXPECT_TRUE(made->iccDeflated);
}

TEST(RasterPlan, anyOtherFormatNeedsADisplayRaster)
{
    for (const QByteArray &file :
         {QByteArray("GIF89a...."), QByteArray("RIFF\0\0\0\0WEBP", 12), QByteArray("text")}) {
        const auto made = plan(file);
        ASSERT_TRUE(made);
        EXPECT_EQ(made->need, RasterNeed::Format);
    }
}

TEST(RasterPlan, claimsBeyondAllMeasureAreRefusedInWords)
{
    for (const QByteArray &file :
         {png({.width = 100'000, .height = 100'000}), png({.width = 65'501, .height = 1}),
          png({.width = 20'000, .height = 20'000, .colour = 6}),
          png({.width = 0xffffffff, .height = 0xffffffff}),
          jpeg(jfif, jpegFrame(0xc0, 65'535, 10, threeComponents)),
          jpeg(jfif, jpegFrame(0xc0, 60'000, 60'000, threeComponents))}) {
        const auto made = plan(file);
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::Unsupported);
        EXPECT_TRUE(made.error().sentence.contains(QStringLiteral("kept untouched")));
    }
    EXPECT_TRUE(plan(png({.width = 20'000, .height = 10'000})));
}

TEST(RasterPlan, aStructureThatDoesNotHoldIsAnError)
{
    expectCorrupt(QByteArray("\xff\xd8\xff", 3), "nothing after the start");
    expectCorrupt(QByteArray("\xff\xd8\xff\xd9", 4), "ends at once");
    expectCorrupt(QByteArray("\xff\xd8", 2) + jfif + jpegEnd(), "no frame");
    expectCorrupt(jpeg(jfif + jpegFrame(0xc0, 8, 8, threeComponents), jpegFrame(0xc0, 8, 8, threeComponents)),
                  "two frames");
    expectCorrupt(jpeg(jfif, jpegSegment(0xc0, QByteArray("\x08\0\x08\0\x08\3", 6))),
                  "frame without its components");
    expectCorrupt(QByteArray("\xff\xd8\xff\xe0\0\1", 6), "segment shorter than its length");
    expectCorrupt(QByteArray("\xff\xd8\xff\xe0\xff\xff", 6), "segment beyond the end");
    expectCorrupt(QByteArray("\xff\xd8", 2) + QByteArray(100'000, '\xff'), "nothing but fill bytes");
    expectCorrupt(pngStart({}), "no data");
    expectCorrupt(pngStart({}) + pngChunk("IDAT", "x"), "no end");
    expectCorrupt(png({.width = 0}), "no width");
    expectCorrupt(png({.bits = 3}), "no such depth");
    expectCorrupt(png({.bits = 16, .colour = 3}), "no such palette depth");
    expectCorrupt(png({.colour = 5}), "no such colour type");
    expectCorrupt(png({.colour = 3}), "no palette");
    expectCorrupt(png({.bits = 1, .colour = 3}, pngChunk("PLTE", "abcdefghi")),
                  "palette larger than its depth");
    expectCorrupt(png({.colour = 3}, pngChunk("PLTE", "ab")), "palette not of threes");
    expectCorrupt(png({}, pngChunk("IHDR", QByteArray(13, '\0'))), "two headers");
    expectCorrupt(pngStart({}) + pngChunk("IDAT", "x") + pngChunk("tEXt", "y") + pngChunk("IDAT", "z") +
                      pngChunk("IEND", {}),
                  "data in two places");
    QByteArray huge = png({});
    huge.replace(33, 4, "\x7f\xff\xff\xff"); // the length of the chunk after the header
    expectCorrupt(huge, "chunk beyond the end");
}

TEST(RasterPlan, tooManyChunksAreRefusedBeforeTheyFillMemory)
{
    QByteArray file = pngStart({});
    const QByteArray empty = pngChunk("IDAT", {});
    file.reserve(file.size() + empty.size() * 300'000);
    for (int i = 0; i < 300'000; ++i)
        file += empty;
    expectCorrupt(file + pngChunk("IEND", {}), "300,000 empty chunks");
}

TEST(RasterPlan, everyCutAndEveryFlippedByteIsTakenWithoutHarm)
{
    const QByteArray pictures[] = {png({.bits = 4, .colour = 3}, pngChunk("PLTE", "abcdef")),
                                   jpeg(jfif + adobe + profileSegment(1, 1, profile("RGB ")),
                                        jpegFrame(0xc2, 640, 480, threeComponents))};
    for (const QByteArray &file : pictures) {
        for (qsizetype size = 0; size < file.size(); ++size)
            static_cast<void>(plan(file.first(size)));
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (const char mask : {'\x01', '\x80', '\xff'}) {
                QByteArray flipped = file;
                flipped[at] = char(flipped[at] ^ mask);
                const auto made = plan(flipped);
                if (!made)
                    continue;
                for (const RasterSegment &segment : made->segments)
                    ASSERT_LE(segment.offset + segment.size, flipped.size());
            }
        }
    }
}

TEST(RasterPlan, aStreamThatCannotSeekIsRefused)
{
    class Stream : public QBuffer {
    public:
        bool isSequential() const override { return true; }
    } stream;
    stream.setData(png({}));
    stream.open(QIODevice::ReadOnly);
    EXPECT_FALSE(planRaster(stream));
}
