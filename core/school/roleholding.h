// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/user.h"

namespace guardbook {

using RoleHoldingId = Id<struct RoleHoldingTag>;

/// A role that a user holds for a time beside the one that they sign in with, or that somebody who holds it
/// has delegated to them.
struct RoleHolding {
    RoleHoldingId id;
    UserId user;
    QString role;
    QString fromDay;    ///< "YYYY-MM-DD", the first day.
    QString untilDay;   ///< The last day; empty: no end is set. A delegation has one.
    UserId delegatedBy; ///< Null: the role is their own.
    QString reason;
    UserId addedBy;
    Instant addedAt;

    [[nodiscard]] bool covers(const QString &day) const
    {
        return fromDay <= day && (untilDay.isEmpty() || day <= untilDay);
    }
    friend bool operator==(const RoleHolding &, const RoleHolding &) = default;
};

} // namespace guardbook
