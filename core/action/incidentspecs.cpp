// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of IncidentActions, PersonActions and TaskActions.

#include "core/action/actionregistry.h"
#include "core/action/incidentactions.h"
#include "core/action/personactions.h"
#include "core/action/specfields.h"
#include "core/action/taskactions.h"

namespace guardbook {

namespace {

using namespace specfields;
using Fields = ActionFields;

FieldSpec incidentField()
{
    return {s("incident"), FieldType::Id, true, s("Id of the incident.")};
}

FieldSpec idResult(const char *of)
{
    return {s("id"), FieldType::Id, true, QStringLiteral("Id of the %1.").arg(s(of))};
}

} // namespace

std::vector<ActionSpec> personSpecs()
{
    return {
        {s("person.add"),
         EventType::PersonAdd,
         s("Adds a person whom records may mention."),
         {text("name", true, "Name, or what is known: \"unknown author of the post\"."),
          {s("kind"), FieldType::Choice, false, s("What the person is to the school; unknown if left out."),
           allWords<PersonKind>()},
          text("date_of_birth", false, "YYYY-MM-DD."),
          text("year_group", false, "Year group now."),
          text("contact", false, "Of the person or the parents; printed on a page that can be taken out."),
          text("note", false, "Anything else.")},
         {idResult("person")},
         {s("The date of birth is not a date, or in the future."),
          s("A text holds control characters or is too long.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const Person person,
                              PersonActions(context.session)
                                  .add({with.text(s("name")), with.choice(s("kind"), PersonKind::Unknown),
                                        with.text(s("date_of_birth")), with.text(s("year_group")),
                                        with.text(s("contact")), with.text(s("note"))}));
             return QJsonObject{{s("id"), person.id.text()}};
         }}};
}

std::vector<ActionSpec> incidentSpecs()
{
    std::vector<ActionSpec> specs;
    specs.push_back(
        {s("incident.log"),
         EventType::IncidentLog,
         s("Logs an incident."),
         {text("title", false, "A line that says what it is."),
          text("area", true, "Area: a key of the profile."),
          {s("types"), FieldType::Texts, false, s("Types: keys of the profile.")},
          text("platform", false, "Site, app or game."),
          text("address", false, "URL, handle, group or message id as typed. Never opened."),
          text("place", false, "Where it happened or was met."),
          {s("noticed_at"), FieldType::Time, true, s("When someone first saw or heard of it.")},
          {s("reported_at"), FieldType::Time, true, s("When the school was told.")},
          text("reported_by", false, "Who told the school."),
          text("account", true, "What happened: fact, not opinion."),
          text("childs_words", false, "The child's own words, apart from the account."),
          {s("replied"),
           FieldType::Choice,
           false,
           s("Has anyone of the school replied to the author?"),
           {s("no"), s("yes"), s("not-asked")}},
          {s("parties"), FieldType::Parties, false, s("Persons with their roles in this incident.")}},
         {idResult("incident"), text("reference", true, "What people quote, for example 2026-0001.")},
         {s("Reported before it was noticed, or a time in the future."),
          s("An area, type or role that the profile does not have."),
          s("An empty account, or text with control characters or over 200,000 characters.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             IncidentActions::Log log;
             log.title = with.text(s("title"));
             log.area = with.text(s("area"));
             log.types = with.texts(s("types"));
             log.platform = with.text(s("platform"));
             log.address = with.text(s("address"));
             log.place = with.text(s("place"));
             log.noticedAt = *with.time(s("noticed_at"));
             log.reportedAt = *with.time(s("reported_at"));
             log.reportedBy = with.text(s("reported_by"));
             log.account = with.text(s("account"));
             log.childsWords = with.text(s("childs_words"));
             log.replied = with.choice(s("replied"), Replied::NotAsked);
             const QJsonArray parties = with.list(s("parties"));
             for (const QJsonValue &value : parties) {
                 const QJsonObject party = value.toObject();
                 log.parties.push_back(
                     {PersonId::fromText(party.value(s("person")).toString()).value_or(PersonId()),
                      party.value(s("role")).toString(), party.value(s("note")).toString()});
             }
             GUARDBOOK_ASSIGN(const Incident incident, IncidentActions(context.session).log(log));
             return QJsonObject{{s("id"), incident.id.text()}, {s("reference"), incident.reference}};
         }});
    specs.push_back(
        {s("incident.amend"),
         EventType::IncidentAmend,
         s("Changes one field of an incident; what it said before is kept."),
         {incidentField(),
          {s("field"), FieldType::Choice, true, s("Which field."), IncidentActions::amendableFields()},
          text("value", true, "What it shall say. Types: keys with commas between. Times: with an offset."),
          text("reason", true, "Why.")},
         {idResult("amendment")},
         {s("The incident is closed."), s("The field already says that."),
          s("The new value breaks a rule that logging has too.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const Amendment amendment,
                              IncidentActions(context.session)
                                  .amend(with.id<IncidentId>(s("incident")), with.text(s("field")),
                                         with.text(s("value")), with.text(s("reason"))));
             return QJsonObject{{s("id"), amendment.id.text()}, {s("before"), amendment.before}};
         }});
    specs.back().result.push_back(text("before", true, "What the field said before."));
    specs.push_back(
        {s("incident.party"),
         EventType::IncidentParty,
         s("Adds a person to an incident, with the role that they have in it."),
         {incidentField(),
          {s("person"), FieldType::Id, true, s("Id of the person.")},
          text("role", true, "Role in this incident: a key of the profile."),
          text("note", false, "Anything about this person's part.")},
         {idResult("party")},
         {s("The incident is closed."), s("The profile has no such role."), s("There is no such person.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const Party party, IncidentActions(context.session)
                                                     .addParty(with.id<IncidentId>(s("incident")),
                                                               {with.id<PersonId>(s("person")),
                                                                with.text(s("role")), with.text(s("note"))}));
             return QJsonObject{{s("id"), party.id.text()}};
         }});
    specs.push_back(
        {s("incident.decide"),
         EventType::IncidentDecide,
         s("Records a decision with its reasons. It is never changed; a change of mind is another decision."),
         {incidentField(),
          text("decision", true, "What was decided."),
          text("reasons", true, "Why; also why no referral was made."),
          {s("referral"), FieldType::Choice, false, s("Whether a referral was made."), allWords<Referral>()},
          text("referred_to", false, "To whom, when a referral was made.")},
         {idResult("decision")},
         {s("The incident is closed."), s("No reasons are given."),
          s("A referral was made and nobody is named.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const Decision decision,
                              IncidentActions(context.session)
                                  .decide(with.id<IncidentId>(s("incident")),
                                          {with.text(s("decision")), with.text(s("reasons")),
                                           with.choice(s("referral"), Referral::NotConsidered),
                                           with.text(s("referred_to"))}));
             return QJsonObject{{s("id"), decision.id.text()}};
         }});
    specs.push_back(
        {s("incident.sign"),
         EventType::IncidentSign,
         s("Signs a decision off with the signer's own key."),
         {{s("decision"), FieldType::Id, true, s("Id of the decision.")},
          text("statement", false, "What the signer declares.")},
         {idResult("sign-off"), text("key", true, "Fingerprint of the signer's key (SHA-256)."),
          text("signed", true, "The exact text that was signed.")},
         {s("The signer's role may not sign off."), s("It is the signer's own decision."),
          s("The signer has signed it already.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const SignOff signOff,
                              IncidentActions(context.session)
                                  .sign(with.id<DecisionId>(s("decision")), with.text(s("statement"))));
             return QJsonObject{
                 {s("id"), signOff.id.text()},
                 {s("key"), context.session.identity().signing.verifyingKey().fingerprint().hex()},
                 {s("signed"), QString::fromUtf8(signOff.signedBytes)}};
         }});
    specs.push_back({s("incident.close"),
                     EventType::IncidentClose,
                     s("Closes an incident."),
                     {incidentField(), text("outcome", true, "How it ended.")},
                     {text("status", true, "closed")},
                     {s("No decision is recorded, or one is not signed off."), s("A task is open."),
                      s("A sealed item is without contact with the police.")},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(
                             const Incident incident,
                             IncidentActions(context.session)
                                 .close(with.id<IncidentId>(s("incident")), with.text(s("outcome"))));
                         return QJsonObject{{s("status"), wordOf(incident.status)}};
                     }});
    specs.push_back({s("incident.reopen"),
                     EventType::IncidentReopen,
                     s("Opens a closed incident again."),
                     {incidentField(), text("reason", true, "Why.")},
                     {text("status", true, "open")},
                     {s("The incident is not closed."), s("No reason is given.")},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(
                             const Incident incident,
                             IncidentActions(context.session)
                                 .reopen(with.id<IncidentId>(s("incident")), with.text(s("reason"))));
                         return QJsonObject{{s("status"), wordOf(incident.status)}};
                     }});
    return specs;
}

std::vector<ActionSpec> taskSpecs()
{
    return {
        {s("task.add"),
         EventType::TaskAdd,
         s("Adds a task."),
         {{s("incident"), FieldType::Id, false, s("Incident that it belongs to.")},
          text("title", true, "What is to be done."),
          text("owner", true, "A user's name or a role."),
          {s("due_at"), FieldType::Time, false, s("By when.")}},
         {idResult("task")},
         {s("The incident is closed."), s("The owner is neither a user nor a role.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const Task task,
                              TaskActions(context.session)
                                  .add(with.id<IncidentId>(s("incident")), with.text(s("title")),
                                       with.text(s("owner")), with.time(s("due_at"))));
             return QJsonObject{{s("id"), task.id.text()}};
         }},
        {s("task.done"),
         EventType::TaskDone,
         s("Ends a task."),
         {{s("task"), FieldType::Id, true, s("Id of the task.")}, text("outcome", false, "What came of it.")},
         {idResult("task")},
         {s("The task is already done.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(
                 const Task task,
                 TaskActions(context.session).done(with.id<TaskId>(s("task")), with.text(s("outcome"))));
             return QJsonObject{{s("id"), task.id.text()}};
         }}};
}

} // namespace guardbook
