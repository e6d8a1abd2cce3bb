// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formdefinition.h"
#include "core/rule/rule.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace guardbook {

/// What a check found: a sentence that says what to do, and the clause that asks for it.
struct FormFinding {
    QString sentence;
    QString clause;
    QStringList fields;
    bool warns = false;

    friend bool operator==(const FormFinding &, const FormFinding &) = default;
};

/// The person who wants to do something with a record, as the rules see them.
struct FormPerson {
    QStringList roles; ///< Held on this day, delegated ones included.
    bool isAuthor = false;
    bool isSubject = false; ///< The record is about them.
};

/// The rules of one definition over one record: pure.
class FormRules {
public:
    /// `data` is what rules see (docs/rules.md): the answers, and `$`.
    FormRules(const FormDefinition &form, QJsonObject data, RuleOperators operators)
        : m_form(form), m_data(std::move(data)), m_operators(std::move(operators))
    {
    }

    [[nodiscard]] Result<bool> isShown(const FormField &field) const;
    [[nodiscard]] Result<bool> isRequired(const FormField &field) const;
    /// The fields of these parts that must still be answered.
    [[nodiscard]] Result<std::vector<const FormField *>> missing(const QStringList &parts) const;
    /// The derived values, and null for every answer to a question that is not asked.
    [[nodiscard]] Result<QJsonObject> settled() const;
    /// What the checks of a step find; with a null transition those of filling in.
    /// `others` gives the records that a check compares with.
    using Others = std::function<Result<QJsonArray>(const FormCheck &check)>;
    [[nodiscard]] Result<std::vector<FormFinding>> findings(const FormTransition *transition,
                                                            const Others &others) const;

    /// The role in which this person may act ("@author" as the one who began it), or none.
    [[nodiscard]] Result<std::optional<QString>> mayAct(const std::vector<FormActor> &by,
                                                        const FormPerson &person) const;
    [[nodiscard]] Result<QJsonValue> evaluate(const FormRule &rule) const { return evaluate(rule, m_data); }
    /// True when there is no rule.
    [[nodiscard]] Result<bool> holds(const FormRule &rule) const { return holds(rule, m_data); }

private:
    [[nodiscard]] Result<QJsonValue> evaluate(const FormRule &rule, const QJsonObject &data) const;
    [[nodiscard]] Result<bool> holds(const FormRule &rule, const QJsonObject &data) const;
    const FormDefinition &m_form;
    QJsonObject m_data;
    RuleOperators m_operators;
};

/// One error with every sentence that stops; none when there are only warnings.
[[nodiscard]] Result<> refusalOf(const FormDefinition &form, const std::vector<FormFinding> &findings);

} // namespace guardbook
