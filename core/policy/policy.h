// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/stateddate.h"
#include "core/policy/policywords.h"
#include "core/school/person.h"
#include "core/school/task.h"
#include "core/school/user.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace guardbook {

using PolicyId = Id<struct PolicyTag>;
using PolicyVersionId = Id<struct PolicyVersionTag>;
using PolicyEventId = Id<struct PolicyEventTag>;
using PolicySignatureId = Id<struct PolicySignatureTag>;
using PolicyAcknowledgementId = Id<struct PolicyAcknowledgementTag>;
using PolicyTriggerId = Id<struct PolicyTriggerTag>;
using PolicyCopyRequestId = Id<struct PolicyCopyRequestTag>;

/// One document that a school runs by. A school may hold several: a policy, and beside it a code for parents
/// that the policy governs (C004).
struct PolicyDocument {
    PolicyId id;
    QString title;
    QString kind;    ///< The school's own word: "policy", "code", ...
    PolicyId beside; ///< The document that this one stands beside, or null.
    UserId addedBy;
    Instant addedAt;

    friend bool operator==(const PolicyDocument &, const PolicyDocument &) = default;
};

/// A place for a signature under a version, as the document or the school has it (C008).
struct PolicySlot {
    QString key;
    QString title;
    QString role; ///< Of the profile. Empty: no role signs in for it, so it is signed on paper.
    bool dateRequired = false;
    QString onBehalfOf;

    friend bool operator==(const PolicySlot &, const PolicySlot &) = default;
};

/// One version of a document. Its text and its original never change; a change is the next version.
struct PolicyVersion {
    PolicyVersionId id;
    PolicyId document;
    int number = 1; ///< In the order in which they were taken into the book.
    PolicyState state = PolicyState::Draft;
    bool takenInUse = false; ///< It was in use on paper when it came into the book.
    QStringList audience;    ///< Kinds of person or roles: who is asked to acknowledge it (C001).
    QString ages;
    QStringList aims; ///< In their order (C003).
    std::vector<PolicySlot> signatories;
    StatedDate policyDate; ///< What stands on it as its date (C009).
    StatedDate adoptedOn;  ///< Ratified or adopted,
    QString adoptedHow;    ///< "ratified" or "adopted", and
    QString adoptedBy;     ///< by which body (C007, C010).
    StatedDate reviewDate; ///< Next review as stated.
    int cadenceMonths = 0; ///< Months between reviews; 0: not stated.
    StatedDate inForceFrom;
    StatedDate inForceUntil;
    QString changed; ///< What is new in it.
    Digest textSha256;
    qint64 textSize = 0;  ///< Characters.
    QString originalName; ///< As the file was called; empty when it was typed in.
    QString mediaType;
    QString readNote; ///< How its text was read: encoding, pages.
    qint64 size = 0;
    std::optional<Digest> sha256; ///< Of the original's bytes.
    AnyId vaultObject;
    QByteArray vaultKey;
    UserId addedBy;
    Instant addedAt;
    Instant changedAt;

    [[nodiscard]] bool hasOriginal() const { return sha256.has_value(); }
    /// Whether it is or ever was in force.
    [[nodiscard]] bool everApplied() const;
    friend bool operator==(const PolicyVersion &, const PolicyVersion &) = default;
};

/// The text of a version, as it was read from its original or typed in. Named by the version's id.
struct PolicyText {
    PolicyVersionId id;
    QString text;

    friend bool operator==(const PolicyText &, const PolicyText &) = default;
};

/// One thing that happened to a document: done in the book, or told by the paper.
struct PolicyEvent {
    PolicyEventId id;
    PolicyId document;
    PolicyVersionId version;
    int number = 1; ///< Within the document.
    PolicyEventKind kind = PolicyEventKind::Reviewed;
    StatedDate on;
    QString by; ///< Body or person as stated.
    QString text;
    QJsonObject details;    ///< The lines of an equality check.
    bool fromPaper = false; ///< The document says so; nobody did it in the book.
    UserId user;
    Instant at;

    friend bool operator==(const PolicyEvent &, const PolicyEvent &) = default;
};

/// A signature by the signer's own key over exactly what was shown, or one that stands on paper.
struct PolicySignature {
    PolicySignatureId id;
    PolicyVersionId version;
    QString slot;
    UserId user; ///< Who signed; on paper: who entered it.
    QString name;
    QString role;
    QString held; ///< By what right the role was held; empty when it is their own.
    QString statement;
    bool onPaper = false;
    QString paperDate; ///< As it stands on the paper; "not stated".
    QByteArray signedBytes;
    QByteArray signature;
    Instant signedAt;

    friend bool operator==(const PolicySignature &, const PolicySignature &) = default;
};

/// Somebody of the audience says that they have read a version.
struct PolicyAcknowledgement {
    PolicyAcknowledgementId id;
    PolicyVersionId version;
    PersonId person; ///< Or,
    UserId account;  ///< for a user whom no record of a person names, the user.
    PolicyReading how = PolicyReading::Read;
    QString note;
    bool outsideAudience = false;
    UserId recordedBy;
    Instant at;

    friend bool operator==(const PolicyAcknowledgement &, const PolicyAcknowledgement &) = default;
};

/// A reason to look at a policy before its review is due (C011), and what came of it.
struct PolicyTrigger {
    PolicyTriggerId id;
    PolicyId document;
    PolicyTriggerKind kind = PolicyTriggerKind::Incident;
    AnyId incident; ///< Or null.
    QString reason;
    UserId raisedBy;
    Instant raisedAt;
    PolicyTriggerDecision decision = PolicyTriggerDecision::Open;
    QString decisionReason;
    UserId decidedBy; ///< Null while it is open.
    std::optional<Instant> decidedAt;

    friend bool operator==(const PolicyTrigger &, const PolicyTrigger &) = default;
};

/// Somebody asked for a copy (C006), and what they were given.
struct PolicyCopyRequest {
    PolicyCopyRequestId id;
    PolicyId document;
    QString requester;
    QString contact;
    StatedDate askedOn;
    PolicyVersionId version; ///< That was supplied; null while nothing was.
    QString stamp;           ///< What stands on the copy: version, dates and digest.
    QString how;
    UserId recordedBy;
    Instant recordedAt;
    UserId suppliedBy;
    std::optional<Instant> suppliedAt;

    friend bool operator==(const PolicyCopyRequest &, const PolicyCopyRequest &) = default;
};

/// A task that a policy raised.
struct PolicyTaskLink {
    AnyId id; ///< Of the task.
    PolicyId document;
    PolicyTriggerId trigger; ///< Null for the review of a version.

    friend bool operator==(const PolicyTaskLink &, const PolicyTaskLink &) = default;
};

} // namespace guardbook
