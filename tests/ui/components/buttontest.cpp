// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/button.h"

#include "ui/theme/appearance.h"

#include <QApplication>
#include <QPushButton>
#include <QToolButton>

#include <gtest/gtest.h>

#include <memory>

using namespace guardbook::ui;

TEST(ButtonTest, itsIconGrowsWithTheText)
{
    const std::unique_ptr<QPushButton> worded(button(QStringLiteral("Print"), QStringLiteral("file")));
    const std::unique_ptr<QToolButton> wordless(
        iconButton(QStringLiteral("zoom-in"), QStringLiteral("Larger")));
    const int small = worded->iconSize().width();
    const int smallAlone = wordless->iconSize().width();
    const int narrow = worded->sizeHint().width();
    setTextSize(*qApp, 200);
    QCoreApplication::processEvents();
    EXPECT_GT(worded->iconSize().width(), small * 3 / 2);
    EXPECT_GT(wordless->iconSize().width(), smallAlone * 3 / 2);
    EXPECT_GT(worded->sizeHint().width(), narrow + small);
    setTextSize(*qApp, 100);
    EXPECT_EQ(worded->iconSize().width(), small);
}
