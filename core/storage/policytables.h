// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/policy.h"
#include "core/storage/tables.h"

namespace guardbook {

/// As it was stated; what follows from it is read from that again. Empty: nothing was said.
template <>
struct FieldCodec<StatedDate> : OneColumn {
    static void bind(Query &query, const StatedDate &value)
    {
        query.bind(value.stated.isNull() ? QStringLiteral("") : value.stated);
    }
    static std::optional<StatedDate> read(const Query &query, int &at)
    {
        const QString stated = query.text(at++);
        if (stated.isEmpty())
            return StatedDate();
        const auto date = readStatedDate(stated);
        return date ? std::optional(*date) : std::nullopt;
    }
};

template <>
struct FieldCodec<std::vector<PolicySlot>> : OneColumn {
    static void bind(Query &query, const std::vector<PolicySlot> &value);
    static std::optional<std::vector<PolicySlot>> read(const Query &query, int &at);
};

template <>
struct TableOf<PolicyDocument> {
    static constexpr const char *name = "policy";
    static auto columns()
    {
        return std::tuple{column("id", &PolicyDocument::id),
                          column("title", &PolicyDocument::title),
                          column("kind", &PolicyDocument::kind),
                          column("beside", &PolicyDocument::beside),
                          column("added_by", &PolicyDocument::addedBy),
                          column("added", &PolicyDocument::addedAt)};
    }
};

template <>
struct TableOf<PolicyVersion> {
    static constexpr const char *name = "policy_version";
    static auto columns()
    {
        using V = PolicyVersion;
        return std::tuple{column("id", &V::id),
                          column("document", &V::document),
                          column("number", &V::number),
                          column("state", &V::state),
                          column("taken_in_use", &V::takenInUse),
                          column("audience", &V::audience),
                          column("ages", &V::ages),
                          column("aims", &V::aims),
                          column("signatories", &V::signatories),
                          column("policy_date", &V::policyDate),
                          column("adopted_on", &V::adoptedOn),
                          column("adopted_how", &V::adoptedHow),
                          column("adopted_by", &V::adoptedBy),
                          column("review_date", &V::reviewDate),
                          column("cadence_months", &V::cadenceMonths),
                          column("in_force_from", &V::inForceFrom),
                          column("in_force_until", &V::inForceUntil),
                          column("what_changed", &V::changed),
                          column("text_sha256", &V::textSha256),
                          column("text_size", &V::textSize),
                          column("original_name", &V::originalName),
                          column("media_type", &V::mediaType),
                          column("read_note", &V::readNote),
                          column("size", &V::size),
                          column("sha256", &V::sha256),
                          column("vault_object", &V::vaultObject),
                          column("vault_key", &V::vaultKey),
                          column("added_by", &V::addedBy),
                          column("added", &V::addedAt),
                          column("changed", &V::changedAt)};
    }
};

template <>
struct TableOf<PolicyText> {
    static constexpr const char *name = "policy_text";
    static auto columns()
    {
        return std::tuple{column("id", &PolicyText::id), column("text", &PolicyText::text)};
    }
};

template <>
struct TableOf<PolicyEvent> {
    static constexpr const char *name = "policy_event";
    static auto columns()
    {
        using E = PolicyEvent;
        return std::tuple{column("id", &E::id),           column("document", &E::document),
                          column("version", &E::version), column("number", &E::number),
                          column("kind", &E::kind),       column("on_date", &E::on),
                          column("by_whom", &E::by),      column("text", &E::text),
                          column("details", &E::details), column("from_paper", &E::fromPaper),
                          column("user", &E::user),       column("at", &E::at)};
    }
};

template <>
struct TableOf<PolicySignature> {
    static constexpr const char *name = "policy_signature";
    static auto columns()
    {
        using S = PolicySignature;
        return std::tuple{column("id", &S::id),
                          column("version", &S::version),
                          column("slot", &S::slot),
                          column("user", &S::user),
                          column("name", &S::name),
                          column("role", &S::role),
                          column("held", &S::held),
                          column("statement", &S::statement),
                          column("on_paper", &S::onPaper),
                          column("paper_date", &S::paperDate),
                          column("signed_bytes", &S::signedBytes),
                          column("signature", &S::signature),
                          column("signed", &S::signedAt)};
    }
};

template <>
struct TableOf<PolicyAcknowledgement> {
    static constexpr const char *name = "policy_acknowledgement";
    static auto columns()
    {
        using A = PolicyAcknowledgement;
        return std::tuple{column("id", &A::id),
                          column("version", &A::version),
                          column("person", &A::person),
                          column("account", &A::account),
                          column("how", &A::how),
                          column("note", &A::note),
                          column("outside_audience", &A::outsideAudience),
                          column("recorded_by", &A::recordedBy),
                          column("at", &A::at)};
    }
};

template <>
struct TableOf<PolicyTrigger> {
    static constexpr const char *name = "policy_trigger";
    static auto columns()
    {
        using T = PolicyTrigger;
        return std::tuple{column("id", &T::id),
                          column("document", &T::document),
                          column("kind", &T::kind),
                          column("incident", &T::incident),
                          column("reason", &T::reason),
                          column("raised_by", &T::raisedBy),
                          column("raised", &T::raisedAt),
                          column("decision", &T::decision),
                          column("decision_reason", &T::decisionReason),
                          column("decided_by", &T::decidedBy),
                          column("decided", &T::decidedAt)};
    }
};

template <>
struct TableOf<PolicyCopyRequest> {
    static constexpr const char *name = "policy_copy_request";
    static auto columns()
    {
        using R = PolicyCopyRequest;
        return std::tuple{column("id", &R::id),
                          column("document", &R::document),
                          column("requester", &R::requester),
                          column("contact", &R::contact),
                          column("asked_on", &R::askedOn),
                          column("version", &R::version),
                          column("stamp", &R::stamp),
                          column("how", &R::how),
                          column("recorded_by", &R::recordedBy),
                          column("recorded", &R::recordedAt),
                          column("supplied_by", &R::suppliedBy),
                          column("supplied", &R::suppliedAt)};
    }
};

template <>
struct TableOf<PolicyTaskLink> {
    static constexpr const char *name = "policy_task";
    static auto columns()
    {
        return std::tuple{column("id", &PolicyTaskLink::id), column("document", &PolicyTaskLink::document),
                          column("early_review", &PolicyTaskLink::trigger)};
    }
};

class PolicyTable : public Table<PolicyDocument> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyDocument>> all() const;
    [[nodiscard]] Result<std::vector<PolicyDocument>> titled(const QString &title) const;
};

class PolicyVersionTable : public Table<PolicyVersion> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyVersion>> ofDocument(const PolicyId &document) const;
    /// Every version that is in force, of every document.
    [[nodiscard]] Result<std::vector<PolicyVersion>> inForce() const;
    /// Every version with an original in the vault.
    [[nodiscard]] Result<std::vector<PolicyVersion>> withOriginal() const;
};

class PolicyEventTable : public Table<PolicyEvent> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyEvent>> ofDocument(const PolicyId &document) const;
};

class PolicySignatureTable : public Table<PolicySignature> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicySignature>> ofVersion(const PolicyVersionId &version) const;
};

class PolicyAcknowledgementTable : public Table<PolicyAcknowledgement> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyAcknowledgement>> ofVersion(const PolicyVersionId &version) const;
};

class PolicyTriggerTable : public Table<PolicyTrigger> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyTrigger>> ofDocument(const PolicyId &document) const;
};

class PolicyCopyRequestTable : public Table<PolicyCopyRequest> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyCopyRequest>> ofDocument(const PolicyId &document) const;
};

class PolicyTaskTable : public Table<PolicyTaskLink> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PolicyTaskLink>> ofDocument(const PolicyId &document) const;
};

} // namespace guardbook
