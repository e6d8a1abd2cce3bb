// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

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
