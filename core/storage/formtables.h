// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formrecord.h"
#include "core/school/roleholding.h"
#include "core/storage/tables.h"

namespace guardbook {

template <>
struct TableOf<StoredForm> {
    static constexpr const char *name = "form_definition";
    static auto columns()
    {
        return std::tuple{column("id", &StoredForm::id),
                          column("key", &StoredForm::key),
                          column("version", &StoredForm::version),
                          column("title", &StoredForm::title),
                          column("sha256", &StoredForm::sha256),
                          column("bytes", &StoredForm::bytes),
                          column("added_by", &StoredForm::addedBy),
                          column("added", &StoredForm::addedAt)};
    }
};

template <>
struct TableOf<FormRecord> {
    static constexpr const char *name = "form_record";
    static auto columns()
    {
        return std::tuple{column("id", &FormRecord::id),
                          column("reference", &FormRecord::reference),
                          column("definition", &FormRecord::definition),
                          column("form", &FormRecord::form),
                          column("incident", &FormRecord::incident),
                          column("state", &FormRecord::state),
                          column("answers", &FormRecord::answers),
                          column("begun_by", &FormRecord::begunBy),
                          column("origin", &FormRecord::origin),
                          column("origin_note", &FormRecord::originNote),
                          column("original", &FormRecord::original),
                          column("resubmits", &FormRecord::resubmits),
                          column("begun", &FormRecord::begunAt),
                          column("changed", &FormRecord::changedAt)};
    }
};

template <>
struct TableOf<FormStep> {
    static constexpr const char *name = "form_step";
    static auto columns()
    {
        return std::tuple{column("id", &FormStep::id),
                          column("record", &FormStep::record),
                          column("number", &FormStep::number),
                          column("action", &FormStep::action),
                          column("transition", &FormStep::transition),
                          column("from_state", &FormStep::fromState),
                          column("to_state", &FormStep::toState),
                          column("user", &FormStep::user),
                          column("role", &FormStep::role),
                          column("held_by", &FormStep::heldBy),
                          column("reason", &FormStep::reason),
                          column("answers", &FormStep::answers),
                          column("at", &FormStep::at)};
    }
};

template <>
struct TableOf<FormSignature> {
    static constexpr const char *name = "form_signature";
    static auto columns()
    {
        return std::tuple{column("id", &FormSignature::id),
                          column("record", &FormSignature::record),
                          column("step", &FormSignature::step),
                          column("slot", &FormSignature::slot),
                          column("user", &FormSignature::user),
                          column("name", &FormSignature::name),
                          column("role", &FormSignature::role),
                          column("statement", &FormSignature::statement),
                          column("on_paper", &FormSignature::onPaper),
                          column("paper_date", &FormSignature::paperDate),
                          column("signed_bytes", &FormSignature::signedBytes),
                          column("signature", &FormSignature::signature),
                          column("signed", &FormSignature::signedAt)};
    }
};

template <>
struct TableOf<FormTaskLink> {
    static constexpr const char *name = "form_task";
    static auto columns()
    {
        return std::tuple{column("id", &FormTaskLink::id), column("record", &FormTaskLink::record),
                          column("state", &FormTaskLink::state), column("stays", &FormTaskLink::stays)};
    }
};

template <>
struct TableOf<RoleHolding> {
    static constexpr const char *name = "role_holding";
    static auto columns()
    {
        return std::tuple{column("id", &RoleHolding::id),
                          column("user", &RoleHolding::user),
                          column("role", &RoleHolding::role),
                          column("from_day", &RoleHolding::fromDay),
                          column("until_day", &RoleHolding::untilDay),
                          column("delegated_by", &RoleHolding::delegatedBy),
                          column("reason", &RoleHolding::reason),
                          column("added_by", &RoleHolding::addedBy),
                          column("added", &RoleHolding::addedAt)};
    }
};

class StoredFormTable : public Table<StoredForm> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::optional<StoredForm>> newest(const QString &key) const;
    [[nodiscard]] Result<std::optional<StoredForm>> version(const QString &key, int version) const;
};

/// Where a page of the list of records begins: after this one, the last changed first.
struct FormCursor {
    std::int64_t changedMs = 0;
    FormRecordId id;
};

class FormRecordTable : public Table<FormRecord> {
public:
    using Table::Table;
    [[nodiscard]] Result<FormRecord> byReference(const QString &reference) const;
    /// The next reference of a form in a calendar year: "F01-2026-0003".
    [[nodiscard]] Result<QString> nextReference(const QString &form, int year) const;
    [[nodiscard]] Result<std::vector<FormRecord>>
    page(const QString &form, const std::optional<FormCursor> &after, int limit) const;
    [[nodiscard]] Result<std::vector<FormRecord>> ofIncident(const IncidentId &incident) const;
    /// Records of the same form, this one not among them, that have the same answers in these fields and
    /// stand in one of these states (any, when there are none).
    [[nodiscard]] Result<std::vector<FormRecord>> likeThis(const FormRecord &record, const QStringList &same,
                                                           const QStringList &states, int limit) const;
    [[nodiscard]] Result<bool> isEnteredFromPaper(const QString &paperCode) const;
    [[nodiscard]] Result<bool> isResubmitted(const FormRecordId &record) const;
};

class FormStepTable : public Table<FormStep> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<FormStep>> ofRecord(const FormRecordId &record) const;
};

class FormSignatureTable : public Table<FormSignature> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<FormSignature>> ofRecord(const FormRecordId &record) const;
};

class FormTaskTable : public Table<FormTaskLink> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<FormTaskLink>> ofRecord(const FormRecordId &record) const;
};

class RoleHoldingTable : public Table<RoleHolding> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<RoleHolding>> ofUser(const UserId &user) const;
};

} // namespace guardbook
