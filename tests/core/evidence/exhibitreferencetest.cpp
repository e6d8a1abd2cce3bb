// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/exhibitreference.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(ExhibitReference, hasInitialsSeparatorAndNumber)
{
    EXPECT_EQ(exhibitReference(QStringLiteral("AB"), QStringLiteral("/"), 1), QStringLiteral("AB/1"));
    EXPECT_EQ(exhibitReference(QStringLiteral("AB"), {}, 12), QStringLiteral("AB12"));
}

TEST(ExhibitReference, initialsComeFromTheNameWhateverItsAccents)
{
    EXPECT_EQ(initialsOf(QStringLiteral("Anne Brown")), QStringLiteral("AB"));
    EXPECT_EQ(initialsOf(QStringLiteral("Émilie Öz-Smith")), QStringLiteral("EOS"));
    EXPECT_EQ(initialsOf(QStringLiteral("Cher")), QStringLiteral("CX"));
}

TEST(ExhibitReference, onlyTwoToFourCapitalsAreInitials)
{
    EXPECT_TRUE(checkInitials(QStringLiteral("AXB")));
    for (const char *wrong : {"", "A", "ab", "ABCDE", "A1"})
        EXPECT_FALSE(checkInitials(QString::fromLatin1(wrong))) << wrong;
}
