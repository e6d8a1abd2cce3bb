// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/school/person.h"
#include "core/school/user.h"

#include <QJsonObject>

namespace guardbook {

using FormDefinitionId = Id<struct FormDefinitionTag>;
using FormRecordId = Id<struct FormRecordTag>;
using FormStepId = Id<struct FormStepTag>;
using FormSignatureId = Id<struct FormSignatureTag>;

/// How a record came into the book.
enum class FormOrigin { Book, Paper, HandedIn };

template <>
struct WordsOf<FormOrigin> {
    static constexpr std::array words{std::pair{FormOrigin::Book, std::string_view("book")},
                                      std::pair{FormOrigin::Paper, std::string_view("paper")},
                                      std::pair{FormOrigin::HandedIn, std::string_view("handed-in")}};
};

/// A definition as the book keeps it: the bytes of its file, for as long as a record was made with it.
struct StoredForm {
    FormDefinitionId id;
    QString key;
    int version = 1;
    QString title;
    Digest sha256;
    QByteArray bytes;
    UserId addedBy;
    Instant addedAt;

    friend bool operator==(const StoredForm &, const StoredForm &) = default;
};

/// One filled-in form. It keeps the version of the definition that it began with.
struct FormRecord {
    FormRecordId id;
    QString reference; ///< "F01-2026-0003"
    FormDefinitionId definition;
    QString form;   ///< Key of the definition.
    AnyId incident; ///< Null when it belongs to none.
    QString state;
    QJsonObject answers; ///< By the key of the field; URLs and stated dates as objects (formvalues.h).
    UserId begunBy;
    FormOrigin origin = FormOrigin::Book;
    QString originNote;     ///< "Entered from paper by Anne Brown; code F01-1-..."
    AnyId original;         ///< The exhibit that is the scan of the paper, or null.
    FormRecordId resubmits; ///< The refused or withdrawn record that this one follows.
    Instant begunAt;
    Instant changedAt;

    friend bool operator==(const FormRecord &, const FormRecord &) = default;
};

/// Something that was done with a record: never changed, never removed.
struct FormStep {
    FormStepId id;
    FormRecordId record;
    int number = 0;     ///< From 1.
    QString action;     ///< "begin", "fill", "correct", or the action of the transition.
    QString transition; ///< Its key; empty for a filling in.
    QString fromState;
    QString toState;
    UserId user;
    QString role;   ///< The role that they acted in; empty as the author.
    QString heldBy; ///< "as delegate of Erin Frost until 2026-04-01"; empty when the role was their own.
    QString reason;
    QJsonObject answers; ///< What was filled in with this step; null for what was taken out.
    Instant at;

    friend bool operator==(const FormStep &, const FormStep &) = default;
};

/// A signature in one slot of a record: somebody's own key over the exact bytes that were on the screen. One
/// on paper is vouched for by the key of the person who entered it.
struct FormSignature {
    FormSignatureId id;
    FormRecordId record;
    int step = 0; ///< Number of the step that it was made with.
    QString slot;
    UserId user;  ///< Whose key it is.
    QString name; ///< Who signed: the user's full name, or the name on the paper.
    QString role; ///< Held on that day.
    QString statement;
    bool onPaper = false;
    QString paperDate;      ///< As the paper states it; "not stated".
    QByteArray signedBytes; ///< Canonical JSON of what was signed; never re-made.
    QByteArray signature;   ///< Ed25519 over "guardbook/sign/v1\0" and signedBytes.
    Instant signedAt;

    friend bool operator==(const FormSignature &, const FormSignature &) = default;
};

/// A task that a step raised: it ends when the record leaves the state, unless it stays.
struct FormTaskLink {
    AnyId id; ///< The task's.
    FormRecordId record;
    QString state;
    bool stays = false;

    friend bool operator==(const FormTaskLink &, const FormTaskLink &) = default;
};

} // namespace guardbook
