// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/ziplayout.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(PackNames, ordinaryNamesAreSafe)
{
    for (const char *name : {"a", "photo.jpg", "Ünïcode 😀 名前.png", ".hidden", "two  spaces", "console.txt",
                             "COM.txt", "(1).png"})
        EXPECT_TRUE(isSafeFileName(QString::fromUtf8(name))) << name;
}

TEST(PackNames, whatSomeSystemCannotHoldOrAPersonCannotReadIsNot)
{
    for (const char *name : {"",
                             ".",
                             "..",
                             "a/b",
                             "a\\b",
                             "a:b",
                             "a*",
                             "a?",
                             "\"",
                             "a<",
                             "a>",
                             "a|",
                             "a.",
                             "a ",
                             " a",
                             "con",
                             "NUL.txt",
                             "com1.png",
                             "LPT9",
                             "tab\tname",
                             "new\nline",
                             "\x7f",
                             "\xC2\x85",
                             "\xE2\x80\xAEgnp.exe",
                             "zero\xE2\x80\x8Bwidth",
                             "e\xCC\x81.png"})
        EXPECT_FALSE(isSafeFileName(QString::fromUtf8(name))) << name;
    EXPECT_FALSE(isSafeFileName(QString(201, u'a')));
    EXPECT_TRUE(isSafeFileName(QString(200, u'a')));
}

TEST(PackNames, anyNameBecomesASafeOneThatIsNotTaken)
{
    QSet<QString> taken;
    EXPECT_EQ(uniqueFileName(QStringLiteral("photo.jpg"), taken), QStringLiteral("photo.jpg"));
    EXPECT_EQ(uniqueFileName(QStringLiteral("PHOTO.jpg"), taken), QStringLiteral("PHOTO (2).jpg"));
    EXPECT_EQ(uniqueFileName(QStringLiteral("photo.jpg"), taken), QStringLiteral("photo (3).jpg"));
    for (const char *name :
         {"", "...", "con.txt", "a/../b", " x ", "\xE2\x80\xAEgnp.exe", ".png", "a.b.c...", "e\xCC\x81.png"})
        EXPECT_TRUE(isSafeFileName(uniqueFileName(QString::fromUtf8(name), taken))) << name;
    EXPECT_TRUE(isSafeFileName(uniqueFileName(QString(5000, QChar(0x540d)), taken)));
    EXPECT_TRUE(isSafeFileName(uniqueFileName(QString(5000, u'.') + QString(5000, u' '), taken)));
}

TEST(PackNames, aPackIsCalledByItsReferenceAlone)
{
    EXPECT_EQ(packBaseName(QStringLiteral("2026-0001/P1")), QStringLiteral("guardbook-pack-2026-0001-P1"));
    EXPECT_EQ(packBaseName(QStringLiteral("../é")), QStringLiteral("guardbook-pack-----"));
}

TEST(PackFingerprint, isReadHoweverPeopleWriteIt)
{
    const Digest digest = Digest::of("key");
    const QString text = groupedFingerprint(digest);
    EXPECT_EQ(text.size(), 79);
    EXPECT_EQ(fingerprintFromText(text), digest);
    EXPECT_EQ(fingerprintFromText(text.toUpper().replace(u' ', u':')), digest);
    EXPECT_EQ(fingerprintFromText(digest.hex() + u'\n'), digest);
    EXPECT_FALSE(fingerprintFromText(digest.hex().chopped(1)));
    EXPECT_FALSE(fingerprintFromText(digest.hex().replace(3, 1, u'g')));
}

TEST(ZipLayout, filesBeyondFourGigabytesAreWrittenAsZip64AndReadBack)
{
    const ZipEntryFacts large{"data/large.bin",      std::uint64_t(5) << 30, 0x12345678, 1, 33,
                              std::uint64_t(6) << 30};
    const QByteArray header = zipCentralHeader(large);
    QByteArrayView rest = header;
    const auto back = takeZipCentralHeader(rest);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->size, large.size);
    EXPECT_EQ(back->offset, large.offset);
    EXPECT_TRUE(rest.isEmpty());

    const std::uint64_t offset = std::uint64_t(11) << 30;
    const QByteArray end = zipEnd(70000, offset, 1000);
    EXPECT_EQ(end.size(), zipEndMaxSize);
    const auto read = readZipEnd(end, offset + 1000 + std::uint64_t(end.size()));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->count, 70000u);
    EXPECT_EQ(read->directoryOffset, offset);
    EXPECT_FALSE(readZipEnd(end, offset + 1001 + std::uint64_t(end.size())));
}

TEST(ZipLayout, timeIsUtcAndNeverBefore1980)
{
    const DosMoment moment = dosMoment({1772643000000, 60});
    EXPECT_EQ(moment.date, (46 << 9) | (3 << 5) | 4);
    EXPECT_EQ(moment.time, (16 << 11) | (50 << 5));
    EXPECT_EQ(dosMoment({0, 0}).date, (1 << 5) | 1);
}
