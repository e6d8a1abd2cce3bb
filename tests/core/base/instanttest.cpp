// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/instant.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(Instant, textNamesTheOffsetAndReadsBack)
{
    for (const char *text : {"2026-03-04T17:10:00.000+00:00", "2026-07-04T17:10:00.123+01:00",
                             "2026-07-04T17:10:00.000-09:30"}) {
        const auto instant = Instant::fromText(QString::fromLatin1(text));
        ASSERT_TRUE(instant) << text;
        EXPECT_EQ(instant->text().toStdString(), text);
    }
    EXPECT_EQ((Instant{0, 60}.displayText().toStdString()), "01/01/1970 01:00 (UTC+01:00)");
}
