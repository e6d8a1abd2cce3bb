// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/roleholding.h"
#include "core/storage/database.h"

#include <QDate>

namespace guardbook {

/// A role that somebody holds on a day, and by what right.
struct HeldRole {
    QString role;
    QString by; ///< "as delegate of Erin Frost until 2026-04-01"; empty when it is their own.

    friend bool operator==(const HeldRole &, const HeldRole &) = default;
};

/// Who holds which role on a day: the role that they sign in with from the day they were added, and those
/// that were given or delegated to them for a time.
class RolesHeld {
public:
    [[nodiscard]] static Result<RolesHeld> load(Database &database);

    [[nodiscard]] std::vector<HeldRole> rolesOf(const UserId &user, const QDate &day) const;
    [[nodiscard]] bool holds(const UserId &user, const QString &role, const QDate &day) const;
    /// Their own role, not one that is only delegated to them.
    [[nodiscard]] bool owns(const UserId &user, const QString &role, const QDate &day) const;

private:
    std::vector<User> m_users;
    std::vector<RoleHolding> m_holdings;
};

} // namespace guardbook
