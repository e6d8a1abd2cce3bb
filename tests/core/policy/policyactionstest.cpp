// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/policyactions.h"
#include "core/action/bookcheck.h"
#include "core/action/formsheets.h"
#include "core/action/policyreader.h"
#include "core/storage/policytables.h"
#include "core/storage/recordtables.h"
#include "tests/core/form/formfixture.h"

#include <QFile>

namespace guardbook {
namespace {

constexpr const char *drafted = R"([
  {"do": "policy.add", "as": "head", "at": "2026-03-04T10:00:00+00:00", "name": "policy", "with": {"title": "Social Media Policy"}},
  {"do": "policy.draft", "as": "head", "name": "one", "with": {"policy": "$policy.id", "text": "A. Staff\n\n1. Staff must never add pupils as friends.",
    "audience": ["staff", "governor"], "aims": ["Keep children safe"], "cadence_months": 12,
    "signatories": [{"role": "headteacher", "date_required": true}, {"role": "chair", "date_required": true}]}, "expect": {"state": "draft", "number": 1}}
])";
constexpr const char *checked = R"([
  {"do": "policy.consult", "as": "head", "with": {"version": "$one.id", "who": "Staff and governors"}, "expect": {"state": "consulted"}},
  {"do": "policy.equality", "as": "chair", "with": {"version": "$one.id", "reviewer": "Governing body", "findings": {"ethnicity": "none", "religion": "none",
    "culture": "none", "disability": {"finding": "Large print is asked for", "mitigation": "Given out on request"}, "gender": "none", "sexual-orientation": "none", "other": "none"}},
    "expect": {"state": "equality-checked"}}
])";
constexpr const char *inForce = R"([
  {"do": "policy.sign", "as": "head", "with": {"version": "$one.id"}, "expect": {"slot": "headteacher", "name": "Erin Frost"}},
  {"do": "policy.sign", "as": "chair", "with": {"version": "$one.id"}, "expect": {"slot": "chair"}},
  {"do": "policy.adopt", "as": "chair", "with": {"version": "$one.id", "how": "ratified", "body": "Governing body"}, "expect": {"state": "adopted"}},
  {"do": "policy.publish", "as": "head", "with": {"version": "$one.id"}, "expect": {"state": "in-force"}}
])";

class PolicyActionsTest : public FormBook {
protected:
    void given(const char *list) { ASSERT_EQ(apply(list).toStdString(), ""); }
    void refused(const QString &step)
    {
        EXPECT_EQ(apply('[' + step.toUtf8() + ']').toStdString(), "") << step.toStdString();
    }
    PolicyVersionId version(const char *name = "one")
    {
        return *PolicyVersionId::fromText(
            result(QString::fromLatin1(name)).value(QStringLiteral("id")).toString());
    }
    PolicyId policy()
    {
        return *PolicyId::fromText(result(QStringLiteral("policy")).value(QStringLiteral("id")).toString());
    }
    PolicySheet sheet(const char *name = "one")
    {
        const auto read = PolicyReader(book()).sheet(version(name));
        EXPECT_TRUE(read) << (read ? "" : read.error().sentence.toStdString());
        return *read;
    }
    PolicyReader::Whole whole()
    {
        const auto read = PolicyReader(book()).policy(policy());
        EXPECT_TRUE(read) << (read ? "" : read.error().sentence.toStdString());
        return *read;
    }
    void file(const char *name, const QByteArray &bytes)
    {
        QFile written(folder() + u'/' + QString::fromLatin1(name));
        ASSERT_TRUE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write(bytes);
    }
    QStringList openTasks()
    {
        QStringList titles;
        const auto tasks =
            TaskTable(book().database()).select(QStringLiteral("WHERE state = 'open' ORDER BY rowid"));
        for (const Task &task : *tasks)
            titles << task.title;
        return titles;
    }
    QStringList checkFaults()
    {
        const auto report = checkBook(book(), {});
        QStringList faults;
        EXPECT_TRUE(report);
        for (const CheckLine &line : report->lines)
            faults << line.faults;
        return faults;
    }
};

TEST_F(PolicyActionsTest, carryAVersionFromItsDraftIntoForce) // C007, C008, C013, F03
{
    given(drafted);
    given(checked);
    given(inForce);
    const PolicySheet shown = sheet();
    EXPECT_EQ(shown.state, u"in-force");
    ASSERT_EQ(shown.signatures.size(), 2U);
    for (const PolicySheet::Signed &one : shown.signatures) {
        ASSERT_TRUE(one.signature);
        EXPECT_EQ(one.invalid.toStdString(), "");
        EXPECT_FALSE(one.signature->onPaper);
    }
    EXPECT_EQ(shown.review.due, QDate(2027, 3, 4)) << "a year after its adoption";
    EXPECT_EQ(openTasks(), QStringList{QStringLiteral("Review the policy: Social Media Policy")});
    EXPECT_EQ(shown.version.aims, QStringList{QStringLiteral("Keep children safe")}); // C003
    EXPECT_TRUE(checkFaults().isEmpty()) << checkFaults().join(u'\n').toStdString();
}

TEST_F(PolicyActionsTest, takeNoStepBeforeItsTurn) // C007, C008, C013
{
    given(drafted);
    refused(QStringLiteral(
        R"({"do": "policy.sign", "as": "head", "with": {"version": "$one.id"}, "expect": {"refused": "equality-checked"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.publish", "as": "head", "with": {"version": "$one.id"}, "expect": {"refused": "adopted"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.consult", "as": "head", "with": {"version": "$one.id", "who": "Staff", "on": "05/03/2026"}, "expect": {"refused": "still to come"}})"));
    given(R"([{"do": "policy.consult", "as": "head", "with": {"version": "$one.id", "who": "Staff"}}])");
    refused(QStringLiteral(
        R"({"do": "policy.equality", "as": "chair", "with": {"version": "$one.id", "reviewer": "Governors",
        "findings": {"ethnicity": "none", "religion": "none", "culture": "none", "disability": "none", "gender": "none", "other": "none"}},
        "expect": {"refused": "have none: Sexual orientation"}})"));
    EXPECT_EQ(sheet().state, u"consulted");
}

TEST_F(PolicyActionsTest, letNobodySignForARoleNotHeldNorTwiceNorWithoutADate) // C008
{
    given(drafted);
    given(checked);
    refused(QStringLiteral(
        R"({"do": "policy.sign", "as": "dsl", "with": {"version": "$one.id", "slot": "chair"}, "expect": {"refused": "do not hold it"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.adopt", "as": "chair", "with": {"version": "$one.id", "how": "ratified", "body": "Governors"}, "expect": {"refused": "waits for the signature of: Headteacher"}})"));
    given(
        R"([{"do": "role.assign", "as": "dsl", "with": {"user": "head", "role": "chair", "from": "04/03/2026", "reason": "vacancy"}},
      {"do": "policy.sign", "as": "head", "with": {"version": "$one.id", "slot": "headteacher"}}])");
    refused(QStringLiteral(
        R"({"do": "policy.sign", "as": "head", "with": {"version": "$one.id", "slot": "chair"}, "expect": {"refused": "nobody signs in two places"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.sign", "as": "dsl", "with": {"version": "$one.id", "slot": "chair", "paper_name": "Hugh Ives"}, "expect": {"refused": "line for the date"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.sign", "as": "dsl", "with": {"version": "$one.id", "slot": "chair", "paper_name": "Hugh Ives", "paper_date": "05/03/2026"}, "expect": {"refused": "in the future"}})"));
    given(
        R"([{"do": "policy.sign", "as": "dsl", "with": {"version": "$one.id", "slot": "chair", "paper_name": "Hugh Ives", "paper_date": "04/03/2026"}}])");
    EXPECT_TRUE(sheet().signatures[1].signature->onPaper);
    EXPECT_EQ(sheet().version.state, PolicyState::Signed);
}

TEST_F(PolicyActionsTest, signWhatWasShownOrNothing)
{
    given(drafted);
    given(checked);
    const auto session = signIn(QStringLiteral("head"));
    PolicyActions actions(*session);
    PolicyActions::Sign what;
    const auto shown = actions.bytesToSign(version(), what);
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->contains("\"text_sha256\":\"" + sheet().version.textSha256.hex().toUtf8()));
    what.shown = *shown;
    what.shown.replace("Keep children safe", "Keep children sage");
    EXPECT_FALSE(actions.sign(version(), what));
    what.shown = *shown;
    const auto made = actions.sign(version(), what);
    ASSERT_TRUE(made) << made.error().sentence.toStdString();
    EXPECT_EQ(made->signedBytes, *shown);
    EXPECT_EQ(sheet().signatures[0].invalid.toStdString(), "");
}

TEST_F(PolicyActionsTest, supersedeTheVersionBeforeAndSayWhichAppliedOnADay)
{
    given(drafted);
    given(checked);
    given(inForce);
    given(R"([
      {"do": "policy.draft", "as": "head", "at": "2026-09-01T09:00:00+00:00", "name": "two", "with": {"policy": "$policy.id",
        "text": "A. Staff\n\n1. Staff must not add pupils or ex-pupils as friends.", "audience": ["staff"], "cadence_months": 12}},
      {"do": "policy.consult", "as": "head", "with": {"version": "$two.id", "who": "Staff"}},
      {"do": "policy.equality", "as": "chair", "with": {"version": "$two.id", "reviewer": "Governors", "findings": {"ethnicity": "none", "religion": "none",
        "culture": "none", "disability": "none", "gender": "none", "sexual-orientation": "none", "other": "none"}}, "expect": {"state": "signed"}},
      {"do": "policy.adopt", "as": "chair", "with": {"version": "$two.id", "how": "adopted", "body": "Governing body"}},
      {"do": "policy.publish", "as": "head", "with": {"version": "$two.id"}}])");
    EXPECT_EQ(sheet("one").state, u"superseded");
    EXPECT_EQ(sheet("one").version.inForceUntil.day, QDate(2026, 8, 31));
    const PolicyReader reader(book());
    EXPECT_EQ(reader.on(policy(), QDate(2026, 8, 31))->versions,
              std::vector<PolicyVersionId>{version("one")});
    EXPECT_EQ(reader.on(policy(), QDate(2026, 9, 1))->versions, std::vector<PolicyVersionId>{version("two")});
    EXPECT_EQ(reader.on(policy(), QDate(2026, 3, 3))->answer, AppliedOnDay::Answer::None);
    const auto comparison = reader.compare(version("one"), version("two"));
    EXPECT_EQ(comparison->changed, 1);
    EXPECT_EQ(openTasks().size(), 1) << "the review of the old version is no task any more";
    EXPECT_EQ(*reader.versionNamed(QStringLiteral("social media policy/2")), version("two"));
}

TEST_F(PolicyActionsTest, takeAPolicyInUseWithTheDatesThatItsTextStates) // C007, C008
{
    file("code.txt", "Social Media and Networking Policy\n\nRationale:\n\nThe internet has changed lives.\n\n"
                     "Ratified by the Governing Body 20/6/2017 Next review due Summer term 2019\n\n"
                     "Signed: Chair of relevant GB committee\n\nSigned:Headteacher\n");
    given(
        R"([{"do": "policy.add", "as": "head", "at": "2026-11-21T10:00:00+00:00", "name": "policy", "with": {"title": "Networking"}},
      {"do": "policy.import", "as": "head", "name": "one", "with": {"policy": "$policy.id", "file": "code.txt", "gate": "no", "standing": "in-use",
        "statements": "from-text", "audience": ["pupil", "staff", "governor"]}, "expect": {"state": "in-force", "read": "UTF-8"}}])");
    const PolicySheet shown = sheet();
    EXPECT_EQ(shown.state, u"review-due");
    EXPECT_EQ(shown.version.reviewDate.stated, u"Summer term 2019");
    EXPECT_EQ(shown.review.due, QDate(2019, 7, 31));
    EXPECT_EQ(shown.version.inForceFrom.day, QDate(2017, 6, 20));
    ASSERT_EQ(shown.signatures.size(), 2U);
    EXPECT_EQ(shown.signatures[0].slot.title, u"Chair of relevant GB committee");
    EXPECT_EQ(shown.signatures[1].slot.role, u"headteacher");
    EXPECT_EQ(shown.signatures[0].signature->statement, u"Signed on paper, date: not stated");
    EXPECT_EQ(shown.signatures[0].invalid.toStdString(), "");
    EXPECT_EQ(shown.history.front().sentence, u"Ratified 20/6/2017 by Governing Body.");
    ASSERT_TRUE(shown.version.hasOriginal());
    const auto original = book().vault().read(VaultObjectId::of(shown.version.vaultObject),
                                              Secret(shown.version.vaultKey), 1 << 20);
    ASSERT_TRUE(original);
    EXPECT_TRUE(original->startsWith("Social Media and Networking Policy"));
    EXPECT_EQ(PolicyReader(book()).on(policy(), QDate(2018, 1, 1))->answer, AppliedOnDay::Answer::One);
    EXPECT_TRUE(checkFaults().isEmpty()) << checkFaults().join(u'\n').toStdString();
}

TEST_F(PolicyActionsTest, tellNineReviewsHonestlyAndCountFromTheLast) // C010
{
    file("sc.txt", "Policy Name: Social Media Policy\n\nThis School Policy was adopted by Example School "
                   "Limited on: 04.01.13 To be updated:\n\nAnnually\n\n"
                   "Reviewed/Updated:\n\n01/11/13\n\n04/05/14\n\n01/02/15\n\n05/10/16\n\n25/01/17\n\n26/02/"
                   "18\n\n21/02/19\n\n03/06/20\n\nSigned on behalf of the Provider:\n");
    given(
        R"([{"do": "policy.add", "as": "head", "at": "2026-11-21T10:00:00+00:00", "name": "policy", "with": {"title": "Provider's policy"}},
      {"do": "policy.import", "as": "head", "name": "one", "with": {"policy": "$policy.id", "file": "sc.txt", "gate": "no", "standing": "in-use",
        "statements": "from-text", "audience": ["staff"]}}])");
    std::vector<int> late;
    for (const PolicyHistoryLine &line : whole().history) {
        if (line.lateDays > 0)
            late.push_back(line.lateDays);
    }
    EXPECT_EQ(late, (std::vector<int>{247, 32, 103}));
    EXPECT_EQ(sheet().review.due, QDate(2021, 6, 3));
    EXPECT_EQ(sheet().signatures.front().slot.onBehalfOf, u"Provider");
    refused(QStringLiteral(
        R"({"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "sc.txt", "gate": "no"}, "expect": {"refused": "exactly the same"}})"));
    file("turned.txt", "Another text of the policy.");
    refused(QStringLiteral(
        R"({"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "turned.txt", "gate": "no", "standing": "in-use", "audience": ["staff"],
        "adopted_on": "04.01.13", "reviews": ["01/11/13", "05/04/13"]}, "expect": {"refused": "lies before the one before it"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "turned.txt", "gate": "no", "reviews": ["12/31/2019"]}, "expect": {"refused": "12/31/2019"}})"));
}

TEST_F(PolicyActionsTest, takeAPolicyWithoutAnyDateAndAskForAReviewDate) // C012
{
    file("none.md", "# Social Media Policy\n\nAll staff use it.\n");
    given(
        R"([{"do": "policy.add", "as": "head", "at": "2026-11-21T10:00:00+00:00", "name": "policy", "with": {"title": "Undated"}},
      {"do": "policy.import", "as": "head", "name": "one", "with": {"policy": "$policy.id", "file": "none.md", "gate": "no", "standing": "in-use",
        "statements": "from-text", "audience": ["staff"]}}])");
    EXPECT_EQ(sheet().version.reviewDate.stated, u"not stated");
    EXPECT_FALSE(sheet().review.due.isValid());
    EXPECT_EQ(sheet().state, u"review-due");
    EXPECT_EQ(openTasks(), QStringList{QStringLiteral("Set a review date, none is stated: Undated")});
    refused(QStringLiteral(
        R"({"do": "policy.date", "as": "head", "with": {"version": "$one.id", "which": "review", "date": "Summer term 2027", "reason": ""}, "expect": {"refused": "reason"}})"));
    given(
        R"([{"do": "policy.date", "as": "head", "with": {"version": "$one.id", "which": "review", "date": "Summer term 2027", "reason": "Minutes of the governors"}}])");
    EXPECT_EQ(sheet().review.due, QDate(2027, 7, 31));
    EXPECT_TRUE(whole().history.back().sentence.contains(u"Erin Frost")) << "who supplied it";
    EXPECT_EQ(openTasks(), QStringList{QStringLiteral("Review the policy: Undated")});
}

TEST_F(PolicyActionsTest, refuseAReviewBeforeTheAdoptionAndAnEmptyAudience) // C001, C007, C009
{
    given(R"([{"do": "policy.add", "as": "head", "name": "policy", "with": {"title": "P"}}])");
    refused(QStringLiteral(
        R"({"do": "policy.draft", "as": "head", "with": {"policy": "$policy.id", "text": "Text", "policy_date": "Spring 2021", "review_date": "Autumn 2020"}, "expect": {"refused": "must lie after"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.draft", "as": "head", "with": {"policy": "$policy.id", "text": "Text", "policy_date": "Lent term 2021"}, "expect": {"refused": "neither a day"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.draft", "as": "head", "with": {"policy": "$policy.id", "text": "Text", "audience": ["everyone"]}, "expect": {"refused": "neither a kind of person"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.draft", "as": "head", "with": {"policy": "$policy.id", "text": "\u00ad"}, "expect": {"refused": "no text"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.draft", "as": "staff", "with": {"policy": "$policy.id", "text": "Text"}, "expect": {"refused": "role"}})"));
    given(
        R"([{"do": "policy.draft", "as": "head", "name": "one", "with": {"policy": "$policy.id", "text": "Text", "signatories": [{"role": "headteacher"}]}}])");
    given(checked);
    given(
        R"([{"do": "policy.sign", "as": "head", "with": {"version": "$one.id"}},
      {"do": "policy.adopt", "as": "chair", "with": {"version": "$one.id", "how": "adopted", "body": "Governors"}}])");
    refused(QStringLiteral(
        R"({"do": "policy.publish", "as": "head", "with": {"version": "$one.id"}, "expect": {"refused": "nobody whom it is for"}})"));
}

TEST_F(PolicyActionsTest, keepWhatCannotBeReadOutAndLeaveNothing)
{
    given(R"([{"do": "policy.add", "as": "head", "name": "policy", "with": {"title": "P"}}])");
    file("empty.txt", "");
    file("blank.txt", " \r\n\t ");
    file("binary.txt", QByteArray(5000, 'a') + QByteArray(20, '\0'));
    file("cut.docx", "PK\x03\x04 nothing");
    file("picture.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    const std::pair<const char *, const char *> cases[] = {
        {"empty.txt", "is empty"},
        {"blank.txt", "no text"},
        {"binary.txt", "no text file"},
        {"cut.docx", "Save the policy as plain text"},
        {"picture.png", "of a kind whose text is not read"}};
    for (const auto &[name, sentence] : cases)
        refused(
            QStringLiteral(
                R"({"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "%1", "gate": "no"}, "expect": {"refused": "%2"}})")
                .arg(QLatin1String(name), QLatin1String(sentence)));
    file("good.txt", "Good text");
    refused(QStringLiteral(
        R"({"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "good.txt", "gate": "not-sure"}, "expect": {"refused": ""}})"));
    EXPECT_EQ(book().vault().list()->size(), 0U);
    EXPECT_TRUE(whole().versions.empty());
}

TEST_F(PolicyActionsTest, readTheEncodingsThatOfficesWrite)
{
    given(R"([{"do": "policy.add", "as": "head", "name": "policy", "with": {"title": "P"}}])");
    file("latin.txt", "Children\x92s caf\xe9");
    QByteArray wide("\xff\xfe", 2);
    for (const char c : QByteArray("Wide text"))
        wide.append(c).append('\0');
    file("wide.txt", wide);
    given(
        R"([{"do": "policy.import", "as": "head", "name": "one", "with": {"policy": "$policy.id", "file": "latin.txt", "gate": "no"}, "expect": {"read": "Windows-1252"}},
              {"do": "policy.import", "as": "head", "name": "two", "with": {"policy": "$policy.id", "file": "wide.txt", "gate": "no"}, "expect": {"read": "UTF-16"}}])");
    EXPECT_EQ(sheet("one").text, QString::fromUtf8("Children\u2019s caf\u00e9"));
    EXPECT_EQ(sheet("two").text, u"Wide text");
}

TEST_F(PolicyActionsTest, chaseWhoHasNotAcknowledged) // C001
{
    given(drafted);
    given(checked);
    given(inForce);
    const auto missing = [&] {
        QStringList names;
        const auto readers = PolicyReader(book()).chaseList(version());
        for (const PolicyAudience::Reader &one : *readers) {
            if (one.asked && !one.acknowledged)
                names << one.name;
        }
        names.sort();
        return names;
    };
    const QStringList all = missing();
    EXPECT_TRUE(all.contains(QStringLiteral("Gale Hart")));
    EXPECT_TRUE(all.contains(QStringLiteral("Jill Kent"))) << "a governor by role, whatever kind of person";
    EXPECT_FALSE(all.contains(QStringLiteral("Kim Lane"))) << "pupils are not in the audience";
    EXPECT_EQ(all.count(QStringLiteral("Gale Hart")), 1)
        << "a user and the record of the same person count once";
    given(
        R"([{"do": "policy.acknowledge", "as": "staff", "with": {"version": "$one.id"}, "expect": {"outside_audience": false}},
      {"do": "policy.acknowledge", "as": "dsl", "with": {"version": "$one.id", "person": "$vera.id", "how": "on-paper", "note": "Binder 3"}},
      {"do": "policy.acknowledge", "as": "dsl", "with": {"version": "$one.id", "person": "$lee.id", "how": "told"}, "expect": {"outside_audience": true}}])");
    refused(QStringLiteral(
        R"({"do": "policy.acknowledge", "as": "staff", "with": {"version": "$one.id"}, "expect": {"refused": "already"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.acknowledge", "as": "dsl", "with": {"version": "$one.id", "person": "$jill.id"}, "expect": {"refused": "Only Jill Kent"}})"));
    EXPECT_EQ(missing().size(), all.size() - 2);
    EXPECT_FALSE(missing().contains(QStringLiteral("Gale Hart")));
}

TEST_F(PolicyActionsTest, stampTheCopyThatIsGivenOut) // C006
{
    given(drafted);
    given(
        R"([{"do": "policy.copyrequest", "as": "office", "name": "copy", "with": {"policy": "$policy.id", "requester": "A parent", "contact": "parent@example.org"}}])");
    refused(QStringLiteral(
        R"({"do": "policy.supply", "as": "office", "with": {"request": "$copy.id", "how": "e-mail"}, "expect": {"refused": "No version"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.supply", "as": "office", "with": {"request": "$copy.id", "how": "e-mail", "version": "$one.id"}, "expect": {"refused": "not in force"}})"));
    given(checked);
    given(inForce);
    given(
        R"([{"do": "policy.supply", "as": "office", "name": "given", "with": {"request": "$copy.id", "how": "e-mail"}}])");
    const QString stamp = result(QStringLiteral("given")).value(QStringLiteral("stamp")).toString();
    EXPECT_TRUE(stamp.startsWith(u"Social Media Policy, version 1 \u00b7 in force from 04/03/2026"))
        << stamp.toStdString();
    EXPECT_EQ(whole().line.openCopyRequests, 0);
}

TEST_F(PolicyActionsTest, closeACallForAnEarlyReviewOnlyWithAReason) // C011
{
    given(drafted);
    refused(QStringLiteral(
        R"({"do": "policy.trigger", "as": "dsl", "with": {"policy": "$policy.id", "kind": "incident", "reason": "New app"}, "expect": {"refused": "Name the incident"}})"));
    given(
        R"([{"do": "policy.trigger", "as": "dsl", "name": "call", "with": {"policy": "$policy.id", "kind": "incident", "incident": "$case.id", "reason": "A new kind of group chat"}}])");
    EXPECT_EQ(whole().line.openTriggers, 1);
    EXPECT_EQ(openTasks(), QStringList{QStringLiteral(
                               "Decide whether the policy is reviewed early: Social Media Policy")});
    refused(QStringLiteral(
        R"({"do": "policy.decide", "as": "head", "with": {"trigger": "$call.id", "decision": "no-change"}, "expect": {"refused": "without a reason"}})"));
    given(
        R"([{"do": "policy.decide", "as": "head", "with": {"trigger": "$call.id", "decision": "no-change", "reason": "It is covered"}}])");
    EXPECT_TRUE(openTasks().isEmpty());
}

TEST_F(PolicyActionsTest, recordAReviewAndSetTheNext) // C010
{
    given(drafted);
    given(checked);
    given(inForce);
    refused(QStringLiteral(
        R"({"do": "policy.review", "as": "head", "with": {"version": "$one.id", "by": "Head", "outcome": "No change", "on": "03/03/2026"}, "expect": {"refused": "lies before"}})"));
    given(
        R"([{"do": "policy.review", "as": "head", "at": "2026-11-02T09:00:00+00:00", "with": {"version": "$one.id", "by": "Head", "outcome": "No change", "next": "Spring 2028"}}])");
    EXPECT_EQ(sheet().review.due, QDate(2028, 4, 30));
    EXPECT_EQ(sheet().signatures[0].invalid.toStdString(), "")
        << "a review takes nothing from what was signed";
    EXPECT_EQ(openTasks().size(), 1);
}

TEST_F(PolicyActionsTest, nameThePolicyInForceInWhatAFormSigns)
{
    given(drafted);
    given(checked);
    const char *form =
        R"([{"do": "form.begin", "as": "staff", "name": "form", "with": {"form": "F01", "answers": {
        "teacher": "$gale.id", "url": "https://museum.example/fire", "content": "A museum", "reasons": "History", "risks": "None that we know of."}}},
      {"do": "form.submit", "as": "staff", "with": {"record": "$form.id"}}, {"do": "form.receive", "as": "ict", "with": {"record": "$form.id"}},
      {"do": "form.decide", "as": "head", "with": {"record": "$form.id", "transition": "approve", "answers": {"approved": "yes", "reason": "Fits."}}}])";
    const auto signedText = [&] {
        const auto session = signIn(QStringLiteral("dsl"));
        const auto sheet = FormReader(*session).sheet(
            *FormRecordId::fromText(result(QStringLiteral("form")).value(QStringLiteral("id")).toString()));
        EXPECT_EQ(sheet->signatures.front().invalid.toStdString(), "");
        return QString::fromUtf8(sheet->signatures.front().raw.signedBytes);
    };
    given(form);
    EXPECT_FALSE(signedText().contains(u"policies")) << "none was in force";
    given(inForce);
    given(form);
    EXPECT_TRUE(signedText().contains(u"\"policies\":[{\"in_force_from\":\"04/03/2026\",\"number\":1"));
    EXPECT_TRUE(signedText().contains(sheet().version.textSha256.hex()));
}

TEST_F(PolicyActionsTest, areFoundOutWhenARowIsChangedBehindTheLedger)
{
    given(drafted);
    given(checked);
    given(inForce);
    ASSERT_TRUE(checkFaults().isEmpty());
    ASSERT_TRUE(book().database().executeScript(QStringLiteral(
        "DROP TRIGGER policy_text_stays; UPDATE policy_text SET text = replace(text, 'never', 'always')")));
    EXPECT_TRUE(sheet().signatures[0].invalid.contains(u"the text is not the one that was signed"));
    EXPECT_TRUE(checkFaults().join(u' ').contains(u"policy_text"));
    ASSERT_TRUE(book().database().executeScript(
        QStringLiteral("UPDATE policy_text SET text = replace(text, 'always', 'never'); UPDATE "
                       "policy_version SET review_date = '01/01/2040'")));
    EXPECT_EQ(sheet().signatures[0].invalid.toStdString(), "");
    EXPECT_TRUE(checkFaults().join(u' ').contains(u"policy_version"));
}

TEST_F(PolicyActionsTest, putACodeBesideThePolicyThatGovernsIt) // C004
{
    given(drafted);
    given(
        R"([{"do": "policy.add", "as": "head", "name": "code", "with": {"title": "Code for visitors", "kind": "code", "beside": "$policy.id"}}])");
    const auto lines = PolicyReader(book()).list();
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ(lines->front().document.beside, policy());
    EXPECT_EQ(lines->front().state, u"empty");
    refused(QStringLiteral(
        R"({"do": "policy.add", "as": "head", "with": {"title": "code for VISITORS"}, "expect": {"refused": "already"}})"));
    refused(QStringLiteral(
        R"({"do": "policy.add", "as": "head", "with": {"title": "Other", "beside": "$case.id"}, "expect": {"refused": "no policy"}})"));
}

TEST_F(PolicyActionsTest, cannotChangeOrRemoveWhatAVersionSays)
{
    given(drafted);
    for (const char *sql : {"UPDATE policy_text SET text = 'x'", "DELETE FROM policy_text",
                            "UPDATE policy_version SET aims = '[]'", "DELETE FROM policy_version"})
        EXPECT_FALSE(book().database().executeScript(QString::fromLatin1(sql))) << sql;
}

} // namespace
} // namespace guardbook
