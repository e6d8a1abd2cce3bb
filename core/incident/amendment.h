// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/incident.h"

namespace guardbook {

using AmendmentId = Id<struct AmendmentTag>;

/// One field of an incident as it was and as it became, who changed it and why. Nothing is overwritten
/// without one.
struct Amendment {
    AmendmentId id;
    IncidentId incident;
    QString field; ///< Name of the member as in the action: "account", "noticed_at", ...
    QString before;
    QString after;
    QString reason;
    UserId amendedBy;
    Instant amendedAt;

    friend bool operator==(const Amendment &, const Amendment &) = default;
};

} // namespace guardbook
