// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formrules.h"

#include "core/rule/rulevalue.h"

#include <algorithm>

namespace guardbook {

namespace {

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

} // namespace

Result<QJsonValue> FormRules::evaluate(const FormRule &rule, const QJsonObject &data) const
{
    auto value = evaluateRule(rule, data, m_operators);
    if (!value)
        return Error{value.error().code,
                     QStringLiteral("A rule of the form %1 cannot be worked out: %2")
                         .arg(m_form.key, value.error().sentence),
                     QStringLiteral("form/") + m_form.key};
    return value;
}

Result<bool> FormRules::holds(const FormRule &rule, const QJsonObject &data) const
{
    if (rule.isUndefined())
        return true;
    GUARDBOOK_ASSIGN(const QJsonValue value, evaluate(rule, data));
    return isTruthy(value);
}

Result<bool> FormRules::isShown(const FormField &field) const
{
    return holds(field.shown);
}

Result<bool> FormRules::isRequired(const FormField &field) const
{
    if (field.required.isUndefined())
        return false;
    GUARDBOOK_ASSIGN(const bool shown, isShown(field));
    return shown ? holds(field.required) : Result<bool>(false);
}

Result<std::vector<const FormField *>> FormRules::missing(const QStringList &parts) const
{
    std::vector<const FormField *> found;
    for (const FormPart &part : m_form.parts) {
        if (!parts.contains(part.key))
            continue;
        for (const FormField &field : part.fields) {
            if (!isEmpty(m_data.value(field.key)))
                continue;
            GUARDBOOK_ASSIGN(const bool required, isRequired(field));
            if (required)
                found.push_back(&field);
        }
    }
    return found;
}

Result<QJsonObject> FormRules::settled() const
{
    QJsonObject changes;
    for (const FormPart &part : m_form.parts) {
        for (const FormField &field : part.fields) {
            GUARDBOOK_ASSIGN(const bool shown, isShown(field));
            if (!shown) {
                if (!isEmpty(m_data.value(field.key)))
                    changes.insert(field.key, QJsonValue(QJsonValue::Null));
            } else if (!field.derived.isUndefined()) {
                GUARDBOOK_ASSIGN(const QJsonValue value, evaluate(field.derived));
                if (m_data.value(field.key) != value && !(isEmpty(value) && isEmpty(m_data.value(field.key))))
                    changes.insert(field.key, value);
            }
        }
    }
    return changes;
}

Result<std::vector<FormFinding>> FormRules::findings(const FormTransition *transition,
                                                     const Others &others) const
{
    std::vector<FormFinding> found;
    for (const FormCheck &check : m_form.checks) {
        if (!check.at.isEmpty() && (transition == nullptr || !check.at.contains(transition->key)))
            continue;
        // A check without steps is about its fields: nobody is told of what they have not come to yet.
        const bool isEarly = check.at.isEmpty() &&
                             std::any_of(check.fields.begin(), check.fields.end(),
                                         [this](const QString &key) { return isEmpty(m_data.value(key)); });
        if (isEarly)
            continue;
        QJsonObject data = m_data;
        if (!check.othersSame.isEmpty()) {
            GUARDBOOK_ASSIGN(const QJsonArray records, others(check));
            QJsonObject about = data.value(QStringLiteral("$")).toObject();
            about.insert(QStringLiteral("others"), records);
            data.insert(QStringLiteral("$"), about);
        }
        GUARDBOOK_ASSIGN(const bool applies, holds(check.when, data));
        if (!applies)
            continue;
        GUARDBOOK_ASSIGN(const bool good, holds(check.rule, data));
        if (!good)
            found.push_back({check.sentence, check.clause, check.fields, check.warns});
    }
    return found;
}

Result<std::optional<QString>> FormRules::mayAct(const std::vector<FormActor> &by,
                                                 const FormPerson &person) const
{
    for (const FormActor &actor : by) {
        const bool is = actor.role == formAuthor ? person.isAuthor : person.roles.contains(actor.role);
        if (!is)
            continue;
        GUARDBOOK_ASSIGN(const bool now, holds(actor.when));
        if (now)
            return std::optional<QString>(actor.role);
    }
    return std::optional<QString>();
}

Result<> refusalOf(const FormDefinition &form, const std::vector<FormFinding> &findings)
{
    QStringList sentences;
    QString clause;
    for (const FormFinding &finding : findings) {
        if (finding.warns)
            continue;
        sentences << (finding.clause.isEmpty()
                          ? finding.sentence
                          : QStringLiteral("%1 (%2)").arg(finding.sentence, finding.clause));
        if (clause.isEmpty())
            clause = finding.clause;
    }
    if (sentences.isEmpty())
        return {};
    return Error{ErrorCode::Refused, sentences.join(u' '),
                 QStringLiteral("form/%1/%2").arg(form.key, clause)};
}

} // namespace guardbook
