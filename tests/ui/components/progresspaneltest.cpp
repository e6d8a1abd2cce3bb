// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/progresspanel.h"

#include <QProgressBar>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace guardbook::ui;

namespace {

QString shownBy(const ProgressPanel &panel)
{
    return panel.findChild<QProgressBar *>()->accessibleName();
}

} // namespace

TEST(ProgressPanelTest, showsWhatWaitsOnceTheWorkBeforeItIsFinished)
{
    ProgressPanel panel;
    const auto backup = panel.begin(QStringLiteral("Making a backup"));
    const auto check = panel.begin(QStringLiteral("Checking the book"));
    panel.report(check, 1, 2);
    EXPECT_EQ(shownBy(panel), QStringLiteral("Making a backup"));
    panel.finish(backup);
    EXPECT_EQ(shownBy(panel), QStringLiteral("Checking the book"));
    EXPECT_FALSE(panel.isHidden());
    EXPECT_EQ(panel.findChild<QProgressBar *>()->value(), 500);
    panel.finish(check);
    EXPECT_TRUE(panel.isHidden());
}

TEST(ProgressPanelTest, stopMeansTheWorkThatIsShown)
{
    ProgressPanel panel;
    QStringList stopped;
    const auto begin = [&](const QString &what) {
        const auto task = panel.begin(what);
        panel.setStop(task, [&stopped, what] { stopped << what; });
        return task;
    };
    const auto first = begin(QStringLiteral("backup"));
    begin(QStringLiteral("check"));
    auto *stop = panel.findChild<QPushButton *>();
    stop->click();
    EXPECT_EQ(stopped, QStringList(QStringLiteral("backup")));
    EXPECT_FALSE(stop->isEnabled()) << "it is stopped once";
    panel.finish(first);
    EXPECT_TRUE(stop->isEnabled());
    stop->click();
    EXPECT_EQ(stopped, (QStringList{QStringLiteral("backup"), QStringLiteral("check")}));
}

TEST(ProgressPanelTest, workThatFinishedBeforeItsTurnIsNotShown)
{
    ProgressPanel panel;
    const auto first = panel.begin(QStringLiteral("first"));
    panel.finish(panel.begin(QStringLiteral("second")));
    EXPECT_EQ(shownBy(panel), QStringLiteral("first"));
    panel.finish(first);
    EXPECT_TRUE(panel.isHidden());
}
