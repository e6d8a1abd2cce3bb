// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/exif.h"

#include "core/evidence/picturestructure.h"
#include "tests/core/evidence/picturebytes.h"

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

QByteArray fullBlock(bool little)
{
    ExifBlock block(little);
    return block.build({textEntry(0x010f, "Example Corp"),
                        textEntry(0x0110, "EX1"), // four bytes with its NUL: lies in the entry itself
                        {0x0112, 3, 1, block.u16(6)},
                        {0x8825, 4, 1, block.u32(8)}},
                       {textEntry(0x9003, "2026:03:04 17:10:00"), textEntry(0x9011, "+01:00")});
}

Result<ExifFacts> read(QByteArray file)
{
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    return readExif(device);
}

const ExifFacts expected{true,
                         6,
                         QStringLiteral("2026-03-04 17:10:00"),
                         QStringLiteral("+01:00"),
                         QStringLiteral("Example Corp"),
                         QStringLiteral("EX1"),
                         true};

} // namespace

TEST(Exif, bothByteOrdersSayTheSame)
{
    for (const bool little : {false, true}) {
        const auto facts = parseExif(fullBlock(little));
        ASSERT_TRUE(facts);
        EXPECT_EQ(*facts, expected);
    }
}

TEST(Exif, everyFormatThatCarriesItIsRead)
{
    const QByteArray block = fullBlock(true);
    const QByteArray webpPayload =
        QByteArray("EXIF") + ExifBlock(true).u32(std::uint32_t(block.size())) + block;
    const QByteArray webp =
        QByteArray("RIFF\0\0\0\0WEBP", 12) + QByteArray("VP8 \3\0\0\0abc\0", 12) + webpPayload;
    for (const QByteArray &file : {jpeg(jfif + exifSegment(block), jpegFrame(0xc0, 4, 4, "\1\2\3")),
                                   png({}, pngChunk("eXIf", block)), webp, block}) {
        const auto facts = read(file);
        ASSERT_TRUE(facts) << facts.error().where.toStdString();
        EXPECT_EQ(*facts, expected);
    }
}

TEST(Exif, aFileWithoutItHasNoFacts)
{
    for (const QByteArray &file :
         {jpeg(jfif, jpegFrame(0xc0, 4, 4, "\1\2\3")), png({}), QByteArray("text"), QByteArray()}) {
        const auto facts = read(file);
        ASSERT_TRUE(facts);
        EXPECT_EQ(*facts, ExifFacts{});
    }
}

TEST(Exif, valuesThatMeanNothingAreLeftOut)
{
    ExifBlock block(true);
    const auto facts =
        parseExif(block.build({{0x0112, 3, 1, block.u16(9)},
                               textEntry(0x0110, "cam\xe2\x80\xae"
                                                 "era")},
                              {textEntry(0x9003, "0000:00:00 00:00:00"), textEntry(0x9011, "later")}));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->orientation, 1);
    EXPECT_EQ(facts->takenAt, QString());
    EXPECT_EQ(facts->takenAtOffset, QString());
    EXPECT_EQ(facts->model, QStringLiteral("cam[U+202E]era"));
}

TEST(Exif, aDirectoryThatPointsOutsideIsRefused)
{
    ExifBlock block(true);
    QByteArray bytes = block.build({{0x8769, 4, 1, block.u32(0xfffffff0)}});
    const auto facts = parseExif(bytes);
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::Corrupt);
    bytes.replace(4, 4, block.u32(0x7fffffff));
    EXPECT_FALSE(parseExif(bytes));
}

TEST(Exif, everyCutAndEveryFlippedByteIsTakenWithoutHarm)
{
    const QByteArray file = jpeg(exifSegment(fullBlock(false)), jpegFrame(0xc0, 4, 4, "\1\2\3"));
    for (qsizetype size = 0; size < file.size(); ++size) {
        const auto facts = read(file.first(size));
        EXPECT_TRUE(facts || facts.error().code == ErrorCode::Corrupt);
    }
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray flipped = file;
        flipped[at] = char(~flipped[at]);
        const auto facts = read(flipped);
        EXPECT_TRUE(!facts || (facts->orientation >= 1 && facts->orientation <= 8));
    }
}
