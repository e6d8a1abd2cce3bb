// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/formsheets.h"

#include "core/action/book.h"
#include "core/action/formsteps.h"
#include "core/action/signcontext.h"
#include "core/action/signers.h"
#include "core/action/specfields.h"
#include "core/form/builtinforms.h"
#include "core/form/formreader.h"
#include "core/storage/evidencetables.h"
#include "core/storage/formtables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

#include <QHash>

namespace guardbook {

using specfields::s;

namespace {

/// The name of what a field refers to; the id itself where there is nothing any more.
QString nameIn(Database &database, const Profile &profile, const FormField &field, const QString &id)
{
    const auto orId = [&id](const Result<QString> &name) { return name ? *name : id; };
    switch (field.kind) {
    case FormFieldKind::Role:
        return profile.role(id) == nullptr ? id : profile.role(id)->title;
    case FormFieldKind::Person:
        if (const auto person = PersonId::fromText(id))
            return orId(
                PersonTable(database).find(*person).transform([](const Person &p) { return p.name; }));
        return s("Unknown");
    case FormFieldKind::Incident:
        return orId(IncidentTable(database)
                        .find(IncidentId::fromText(id).value_or(IncidentId()))
                        .transform([](const Incident &i) { return i.reference; }));
    case FormFieldKind::Evidence:
        return orId(EvidenceTable(database)
                        .find(EvidenceId::fromText(id).value_or(EvidenceId()))
                        .transform([](const EvidenceItem &e) {
                            return QStringLiteral("%1 (SHA-256 %2)").arg(e.reference, e.sha256.hex());
                        }));
    default:
        return orId(FormRecordTable(database)
                        .find(FormRecordId::fromText(id).value_or(FormRecordId()))
                        .transform([](const FormRecord &r) { return r.reference; }));
    }
}

QString titleOfStep(const FormCase &formCase, const FormStep &step)
{
    if (const FormTransition *transition = formCase.form.transition(step.transition))
        return transition->title;
    return step.action == u"begin"      ? s("Begun")
           : step.action == u"resubmit" ? s("Begun again")
           : step.action == u"correct"  ? s("Corrected")
                                        : s("Filled in");
}

} // namespace

Result<FormRecordId> FormReader::named(const QString &idOrReference) const
{
    if (const auto id = FormRecordId::fromText(idOrReference))
        return *id;
    GUARDBOOK_ASSIGN(const FormRecord record,
                     FormRecordTable(m_session.book().database()).byReference(idOrReference));
    return record.id;
}

Result<FormDefinition> FormReader::definition(const QString &key) const
{
    GUARDBOOK_ASSIGN(const auto stored, StoredFormTable(m_session.book().database()).newest(key));
    const FormDefinition *builtIn = builtInForm(key);
    if (builtIn != nullptr && (!stored || stored->version < builtIn->version))
        return *builtIn;
    if (!stored)
        return Error{ErrorCode::NotFound, QStringLiteral("There is no form \"%1\".").arg(key.left(40)),
                     s("form")};
    return readForm(stored->bytes);
}

Result<FormSheet> FormReader::sheet(const FormRecordId &id) const
{
    Database &database = m_session.book().database();
    const Profile &profile = m_session.profile();
    GUARDBOOK_ASSIGN(const FormCase formCase, FormCase::load(database, id));
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    const FormRules rules = scene.rules(formCase.form);
    FormSheet sheet;
    sheet.record = formCase.record;
    sheet.form = formCase.form;
    sheet.state = formCase.form.state(formCase.record.state)->title;
    sheet.schoolName = profile.schoolName;
    sheet.schoolAddress = profile.schoolAddress;
    const auto nameOf = [&](const FormField &field, const QString &known) {
        return nameIn(database, profile, field, known);
    };
    for (const FormPart &part : formCase.form.parts) {
        for (const FormField &field : part.fields) {
            GUARDBOOK_ASSIGN(const bool shown, rules.isShown(field));
            sheet.lines.push_back(
                {field.key, printedValue(field, formCase.record.answers.value(field.key), nameOf), shown});
        }
    }
    QHash<UserId, QString> names;
    GUARDBOOK_ASSIGN(const auto users, UserTable(database).all());
    for (const User &user : users)
        names.insert(user.id, user.fullName);
    for (const FormStep &step : formCase.steps) {
        QString who = names.value(step.user);
        if (const ProfileRole *role = profile.role(step.role))
            who += s(", ") + role->title;
        if (!step.heldBy.isEmpty())
            who += s(", ") + step.heldBy;
        sheet.steps.push_back({step.at, titleOfStep(formCase, step), formCase.form.state(step.toState)->title,
                               who, step.reason});
    }
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(database));
    for (const FormSignature &signature : formCase.signatures) {
        const auto keys = signers.keysOf(signature.user);
        FormSheet::Signed line;
        line.raw = signature;
        line.slot = formCase.form.slot(signature.slot)->title;
        line.name = signature.name;
        const ProfileRole *role = profile.role(signature.role);
        line.role = role == nullptr ? signature.role : role->title;
        line.statement = signature.statement;
        line.at = signature.signedAt;
        line.isVoid = !formCase.counts(signature);
        if (signature.onPaper)
            line.held = QStringLiteral("on paper, date: %1; entered by %2")
                            .arg(signature.paperDate, names.value(signature.user));
        for (const FormStep &step : formCase.steps) {
            if (step.number == signature.step && !signature.onPaper)
                line.held = step.heldBy;
        }
        const auto bytes = signatureFromBytes(signature.signature);
        for (const VerifyingKey &key : keys) {
            if (bytes && key.verify(signContext() + signature.signedBytes, *bytes))
                line.verifyingKey = key;
        }
        line.key = line.verifyingKey.fingerprint().hex();
        if (const auto verified = FormActions::verify(formCase, signature, keys); !verified)
            line.invalid = verified.error().sentence;
        sheet.signatures.push_back(std::move(line));
    }
    QStringList parts;
    for (const FormTransition &one : formCase.form.transitions) {
        if (!one.from.contains(formCase.record.state))
            continue;
        sheet.next << QStringLiteral("%1: %2").arg(one.title, titlesOfActors(profile, one.by));
        if (one.action != u"withdraw" && one.action != u"return")
            parts << one.needs;
    }
    GUARDBOOK_ASSIGN(const auto missing, rules.missing(parts));
    for (const FormField *field : missing)
        sheet.missing << field->label;
    if (!formCase.record.incident.isNull()) {
        GUARDBOOK_ASSIGN(const Incident incident,
                         IncidentTable(database).find(IncidentId::of(formCase.record.incident)));
        sheet.incident = incident.reference;
    }
    if (!formCase.record.resubmits.isNull()) {
        GUARDBOOK_ASSIGN(const FormRecord before, FormRecordTable(database).find(formCase.record.resubmits));
        sheet.resubmits = before.reference;
    }
    return sheet;
}

} // namespace guardbook
