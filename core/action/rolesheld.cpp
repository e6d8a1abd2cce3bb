// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/rolesheld.h"

#include "core/storage/formtables.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

Result<RolesHeld> RolesHeld::load(Database &database)
{
    RolesHeld held;
    GUARDBOOK_ASSIGN(held.m_users, UserTable(database).all());
    GUARDBOOK_ASSIGN(held.m_holdings, RoleHoldingTable(database).select(QStringLiteral("ORDER BY from_day")));
    return held;
}

std::vector<HeldRole> RolesHeld::rolesOf(const UserId &user, const QDate &day) const
{
    std::vector<HeldRole> roles;
    for (const User &one : m_users) {
        if (one.id == user && one.addedAt.dateTime().date() <= day)
            roles.push_back({one.role, {}});
    }
    for (const RoleHolding &holding : m_holdings) {
        if (holding.user != user || !holding.covers(day.toString(Qt::ISODate)))
            continue;
        QString by;
        if (!holding.delegatedBy.isNull()) {
            // A delegate acts for somebody who still holds the role.
            if (!owns(holding.delegatedBy, holding.role, day))
                continue;
            const auto giver = std::find_if(m_users.begin(), m_users.end(),
                                            [&](const User &u) { return u.id == holding.delegatedBy; });
            by = QStringLiteral("as delegate of %1 until %2")
                     .arg(giver == m_users.end() ? QString() : giver->fullName, holding.untilDay);
        }
        roles.push_back({holding.role, by});
    }
    return roles;
}

bool RolesHeld::holds(const UserId &user, const QString &role, const QDate &day) const
{
    const auto roles = rolesOf(user, day);
    return std::any_of(roles.begin(), roles.end(), [&](const HeldRole &held) { return held.role == role; });
}

bool RolesHeld::owns(const UserId &user, const QString &role, const QDate &day) const
{
    const auto one =
        std::find_if(m_users.begin(), m_users.end(), [&](const User &each) { return each.id == user; });
    if (one == m_users.end() || one->state != UserState::Active)
        return false; // What a person who left had delegated ends with them.
    const bool signsInWith = one->role == role && one->addedAt.dateTime().date() <= day;
    return signsInWith || std::any_of(m_holdings.begin(), m_holdings.end(), [&](const RoleHolding &holding) {
               return holding.user == user && holding.role == role && holding.delegatedBy.isNull() &&
                      holding.covers(day.toString(Qt::ISODate));
           });
}

} // namespace guardbook
