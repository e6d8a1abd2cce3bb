// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/instant.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(Instant, isWrittenWithTheSignAndDigitsOfItsOffset)
{
    const auto west = Instant::fromText(QStringLiteral("2026-03-04T17:10:00-03:30"));
    ASSERT_TRUE(west);
    EXPECT_EQ(west->text(), QStringLiteral("2026-03-04T17:10:00.000-03:30"));
    const auto summer = Instant::fromText(QStringLiteral("2026-07-04T17:10:00+01:00"));
    ASSERT_TRUE(summer);
    EXPECT_EQ(summer->displayText(), QStringLiteral("04/07/2026 17:10 (UTC+01:00)"));
}

TEST(Instant, readsBackWhatItWrote)
{
    for (const char *text : {"2026-03-04T17:10:00.000+00:00", "2026-07-04T17:10:00.250+01:00",
                             "2026-01-01T00:00:00.000-11:00"}) {
        const auto instant = Instant::fromText(QString::fromLatin1(text));
        ASSERT_TRUE(instant);
        EXPECT_EQ(instant->text(), QString::fromLatin1(text));
    }
}
