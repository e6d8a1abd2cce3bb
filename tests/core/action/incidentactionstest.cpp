// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/incidentactions.h"

#include "core/action/evidenceactions.h"
#include "core/action/personactions.h"
#include "core/action/sealeditemactions.h"
#include "core/action/taskactions.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"
#include "core/storage/searchindex.h"
#include "tests/support/testbook.h"

using namespace guardbook;

class IncidentActionsTest : public BookTest {};

TEST_F(IncidentActionsTest, loggingLeavesOneRowOneEntryAndOneNotice)
{
    const std::uint64_t before = book().ledger().size();
    QStringList kinds;
    QObject::connect(&book().changes(), &ChangeNotifier::changed, &book().changes(),
                     [&](const QString &kind, const QStringList &) { kinds << kind; });
    const Incident incident = givenIncident();
    EXPECT_EQ(incident.reference, QStringLiteral("2026-0001"));
    EXPECT_EQ(book().ledger().size(), before + 1);
    EXPECT_EQ(kinds, QStringList{QStringLiteral("incident")});
    EXPECT_EQ(*IncidentTable(book().database()).find(incident.id), incident);
}

TEST_F(IncidentActionsTest, referencesCountOnThroughTheYear)
{
    EXPECT_EQ(givenIncident().reference, QStringLiteral("2026-0001"));
    EXPECT_EQ(givenIncident().reference, QStringLiteral("2026-0002"));
}

TEST_F(IncidentActionsTest, reportedBeforeNoticedIsRefusedAndNothingIsWritten)
{
    const std::uint64_t before = book().ledger().size();
    IncidentActions::Log log;
    log.area = QStringLiteral("pupil-conduct");
    log.account = QStringLiteral("x");
    log.noticedAt = testTime("2026-03-04T16:00:00+00:00");
    log.reportedAt = testTime("2026-03-04T15:59:00+00:00");
    const auto refused = IncidentActions(dsl()).log(log);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    log.reportedAt = testTime("2026-03-04T19:59:00+00:00"); // after now
    EXPECT_FALSE(IncidentActions(dsl()).log(log));
    EXPECT_EQ(book().ledger().size(), before);
}

TEST_F(IncidentActionsTest, textWithANullCharacterIsRefused)
{
    IncidentActions::Log log;
    log.area = QStringLiteral("pupil-conduct");
    log.account = QStringLiteral("before") + QChar(0) + QStringLiteral("after");
    log.noticedAt = log.reportedAt = testTime("2026-03-04T16:00:00+00:00");
    EXPECT_FALSE(IncidentActions(dsl()).log(log));
    log.account = QString(1'000'000, u'x');
    const auto tooLong = IncidentActions(dsl()).log(log);
    ASSERT_FALSE(tooLong);
    EXPECT_TRUE(tooLong.error().sentence.contains(QStringLiteral("1000000")));
}

TEST_F(IncidentActionsTest, anAmendmentKeepsWhatWasThere)
{
    const Incident incident = givenIncident(QStringLiteral("First words."));
    const auto amended =
        IncidentActions(dsl()).amend(incident.id, QStringLiteral("account"), QStringLiteral("Better words."),
                                     QStringLiteral("Names were mixed up"));
    ASSERT_TRUE(amended) << amended.error().sentence.toStdString();
    EXPECT_EQ(amended->before, QStringLiteral("First words."));
    EXPECT_EQ(IncidentTable(book().database()).find(incident.id)->account, QStringLiteral("Better words."));
    EXPECT_FALSE(
        IncidentActions(dsl()).amend(incident.id, QStringLiteral("account"), QStringLiteral("Other"), {}));
    EXPECT_FALSE(IncidentActions(dsl()).amend(incident.id, QStringLiteral("reference"),
                                              QStringLiteral("2020-0001"), QStringLiteral("x")));
}

TEST_F(IncidentActionsTest, someoneWithoutThePermissionIsRefused)
{
    const auto staff = signIn(QStringLiteral("staff"));
    IncidentActions::Log log;
    log.area = QStringLiteral("pupil-conduct");
    log.account = QStringLiteral("x");
    log.noticedAt = log.reportedAt = testTime("2026-03-04T16:00:00+00:00");
    const auto refused = IncidentActions(*staff).log(log);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Forbidden);
}

TEST_F(IncidentActionsTest, aDecisionIsSignedByAnotherPersonsOwnKey)
{
    const Incident incident = givenIncident();
    const auto decision = IncidentActions(dsl()).decide(
        incident.id,
        {QStringLiteral("Parents informed."), QStringLiteral("Low risk."), Referral::NotMade, {}});
    ASSERT_TRUE(decision);
    EXPECT_FALSE(IncidentActions(dsl()).sign(decision->id, {})); // the DSL has not the role
    const auto head = signIn(QStringLiteral("head"));
    const auto signOff = IncidentActions(*head).sign(decision->id, QStringLiteral("I agree."));
    ASSERT_TRUE(signOff) << signOff.error().sentence.toStdString();
    EXPECT_TRUE(IncidentActions::verifies(*signOff, head->user().signingKey));
    EXPECT_FALSE(IncidentActions::verifies(*signOff, dsl().user().signingKey));
    SignOff changed = *signOff;
    changed.signedBytes.replace("agree", "agrea");
    EXPECT_FALSE(IncidentActions::verifies(changed, head->user().signingKey));
    EXPECT_FALSE(IncidentActions(*head).sign(decision->id, QStringLiteral("Twice."))); // once only
}

TEST_F(IncidentActionsTest, closingWaitsForDecisionSignatureAndTasks)
{
    const Incident incident = givenIncident();
    EXPECT_FALSE(IncidentActions(dsl()).close(incident.id, QStringLiteral("Settled")));
    const auto decision = IncidentActions(dsl()).decide(
        incident.id, {QStringLiteral("d"), QStringLiteral("r"), Referral::NotMade, {}});
    const auto task =
        TaskActions(dsl()).add(incident.id, QStringLiteral("Ring parents"), QStringLiteral("dsl"), {});
    ASSERT_TRUE(decision && task);
    EXPECT_EQ(IncidentActions(dsl()).missingForClosing(incident.id)->size(), 2);
    const auto head = signIn(QStringLiteral("head"));
    ASSERT_TRUE(IncidentActions(*head).sign(decision->id, {}));
    ASSERT_TRUE(TaskActions(dsl()).done(task->id, QStringLiteral("Done")));
    const auto closed = IncidentActions(dsl()).close(incident.id, QStringLiteral("Settled"));
    ASSERT_TRUE(closed) << closed.error().sentence.toStdString();
    EXPECT_FALSE(IncidentActions(dsl()).amend(incident.id, QStringLiteral("title"), QStringLiteral("x"),
                                              QStringLiteral("y")));
    EXPECT_FALSE(IncidentActions(dsl()).reopen(incident.id, {}));
    EXPECT_TRUE(IncidentActions(dsl()).reopen(incident.id, QStringLiteral("New posts")));
}

TEST_F(IncidentActionsTest, nothingIsAddedToAClosedIncidentUntilItIsReopened)
{
    const Incident incident = givenIncident();
    const auto decision = IncidentActions(dsl()).decide(
        incident.id, {QStringLiteral("d"), QStringLiteral("r"), Referral::NotMade, {}});
    const auto head = signIn(QStringLiteral("head"));
    ASSERT_TRUE(IncidentActions(*head).sign(decision->id, {}));
    ASSERT_TRUE(IncidentActions(dsl()).close(incident.id, QStringLiteral("Settled")));

    EvidenceDetails details;
    details.description = QStringLiteral("Chat");
    details.occurredSource = QStringLiteral("told");
    SealedItemActions::Open sealed;
    sealed.incident = incident.id;
    sealed.what = QStringLiteral("phone");
    sealed.place = QStringLiteral("safe");
    sealed.discoveredAt = book().clock().now();
    const auto addTask = [&] {
        return TaskActions(dsl()).add(incident.id, QStringLiteral("Ring"), QStringLiteral("dsl"), {});
    };
    EXPECT_FALSE(EvidenceActions(dsl()).mayAdd(incident.id, details));
    EXPECT_FALSE(SealedItemActions(dsl()).open(sealed));
    EXPECT_FALSE(addTask());

    ASSERT_TRUE(IncidentActions(dsl()).reopen(incident.id, QStringLiteral("New posts")));
    EXPECT_TRUE(EvidenceActions(dsl()).mayAdd(incident.id, details));
    EXPECT_TRUE(SealedItemActions(dsl()).open(sealed));
    EXPECT_TRUE(addTask());
}

TEST_F(IncidentActionsTest, searchFindsByBeginningsWithoutAccentsInAnyOrder)
{
    givenIncident(QStringLiteral("Zoë wrote cruel words about the café."));
    givenIncident(QStringLiteral("Something else."));
    const SearchIndex search(book().database());
    EXPECT_EQ(search.find(QStringLiteral("cafe zoe"), 10)->size(), 1u);
    EXPECT_EQ(search.find(QStringLiteral("cru"), 10)->size(), 1u);
    EXPECT_EQ(search.find(QStringLiteral("\"unbalanced OR *"), 10)->size(), 0u);
    EXPECT_EQ(search.find(QStringLiteral("  "), 10)->size(), 0u);
}
