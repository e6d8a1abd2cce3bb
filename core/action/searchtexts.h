// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"
#include "core/incident/incidentrules.h"
#include "core/school/person.h"
#include "core/storage/searchindex.h"

namespace guardbook {

/// The words by which a record is found.
[[nodiscard]] SearchText searchText(const Incident &incident);
[[nodiscard]] SearchText searchText(const Person &person);
[[nodiscard]] SearchText searchText(const EvidenceItem &item);

/// Counts what stands in the way of closing.
[[nodiscard]] Result<ClosingState> closingStateOf(Database &database, const IncidentId &incident);

} // namespace guardbook
