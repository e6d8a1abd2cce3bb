// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/incident/incident.h"
#include "core/school/profile.h"

namespace guardbook {

/// How far a clock may be behind another before a time counts as being in the future, milliseconds.
inline constexpr std::int64_t clockToleranceMs = 2 * 60 * 1000;

/// C133: noticed, then reported, then logged; nothing in the future.
[[nodiscard]] Result<> checkIncidentTimes(Instant noticed, Instant reported, Instant logged);
[[nodiscard]] Result<> checkNotInFuture(const QString &field, Instant time, Instant now);

/// Area and types are words of the profile; texts are within their limits; what must be there is there.
[[nodiscard]] Result<> checkIncident(const Incident &incident, const Profile &profile);

/// A closed incident is reopened, with a reason, before anything is added to it or changed.
[[nodiscard]] Result<> checkOpen(const Incident &incident);

/// What still stands in the way of closing: whole sentences, empty when nothing does.
struct ClosingState {
    int openTasks = 0;
    int decisions = 0;
    int unsignedDecisions = 0;
    int sealedItemsWithoutPolice = 0;
};
[[nodiscard]] QStringList missingForClosing(const ClosingState &state);

} // namespace guardbook
