// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of PolicyActions: documents and their versions. Steps and people stand in
// policystepspecs.cpp.

#include "core/action/actionregistry.h"
#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/policyspecfields.h"

namespace guardbook {

namespace {

using Fields = ActionFields;
using specfields::s;
using specfields::text;
using namespace policyspecs;

std::vector<FieldSpec> metaFields()
{
    return {{s("audience"), FieldType::Texts, false,
             s("Whom it is for: kinds of person (`pupil`, `staff`, `parent`, `other-adult`, `other-child`) "
               "or roles of the "
               "profile. It cannot come into force without one.")},
            text("ages", false, "Ages or phases that it covers."),
            {s("aims"), FieldType::Texts, false, s("Its aims, in their order.")},
            {s("signatories"), FieldType::Objects, false,
             s("The places for signatures, in their order: `{role, title, date_required, on_behalf_of}`. A "
               "place without a "
               "role is signed on paper.")},
            text("policy_date", false,
                 "The date that stands on it: a day, a term, a month, a year or \"not stated\"."),
            text("review_date", false, "Next review as stated."),
            {s("cadence_months"), FieldType::Integer, false, s("Months between two reviews.")},
            text("changed", false, "What is new in it.")};
}

std::vector<FieldSpec> with(std::vector<FieldSpec> first, const std::vector<FieldSpec> &rest)
{
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

Result<PolicySlot> slotIn(const QJsonObject &object)
{
    PolicySlot slot;
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at.key() == u"date_required" && at->isBool())
            slot.dateRequired = at->toBool();
        else if (at.key() == u"role" && at->isString())
            slot.role = at->toString();
        else if (at.key() == u"title" && at->isString())
            slot.title = at->toString();
        else if (at.key() == u"on_behalf_of" && at->isString())
            slot.onBehalfOf = at->toString();
        else
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral(
                    "A place for a signature has role, title, on_behalf_of (texts) and date_required "
                    "(true or false), not \"%1\".")
                    .arg(at.key().left(60)),
                s("signatories")};
    }
    return slot;
}

Result<PolicyActions::NewVersion> newVersion(const Fields &with)
{
    PolicyActions::NewVersion what;
    PolicyVersion &version = what.version;
    version.document = with.id<PolicyId>(s("policy"));
    version.audience = with.texts(s("audience"));
    version.audience.removeDuplicates();
    version.ages = with.text(s("ages"));
    version.aims = with.texts(s("aims"));
    version.changed = with.text(s("changed"));
    version.cadenceMonths = with.integer(s("cadence_months"), 0);
    version.adoptedBy = with.text(s("adopted_by"));
    version.adoptedHow = with.text(s("adopted_how"));
    GUARDBOOK_ASSIGN(version.policyDate, dateIn(with, "policy_date"));
    GUARDBOOK_ASSIGN(version.reviewDate, dateIn(with, "review_date"));
    GUARDBOOK_ASSIGN(version.adoptedOn, dateIn(with, "adopted_on"));
    GUARDBOOK_ASSIGN(version.inForceFrom, dateIn(with, "in_force_from"));
    GUARDBOOK_ASSIGN(version.inForceUntil, dateIn(with, "in_force_until"));
    const QJsonArray places = with.list(s("signatories"));
    for (const QJsonValue &value : places) {
        GUARDBOOK_ASSIGN(const PolicySlot slot, slotIn(value.toObject()));
        version.signatories.push_back(slot);
    }
    for (const QString &day : with.texts(s("reviews"))) {
        GUARDBOOK_ASSIGN(const StatedDate review, readStatedDate(day));
        what.reviews.push_back(review);
    }
    what.inUse = with.text(s("standing")) == u"in-use";
    what.readStatements = with.text(s("statements")) == u"from-text";
    what.text = with.text(s("text"));
    return what;
}

Result<QJsonObject> importPolicy(ActionContext &context, const Fields &with)
{
    GUARDBOOK_ASSIGN(const GatePass pass, passGate(with.choice(s("gate"), GateAnswer::NotSure)));
    GUARDBOOK_ASSIGN(const auto what, newVersion(with));
    PolicyActions actions(context.session);
    GUARDBOOK_TRY(actions.mayAdd(what, EventType::PolicyImport));
    GUARDBOOK_TRY(context.session.book().mayWrite());
    const PolicyImport import(context.session.book().vault(), context.renderer);
    GUARDBOOK_ASSIGN(const KeptPolicy kept, import.take(pass, with.path(s("file")), context.progress));
    const auto version = actions.import(what, kept);
    if (!version) {
        import.keepNothing(kept, version.error());
        return version.error();
    }
    QJsonObject result = told(*version);
    result.insert(s("sha256"), version->sha256->hex());
    result.insert(s("read"), version->readNote);
    return result;
}

std::vector<ActionSpec> versionSpecs()
{
    ActionSpec add{
        s("policy.add"),
        EventType::PolicyAdd,
        s("Adds a policy: a document that will have versions."),
        {text("title", true, "As it stands on the document."),
         text("kind", false, "The school's own word: \"policy\", \"code\"."),
         {s("beside"), FieldType::Id, false, s("The policy that governs this one, for a code beside it.")}},
        {{s("id"), FieldType::Id, true, s("Id of the policy.")}},
        {s("There is a policy of that title.")},
        [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
            GUARDBOOK_ASSIGN(const PolicyDocument document,
                             PolicyActions(context.session)
                                 .add(with.text(s("title")),
                                      with.has(s("kind")) ? with.text(s("kind")) : s("policy"),
                                      with.id<PolicyId>(s("beside"))));
            return QJsonObject{{s("id"), document.id.text()}};
        }};
    ActionSpec draft{
        s("policy.draft"),
        EventType::PolicyDraft,
        s("Adds a version whose text is typed in. A version's text never changes: a change is the next "
          "version."),
        with({policyField(), text("text", true, "The whole text, plain or Markdown.")}, metaFields()),
        versionResult(),
        {s("Another version says exactly the same."),
         s("The next review does not lie after the date of the policy.")},
        [](ActionContext &context, const Fields &fields) -> Result<QJsonObject> {
            GUARDBOOK_ASSIGN(const auto what, newVersion(fields));
            GUARDBOOK_ASSIGN(const PolicyVersion version, PolicyActions(context.session).draft(what));
            return told(version);
        }};
    ActionSpec import{
        s("policy.import"),
        EventType::PolicyImport,
        s("Adds a version from a file: plain text (UTF-8, UTF-16 or Windows-1252), Markdown, PDF or Word "
          "(.docx). The file is kept as it is; PDF and Word files are read in a process of their own."),
        with({policyField(),
              {s("file"), FieldType::File, true, s("The file.")},
              {s("gate"), FieldType::Choice, true,
               s("Could it show anyone who may be under 18 nude or semi-nude? Only `no` lets a file in."),
               allWords<GateAnswer>()},
              {s("standing"),
               FieldType::Choice,
               false,
               s("`draft` (if left out), or `in-use` for one that is in use on paper: its places for "
                 "signatures "
                 "are marked as signed on paper, and it is in force from its stated date."),
               {s("draft"), s("in-use")}},
              {s("statements"),
               FieldType::Choice,
               false,
               s("`from-text`: dates and signatories that are left out here are taken from what the text "
                 "itself "
                 "says."),
               {s("as-given"), s("from-text")}}},
             with(metaFields(),
                  {text("adopted_on", false, "In use: when it was ratified or adopted, as stated."),
                   text("adopted_by", false, "In use: by which body."),
                   {s("adopted_how"),
                    FieldType::Choice,
                    false,
                    s("In use: how."),
                    {s("ratified"), s("adopted")}},
                   {s("reviews"), FieldType::Texts, false,
                    s("In use: the reviews that it lists, oldest first.")},
                   text("in_force_from", false, "In use: from when; if left out, its adoption or its date."),
                   text("in_force_until", false, "In use: for an older version, until when.")})),
        with(versionResult(), {text("sha256", true, "Of the file."), text("read", true, "How it was read.")}),
        {s("The file is empty, damaged, protected by a password, too long or of a kind whose text is not "
           "read."),
         s("A review lies before the one before it, or the next one before the adoption.")},
        importPolicy};
    return {std::move(add), std::move(draft), std::move(import)};
}

} // namespace

std::vector<ActionSpec> policySpecs()
{
    std::vector<ActionSpec> specs = versionSpecs();
    for (auto more : {policyStepSpecs(), policyPeopleSpecs()})
        std::move(more.begin(), more.end(), std::back_inserter(specs));
    return specs;
}

} // namespace guardbook
