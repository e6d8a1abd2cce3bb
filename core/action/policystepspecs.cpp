// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of PolicyActions: the steps of a version, and who reads it or asks for a copy.

#include "core/action/policyspecfields.h"

namespace guardbook::policyspecs {

namespace {

using Fields = ActionFields;

template <typename Do>
std::function<Result<QJsonObject>(ActionContext &, const Fields &)> onVersion(Do what)
{
    return [what](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
        PolicyActions actions(context.session);
        GUARDBOOK_ASSIGN(const PolicyVersion version,
                         what(actions, with.id<PolicyVersionId>(s("version")), with, context.session));
        return told(version);
    };
}

Result<std::vector<PolicyActions::EqualityLine>> equalityLines(const QJsonObject &findings)
{
    std::vector<PolicyActions::EqualityLine> lines;
    for (auto at = findings.begin(); at != findings.end(); ++at) {
        if (at->isString())
            lines.push_back({at.key(), at->toString(), {}});
        else if (at->isObject())
            lines.push_back({at.key(), at->toObject().value(s("finding")).toString(),
                             at->toObject().value(s("mitigation")).toString()});
        else
            return Error{
                ErrorCode::InvalidInput,
                s("Give each ground a finding: a text, or {\"finding\": text, \"mitigation\": text}."),
                s("findings")};
    }
    return lines;
}

} // namespace

std::vector<ActionSpec> policyStepSpecs()
{
    const auto spec = [](const char *word, EventType event, const char *meaning,
                         std::vector<FieldSpec> fields, QStringList refusals,
                         std::function<Result<QJsonObject>(ActionContext &, const Fields &)> perform) {
        fields.insert(fields.begin(), versionField());
        return ActionSpec{s(word),           event,           s(meaning),
                          std::move(fields), versionResult(), std::move(refusals),
                          std::move(perform)};
    };
    std::vector<ActionSpec> specs;
    specs.push_back(
        spec("policy.consult", EventType::PolicyConsult, "Records who was consulted about a draft.",
             {text("who", true, "The bodies or people; why nobody, if nobody."),
              text("on", false, "When; today if left out."), text("outcome", false, "What they said.")},
             {s("The version is no draft.")},
             onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                          Session &session) -> Result<PolicyVersion> {
                 GUARDBOOK_ASSIGN(const StatedDate on, neededDate(fields, "on", session));
                 return actions.consult(id, fields.text(s("who")), on, fields.text(s("outcome")));
             })));
    QStringList grounds;
    for (const Choice &ground : equalityGrounds())
        grounds << u'`' + ground.key + u'`';
    specs.push_back(spec("policy.equality", EventType::PolicyEquality,
                         "Records that the policy was looked at for discrimination, ground by ground.",
                         {text("reviewer", true, "Who looked at it."),
                          {s("findings"), FieldType::Answers, true,
                           QStringLiteral("For each ground (%1) a finding, or `{finding, mitigation}`.")
                               .arg(grounds.join(s(", ")))}},
                         {s("A ground has no finding."), s("It was not consulted about.")},
                         onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                                      Session &) -> Result<PolicyVersion> {
                             GUARDBOOK_ASSIGN(const auto lines, equalityLines(fields.object(s("findings"))));
                             return actions.checkEquality(id, fields.text(s("reviewer")), lines);
                         })));
    specs.push_back(
        {s("policy.sign"),
         EventType::PolicySign,
         s("Signs a version in one of its places, with the signer's own key over exactly what it says. With "
           "paper_name: enters a signature that stands on paper."),
         {versionField(), text("slot", false, "Key of the place, when the signer could fill several."),
          text("statement", false, "What the signer declares."),
          text("paper_name", false, "Who signed on paper."),
          text("paper_date", false, "The date beside it; \"not stated\".")},
         {text("slot", true, "The place."), text("name", true, "Who signed."),
          text("role", true, "As what.")},
         {s("The signer does not hold the role of that place on this day."),
          s("The place is signed already."), s("The signer has signed in another place."),
          s("The version was not checked for equality."),
          s("The place has a line for the date, and no day is given.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const PolicySignature made, PolicyActions(context.session)
                                                              .sign(fields.id<PolicyVersionId>(s("version")),
                                                                    {fields.text(s("slot")),
                                                                     fields.text(s("statement")),
                                                                     fields.text(s("paper_name")),
                                                                     fields.text(s("paper_date")),
                                                                     {}}));
             return QJsonObject{{s("slot"), made.slot}, {s("name"), made.name}, {s("role"), made.role}};
         }});
    specs.push_back(spec(
        "policy.adopt", EventType::PolicyAdopt, "Records that a body ratified or adopted a signed version.",
        {{s("how"), FieldType::Choice, true, s("How."), {s("ratified"), s("adopted")}},
         text("body", true, "Which body."),
         text("on", false, "When; today if left out.")},
        {s("A place for a signature is empty, or a signature in it is not valid."),
         s("The next review does not lie after the adoption."), s("The day is still to come.")},
        onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                     Session &session) -> Result<PolicyVersion> {
            GUARDBOOK_ASSIGN(const StatedDate on, neededDate(fields, "on", session));
            return actions.adopt(id, fields.text(s("how")), fields.text(s("body")), on);
        })));
    specs.push_back(spec("policy.publish", EventType::PolicyPublish,
                         "Puts an adopted version into force, and the one before it out of force; sets the "
                         "task of its review.",
                         {text("from", false, "From which day; today if left out.")},
                         {s("It says nobody whom it is for."), s("It is not adopted."),
                          s("The day is still to come, or before the adoption.")},
                         onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                                      Session &) -> Result<PolicyVersion> {
                             QDate from;
                             if (!fields.text(s("from")).trimmed().isEmpty()) {
                                 GUARDBOOK_ASSIGN(from, readDay(fields.text(s("from"))));
                             }
                             return actions.publish(id, from);
                         })));
    specs.push_back(
        spec("policy.review", EventType::PolicyReview,
             "Records a review of the version in force, and when the next is due.",
             {text("by", true, "Who reviewed it."),
              text("outcome", true, "What came of it."),
              text("on", false, "When; today if left out."),
              text("next", false, "When the next review is due, as stated."),
              {s("cadence_months"), FieldType::Integer, false, s("Or how many months lie between two.")}},
             {s("It lies before the one before it."), s("Nothing says when the next is due.")},
             onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                          Session &session) -> Result<PolicyVersion> {
                 PolicyActions::Review review;
                 GUARDBOOK_ASSIGN(review.on, neededDate(fields, "on", session));
                 GUARDBOOK_ASSIGN(review.next, dateIn(fields, "next"));
                 review.by = fields.text(s("by"));
                 review.outcome = fields.text(s("outcome"));
                 review.cadenceMonths = fields.integer(s("cadence_months"), 0);
                 return actions.review(id, review);
             })));
    specs.push_back(spec(
        "policy.date", EventType::PolicyDate,
        "States a date that the policy itself does not, with who says so and why.",
        {{s("which"), FieldType::Choice, true, s("Which date."), {s("review"), s("in-force"), s("adopted")}},
         text("date", true, "A day, a term, a month or a year."),
         text("reason", true, "Where it is known from.")},
        {s("That date is stated already.")},
        onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields,
                     Session &) -> Result<PolicyVersion> {
            GUARDBOOK_ASSIGN(const StatedDate date, readStatedDate(fields.text(s("date"))));
            return actions.supplyDate(id, fields.text(s("which")), date, fields.text(s("reason")));
        })));
    specs.push_back(spec(
        "policy.withdraw", EventType::PolicyWithdraw, "Takes a version back, before or while it is in force.",
        {text("reason", true, "Why.")}, {s("It is superseded or withdrawn already.")},
        onVersion([](PolicyActions &actions, const PolicyVersionId &id, const Fields &fields, Session &) {
            return actions.withdraw(id, fields.text(s("reason")));
        })));
    return specs;
}

std::vector<ActionSpec> policyPeopleSpecs()
{
    QStringList decisions = allWords<PolicyTriggerDecision>();
    decisions.removeAll(s("open"));
    return {
        {s("policy.acknowledge"),
         EventType::PolicyAcknowledge,
         s("Records that somebody knows the version in force."),
         {versionField(),
          {s("person"), FieldType::Id, false, s("Whose; your own if left out.")},
          {s("how"), FieldType::Choice, false, s("`read` (your own, if left out), `on-paper` or `told`."),
           allWords<PolicyReading>()},
          text("note", false, "Where the paper is, or who told it.")},
         {{s("id"), FieldType::Id, true, s("Id of the acknowledgement.")},
          text("outside_audience", true, "`true` for somebody whom the version is not for.")},
         {s("The version is not in force."), s("They have acknowledged it already."),
          s("Another person says that they have read it.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(
                 const PolicyAcknowledgement made,
                 PolicyActions(context.session)
                     .acknowledge(fields.id<PolicyVersionId>(s("version")),
                                  {fields.id<PersonId>(s("person")),
                                   fields.choice(s("how"), PolicyReading::Read), fields.text(s("note"))}));
             return QJsonObject{{s("id"), made.id.text()}, {s("outside_audience"), made.outsideAudience}};
         }},
        {s("policy.trigger"),
         EventType::PolicyTrigger,
         s("Calls for an early review of a policy; sets a task to decide it."),
         {policyField(),
          {s("kind"), FieldType::Choice, true, s("Why."), allWords<PolicyTriggerKind>()},
          {s("incident"), FieldType::Id, false, s("The incident that calls for it.")},
          text("reason", true, "What has changed.")},
         {{s("id"), FieldType::Id, true, s("Id of the call.")}},
         {s("It is an incident's, and names none.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const PolicyTrigger made,
                              PolicyActions(context.session)
                                  .raise(fields.id<PolicyId>(s("policy")),
                                         fields.choice(s("kind"), PolicyTriggerKind::Other),
                                         fields.id<AnyId>(s("incident")), fields.text(s("reason"))));
             return QJsonObject{{s("id"), made.id.text()}};
         }},
        {s("policy.decide"),
         EventType::PolicyDecide,
         s("Decides whether a call for an early review is followed."),
         {{s("trigger"), FieldType::Id, true, s("Id of the call.")},
          {s("decision"), FieldType::Choice, true, s("What."), decisions},
          text("reason", false, "Why: it is not decided without.")},
         {{s("id"), FieldType::Id, true, s("Id of the call.")}, text("decision", true, "As decided.")},
         {s("No reason is given."), s("It is decided already.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const PolicyTrigger made,
                              PolicyActions(context.session)
                                  .decide(fields.id<PolicyTriggerId>(s("trigger")),
                                          fields.choice(s("decision"), PolicyTriggerDecision::NoChange),
                                          fields.text(s("reason"))));
             return QJsonObject{{s("id"), made.id.text()}, {s("decision"), wordOf(made.decision)}};
         }},
        {s("policy.copyrequest"),
         EventType::PolicyCopyRequest,
         s("Notes that somebody asks for a copy of a policy."),
         {policyField(), text("requester", true, "Who asks."), text("contact", true, "How they are reached."),
          text("asked_on", false, "When; today if left out.")},
         {{s("id"), FieldType::Id, true, s("Id of the request.")}},
         {s("The day is still to come.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const StatedDate on, neededDate(fields, "asked_on", context.session));
             GUARDBOOK_ASSIGN(const PolicyCopyRequest made,
                              PolicyActions(context.session)
                                  .requestCopy(fields.id<PolicyId>(s("policy")), fields.text(s("requester")),
                                               fields.text(s("contact")), on));
             return QJsonObject{{s("id"), made.id.text()}};
         }},
        {s("policy.supply"),
         EventType::PolicySupply,
         s("Notes that a copy was given out, with the stamp of its version."),
         {{s("request"), FieldType::Id, true, s("Id of the request.")},
          {s("version"), FieldType::Id, false, s("The version; the one in force if left out.")},
          text("how", true, "E-mail, post, by hand."),
          {s("marked"),
           FieldType::Choice,
           false,
           s("`yes`: the copy says that the version is not in force."),
           {s("yes"), s("no")}}},
         {text("stamp", true, "What stands on the copy.")},
         {s("A draft or superseded version is given out without saying so on it."),
          s("The request was met already.")},
         [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const PolicyCopyRequest made,
                              PolicyActions(context.session)
                                  .supplyCopy(fields.id<PolicyCopyRequestId>(s("request")),
                                              fields.id<PolicyVersionId>(s("version")), fields.text(s("how")),
                                              fields.text(s("marked")) == u"yes"));
             return QJsonObject{{s("stamp"), made.stamp}};
         }},
        {s("policy.print"),
         EventType::PolicyPrint,
         s("Notes that a version was printed; with the digest of the PDF."),
         {},
         {},
         {},
         {},
         s("guardbook-cli policy print BOOK VERSION --out FILE.pdf")}};
}

} // namespace guardbook::policyspecs
