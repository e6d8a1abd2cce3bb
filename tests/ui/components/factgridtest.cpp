// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/factgrid.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

using namespace guardbook::ui;

namespace {

QList<Fact> twelveFacts()
{
    QList<Fact> facts;
    for (int i = 0; i < 12; ++i)
        facts.append({QStringLiteral("Fact %1").arg(i), QStringLiteral("told")});
    return facts;
}

int heightAt(FactGrid &grid, int width)
{
    grid.resize(width, 400);
    QCoreApplication::processEvents(); // Rows that are new are shown then.
    return grid.heightForWidth(width);
}

} // namespace

TEST(FactGridTest, needsNoMoreRoomForHavingBeenNarrow)
{
    FactGrid fresh(4);
    fresh.setAttribute(Qt::WA_DontShowOnScreen);
    fresh.show();
    fresh.setFacts(twelveFacts());
    const int atOnce = heightAt(fresh, 900);

    FactGrid squeezed(4);
    squeezed.setAttribute(Qt::WA_DontShowOnScreen);
    squeezed.show();
    squeezed.setFacts(twelveFacts());
    EXPECT_GT(heightAt(squeezed, 120), atOnce);
    EXPECT_EQ(heightAt(squeezed, 900), atOnce);
}
