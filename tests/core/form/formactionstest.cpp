// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/formactions.h"
#include "core/action/bookcheck.h"
#include "core/action/formsheets.h"
#include "core/action/signcontext.h"
#include "core/form/builtinforms.h"
#include "core/form/formreader.h"
#include "core/form/papercode.h"
#include "core/storage/formtables.h"
#include "core/storage/recordtables.h"
#include "tests/core/form/formfixture.h"

#include <QFile>

namespace guardbook {
namespace {

constexpr const char *awaitingHead = R"([
  {"do": "form.begin", "as": "staff", "at": "2026-03-04T09:10:00+00:00", "name": "one", "with": {"form": "F01", "answers": {
    "teacher": "$gale.id", "url": "https://museum.example/fire", "content": "A museum", "reasons": "History", "risks": "None that we know of."}}},
  {"do": "form.submit", "as": "staff", "with": {"record": "$one.id"}},
  {"do": "form.receive", "as": "ict", "with": {"record": "$one.id"}}
])";
constexpr const char *approve =
    R"([{"do": "form.decide", "as": "head", "at": "2026-03-06T10:00:00+00:00", "name": "decision",
  "with": {"record": "$one.id", "transition": "approve", "answers": {"approved": "yes", "reason": "Fits."}}}])";

/// A form with two signatures, as a school writes it into a file.
QByteArray twoSigners(int version = 1)
{
    QByteArray json =
        R"({"format": "guardbook-form/1", "key": "X1", "version": VERSION, "title": "Two signers", "kind": "test",
      "states": [{"key": "open", "title": "Open"}, {"key": "in-force", "title": "In force", "end": true}],
      "signatures": [{"key": "head", "title": "Headteacher", "by": ["headteacher"], "dateStated": true},
                     {"key": "chair", "title": "Chair of Governors", "by": ["chair", "headteacher"]}],
      "parts": [{"key": "all", "by": ["@author"], "in": ["open"], "fields": [{"key": "text", "label": "Text:", "kind": "long-text", "required": true}]}],
      "transitions": [
        {"key": "head-signs", "title": "Sign as head", "action": "sign", "from": ["open"], "by": ["headteacher"], "slot": "head", "needs": ["all"]},
        {"key": "chair-signs", "title": "Sign as chair", "action": "sign", "from": ["open"], "by": ["chair", "headteacher"], "slot": "chair", "needs": ["all"]},
        {"key": "adopt", "title": "Adopt", "action": "issue", "from": ["open"], "to": "in-force", "by": ["dsl", "headteacher"], "signedBy": ["head", "chair"]}]})";
    return json.replace("VERSION", QByteArray::number(version));
}

class FormActionsTest : public FormBook {
protected:
    void given(const char *list) { ASSERT_EQ(apply(list).toStdString(), ""); }
    FormRecordId record(const char *name = "one")
    {
        return *FormRecordId::fromText(
            result(QString::fromLatin1(name)).value(QStringLiteral("id")).toString());
    }
    FormSheet sheet(const char *name = "one")
    {
        const auto session = signIn(QStringLiteral("dsl"));
        const auto read = FormReader(*session).sheet(record(name));
        EXPECT_TRUE(read) << (read ? "" : read.error().sentence.toStdString());
        return *read;
    }
    void define(const QByteArray &json, const char *expected = "")
    {
        QFile file(folder() + QStringLiteral("/x.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(json);
        file.close();
        EXPECT_EQ(apply(R"([{"do": "form.define", "as": "head", "with": {"file": "x.json"}}])").toStdString(),
                  expected);
    }
};

TEST_F(FormActionsTest, signWithTheSignersOwnKeyAndVerifyWheneverShown)
{
    given(awaitingHead);
    given(approve);
    const FormSheet shown = sheet();
    ASSERT_EQ(shown.signatures.size(), 1U);
    const FormSheet::Signed &signature = shown.signatures.front();
    EXPECT_EQ(signature.invalid.toStdString(), "");
    EXPECT_EQ(signature.name, u"Erin Frost");
    EXPECT_EQ(signature.role, u"Headteacher");
    EXPECT_EQ(signature.key, result(QStringLiteral("decision")).value(QStringLiteral("key")).toString());
    const QJsonObject text = QJsonDocument::fromJson(signature.raw.signedBytes).object();
    EXPECT_EQ(text.value(QStringLiteral("form_sha256")).toString(),
              builtInForm(QStringLiteral("F01"))->sha256.hex());
    EXPECT_EQ(text.value(QStringLiteral("answers")).toObject(), shown.record.answers);
    EXPECT_EQ(text.value(QStringLiteral("profile_sha256")).toString(),
              Digest::of(book().row().profileJson).hex());
}

TEST_F(FormActionsTest, findASignatureThatIsNotOneAnyMore)
{
    given(awaitingHead);
    given(approve);
    auto loaded = FormCase::load(book().database(), record());
    ASSERT_TRUE(loaded);
    FormCase formCase = *loaded;
    FormSignature signature = formCase.signatures.front();
    const auto head = signIn(QStringLiteral("head"));
    const std::vector<VerifyingKey> keys{head->identity().signing.verifyingKey()};
    ASSERT_TRUE(FormActions::verify(formCase, signature, keys));

    const auto wrong = [&](const FormCase &shown, const FormSignature &what) {
        const auto verified = FormActions::verify(shown, what, keys);
        return !verified && verified.error().code == ErrorCode::Tampered;
    };
    for (const qsizetype at : {qsizetype(0), signature.signature.size() - 1}) {
        FormSignature bent = signature;
        bent.signature[at] = char(bent.signature.at(at) ^ 1);
        EXPECT_TRUE(wrong(formCase, bent));
    }
    FormSignature words = signature;
    words.signedBytes.replace("Fits.", "Fats.");
    EXPECT_TRUE(wrong(formCase, words));
    FormSignature renamed = signature;
    renamed.name = QStringLiteral("Hugh Ives");
    EXPECT_TRUE(wrong(formCase, renamed));
    FormCase changed = formCase;
    changed.record.answers.insert(QStringLiteral("reason"), QStringLiteral("Something else"));
    EXPECT_TRUE(wrong(changed, signature));
    FormCase otherForm = formCase;
    otherForm.form.sha256 = Digest::of("another definition");
    EXPECT_TRUE(wrong(otherForm, signature));
    const auto other = signIn(QStringLiteral("chair"));
    EXPECT_FALSE(FormActions::verify(formCase, signature, {other->identity().signing.verifyingKey()}));
}

TEST_F(FormActionsTest, showTheExactBytesBeforeTheyAreSigned)
{
    given(awaitingHead);
    const auto head = signIn(QStringLiteral("head"));
    FormActions actions(*head);
    FormActions::Take take;
    take.action = QStringLiteral("decide");
    take.transition = QStringLiteral("approve");
    take.answers = {{QStringLiteral("approved"), QStringLiteral("yes")},
                    {QStringLiteral("reason"), QStringLiteral("Fits.")}};
    const auto shown = actions.bytesToSign(record(), take);
    ASSERT_TRUE(shown) << shown.error().sentence.toStdString();
    take.shown = *shown;
    FormActions::Take other = take;
    other.answers.insert(QStringLiteral("reason"), QStringLiteral("Fits well."));
    const auto refused = actions.take(record(), other);
    ASSERT_FALSE(refused) << "something else than what was shown";
    EXPECT_TRUE(refused.error().sentence.contains(u"not what was shown"));
    const auto taken = actions.take(record(), take);
    ASSERT_TRUE(taken) << taken.error().sentence.toStdString();
    EXPECT_EQ(taken->signature->signedBytes, *shown);
    EXPECT_EQ(sheet().signatures.front().invalid.toStdString(), "");
}

TEST_F(FormActionsTest, letNobodySignTwiceInTwoPlaces)
{
    define(twoSigners());
    given(R"([
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "form.issue", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"refused": "waits for the signature of: Headteacher"}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "head-signs"}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "head-signs"}, "expect": {"refused": "has signed already"}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "chair-signs"}, "expect": {"refused": "nobody signs twice"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "chair-signs"}, "expect": {"refused": "is done by: Chair"}},
      {"do": "form.sign", "as": "chair", "with": {"record": "$one.id"}, "expect": {"refused": "name one"}},
      {"do": "form.sign", "as": "chair", "with": {"record": "$one.id", "transition": "chair-signs"}},
      {"do": "form.issue", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"state": "in-force"}}
    ])");
}

TEST_F(FormActionsTest, letNobodySignForARoleThatTheyDoNotHoldThatDay)
{
    define(twoSigners());
    given(R"([
      {"do": "form.begin", "as": "dsl", "at": "2026-03-04T09:00:00+00:00", "name": "one", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "role.delegate", "as": "deputy", "with": {"user": "leader", "role": "chair", "from": "05/03/2026", "until": "10/03/2026", "reason": "Away"}, "expect": {"refused": "Only who holds a role"}},
      {"do": "role.delegate", "as": "chair", "with": {"user": "chair", "role": "chair", "from": "05/03/2026", "until": "10/03/2026", "reason": "Away"}, "expect": {"refused": "themselves"}},
      {"do": "role.delegate", "as": "chair", "with": {"user": "dsl", "role": "chair", "from": "05/03/2026", "until": "04/03/2026", "reason": "Away"}, "expect": {"refused": "before the first"}},
      {"do": "role.delegate", "as": "chair", "name": "holding", "with": {"user": "deputy", "role": "chair", "from": "05/03/2026", "until": "10/03/2026", "reason": "Away"}},
      {"do": "form.sign", "as": "deputy", "with": {"record": "$one.id", "transition": "chair-signs"}, "expect": {"refused": "today"}},
      {"do": "form.sign", "as": "deputy", "at": "2026-03-11T00:10:00+00:00", "with": {"record": "$one.id", "transition": "chair-signs"}, "expect": {"refused": "today"}}
    ])");
    given(R"([
      {"do": "form.begin", "as": "dsl", "name": "two", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "role.delegate", "as": "chair", "with": {"user": "deputy", "role": "chair", "from": "11/03/2026", "until": "12/03/2026", "reason": "Away"}},
      {"do": "form.sign", "as": "deputy", "at": "2026-03-12T23:50:00+00:00", "with": {"record": "$two.id", "transition": "chair-signs"}}
    ])");
    EXPECT_EQ(sheet("two").signatures.front().held.toStdString(),
              "as delegate of Hugh Ives until 2026-03-12");
    EXPECT_EQ(sheet("two").signatures.front().invalid.toStdString(), "");
}

TEST_F(FormActionsTest, letADelegationGivenByMistakeBeCancelledAndNoneBeginInThePast)
{
    define(twoSigners());
    given(R"([
      {"do": "form.begin", "as": "dsl", "at": "2026-03-04T09:00:00+00:00", "name": "one", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "role.delegate", "as": "chair", "with": {"user": "deputy", "role": "chair", "from": "03/03/2026", "until": "10/03/2026", "reason": "Away"}, "expect": {"refused": "begins today at the earliest"}},
      {"do": "role.delegate", "as": "chair", "name": "holding", "with": {"user": "deputy", "role": "chair", "from": "09/03/2026", "until": "10/03/2026", "reason": "Away"}},
      {"do": "role.end", "as": "head", "with": {"holding": "$holding.id", "until": "01/03/2026", "reason": "Wrong person"}, "expect": {"refused": "yesterday at the earliest"}},
      {"do": "role.end", "as": "head", "with": {"holding": "$holding.id", "until": "04/03/2026", "reason": "Wrong person"}},
      {"do": "form.sign", "as": "deputy", "at": "2026-03-09T09:00:00+00:00", "with": {"record": "$one.id", "transition": "chair-signs"}, "expect": {"refused": "today"}}
    ])");
}

TEST_F(FormActionsTest, keepTheVersionThatARecordBeganWith)
{
    define(twoSigners());
    given(
        R"([{"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "X1", "answers": {"text": "Old."}}}])");
    define(twoSigners(), "Step 1 (form.define): There is a version 1 of the form X1 already. What was filled "
                         "in keeps its version: give the "
                         "new one the version 2.");
    QByteArray newer = twoSigners(2);
    newer.replace("\"Text:\"", "\"New text:\"").replace("\"key\": \"text\"", "\"key\": \"words\"");
    define(newer);
    given(R"([
      {"do": "form.begin", "as": "dsl", "name": "two", "with": {"form": "X1", "answers": {"words": "New."}}},
      {"do": "form.fill", "as": "dsl", "with": {"record": "$one.id", "answers": {"text": "Still the old form."}}},
      {"do": "form.fill", "as": "dsl", "with": {"record": "$one.id", "answers": {"words": "x"}}, "expect": {"refused": "has no field"}}
    ])");
    EXPECT_EQ(sheet("one").form.version, 1);
    EXPECT_EQ(sheet("two").form.version, 2);
}

TEST_F(FormActionsTest, makeSignaturesVoidWhenTheFormIsReturned)
{
    QByteArray json = twoSigners();
    json.replace("{\"key\": \"adopt\"",
                 "{\"key\": \"back\", \"title\": \"Return\", \"action\": \"return\", \"from\": [\"open\"], "
                 "\"to\": \"open\", "
                 "\"by\": [\"chair\"], \"reason\": \"what is wrong?\"},\n{\"key\": \"adopt\"");
    define(json);
    given(R"([
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "head-signs"}},
      {"do": "form.return", "as": "chair", "with": {"record": "$one.id", "reason": "A word is missing."}},
      {"do": "form.fill", "as": "dsl", "with": {"record": "$one.id", "answers": {"text": "The whole policy."}}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "head-signs"}}
    ])");
    const FormSheet shown = sheet();
    ASSERT_EQ(shown.signatures.size(), 2U);
    EXPECT_TRUE(shown.signatures.at(0).isVoid);
    EXPECT_FALSE(shown.signatures.at(1).isVoid);
    EXPECT_EQ(shown.signatures.at(0).invalid.toStdString(), "")
        << "it is still the signature over what stood there";
}

TEST_F(FormActionsTest, raiseTasksWithTheirDaysAndEndThem)
{
    given(awaitingHead);
    const auto tasks = TaskTable(book().database()).select(QStringLiteral("ORDER BY rowid"));
    ASSERT_TRUE(tasks);
    ASSERT_EQ(tasks->size(), 2U);
    EXPECT_EQ(tasks->at(0).state, TaskState::Done) << "the ICT manager has received it";
    EXPECT_EQ(tasks->at(1).owner, u"headteacher");
    EXPECT_EQ(tasks->at(1).dueAt->text().left(10), u"2026-03-09") << "three working days after a Wednesday";
    EXPECT_EQ(tasks->at(1).title, u"F01-2026-0001: decide on the request");
    given(approve);
    const auto after = TaskTable(book().database()).find(tasks->at(1).id);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->state, TaskState::Done);
}

TEST_F(FormActionsTest, takeInWhatWasFilledInOnPaper)
{
    define(twoSigners());
    const auto form = readForm(twoSigners());
    const QByteArray code = newPaperCode(*form).toUtf8();
    QByteArray list = R"([
      {"do": "form.begin", "as": "dsl", "with": {"form": "X1", "origin": "paper", "answers": {"text": "Old paper."}}, "expect": {"refused": "who filled the paper form in"}},
      {"do": "form.begin", "as": "dsl", "with": {"form": "X1", "origin": "paper", "filled_in_by": "Ann Early", "paper_code": "X1.1.AAAAAAAA.AAAA"}, "expect": {"refused": "is not the code"}},
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "X1", "origin": "paper", "filled_in_by": "Ann Early", "paper_code": "CODE", "answers": {"text": "Old paper."}}},
      {"do": "form.begin", "as": "dsl", "with": {"form": "X1", "origin": "paper", "filled_in_by": "Ann Early", "paper_code": "CODE"}, "expect": {"refused": "entered already"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "head-signs", "paper_name": "Ann Early"}, "expect": {"refused": "say which day stands there"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "head-signs", "paper_name": "Ann Early", "paper_date": "05/03/2099"}, "expect": {"refused": "future"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "head-signs", "paper_name": "Ann Early", "paper_date": "20/06/2017"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "chair-signs", "paper_name": "ann early"}, "expect": {"refused": "nobody signs twice"}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$one.id", "transition": "chair-signs", "paper_name": "Bob Early"}},
      {"do": "form.issue", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"state": "in-force"}}
    ])";
    list.replace("CODE", code);
    given(list.constData());
    const FormSheet shown = sheet();
    EXPECT_EQ(shown.signatures.at(1).held.toStdString(), "on paper, date: not stated; entered by Anne Brown");
    EXPECT_EQ(shown.signatures.at(1).invalid.toStdString(), "");
    given(
        R"([{"do": "form.begin", "as": "dsl", "name": "book", "with": {"form": "X1", "answers": {"text": "No paper."}}},
      {"do": "form.sign", "as": "dsl", "with": {"record": "$book.id", "transition": "head-signs", "paper_name": "Ann Early", "paper_date": "20/06/2017"}, "expect": {"refused": "not filled in on paper"}}])");
}

TEST_F(FormActionsTest, leaveABookThatChecksClean)
{
    given(awaitingHead);
    given(approve);
    const auto clean = checkBook(book(), {});
    ASSERT_TRUE(clean);
    EXPECT_TRUE(clean->clean()) << clean->faults().join(u'\n').toStdString();
    for (const char *change : {"UPDATE form_record SET state = 'refused'", "DELETE FROM form_task",
                               "UPDATE form_record SET answers = json_set(answers, '$.reason', 'Other')"}) {
        ASSERT_TRUE(book().database().executeScript(QString::fromLatin1(change)));
        const auto report = checkBook(book(), {});
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->clean()) << change;
    }
    EXPECT_FALSE(book().database().executeScript(QStringLiteral("UPDATE form_signature SET name = 'X'")));
    EXPECT_FALSE(book().database().executeScript(QStringLiteral("DELETE FROM form_step")));
    EXPECT_FALSE(book().database().executeScript(QStringLiteral("UPDATE form_definition SET title = 'X'")));
}

TEST_F(FormActionsTest, refuseWithoutChangingAnything)
{
    given(awaitingHead);
    const std::uint64_t size = book().ledger().size();
    const auto head = signIn(QStringLiteral("head"));
    const std::uint64_t signedIn = book().ledger().size();
    EXPECT_GT(signedIn, size);
    EXPECT_FALSE(FormActions(*head).take(
        record(), {QStringLiteral("decide"), QStringLiteral("approve"), {}, {}, {}, {}, {}, {}}));
    EXPECT_EQ(book().ledger().size(), signedIn);
    const auto staff = signIn(QStringLiteral("staff"));
    EXPECT_FALSE(FormActions(*staff).define(twoSigners())) << "no permission";
}

} // namespace
TEST_F(FormActionsTest, takeAPaperSignatureForNothingElse)
{
    given(R"([
      {"do": "person.add", "as": "dsl", "name": "gale", "with": {"name": "Gale Hart", "kind": "staff"}},
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "F01", "origin": "paper", "filled_in_by": "Gale Hart",
        "answers": {"teacher": "$gale.id", "url": "https://museum.example/fire", "content": "A museum", "reasons": "History", "risks": "None that we know of."}}},
      {"do": "form.submit", "as": "dsl", "with": {"record": "$one.id"}},
      {"do": "form.receive", "as": "dsl", "with": {"record": "$one.id", "paper_name": "x"}, "expect": {"refused": "is not signed"}},
      {"do": "form.receive", "as": "dsl", "with": {"record": "$one.id", "paper_date": "04/03/2026"}, "expect": {"refused": "is not signed"}}])");
}

TEST_F(FormActionsTest, takeABlankForNoAnswer)
{
    given(R"([
      {"do": "person.add", "as": "dsl", "name": "gale", "with": {"name": "Gale Hart", "kind": "staff"}},
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "F01", "origin": "paper", "filled_in_by": "Gale Hart",
        "answers": {"teacher": "$gale.id", "url": "https://museum.example/fire", "content": "A museum", "reasons": "  ", "risks": "None that we know of."}}},
      {"do": "form.submit", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"refused": "must be answered"}}])");
}

TEST_F(FormActionsTest, keepWhatWasSigned)
{
    define(twoSigners());
    given(R"([
      {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "X1", "answers": {"text": "The policy."}}},
      {"do": "form.sign", "as": "head", "with": {"record": "$one.id", "transition": "head-signs"}},
      {"do": "form.fill", "as": "dsl", "with": {"record": "$one.id", "answers": {"text": "Something else."}}, "expect": {"refused": "has signed what"}},
      {"do": "form.sign", "as": "chair", "with": {"record": "$one.id", "transition": "chair-signs"}},
      {"do": "form.issue", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"state": "in-force"}}])");
}

} // namespace guardbook
