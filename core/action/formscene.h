// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/rolesheld.h"
#include "core/action/session.h"
#include "core/form/formrecord.h"
#include "core/form/formrules.h"
#include "core/form/formvalues.h"

namespace guardbook {

/// A record with its definition and its history, as the book holds it.
struct FormCase {
    FormRecord record;
    FormDefinition form;
    std::vector<FormStep> steps;
    std::vector<FormSignature> signatures;

    [[nodiscard]] static Result<FormCase> load(Database &database, const FormRecordId &id);
    /// The moment when the record last came into a state.
    [[nodiscard]] std::optional<Instant> cameInto(const QString &state) const;
    /// A step that returns a record makes the signatures before it void: what was signed is asked for again.
    [[nodiscard]] bool counts(const FormSignature &signature) const;
    /// The signature that counts and covers an answer; null when nobody has signed it.
    [[nodiscard]] const FormSignature *signedOver(const QString &field) const;
};

/// Everything that the rules of a form see of one record, for one person, at one moment (docs/rules.md).
class FormScene {
public:
    [[nodiscard]] static Result<FormScene> of(Session &session, const FormCase &formCase);

    [[nodiscard]] FormRules rules(const FormDefinition &form) const { return {form, m_data, m_operators}; }
    [[nodiscard]] const FormPerson &person() const { return m_person; }
    /// By what right the person holds a role: empty when it is their own.
    [[nodiscard]] QString heldBy(const QString &role) const;

private:
    QJsonObject m_data;
    RuleOperators m_operators;
    FormPerson m_person;
    std::vector<HeldRole> m_roles;
};

/// What the fields of a form may refer to in this book.
[[nodiscard]] FormLookups formLookups(Session &session);
/// Whether a person of the book's records is this user: by their link, or by their name.
[[nodiscard]] bool isSamePerson(const Person &person, const User &user);
[[nodiscard]] bool isSameName(const QString &one, const QString &other);
/// The records that a check compares with, as `$.others`.
[[nodiscard]] FormRules::Others othersIn(Database &database, const FormCase &formCase);

} // namespace guardbook
