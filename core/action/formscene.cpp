// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/formscene.h"

#include "core/action/book.h"
#include "core/action/specfields.h"
#include "core/form/formreader.h"
#include "core/rule/schooloperators.h"
#include "core/storage/evidencetables.h"
#include "core/storage/formtables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

#include <QJsonDocument>

#include <algorithm>

namespace guardbook {

using specfields::s;

namespace {

constexpr int mostOthers = 1000;

QJsonObject timesOf(const FormCase &formCase)
{
    QJsonObject at;
    for (const FormStep &step : formCase.steps) {
        if (step.toState != step.fromState || step.number == 1)
            at.insert(step.toState, step.at.text());
    }
    return at;
}

/// Answers as rules see them.
QJsonObject ruleValues(const FormDefinition &form, const QJsonObject &answers)
{
    QJsonObject values;
    for (auto at = answers.begin(); at != answers.end(); ++at) {
        const FormField *field = form.field(at.key());
        if (field != nullptr)
            values.insert(at.key(), ruleValueOf(*field, at.value()));
    }
    return values;
}

QJsonObject recordForRules(const FormCase &formCase)
{
    return {{s("form"), formCase.record.form},
            {s("state"), formCase.record.state},
            {s("reference"), formCase.record.reference},
            {s("values"), ruleValues(formCase.form, formCase.record.answers)},
            {s("at"), timesOf(formCase)}};
}

Result<QJsonValue> personForRules(Database &database, const QString &id)
{
    const auto personId = PersonId::fromText(id);
    if (!personId) // "unknown"
        return QJsonValue(QJsonObject{{s("name"), s("unknown")}, {s("kind"), s("unknown")}});
    GUARDBOOK_ASSIGN(const Person person, PersonTable(database).find(*personId));
    return QJsonValue(QJsonObject{{s("id"), id},
                                  {s("name"), person.name},
                                  {s("kind"), wordOf(person.kind)},
                                  {s("born"), person.dateOfBirth},
                                  {s("user"), person.user.isNull() ? QString() : person.user.text()}});
}

Result<QJsonValue> linkedForRules(Database &database, const QString &id)
{
    GUARDBOOK_ASSIGN(const FormCase linked,
                     FormCase::load(database, FormRecordId::fromText(id).value_or(FormRecordId())));
    return QJsonValue(recordForRules(linked));
}

template <typename Read>
Result<QJsonValue> eachOf(const QJsonValue &value, Read read)
{
    if (!value.isArray())
        return read(value.toString());
    QJsonArray all;
    const QJsonArray list = value.toArray();
    for (const QJsonValue one : list) {
        GUARDBOOK_ASSIGN(const QJsonValue entry, read(one.toString()));
        all.append(entry);
    }
    return QJsonValue(all);
}

Result<QJsonObject> incidentForRules(Database &database, const AnyId &id)
{
    if (id.isNull())
        return QJsonObject();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(database).find(IncidentId::of(id)));
    return QJsonObject{{s("reference"), incident.reference},
                       {s("area"), incident.area},
                       {s("types"), QJsonArray::fromStringList(incident.types)},
                       {s("status"), wordOf(incident.status)},
                       {s("logged"), incident.loggedAt.text()}};
}

QJsonArray wordsOf(const std::vector<HeldRole> &roles)
{
    QJsonArray words;
    for (const HeldRole &role : roles)
        words.append(role.role);
    return words;
}

} // namespace

bool isSameName(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

bool isSamePerson(const Person &person, const User &user)
{
    return person.user.isNull() ? isSameName(person.name, user.fullName) : person.user == user.id;
}

Result<FormCase> FormCase::load(Database &database, const FormRecordId &id)
{
    FormCase found;
    GUARDBOOK_ASSIGN(found.record, FormRecordTable(database).find(id));
    GUARDBOOK_ASSIGN(const StoredForm stored, StoredFormTable(database).find(found.record.definition));
    GUARDBOOK_ASSIGN(found.form, readForm(stored.bytes));
    GUARDBOOK_ASSIGN(found.steps, FormStepTable(database).ofRecord(id));
    GUARDBOOK_ASSIGN(found.signatures, FormSignatureTable(database).ofRecord(id));
    return found;
}

std::optional<Instant> FormCase::cameInto(const QString &state) const
{
    std::optional<Instant> at;
    for (const FormStep &step : steps) {
        if (step.toState == state && (step.fromState != state || step.number == 1))
            at = step.at;
    }
    return at;
}

const FormSignature *FormCase::signedOver(const QString &field) const
{
    const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const FormSignature &one) {
        const QJsonObject text = QJsonDocument::fromJson(one.signedBytes).object();
        return counts(one) && text.value(QStringLiteral("answers")).toObject().contains(field);
    });
    return found == signatures.end() ? nullptr : &*found;
}

bool FormCase::counts(const FormSignature &signature) const
{
    return std::none_of(steps.begin(), steps.end(), [&](const FormStep &step) {
        return step.action == u"return" && step.number > signature.step;
    });
}

Result<FormScene> FormScene::of(Session &session, const FormCase &formCase)
{
    Database &database = session.book().database();
    const FormRecord &record = formCase.record;
    const Instant now = session.book().clock().now();
    const QDate today = now.dateTime().date();
    GUARDBOOK_ASSIGN(const RolesHeld held, RolesHeld::load(database));
    FormScene scene;
    scene.m_roles = held.rolesOf(session.user().id, today);
    for (const HeldRole &role : scene.m_roles)
        scene.m_person.roles << role.role;
    scene.m_person.isAuthor = record.begunBy == session.user().id;

    QJsonObject people;
    QJsonObject forms;
    for (const FormPart &part : formCase.form.parts) {
        for (const FormField &field : part.fields) {
            const QJsonValue value = record.answers.value(field.key);
            if (value.isUndefined() || value.isNull())
                continue;
            if (field.kind == FormFieldKind::Person) {
                GUARDBOOK_ASSIGN(const QJsonValue known, eachOf(value, [&](const QString &id) {
                                     return personForRules(database, id);
                                 }));
                people.insert(field.key, known);
                const QJsonArray all = known.isArray() ? known.toArray() : QJsonArray{known};
                for (const QJsonValue one : all) {
                    Person person;
                    person.name = one[s("name")].toString();
                    person.user = UserId::fromText(one[s("user")].toString()).value_or(UserId());
                    scene.m_person.isSubject |= field.subject && isSamePerson(person, session.user());
                }
            } else if (field.kind == FormFieldKind::Form) {
                GUARDBOOK_ASSIGN(const QJsonValue known, eachOf(value, [&](const QString &id) {
                                     return linkedForRules(database, id);
                                 }));
                forms.insert(field.key, known);
            }
        }
    }
    GUARDBOOK_ASSIGN(const QJsonObject incident, incidentForRules(database, record.incident));
    scene.m_data = ruleValues(formCase.form, record.answers);
    scene.m_data.insert(
        s("$"),
        QJsonObject{{s("today"), today.toString(Qt::ISODate)},
                    {s("now"), now.text()},
                    {s("state"), record.state},
                    {s("origin"), wordOf(record.origin)},
                    {s("begun"), record.begunAt.text()},
                    {s("at"), timesOf(formCase)},
                    {s("actor"), QJsonObject{{s("user"), session.user().id.text()},
                                             {s("roles"), wordsOf(scene.m_roles)},
                                             {s("author"), scene.m_person.isAuthor}}},
                    {s("author"), QJsonObject{{s("user"), record.begunBy.text()},
                                              {s("roles"), wordsOf(held.rolesOf(record.begunBy, today))}}},
                    {s("people"), people},
                    {s("forms"), forms},
                    {s("incident"), incident}});
    const SchoolCalendar calendar = session.profile().calendar;
    scene.m_operators =
        schoolOperators({[calendar](const QDate &day) { return calendar.isWorkingDay(day); },
                         [held](const QString &who, const QString &role, const QDate &day) {
                             return held.holds(UserId::fromText(who).value_or(UserId()), role, day);
                         }});
    return scene;
}

QString FormScene::heldBy(const QString &role) const
{
    const auto found =
        std::find_if(m_roles.begin(), m_roles.end(), [&](const HeldRole &held) { return held.role == role; });
    return found == m_roles.end() ? QString() : found->by;
}

FormLookups formLookups(Session &session)
{
    Database &database = session.book().database();
    FormLookups lookups;
    lookups.now = session.book().clock().now();
    lookups.calendar = session.profile().calendar;
    lookups.roles = session.profile().roles;
    lookups.check = [&database](const FormField &field, const QString &id) -> Result<> {
        switch (field.kind) {
        case FormFieldKind::Person: {
            GUARDBOOK_ASSIGN(const Person person, PersonTable(database).find(*PersonId::fromText(id)));
            if (!field.people.isEmpty() && !field.people.contains(wordOf(person.kind)))
                return Error{
                    ErrorCode::Refused,
                    QStringLiteral("%1 is not on the list of: %2. Pick another person, or correct what "
                                   "the book says of this one.")
                        .arg(person.name, field.people.join(s(", "))),
                    s("person")};
            return {};
        }
        case FormFieldKind::Incident:
            return IncidentTable(database).find(*IncidentId::fromText(id)).transform([](const auto &) {
                return std::monostate();
            });
        case FormFieldKind::Evidence:
            return EvidenceTable(database).find(*EvidenceId::fromText(id)).transform([](const auto &) {
                return std::monostate();
            });
        default: {
            GUARDBOOK_ASSIGN(const FormRecord record,
                             FormRecordTable(database).find(*FormRecordId::fromText(id)));
            if (!field.forms.isEmpty() && !field.forms.contains(record.form))
                return Error{ErrorCode::Refused,
                             QStringLiteral("%1 is not one of the forms that belong here: %2.")
                                 .arg(record.reference, field.forms.join(s(", "))),
                             s("form")};
            return {};
        }
        }
    };
    return lookups;
}

FormRules::Others othersIn(Database &database, const FormCase &formCase)
{
    return [&database, &formCase](const FormCheck &check) -> Result<QJsonArray> {
        GUARDBOOK_ASSIGN(const auto records,
                         FormRecordTable(database).likeThis(formCase.record, check.othersSame, check.othersIn,
                                                            mostOthers));
        QJsonArray all;
        for (const FormRecord &record : records) {
            GUARDBOOK_ASSIGN(const FormCase other, FormCase::load(database, record.id));
            all.append(recordForRules(other));
        }
        return all;
    };
}

} // namespace guardbook
