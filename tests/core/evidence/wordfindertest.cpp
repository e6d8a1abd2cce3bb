// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/wordfinder.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(WordFinder, findsWordsWhateverTheirCaseAndOverTheEndOfALine)
{
    const QString text = s("The Group chat. A group\n  CHAT again, groupchat not.");
    const std::vector<TextRange> expected{{4, 10}, {18, 12}};
    EXPECT_EQ(findWords(text, s(" group  chat "), 10), expected);
    EXPECT_EQ(findWords(text, s("group chat"), 1).size(), 1U);
    EXPECT_EQ(findWords(s("ÉCOLE école"), s("école"), 10).size(), 2U);
}

TEST(WordFinder, takesEveryCharacterForItself)
{
    EXPECT_TRUE(findWords(s("abc"), s("a.c"), 10).empty());
    EXPECT_EQ(findWords(s("(what?) [no]"), s("(what?)"), 10).size(), 1U);
    EXPECT_TRUE(findWords(s("anything"), s("  "), 10).empty());
}

TEST(WordFinder, countsTheHitsOfEveryPage)
{
    const PageHits found = findInPages({s("one two"), s(""), s("two two")}, 3, s("two"));
    const std::vector<PageHit> expected{{0, {4, 3}}, {2, {0, 3}}, {2, {4, 3}}};
    EXPECT_EQ(found.hits, expected);
    EXPECT_TRUE(found.hasText);
    EXPECT_FALSE(found.more);
    EXPECT_EQ(found.searched, 3);
}

TEST(WordFinder, saysWhenThePagesArePictures)
{
    const PageHits found = findInPages({s(" \n"), s("")}, 2, s("two"));
    EXPECT_FALSE(found.hasText);
    EXPECT_TRUE(found.hits.empty());
}

TEST(WordFinder, countsNoFurtherThanAnybodyWouldLook)
{
    const PageHits found = findInPages({s("a ").repeated(mostPageHits), s("a")}, 2, s("a"));
    EXPECT_TRUE(found.more);
    EXPECT_EQ(int(found.hits.size()), mostPageHits);
    EXPECT_FALSE(findInPages({s("a ").repeated(mostPageHits)}, 1, s("a")).more);
}
