// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/emailtext.h"

#include <gtest/gtest.h>

using namespace guardbook;

TEST(EmailText, attachedDataIsLeftOutAndSaidSo)
{
    const QString data = QString(76, u'A');
    const QString source = QStringLiteral("Subject: x\r\n\r\nHello.\r\n") +
                           (data + QStringLiteral("\r\n")).repeated(5) +
                           QStringLiteral("QUJD\r\n--end--\r\n");
    const QString text = readableEmail(source);
    EXPECT_TRUE(text.contains(QStringLiteral("Hello.")));
    EXPECT_TRUE(text.contains(QStringLiteral("[attached data, 6 lines")));
    EXPECT_FALSE(text.contains(data));
    EXPECT_TRUE(text.contains(QStringLiteral("--end--")));
}

TEST(EmailText, aFewLinesThatLookLikeDataStay)
{
    const QString line = QString(60, u'a');
    const QString source = line + u'\n' + line + QStringLiteral("\nwords\n");
    EXPECT_EQ(readableEmail(source), source);
}
