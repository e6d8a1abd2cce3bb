// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/homereader.h"

#include "core/action/backupactions.h"
#include "core/action/drafts.h"
#include "core/action/sealeditemactions.h"
#include "core/action/taskactions.h"
#include "tests/support/testbook.h"

using namespace guardbook;

namespace {

class Home : public BookTest {
protected:
    static HomeSheet sheetOf(Session &session)
    {
        const auto sheet = HomeReader(session).read();
        EXPECT_TRUE(sheet) << sheet.error().sentence.toStdString();
        return sheet ? *sheet : HomeSheet();
    }
    void later(std::int64_t minutes)
    {
        Instant now = m_book.clock().now();
        now.utcMs += minutes * 60'000;
        m_book.clock().set(now);
    }
};

} // namespace

TEST_F(Home, isEmptyInANewBook)
{
    const HomeSheet sheet = sheetOf(dsl());
    EXPECT_TRUE(sheet.tasks.empty());
    EXPECT_EQ(sheet.openIncidents, 0);
    EXPECT_FALSE(sheet.lastBackup);
    EXPECT_FALSE(sheet.lastCheck);
    ASSERT_EQ(sheet.months.size(), 7U);
    EXPECT_EQ(sheet.months.back().month, 3);
    EXPECT_EQ(sheet.months.front().year, 2025);
}

TEST_F(Home, tellsEachPersonWhatWaitsForThem)
{
    const Incident incident = givenIncident();
    TaskActions tasks(dsl());
    ASSERT_TRUE(tasks.add(incident.id, QStringLiteral("Later"), QStringLiteral("dsl"), {}));
    Instant soon = m_book.clock().now();
    soon.utcMs += 60'000;
    ASSERT_TRUE(tasks.add(incident.id, QStringLiteral("Soon"), QStringLiteral("dsl"), soon));
    ASSERT_TRUE(tasks.add(incident.id, QStringLiteral("Theirs"), QStringLiteral("headteacher"), {}));
    ASSERT_TRUE(IncidentActions(dsl()).decide(
        incident.id, {QStringLiteral("Talk"), QStringLiteral("First time"), {}, {}}));
    later(2);
    const HomeSheet mine = sheetOf(dsl());
    ASSERT_EQ(mine.tasks.size(), 2U);
    EXPECT_EQ(mine.tasks[0].title, QStringLiteral("Soon"));
    EXPECT_EQ(mine.caseOf(mine.tasks[0].incident).reference, incident.reference);
    EXPECT_EQ(mine.overdueTasks, 1);
    EXPECT_TRUE(mine.toSign.empty()) << "the DSL does not sign off";
    EXPECT_EQ(mine.unsignedDecisions, 1);
    const auto head = signIn(QStringLiteral("head"));
    const HomeSheet theirs = sheetOf(*head);
    ASSERT_EQ(theirs.tasks.size(), 1U) << "for the role";
    EXPECT_EQ(theirs.toSign.size(), 1U);
}

TEST_F(Home, countsByMonthAndWeek)
{
    givenIncident();
    later(8 * 24 * 60);
    givenIncident();
    later(1);
    const HomeSheet sheet = sheetOf(dsl());
    EXPECT_EQ(sheet.openIncidents, 2);
    EXPECT_EQ(sheet.loggedThisWeek, 1);
    EXPECT_EQ(sheet.months.back().logged, 2);
}

TEST_F(Home, countsNoBackupThatWasNotMade)
{
    const std::atomic<bool> stopped = true;
    Progress progress;
    progress.cancel = &stopped;
    ASSERT_FALSE(BackupActions(dsl()).make({}, progress));
    const HomeSheet sheet = sheetOf(dsl());
    EXPECT_FALSE(sheet.lastBackup);
    EXPECT_TRUE(sheet.backupDue);
}

TEST_F(Home, remembersTheLastBackupAndShowsDraftsAndSealedItems)
{
    const Incident incident = givenIncident();
    ASSERT_TRUE(BackupActions(dsl()).make({}, {}));
    ASSERT_TRUE(Drafts(dsl()).keep(QStringLiteral("incident.decide"), AnyId::of(incident.id), {}));
    ASSERT_TRUE(SealedItemActions(dsl()).open({incident.id,
                                               QStringLiteral("A telephone"),
                                               QStringLiteral("Safe"),
                                               QStringLiteral("Head"),
                                               {},
                                               m_book.clock().now(),
                                               QStringLiteral("Tutor")}));
    const HomeSheet sheet = sheetOf(dsl());
    ASSERT_TRUE(sheet.lastBackup);
    EXPECT_EQ(sheet.lastBackup->utcMs, m_book.clock().now().utcMs);
    EXPECT_FALSE(sheet.backupDue);
    EXPECT_TRUE(sheet.checkDue) << "never checked";
    ASSERT_EQ(sheet.drafts.size(), 1U);
    EXPECT_EQ(sheet.sealedItems.size(), 1U);
    EXPECT_EQ(sheet.caseOf(sheet.drafts[0].subject).reference, incident.reference);
}
