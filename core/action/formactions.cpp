// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Definitions and filling in. How a record begins stands in formbegin.cpp, its steps in formsteps.cpp,
// signatures in formsigning.cpp.

#include "core/action/formactions.h"

#include "core/action/book.h"
#include "core/action/formsteps.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/form/builtinforms.h"
#include "core/form/formreader.h"
#include "core/storage/formtables.h"

namespace guardbook {

using specfields::s;

namespace {

StoredForm storedFrom(const FormDefinition &form, Session &session)
{
    StoredForm stored;
    stored.id = FormDefinitionId::create();
    stored.key = form.key;
    stored.version = form.version;
    stored.title = form.title;
    stored.sha256 = form.sha256;
    stored.bytes = form.bytes;
    stored.addedBy = session.user().id;
    stored.addedAt = session.book().clock().now();
    return stored;
}

} // namespace

std::optional<EventType> eventOfFormStep(const QString &action)
{
    return fromWord<EventType>(s("form.") + action);
}

Result<StoredForm> FormActions::define(const QByteArray &json)
{
    GUARDBOOK_TRY(m_session.require(s("form.define")));
    GUARDBOOK_ASSIGN(const FormDefinition form, readForm(json));
    GUARDBOOK_TRY(checkFormRoles(form, {m_session.profile()}));
    const StoredFormTable table(m_session.book().database());
    GUARDBOOK_ASSIGN(const auto newest, table.newest(form.key));
    const FormDefinition *builtIn = builtInForm(form.key);
    const int least = std::max(newest ? newest->version : 0, builtIn == nullptr ? 0 : builtIn->version);
    if (form.version <= least)
        return refusedForm(
            QStringLiteral("There is a version %1 of the form %2 already. What was filled in keeps its "
                           "version: give the new one the version %3.")
                .arg(least)
                .arg(form.key)
                .arg(least + 1),
            "form.define");
    const StoredForm stored = storedFrom(form, m_session);
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.insert(work.change(), stored));
    GUARDBOOK_TRY(
        work.finish({EventType::FormDefine,
                     {},
                     AnyId::of(stored.id),
                     {{s("form"), form.key}, {s("version"), form.version}, {s("sha256"), form.sha256.hex()}},
                     0},
                    s("form"), {stored.id.text()}));
    return stored;
}

Result<StoredForm> FormActions::newestForm(const QString &key) const
{
    GUARDBOOK_ASSIGN(const auto stored, StoredFormTable(m_session.book().database()).newest(key));
    const FormDefinition *builtIn = builtInForm(key);
    if (builtIn != nullptr && (!stored || stored->version < builtIn->version))
        return storedFrom(*builtIn, m_session);
    if (!stored)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no form \"%1\". Take its definition into the book first "
                                    "(form.define).")
                         .arg(key.left(40)),
                     s("form.begin")};
    return *stored;
}

FormStep FormActions::stepOf(const FormCase &formCase, const QString &action) const
{
    FormStep step;
    step.id = FormStepId::create();
    step.record = formCase.record.id;
    step.number = formCase.steps.empty() ? 1 : formCase.steps.back().number + 1;
    step.action = action;
    step.fromState = step.toState = formCase.record.state;
    step.user = m_session.user().id;
    step.at = m_session.book().clock().now();
    return step;
}

Result<> FormActions::answer(FormCase &formCase, const QJsonObject &given, QJsonObject &written,
                             QString &role) const
{
    const FormDefinition &form = formCase.form;
    const FormLookups lookups = formLookups(m_session);
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    const FormRules rules = scene.rules(form);
    for (auto at = given.begin(); at != given.end(); ++at) {
        const FormPart *part = form.partOf(at.key());
        if (part == nullptr)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("The form %1 has no field \"%2\".").arg(form.key, at.key().left(60)),
                         s("form/answers")};
        const FormField &field = *form.field(at.key());
        if (!part->in.contains(formCase.record.state))
            return refusedForm(
                QStringLiteral("\"%1\" is locked: it is not filled in while the form is \"%2\". Add a "
                               "correction (form.correct) if it is wrong.")
                    .arg(field.label, form.state(formCase.record.state)->title),
                "form/locked");
        if (const FormSignature *over = formCase.signedOver(field.key))
            return refusedForm(
                QStringLiteral("%1 has signed what \"%2\" says. Add a correction (form.correct) "
                               "if it is wrong, or have the form returned.")
                    .arg(over->name, field.label),
                "form/signed");
        GUARDBOOK_ASSIGN(const auto as, rules.mayAct(part->by, scene.person()));
        if (!as)
            return Error{ErrorCode::Forbidden,
                         QStringLiteral("\"%1\" is filled in by: %2.")
                             .arg(field.label, titlesOfActors(m_session.profile(), part->by)),
                         s("form/fill")};
        if (*as != formAuthor)
            role = *as;
        GUARDBOOK_ASSIGN(const QJsonValue value, acceptFormValue(field, at.value(), lookups));
        if (value == formCase.record.answers.value(field.key) ||
            (value.isNull() && !formCase.record.answers.contains(field.key)))
            continue;
        written.insert(field.key, value);
        if (value.isNull())
            formCase.record.answers.remove(field.key);
        else
            formCase.record.answers.insert(field.key, value);
    }
    return settle(formCase, written);
}

Result<> FormActions::settle(FormCase &formCase, QJsonObject &written) const
{
    // A derived value may show or hide a field, and that one another: three rounds are more than a form
    // needs.
    for (int round = 0; round < 3; ++round) {
        GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
        GUARDBOOK_ASSIGN(const QJsonObject changes, scene.rules(formCase.form).settled());
        if (changes.isEmpty())
            return {};
        for (auto at = changes.begin(); at != changes.end(); ++at) {
            written.insert(at.key(), at.value());
            if (at->isNull())
                formCase.record.answers.remove(at.key());
            else
                formCase.record.answers.insert(at.key(), at.value());
        }
    }
    return {};
}

Result<FormRecord> FormActions::fill(const FormRecordId &id, const QJsonObject &answers)
{
    GUARDBOOK_TRY(m_session.require(s("form.fill")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(FormCase formCase, FormCase::load(database, id));
    FormStep step = stepOf(formCase, s("fill"));
    GUARDBOOK_TRY(answer(formCase, answers, step.answers, step.role));
    if (step.answers.isEmpty())
        return refusedForm(s("The form says that already: nothing was changed."), "form.fill");
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    step.heldBy = scene.heldBy(step.role);
    GUARDBOOK_ASSIGN(const auto findings,
                     scene.rules(formCase.form).findings(nullptr, othersIn(database, formCase)));
    GUARDBOOK_TRY(refusalOf(formCase.form, findings));
    formCase.record.changedAt = step.at;
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(FormRecordTable(database).update(work.change(), formCase.record));
    GUARDBOOK_TRY(FormStepTable(database).insert(work.change(), step));
    GUARDBOOK_TRY(work.finish({EventType::FormFill, formCase.record.incident, AnyId::of(id), {}, 0},
                              s("form"), {id.text()}));
    return formCase.record;
}

Result<FormStep> FormActions::correct(const FormRecordId &id, const QString &text)
{
    GUARDBOOK_TRY(m_session.require(s("form.correct")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const FormCase formCase, FormCase::load(database, id));
    FormStep step = stepOf(formCase, s("correct"));
    GUARDBOOK_ASSIGN(step.reason, acceptText(s("text"), text, TextSize::Long));
    if (step.reason.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Write what is to be corrected, and how it is right."),
                     s("text")};
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(FormStepTable(database).insert(work.change(), step));
    GUARDBOOK_TRY(work.finish({EventType::FormCorrect, formCase.record.incident, AnyId::of(id), {}, 0},
                              s("form"), {id.text()}));
    return step;
}

} // namespace guardbook
