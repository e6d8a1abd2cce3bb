// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/school/roleholding.h"

#include <QDate>

namespace guardbook {

/// Roles that are held for a time, and delegated, with dates.
class RoleActions {
public:
    explicit RoleActions(Session &session) : m_session(session) {}

    struct Given {
        QString user; ///< By the name under which they sign in.
        QString role;
        QString from;  ///< "04/03/2026" or ISO.
        QString until; ///< The last day; may be empty for an assignment.
        QString reason;
    };
    /// Gives somebody else a role beside their own.
    [[nodiscard]] Result<RoleHolding> assign(const Given &given);
    /// Lets somebody else act in a role that the signed-in person holds, until a day.
    [[nodiscard]] Result<RoleHolding> delegate(const Given &given);
    /// Sets the last day of either.
    [[nodiscard]] Result<RoleHolding> end(const RoleHoldingId &id, const QString &until,
                                          const QString &reason);

private:
    [[nodiscard]] Result<RoleHolding> checked(const Given &given) const;
    Session &m_session;
};

} // namespace guardbook
