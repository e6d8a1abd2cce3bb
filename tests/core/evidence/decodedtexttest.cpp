// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/decodedtext.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

DecodedText read(const QByteArray &bytes)
{
    return decodeText(bytes);
}

} // namespace

TEST(DecodedText, utf8IsReadWithAndWithoutItsMark)
{
    EXPECT_EQ(read("caf\xc3\xa9"), (DecodedText{QStringLiteral("caf\u00e9"), QStringLiteral("UTF-8")}));
    EXPECT_EQ(read("\xef\xbb\xbf"
                   "caf\xc3\xa9")
                  .text,
              QStringLiteral("caf\u00e9"));
    EXPECT_EQ(read("").text, QString());
}

TEST(DecodedText, utf16IsReadInBothByteOrders)
{
    const DecodedText expected{QStringLiteral("Hi \U0001f600"), QStringLiteral("UTF-16")};
    EXPECT_EQ(read(QByteArray("\xff\xfeH\0i\0 \0\x3d\xd8\x00\xde", 12)), expected);
    EXPECT_EQ(read(QByteArray("\xfe\xff\0H\0i\0 \xd8\x3d\xde\x00", 12)), expected);
}

TEST(DecodedText, whatIsNotUtf8IsWindows1252SoThatNoByteIsLost)
{
    EXPECT_EQ(read("\x93I hate you\x94 \x96 caf\xe9 \x80"
                   "5"),
              (DecodedText{QStringLiteral("\u201cI hate you\u201d \u2013 caf\u00e9 \u20ac5"),
                           QStringLiteral("Windows-1252")}));
}

TEST(DecodedText, aCharacterCutOffByTheEndDoesNotChangeHowTheRestIsRead)
{
    EXPECT_EQ(read("caf\xc3\xa9 \xe2\x82").text, QStringLiteral("caf\u00e9 "));
    EXPECT_EQ(read("caf\xc3\xa9 \xe2\x82").encoding, QStringLiteral("UTF-8"));
}
