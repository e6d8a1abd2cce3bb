// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a record begins: in the book, from paper, or after one that was refused.

#include "core/action/book.h"
#include "core/action/formsteps.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/form/formreader.h"
#include "core/form/papercode.h"
#include "core/storage/evidencetables.h"
#include "core/storage/formtables.h"
#include "core/storage/incidenttable.h"

namespace guardbook {

using specfields::s;

namespace {

/// The answers that a new record may take over: of the parts that are filled in where it begins.
QJsonObject firstAnswers(const FormDefinition &form, const QJsonObject &before)
{
    QJsonObject answers;
    for (const FormPart &part : form.parts) {
        for (const FormField &field : part.fields) {
            if (part.in.contains(form.states.front().key) && before.contains(field.key) &&
                field.derived.isUndefined())
                answers.insert(field.key, before.value(field.key));
        }
    }
    return answers;
}

/// A kept value as somebody would type it.
QJsonValue asTyped(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray kept = value.toArray();
        for (const QJsonValue one : kept)
            list.append(asTyped(one));
        return list;
    }
    const QJsonObject object = value.toObject();
    return object.contains(s("typed"))    ? object.value(s("typed"))
           : object.contains(s("stated")) ? object.value(s("stated"))
                                          : value;
}

} // namespace

Result<FormRecord> FormActions::start(const Begin &what, const FormRecordId &resubmits, EventType event)
{
    Book &book = m_session.book();
    Database &database = book.database();
    GUARDBOOK_ASSIGN(StoredForm stored, newestForm(what.form));
    if (what.origin == FormOrigin::Paper && !what.paperCode.isEmpty()) {
        const int version = versionInPaperCode(what.form, what.paperCode);
        if (version != stored.version) {
            GUARDBOOK_ASSIGN(const auto printed, StoredFormTable(database).version(what.form, version));
            if (printed)
                stored = *printed;
        }
    }
    FormCase formCase;
    GUARDBOOK_ASSIGN(formCase.form, readForm(stored.bytes));
    FormRecord &record = formCase.record;
    record.id = FormRecordId::create();
    record.form = stored.key;
    record.definition = stored.id;
    record.state = formCase.form.states.front().key;
    record.begunBy = m_session.user().id;
    record.begunAt = record.changedAt = book.clock().now();
    record.origin = what.origin;
    record.resubmits = resubmits;
    record.incident = AnyId::of(what.incident);
    if (!what.incident.isNull())
        GUARDBOOK_TRY(IncidentTable(database).find(what.incident));
    if (what.origin == FormOrigin::Paper) {
        GUARDBOOK_ASSIGN(const QString by, acceptText(s("filled_in_by"), what.filledInBy, TextSize::Line));
        if (by.isEmpty())
            return Error{ErrorCode::InvalidInput, s("Say who filled the paper form in."), s("filled_in_by")};
        record.originNote =
            QStringLiteral("Filled in on paper by %1; entered by %2").arg(by, m_session.user().fullName);
        if (!what.paperCode.isEmpty()) {
            const QString code = what.paperCode.trimmed();
            if (!isPaperCodeOf(formCase.form, code))
                return refusedForm(
                    QStringLiteral("\"%1\" is not the code of a printed form %2. Type it as it stands at "
                                   "the foot of the sheet.")
                        .arg(code.left(40), what.form),
                    "form/paper_code");
            GUARDBOOK_ASSIGN(const bool entered, FormRecordTable(database).isEnteredFromPaper(code));
            if (entered)
                return refusedForm(s("This sheet has been entered already: its code is in the book."),
                                   "form/paper_code");
            record.originNote += s("; code ") + code;
        }
        if (!what.original.isNull())
            GUARDBOOK_TRY(EvidenceTable(database).find(what.original));
        record.original = AnyId::of(what.original);
    }
    GUARDBOOK_ASSIGN(record.reference, FormRecordTable(database).nextReference(
                                           record.form, record.begunAt.dateTime().date().year()));

    FormStep step = stepOf(formCase, resubmits.isNull() ? s("begin") : s("resubmit"));
    step.fromState.clear();
    formCase.steps.push_back(step);
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    std::vector<FormActor> beginners;
    for (const FormPart &part : formCase.form.parts) {
        if (part.in.contains(record.state))
            beginners.insert(beginners.end(), part.by.begin(), part.by.end());
    }
    GUARDBOOK_ASSIGN(const auto as, scene.rules(formCase.form).mayAct(beginners, scene.person()));
    if (!as)
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("The form %1 is begun by: %2.")
                         .arg(record.form, titlesOfActors(m_session.profile(), beginners)),
                     s("form.begin")};
    GUARDBOOK_TRY(answer(formCase, what.answers, step.answers, step.role));
    GUARDBOOK_ASSIGN(const FormScene filled, FormScene::of(m_session, formCase));
    GUARDBOOK_ASSIGN(const auto findings,
                     filled.rules(formCase.form).findings(nullptr, othersIn(database, formCase)));
    GUARDBOOK_TRY(refusalOf(formCase.form, findings));

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_ASSIGN(const auto known, StoredFormTable(database).version(stored.key, stored.version));
    if (!known)
        GUARDBOOK_TRY(StoredFormTable(database).insert(work.change(), stored));
    GUARDBOOK_TRY(FormRecordTable(database).insert(work.change(), record));
    GUARDBOOK_TRY(FormStepTable(database).insert(work.change(), step));
    GUARDBOOK_TRY(work.finish(
        {event,
         record.incident,
         AnyId::of(record.id),
         {{s("form"), record.form}, {s("version"), stored.version}, {s("origin"), wordOf(record.origin)}},
         0},
        s("form"), {record.id.text()}));
    return record;
}

Result<FormRecord> FormActions::begin(const Begin &what)
{
    GUARDBOOK_TRY(m_session.require(s("form.begin")));
    return start(what, {}, EventType::FormBegin);
}

Result<FormRecord> FormActions::resubmit(const FormRecordId &id)
{
    GUARDBOOK_TRY(m_session.require(s("form.resubmit")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const FormCase before, FormCase::load(database, id));
    if (!before.form.state(before.record.state)->end)
        return refusedForm(
            QStringLiteral("%1 is not at its end: it is \"%2\". Take the next step with it instead.")
                .arg(before.record.reference, before.form.state(before.record.state)->title),
            "form.resubmit");
    GUARDBOOK_ASSIGN(const bool again, FormRecordTable(database).isResubmitted(id));
    if (again)
        return refusedForm(
            QStringLiteral("%1 has been submitted again already.").arg(before.record.reference),
            "form.resubmit");
    Begin what;
    what.form = before.record.form;
    what.incident = IncidentId::of(before.record.incident);
    GUARDBOOK_ASSIGN(const StoredForm newest, newestForm(what.form));
    GUARDBOOK_ASSIGN(const FormDefinition form, readForm(newest.bytes));
    const QJsonObject answers = firstAnswers(form, before.record.answers);
    for (auto at = answers.begin(); at != answers.end(); ++at)
        what.answers.insert(at.key(), asTyped(at.value()));
    return start(what, id, EventType::FormResubmit);
}

} // namespace guardbook
