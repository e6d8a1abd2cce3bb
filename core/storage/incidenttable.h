// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/tables.h"

namespace guardbook {

/// Where a page of the incident list begins: after this one, newest first.
struct IncidentCursor {
    std::int64_t loggedMs = 0;
    IncidentId id;
};

class IncidentTable : public Table<Incident> {
public:
    using Table::Table;

    [[nodiscard]] Result<Incident> byReference(const QString &reference) const;
    /// At most `limit` incidents, newest first, from after the cursor. Keyset pages: equally quick anywhere.
    [[nodiscard]] Result<std::vector<Incident>> page(const std::optional<IncidentCursor> &after, int limit,
                                                     std::optional<IncidentStatus> status = {}) const;
    /// How many were logged from `from` on and before `until`.
    [[nodiscard]] Result<int> loggedBetween(const Instant &from, const Instant &until) const;
    /// The next reference of a calendar year: "2026-0007".
    [[nodiscard]] Result<QString> nextReference(int year) const;
};

} // namespace guardbook
