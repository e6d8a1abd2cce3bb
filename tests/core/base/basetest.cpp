// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"
#include "core/base/instant.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(Id, textReadsBackAndNothingElseDoes)
{
    const auto id = AnyId::create();
    EXPECT_EQ(AnyId::fromText(id.text()), id);
    EXPECT_FALSE(AnyId::fromText(id.text().toUpper() + QStringLiteral("x")));
    EXPECT_FALSE(AnyId::fromText(QStringLiteral("{") + id.text().mid(1)));
    EXPECT_TRUE(AnyId().isNull());
}

TEST(Instant, printsItsOffset)
{
    const auto winter = Instant::fromText(QStringLiteral("2026-03-04T17:10:00+00:00"));
    const auto west = Instant::fromText(QStringLiteral("2026-03-04T17:10:00-03:30"));
    ASSERT_TRUE(winter);
    ASSERT_TRUE(west);
    EXPECT_EQ(winter->displayText(), QStringLiteral("04/03/2026 17:10 (UTC+00:00)"));
    EXPECT_EQ(west->displayText(), QStringLiteral("04/03/2026 17:10 (UTC-03:30)"));
    EXPECT_EQ(west->text(), QStringLiteral("2026-03-04T17:10:00.000-03:30"));
}
