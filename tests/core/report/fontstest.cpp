// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/fonts.h"

#include <QFontInfo>

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

const FontSet &fonts()
{
    static const auto set = loadBundledFonts();
    return *set;
}

QString printed(const char *utf8)
{
    return fonts().printable(QString::fromUtf8(utf8));
}

} // namespace

TEST(Fonts, everyBundledFamilyResolvesToItself)
{
    ASSERT_TRUE(loadBundledFonts());
    EXPECT_EQ(QFontInfo(fonts().font(FontSet::sans, 100, false, false)).family(),
              QStringLiteral("Liberation Sans"));
    EXPECT_EQ(QFontInfo(fonts().font(FontSet::mono, 100, true, false)).family(),
              QStringLiteral("Liberation Mono"));
}

TEST(Fonts, theScriptsOfSchoolsHaveGlyphs)
{
    for (const char *text : {"Zażółć gęślą jaźń", "Ελληνικά", "Українська", "العربية اردو", "বাংলা", "हिन्दी",
                             "ਪੰਜਾਬੀ", "ગુજરાતી", "தமிழ்", "עברית", "አማርኛ", "“quotes” – dash … £ €"})
        EXPECT_EQ(printed(text), QString::fromUtf8(text)) << text;
}

TEST(Fonts, emojiAreSpelledOut)
{
    EXPECT_EQ(printed("lol \xF0\x9F\x98\x80!"), QStringLiteral("lol [U+1F600 grinning face]!"));
    EXPECT_EQ(printed("\xE2\x9D\xA4\xEF\xB8\x8F"), QStringLiteral("[U+2764 U+FE0F red heart]"));
    EXPECT_EQ(printed("\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD"),
              QStringLiteral("[U+1F44D U+1F3FD thumbs up: medium skin tone]"));
    EXPECT_EQ(printed("\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7"),
              QStringLiteral("[U+1F1EC U+1F1E7 flag: United Kingdom]"));
}

TEST(Fonts, aSignThatIsAlsoAnEmojiStaysASign)
{
    EXPECT_EQ(printed("\xC2\xA9 2026, 100 % #1"), QString::fromUtf8("\xC2\xA9 2026, 100 % #1"));
}

TEST(Fonts, whatNobodySeesIsSpelledOut)
{
    EXPECT_EQ(printed("invoice\xE2\x80\xAE"
                      "fdp.exe"),
              QStringLiteral("invoice[U+202E right-to-left override]fdp.exe"));
    EXPECT_EQ(printed("a\xE2\x80\x8B"
                      "b"),
              QStringLiteral("a[U+200B zero width space]b"));
    EXPECT_EQ(fonts().printable(QStringLiteral("a") + QChar(7) + QChar(0x85)),
              QStringLiteral("a[U+0007 U+0085]"));
    EXPECT_EQ(fonts().printable(QStringLiteral("x\ty\r\nz")), QStringLiteral("x y\nz"));
    EXPECT_EQ(fonts().printable(QString(QChar(0xe000))), QStringLiteral("[U+E000]"));
}

TEST(Fonts, joinersStayWhereTheyAreSpelling)
{
    const char *persian = "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85";
    EXPECT_EQ(printed(persian), QString::fromUtf8(persian));
}

TEST(Fonts, chineseJapaneseAndKoreanTextStaysWhatItIs)
{
    const QString text =
        QString::fromUtf8("\u4f60\u597d \u6771\u4eac\u3078 \u30ab\u30bf\u30ab\u30ca \ud55c\uad6d\uc5b4");
    EXPECT_EQ(fonts().printable(text), text);
}

TEST(Fonts, whatHasNoGlyphIsSpelledOut)
{
    EXPECT_EQ(printed("\xF0\xA0\x80\x80 ok"), QStringLiteral("[U+20000] ok")); // a rare character of names
}

TEST(Fonts, ornamentalLettersAreReadable)
{
    EXPECT_EQ(printed("\xF0\x9D\x93\x97\xF0\x9D\x93\xB2!"), QStringLiteral("[ornamental letters: Hi]!"));
}

TEST(Fonts, printedTextPrintsAsItself)
{
    const QString once = printed("\xF0\x9F\x98\x80 \xF0\xA0\x80\x80 \xE2\x80\xAE");
    EXPECT_EQ(fonts().printable(once), once);
}

TEST(Fonts, runsCoverTheTextAndChangeOnlyWhereTheyMust)
{
    const QString text = QString::fromUtf8("Name: नमस्ते, done");
    const auto runs = fonts().runs(text, FontSet::sans);
    int at = 0;
    for (const FontRun &run : runs) {
        EXPECT_EQ(run.start, at);
        at += run.length;
    }
    EXPECT_EQ(at, text.size());
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].family, FontSet::sans);
    EXPECT_EQ(runs[2].family, FontSet::sans);
}
