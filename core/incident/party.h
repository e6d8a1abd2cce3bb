// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/incident.h"
#include "core/school/person.h"

namespace guardbook {

using PartyId = Id<struct PartyTag>;

/// A person's part in one incident. The role belongs to the incident, not to the person.
struct Party {
    PartyId id;
    IncidentId incident;
    PersonId person;
    QString role; ///< A key of the profile: "child-affected", "alleged-perpetrator", "witness", ...
    QString note;
    Instant addedAt;

    friend bool operator==(const Party &, const Party &) = default;
};

} // namespace guardbook
