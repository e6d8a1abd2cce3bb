// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/incident/incidentrules.h"

#include <gtest/gtest.h>

namespace guardbook {
namespace {

Instant at(const char *text)
{
    return *Instant::fromText(QString::fromLatin1(text));
}

Profile profileWithOneAreaAndType()
{
    Profile profile;
    profile.areas = {{QStringLiteral("contact"), QStringLiteral("Contact")}};
    profile.incidentTypes = {{QStringLiteral("grooming"), QStringLiteral("Grooming")}};
    return profile;
}

Incident soundIncident()
{
    Incident incident;
    incident.reference = QStringLiteral("2026-0007");
    incident.account = QStringLiteral("A stranger asked for her address.");
    incident.area = QStringLiteral("contact");
    incident.types = QStringList{QStringLiteral("grooming")};
    return incident;
}

const Instant logged = at("2026-03-04T17:10:00+00:00");

} // namespace

TEST(IncidentTimes, runFromNoticedToReportedToLogged)
{
    EXPECT_TRUE(checkIncidentTimes(at("2026-03-04T16:00:00+00:00"), at("2026-03-04T16:30:00+00:00"), logged));
    EXPECT_TRUE(checkIncidentTimes(logged, logged, logged));
    const auto refused =
        checkIncidentTimes(at("2026-03-04T16:30:00+00:00"), at("2026-03-04T16:00:00+00:00"), logged);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, QStringLiteral("reported_at"));
}

TEST(IncidentTimes, areComparedAsMomentsWhateverTheOffset)
{
    // 18:30 an hour to the east is 17:30 here: still to come.
    EXPECT_FALSE(
        checkIncidentTimes(at("2026-03-04T18:30:00+01:00"), at("2026-03-04T18:30:00+01:00"), logged));
    EXPECT_TRUE(checkIncidentTimes(at("2026-03-04T18:00:00+01:00"), at("2026-03-04T18:00:00+01:00"), logged));
}

TEST(IncidentTimes, letTwoClocksBeTwoMinutesApartAndNoMore)
{
    Instant noted = logged;
    noted.utcMs += clockToleranceMs;
    EXPECT_TRUE(checkNotInFuture(QStringLiteral("noticed_at"), noted, logged));
    noted.utcMs += 1;
    const auto refused = checkNotInFuture(QStringLiteral("noticed_at"), noted, logged);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("noticed_at")));
}

TEST(IncidentRules, takeTheWordsOfTheProfileAndNoOthers)
{
    const Profile profile = profileWithOneAreaAndType();
    EXPECT_TRUE(checkIncident(soundIncident(), profile));

    Incident incident = soundIncident();
    incident.area = QStringLiteral("weather");
    const auto area = checkIncident(incident, profile);
    ASSERT_FALSE(area);
    EXPECT_TRUE(area.error().sentence.contains(QStringLiteral("Choose one of: contact."))); // says what to do

    incident = soundIncident();
    incident.types << QStringLiteral("weather");
    EXPECT_FALSE(checkIncident(incident, profile));
}

TEST(IncidentRules, wantAnAccount)
{
    Incident incident = soundIncident();
    incident.account.clear();
    const auto refused = checkIncident(incident, profileWithOneAreaAndType());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, QStringLiteral("account"));
}

TEST(IncidentRules, nameTheIncidentThatHasToBeReopened)
{
    Incident incident = soundIncident();
    EXPECT_TRUE(checkOpen(incident));
    incident.status = IncidentStatus::Closed;
    const auto refused = checkOpen(incident);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("2026-0007")));
}

TEST(ClosingRules, eachOpenThingIsASentenceOfItsOwn)
{
    EXPECT_TRUE(missingForClosing(
                    {.openTasks = 0, .decisions = 1, .unsignedDecisions = 0, .sealedItemsWithoutPolice = 0})
                    .isEmpty());
    EXPECT_EQ(missingForClosing(
                  {.openTasks = 0, .decisions = 0, .unsignedDecisions = 0, .sealedItemsWithoutPolice = 0})
                  .size(),
              1);
    const QStringList all = missingForClosing(
        {.openTasks = 2, .decisions = 3, .unsignedDecisions = 1, .sealedItemsWithoutPolice = 4});
    ASSERT_EQ(all.size(), 3);
    EXPECT_TRUE(all.join(u' ').contains(QStringLiteral("(1 not signed)")));
    EXPECT_TRUE(all.join(u' ').contains(QStringLiteral("(2)")));
    EXPECT_TRUE(all.join(u' ').contains(QStringLiteral("(4 without)")));
}

} // namespace guardbook
