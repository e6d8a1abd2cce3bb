// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/words.h"
#include "core/school/profile.h"

#include <QJsonValue>

namespace guardbook {

/// What a field of a form holds. There is none for a password: no form asks for one.
enum class FormFieldKind {
    Text,
    LongText,
    YesNo,
    OneOf,
    SomeOf,
    Number,
    Date,
    Time,
    StatedDate,
    Person,
    Role,
    Url,
    Incident,
    Evidence,
    Clause,
    Form
};

template <>
struct WordsOf<FormFieldKind> {
    static constexpr std::array words{std::pair{FormFieldKind::Text, std::string_view("text")},
                                      std::pair{FormFieldKind::LongText, std::string_view("long-text")},
                                      std::pair{FormFieldKind::YesNo, std::string_view("yes-no")},
                                      std::pair{FormFieldKind::OneOf, std::string_view("one-of")},
                                      std::pair{FormFieldKind::SomeOf, std::string_view("some-of")},
                                      std::pair{FormFieldKind::Number, std::string_view("number")},
                                      std::pair{FormFieldKind::Date, std::string_view("date")},
                                      std::pair{FormFieldKind::Time, std::string_view("time")},
                                      std::pair{FormFieldKind::StatedDate, std::string_view("stated-date")},
                                      std::pair{FormFieldKind::Person, std::string_view("person")},
                                      std::pair{FormFieldKind::Role, std::string_view("role")},
                                      std::pair{FormFieldKind::Url, std::string_view("url")},
                                      std::pair{FormFieldKind::Incident, std::string_view("incident")},
                                      std::pair{FormFieldKind::Evidence, std::string_view("evidence")},
                                      std::pair{FormFieldKind::Clause, std::string_view("clause")},
                                      std::pair{FormFieldKind::Form, std::string_view("form")}};
};

/// A rule in JsonLogic; Undefined: none.
using FormRule = QJsonValue;

struct FormField {
    QString key;
    QString label; ///< As it is printed, with its colon.
    QString help;
    FormFieldKind kind = FormFieldKind::Text;
    bool many = false;      ///< A list of such values, of at least one.
    bool unsure = false;    ///< A yes-no that also takes "unsure".
    bool past = false;      ///< A date or time of something that has happened: never in the future.
    bool subject = false;   ///< A person whom the record is about: they sign and decide nothing in it.
    bool orUnknown = false; ///< A person who may be "unknown".
    FormRule required;      ///< true, or a rule.
    FormRule shown;         ///< Not asked for, and not kept, while it comes out false.
    FormRule derived;       ///< Worked out, never filled in.
    std::vector<Choice> choices;
    QStringList people; ///< Kinds of person that a person field takes; empty: any.
    QStringList forms;  ///< Keys of forms that a form field takes; empty: any.
    int lines = 0;      ///< Lines to write on, in print; 0: as many as the kind mostly needs.

    friend bool operator==(const FormField &, const FormField &) = default;
};

/// Who may do something: holders of a role, or "@author", who began the record. `when`: a rule that must
/// come out true as well.
struct FormActor {
    QString role;
    FormRule when;

    friend bool operator==(const FormActor &, const FormActor &) = default;
};
inline const QString formAuthor = QStringLiteral("@author");

/// A group of fields that is filled in together, by whom and in which states.
struct FormPart {
    QString key;
    QString title;
    bool office = false; ///< Printed in the office block, apart from the fields that the paper form has.
    std::vector<FormActor> by;
    QStringList in;
    std::vector<FormField> fields;

    friend bool operator==(const FormPart &, const FormPart &) = default;
};

struct FormState {
    QString key;
    QString title;
    bool end = false;

    friend bool operator==(const FormState &, const FormState &) = default;
};

/// A task that a step raises. It ends by itself when the record leaves the state, unless it stays.
struct FormTask {
    QString title;
    QString owner; ///< A role, or "@author".
    int dueDays = -1;
    int dueWorkingDays = -1;
    FormRule due; ///< A rule that gives a day.
    FormRule when;
    bool stays = false;

    friend bool operator==(const FormTask &, const FormTask &) = default;
};

/// A place for a signature.
struct FormSlot {
    QString key;
    QString title;
    std::vector<FormActor> by;
    QString statement;       ///< What the signer declares.
    bool dateStated = false; ///< The paper has a line for the date: a signature on paper must state one.

    friend bool operator==(const FormSlot &, const FormSlot &) = default;
};

/// A step from one state to another.
struct FormTransition {
    QString key;
    QString title;
    QString action; ///< Word of the action that takes it: "submit", "receive", "decide", ...
    QStringList from;
    QString to; ///< Empty: it stays where it is, to collect signatures.
    std::vector<FormActor> by;
    QStringList needs;    ///< Parts whose required fields must be filled.
    QString slot;         ///< Signed with this step.
    QStringList signedBy; ///< Slots that must be signed before.
    QString reason;       ///< What the reason is asked as; empty: none is needed.
    bool notAuthor = false;
    std::vector<FormTask> tasks;

    friend bool operator==(const FormTransition &, const FormTransition &) = default;
};

/// A rule that must come out true, with the sentence that says what to do when it does not.
struct FormCheck {
    QString key;
    QStringList at;     ///< Transitions; empty: every one, and every filling in once `fields` are there.
    QStringList fields; ///< What it is about.
    FormRule rule;
    FormRule when; ///< Asked only while this comes out true.
    QString sentence;
    QString clause;
    bool warns = false;     ///< Said, but stops nothing.
    QStringList othersSame; ///< Fields in which the records in `$.others` agree with this one ...
    QStringList othersIn;   ///< ... and the states that they are in; empty: any.

    friend bool operator==(const FormCheck &, const FormCheck &) = default;
};

/// One version of one form, as its file says (architecture.md, idea 4).
struct FormDefinition {
    QString key;
    int version = 1;
    QString title;
    QString heading; ///< Printed over the fields; the title if empty.
    QString about;
    QString kind; ///< The register that its records are lists of.
    QStringList clauses;
    std::vector<FormPart> parts;
    std::vector<FormCheck> checks;
    std::vector<FormState> states; ///< The first is where a record begins.
    std::vector<FormTransition> transitions;
    std::vector<FormSlot> signatures;
    QString note;     ///< Printed at the end: what a seed or the school says beside the fields.
    QByteArray bytes; ///< The file, byte for byte: what a signature covers.
    Digest sha256;

    [[nodiscard]] const FormField *field(const QString &fieldKey) const;
    [[nodiscard]] const FormPart *part(const QString &partKey) const;
    [[nodiscard]] const FormPart *partOf(const QString &fieldKey) const;
    [[nodiscard]] const FormState *state(const QString &stateKey) const;
    [[nodiscard]] const FormTransition *transition(const QString &transitionKey) const;
    [[nodiscard]] const FormSlot *slot(const QString &slotKey) const;
    [[nodiscard]] QStringList roles() const; ///< Every role that it names, once.

    friend bool operator==(const FormDefinition &, const FormDefinition &) = default;
};

} // namespace guardbook
