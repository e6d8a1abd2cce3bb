// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/stricttext.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(StrictText, aNumberHasOneSpelling)
{
    EXPECT_EQ(strictDecimal("0"), 0U);
    EXPECT_EQ(strictDecimal("10"), 10U);
    EXPECT_EQ(strictDecimal("9223372036854775807"), 9223372036854775807U);
    for (const char *bad :
         {"", "00", "07", "+7", "-7", " 7", "7 ", "7\r", "0x7", "7.0", "1e3", "9223372036854775808",
          "18446744073709551615", "18446744073709551616", "99999999999999999999999"})
        EXPECT_FALSE(strictDecimal(bad)) << bad;
}

TEST(StrictText, base64HasOneSpelling)
{
    EXPECT_EQ(strictBase64("AQ=="), QByteArray("\1"));
    EXPECT_EQ(strictBase64("+/+/"), QByteArray("\xFB\xFF\xBF"));
    EXPECT_EQ(strictBase64(""), QByteArray());
    for (const char *bad :
         {"AQ", "AQ=", "AQ===", "AR==", "AQ==\n", " AQ==", "A Q=", "-_-_", "AQ==AQ==", "=", "A"})
        EXPECT_FALSE(strictBase64(bad)) << bad;
}

TEST(StrictText, aDigestIs32Bytes)
{
    const Digest digest = Digest::of("x");
    EXPECT_EQ(strictBase64Digest(digest.toBytes().toBase64()), digest);
    EXPECT_FALSE(strictBase64Digest(digest.toBytes().first(31).toBase64()));
    EXPECT_FALSE(strictBase64Digest((digest.toBytes() + 'x').toBase64()));
}

TEST(StrictText, aLineEndsInANewline)
{
    QByteArrayView rest = "a\n\nb";
    EXPECT_EQ(takeLine(rest), QByteArrayView("a"));
    EXPECT_EQ(takeLine(rest), QByteArrayView(""));
    EXPECT_FALSE(takeLine(rest));
    EXPECT_EQ(rest, QByteArrayView("b"));
}
