// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/backuprhythm.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

Instant at(const char *text)
{
    return *Instant::fromText(QString::fromLatin1(text));
}

} // namespace

TEST(BackupRhythm, countsDaysOfTheCalendar)
{
    const Instant evening = at("2026-03-16T23:50:00+00:00");
    EXPECT_TRUE(isBackupDue(BackupRhythm::Daily, evening, at("2026-03-17T00:05:00+00:00")));
    EXPECT_FALSE(isBackupDue(BackupRhythm::Daily, evening, at("2026-03-16T23:59:00+00:00")));
    EXPECT_FALSE(isBackupDue(BackupRhythm::Weekly, evening, at("2026-03-22T23:59:00+00:00")));
    EXPECT_TRUE(isBackupDue(BackupRhythm::Weekly, evening, at("2026-03-23T00:05:00+00:00")));
}

TEST(BackupRhythm, countsThemWhereThePersonIs)
{
    const Instant late = at("2026-06-16T23:30:00+00:00"); // half past midnight in British summer time
    EXPECT_FALSE(isBackupDue(BackupRhythm::Daily, late, at("2026-06-17T20:00:00+01:00")));
    EXPECT_TRUE(isBackupDue(BackupRhythm::Daily, late, at("2026-06-18T08:00:00+01:00")));
}

TEST(BackupRhythm, isDueAtOnceWithoutOneAndNeverByNever)
{
    const Instant now = at("2026-03-17T09:00:00+00:00");
    EXPECT_TRUE(isBackupDue(BackupRhythm::Weekly, {}, now));
    EXPECT_FALSE(isBackupDue(BackupRhythm::Never, {}, now));
    EXPECT_FALSE(isBackupDue(BackupRhythm::Daily, at("2026-03-20T09:00:00+00:00"), now))
        << "the clock was set back";
}
