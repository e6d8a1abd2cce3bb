// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/policy.h"
#include "core/storage/database.h"

namespace guardbook {

/// Whom a version is for, person by person, and who of them has acknowledged it. The audience names kinds of
/// person and roles: everybody of such a kind in the book's records, and every user who signs in with such a
/// role. Who is both counts once.
class PolicyAudience {
public:
    [[nodiscard]] static Result<PolicyAudience> load(Database &database, const PolicyVersion &version);

    struct Reader {
        PersonId person; ///< Or
        UserId account;
        QString name;
        QString kind; ///< The word of the audience that names them.
        bool asked = false;
        std::optional<PolicyAcknowledgement> acknowledged;
    };
    [[nodiscard]] const std::vector<Reader> &readers() const { return m_readers; }
    /// The record of the person who is this user; null when there is none.
    [[nodiscard]] PersonId personOf(const UserId &user) const;
    [[nodiscard]] bool contains(const PolicyAcknowledgement &one) const;
    [[nodiscard]] bool hasAcknowledged(const PolicyAcknowledgement &one) const;

private:
    [[nodiscard]] const Reader *find(const PolicyAcknowledgement &one) const;
    std::vector<Reader> m_readers; ///< With those who acknowledged it without being asked.
    std::vector<Person> m_people;
};

} // namespace guardbook
