// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of FormActions.

#include "core/action/actionregistry.h"
#include "core/action/formactions.h"
#include "core/action/specfields.h"
#include "core/base/durablefile.h"
#include "core/form/formreader.h"

namespace guardbook {

namespace {

using Fields = ActionFields;
using specfields::s;
using specfields::text;

FieldSpec recordField()
{
    return {s("record"), FieldType::Id, true, s("Id of the filled-in form.")};
}

std::vector<FieldSpec> recordResult()
{
    return {{s("id"), FieldType::Id, true, s("Id of the filled-in form.")},
            text("reference", true, "What people quote, for example F01-2026-0001."),
            text("state", true, "Where it stands now.")};
}

QJsonObject told(const FormRecord &record)
{
    return {{s("id"), record.id.text()}, {s("reference"), record.reference}, {s("state"), record.state}};
}

ActionSpec stepSpec(const char *word, EventType event, const char *meaning)
{
    ActionSpec spec;
    spec.word = s("form.") + s(word);
    spec.event = event;
    spec.meaning = s(meaning);
    spec.with = {recordField(),
                 text("transition", false, "Key of the step, when the form has several such steps here."),
                 {s("answers"), FieldType::Answers, false, s("Fields that are filled in with this step.")},
                 text("reason", false, "Why; some steps need it."),
                 text("statement", false, "What the signer declares; what the form says if left out."),
                 text("paper_name", false, "For a signature that stands on paper: who signed it."),
                 text("paper_date", false, "The date that stands beside it; \"not stated\".")};
    spec.result = recordResult();
    spec.result.push_back(
        {s("warnings"), FieldType::Texts, false, s("What the form's checks say without stopping.")});
    spec.result.push_back(
        {s("signature"), FieldType::Id, false, s("Id of the signature, when the step is signed.")});
    spec.result.push_back(text("key", false, "Fingerprint of the signer's key (SHA-256)."));
    spec.result.push_back(text("signed", false, "The exact text that was signed."));
    spec.refusals = {
        s("The form has no such step from where it stands, or it is not this person's to take on this day."),
        s("A field that the step needs is not answered, or a check of the form fails."),
        s("Nobody signs twice in two places, for a role not held that day, or about themselves.")};
    const QString action = s(word);
    spec.perform = [action](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
        const FormActions::Take take{action,
                                     with.text(s("transition")),
                                     with.object(s("answers")),
                                     with.text(s("reason")),
                                     with.text(s("statement")),
                                     with.text(s("paper_name")),
                                     with.text(s("paper_date")),
                                     {}};
        GUARDBOOK_ASSIGN(const FormActions::Taken taken,
                         FormActions(context.session).take(with.id<FormRecordId>(s("record")), take));
        QJsonObject result = told(taken.record);
        if (!taken.warnings.isEmpty())
            result.insert(s("warnings"), QJsonArray::fromStringList(taken.warnings));
        if (taken.signature) {
            result.insert(s("signature"), taken.signature->id.text());
            result.insert(s("key"), context.session.identity().signing.verifyingKey().fingerprint().hex());
            result.insert(s("signed"), QString::fromUtf8(taken.signature->signedBytes));
        }
        return result;
    };
    return spec;
}

ActionSpec beginSpec()
{
    return {s("form.begin"),
            EventType::FormBegin,
            s("Begins a form. It keeps the version of the definition that is the newest now, or that its "
              "paper was "
              "printed with."),
            {text("form", true, "Key of the form: F01."),
             {s("incident"), FieldType::Id, false, s("Incident that it belongs to.")},
             {s("answers"), FieldType::Answers, false, s("First answers.")},
             {s("origin"),
              FieldType::Choice,
              false,
              s("How it came in; book if left out."),
              {s("book"), s("paper")}},
             text("filled_in_by", false, "On paper: who filled it in."),
             text("paper_code", false, "On paper: the code at the foot of the printed form."),
             {s("original"), FieldType::Id, false, s("On paper: the exhibit that is the scan of it.")}},
            recordResult(),
            {s("There is no such form."), s("It is not this person's to begin."),
             s("The paper was entered already, or its code is not one of this form.")},
            [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                GUARDBOOK_ASSIGN(
                    const FormRecord record,
                    FormActions(context.session)
                        .begin({with.text(s("form")), with.id<IncidentId>(s("incident")),
                                with.object(s("answers")), with.choice(s("origin"), FormOrigin::Book),
                                with.text(s("filled_in_by")), with.text(s("paper_code")),
                                with.id<EvidenceId>(s("original"))}));
                return told(record);
            }};
}

} // namespace

std::vector<ActionSpec> formSpecs()
{
    std::vector<ActionSpec> specs;
    specs.push_back(
        {s("form.define"),
         EventType::FormDefine,
         s("Takes a form definition into the book: a form of the school's own, or a newer version."),
         {{s("file"), FieldType::File, true, s("The definition (forms/form.schema.json).")}},
         {text("form", true, "Its key."),
          {s("version"), FieldType::Integer, true, s("Its version.")},
          text("sha256", true, "Of the file.")},
         {s("The definition is wrong; the sentence names line and path."),
          s("Its version is not higher than the one that is there."),
          s("It names a role that the book's profile does not have.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const QByteArray json,
                              readSmallFile(with.path(s("file")), largestFormDefinition));
             GUARDBOOK_ASSIGN(const StoredForm form, FormActions(context.session).define(json));
             return QJsonObject{
                 {s("form"), form.key}, {s("version"), form.version}, {s("sha256"), form.sha256.hex()}};
         }});
    specs.push_back(beginSpec());
    specs.push_back(
        {s("form.fill"),
         EventType::FormFill,
         s("Fills fields in. What they said before stays in the history."),
         {recordField(), {s("answers"), FieldType::Answers, true, s("Null takes an answer out.")}},
         recordResult(),
         {s("A field is locked in this state, or not this person's to fill in."),
          s("An answer does not fit its field, or a check of the form fails.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const FormRecord record,
                              FormActions(context.session)
                                  .fill(with.id<FormRecordId>(s("record")), with.object(s("answers"))));
             return told(record);
         }});
    specs.push_back(stepSpec("submit", EventType::FormSubmit, "Hands a form in."));
    specs.push_back(
        stepSpec("receive", EventType::FormReceive, "Takes a form in, and says what one has to say to it."));
    specs.push_back(stepSpec("return", EventType::FormReturn,
                             "Gives a form back with questions. Signatures before it no longer count."));
    specs.push_back(stepSpec("decide", EventType::FormDecide, "Decides a form."));
    specs.push_back(stepSpec("sign", EventType::FormSign, "Signs a form with the signer's own key."));
    specs.push_back(stepSpec("issue", EventType::FormIssue,
                             "Sends out, puts into force or carries out what a form is for."));
    specs.push_back(stepSpec("record", EventType::FormRecorded,
                             "Records what came next: an answer, a meeting, a handover."));
    specs.push_back(stepSpec("withdraw", EventType::FormWithdraw, "Takes a form back."));
    specs.push_back(stepSpec("close", EventType::FormClose, "Ends a form."));
    specs.push_back(
        {s("form.resubmit"),
         EventType::FormResubmit,
         s("Begins a new form with the answers of one that was refused or withdrawn, linked to it."),
         {recordField()},
         recordResult(),
         {s("The form is not at its end."), s("It has been submitted again already.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const FormRecord record,
                              FormActions(context.session).resubmit(with.id<FormRecordId>(s("record"))));
             return told(record);
         }});
    specs.push_back({s("form.correct"),
                     EventType::FormCorrect,
                     s("Adds a correction to a form; what stands in it stays."),
                     {recordField(), text("text", true, "What is to be corrected, and how it is right.")},
                     {{s("id"), FieldType::Id, true, s("Id of the correction.")}},
                     {s("The text is empty.")},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(
                             const FormStep step,
                             FormActions(context.session)
                                 .correct(with.id<FormRecordId>(s("record")), with.text(s("text"))));
                         return QJsonObject{{s("id"), step.id.text()}};
                     }});
    return specs;
}

} // namespace guardbook
