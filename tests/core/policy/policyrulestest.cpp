// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policyrules.h"

#include <gtest/gtest.h>

namespace guardbook {
namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

StatedDate stated(const char *text)
{
    const auto date = readStatedDate(s(text));
    EXPECT_TRUE(date) << text;
    return date ? *date : StatedDate();
}

const QDate today(2026, 11, 21);

PolicyVersion version(int number, const char *from, const char *until = "")
{
    PolicyVersion one;
    one.id = PolicyVersionId::create();
    one.number = number;
    one.state = *until == 0 ? PolicyState::InForce : PolicyState::Superseded;
    one.inForceFrom = stated(from);
    if (*until != 0)
        one.inForceUntil = stated(until);
    one.addedAt = one.changedAt = *Instant::fromText(s("2026-03-04T09:00:00+00:00"));
    return one;
}

PolicyEvent event(PolicyEventKind kind, const char *on)
{
    PolicyEvent one;
    one.kind = kind;
    one.on = stated(on);
    return one;
}

std::vector<PolicyEvent> nineReviews()
{
    std::vector<PolicyEvent> events{event(PolicyEventKind::Adopted, "04.01.13")};
    for (const char *day :
         {"01/11/13", "04/05/14", "01/02/15", "05/10/16", "25/01/17", "26/02/18", "21/02/19", "03/06/20"})
        events.push_back(event(PolicyEventKind::Reviewed, day));
    return events;
}

TEST(StatedDates, areReadAsPapersWriteThem) // C009, C010
{
    EXPECT_EQ(stated("04.01.13").day, QDate(2013, 1, 4));
    EXPECT_EQ(stated("3rd June 2020").day, QDate(2020, 6, 3));
    EXPECT_EQ(stated("March 2021").precision, DatePrecision::Month);
    EXPECT_EQ(stated("2021").precision, DatePrecision::Year);
    const SchoolCalendar calendar;
    EXPECT_EQ(calendar.dueDay(stated("Summer term 2019")), QDate(2019, 7, 31));
    EXPECT_EQ(calendar.firstDay(stated("Summer term 2019")), QDate(2019, 5, 1));
    EXPECT_EQ(calendar.firstDay(stated("Autumn 2019")), QDate(2019, 8, 1));
    EXPECT_EQ(calendar.firstDay(stated("Spring 2021")), QDate(2021, 1, 1));
    EXPECT_EQ(calendar.dueDay(stated("February 2024")), QDate(2024, 2, 29));
    EXPECT_FALSE(readStatedDate(s("12/31/2019"))) << "a month before the day is not turned round";
    EXPECT_FALSE(readStatedDate(s("Lent term 2021"))) << "a term that the calendar does not have";
    EXPECT_FALSE(readStatedDate(s("Marchember 2021")));
}

TEST(PolicyHistory, tellsTheGapsAndTheThreeLateReviews) // C010
{
    const auto lines = policyHistory(nineReviews(), 12);
    std::vector<int> gaps;
    std::vector<int> late;
    for (const PolicyHistoryLine &line : lines) {
        if (line.gapDays >= 0)
            gaps.push_back(line.gapDays);
        if (line.lateDays > 0)
            late.push_back(line.lateDays);
    }
    EXPECT_EQ(gaps, (std::vector<int>{301, 184, 273, 612, 112, 397, 360, 468}));
    EXPECT_EQ(late, (std::vector<int>{247, 32, 103}));
    EXPECT_EQ(lines[4].sentence,
              u"Reviewed 05/10/16, 612 days after the one before: it was due by 01/02/2016 and "
              "came 247 days late.");
}

TEST(PolicyHistory, countsNothingFromAReviewWithoutItsDay) // C012
{
    const auto lines = policyHistory(
        {event(PolicyEventKind::Adopted, "not stated"), event(PolicyEventKind::Reviewed, "01/02/2020")}, 12);
    EXPECT_EQ(lines[0].sentence, u"Adopted (date not stated).");
    EXPECT_EQ(lines[1].gapDays, -1);
}

TEST(ReviewClock, runsFromTheEndOfAStatedTerm) // C007, A17
{
    PolicyVersion one = version(1, "20/6/2017");
    one.reviewDate = stated("Summer term 2019");
    const ReviewClock clock = reviewClock(one, {}, {}, today);
    EXPECT_EQ(clock.due, QDate(2019, 7, 31));
    EXPECT_TRUE(clock.isComputed);
    EXPECT_TRUE(clock.isOverdue);
    EXPECT_TRUE(clock.sentence.contains(u"\"Summer term 2019\"")) << "the words of the paper stay";
    EXPECT_FALSE(reviewClock(one, {}, {}, QDate(2019, 7, 31)).isOverdue) << "the term is not over";
}

TEST(ReviewClock, runsFromTheLastReviewWhereOnlyTheTimeBetweenIsStated) // C010, A20
{
    PolicyVersion one = version(1, "04.01.13");
    one.cadenceMonths = 12;
    const ReviewClock clock = reviewClock(one, nineReviews(), {}, today);
    EXPECT_EQ(clock.due, QDate(2021, 6, 3));
    EXPECT_TRUE(clock.isOverdue);
}

TEST(ReviewClock, countsAsOverdueWhereNothingIsStated) // C012, A18
{
    const ReviewClock clock = reviewClock(version(1, "not stated"), {}, {}, today);
    EXPECT_TRUE(clock.isOverdue);
    EXPECT_FALSE(clock.due.isValid()) << "no date is invented";
}

TEST(AppliedOn, namesTheOneVersionOfADay)
{
    const std::vector<PolicyVersion> versions{version(1, "01/09/2018", "31/08/2020"),
                                              version(2, "01/09/2020")};
    const auto applied = appliedOn(QDate(2019, 3, 1), versions, {});
    EXPECT_EQ(applied.answer, AppliedOnDay::Answer::One);
    EXPECT_EQ(applied.versions, std::vector<PolicyVersionId>{versions[0].id});
    EXPECT_EQ(appliedOn(QDate(2020, 9, 1), versions, {}).versions,
              std::vector<PolicyVersionId>{versions[1].id});
    EXPECT_EQ(appliedOn(QDate(2018, 8, 31), versions, {}).answer, AppliedOnDay::Answer::None);
    EXPECT_TRUE(gapsAndOverlaps(versions, {}).isEmpty());
}

TEST(AppliedOn, saysThatNoneAppliedInAGapAndThatTwoDidInAnOverlap)
{
    const std::vector<PolicyVersion> gap{version(1, "01/09/2018", "31/08/2020"), version(2, "01/10/2020")};
    EXPECT_EQ(appliedOn(QDate(2020, 9, 15), gap, {}).answer, AppliedOnDay::Answer::None);
    EXPECT_EQ(gapsAndOverlaps(gap, {}),
              QStringList{s("From 01/09/2020 to 30/09/2020 no version was in force (30 days).")});
    const std::vector<PolicyVersion> both{version(1, "01/09/2018", "31/12/2020"), version(2, "01/10/2020")};
    const auto applied = appliedOn(QDate(2020, 11, 1), both, {});
    EXPECT_EQ(applied.answer, AppliedOnDay::Answer::Overlap);
    EXPECT_EQ(applied.versions.size(), 2U);
    EXPECT_EQ(gapsAndOverlaps(both, {}),
              QStringList{s("From 01/10/2020 versions 1 and 2 both applied until 31/12/2020.")});
}

TEST(AppliedOn, isUnsureWhereADateNamesNoDay)
{
    const std::vector<PolicyVersion> versions{version(1, "Spring 2019", "Spring 2021"),
                                              version(2, "Spring 2021")};
    EXPECT_EQ(appliedOn(QDate(2020, 5, 1), versions, {}).answer, AppliedOnDay::Answer::One);
    const auto within = appliedOn(QDate(2021, 2, 1), versions, {});
    EXPECT_EQ(within.answer, AppliedOnDay::Answer::Unsure);
    EXPECT_TRUE(within.sentence.contains(u"\"Spring 2021\", which names no day"));
    EXPECT_EQ(appliedOn(QDate(2021, 5, 1), versions, {}).answer, AppliedOnDay::Answer::One);
}

TEST(AppliedOn, isUnsureBeforeTheDayOnWhichAnUndatedVersionWasTakenIn) // C012
{
    const std::vector<PolicyVersion> versions{version(1, "not stated")};
    EXPECT_EQ(appliedOn(QDate(2020, 1, 1), versions, {}).answer, AppliedOnDay::Answer::Unsure);
    EXPECT_EQ(appliedOn(QDate(2026, 3, 4), versions, {}).answer, AppliedOnDay::Answer::One)
        << "it was in use when it came into the book";
}

TEST(CheckVersion, refusesAReviewBeforeTheAdoption) // C007, C009
{
    PolicyVersion one = version(1, "20/06/2017");
    one.adoptedOn = stated("20/06/2017");
    one.reviewDate = stated("01/06/2017");
    EXPECT_FALSE(checkVersion(one, {}, today));
    one.reviewDate = stated("Summer term 2019");
    EXPECT_TRUE(checkVersion(one, {}, today));
    one.adoptedOn = stated("not stated");
    one.policyDate = one.reviewDate = stated("Spring 2021");
    EXPECT_FALSE(checkVersion(one, {}, today)) << "a review in the term of the policy itself";
    one.reviewDate = stated("Spring 2022");
    EXPECT_TRUE(checkVersion(one, {}, today));
    one.adoptedOn = stated("22/11/2026");
    EXPECT_FALSE(checkVersion(one, {}, today)) << "adopted tomorrow";
}

} // namespace
} // namespace guardbook
