// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/tables.h"

namespace guardbook {

class UserTable : public Table<User> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::optional<User>> byName(const QString &name) const;
    [[nodiscard]] Result<std::vector<User>> all() const; ///< In the order in which they were added.
};

class PersonTable : public Table<Person> {
public:
    using Table::Table;
    /// People whose name contains the text, by name; empty text gives all, up to the limit.
    [[nodiscard]] Result<std::vector<Person>> matching(const QString &text, int limit) const;
};

class PartyTable : public Table<Party> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<Party>> ofIncident(const IncidentId &incident) const;
};

class AmendmentTable : public Table<Amendment> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<Amendment>> ofIncident(const IncidentId &incident) const;
};

class DecisionTable : public Table<Decision> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<Decision>> ofIncident(const IncidentId &incident) const;
    [[nodiscard]] Result<std::vector<Decision>> notSigned(int limit) const; ///< By nobody; oldest first.
    [[nodiscard]] Result<int> notSignedCount() const;
};

class SignOffTable : public Table<SignOff> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<SignOff>> ofDecision(const DecisionId &decision) const;
};

class TaskTable : public Table<Task> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<Task>> ofIncident(const IncidentId &incident) const;
    [[nodiscard]] Result<std::vector<Task>> open() const; ///< By due date, those without one last.
    /// The same, of these owners (names of users and roles).
    [[nodiscard]] Result<std::vector<Task>> openOf(const QStringList &owners, int limit) const;
    [[nodiscard]] Result<int> overdueCount(const Instant &now) const;
};

class PackTable : public Table<PackRow> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<PackRow>> ofIncident(const IncidentId &incident) const;
    /// Packs that were written and of which no ledger entry of this kind speaks, oldest first.
    [[nodiscard]] Result<std::vector<PackRow>> writtenWithout(std::uint16_t event, int limit) const;
};

} // namespace guardbook
