// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"
#include "core/incident/incidentrules.h"
#include "core/storage/searchindex.h"

namespace guardbook {

/// Puts the words by which an incident is found into the search index.
[[nodiscard]] Result<> putIncidentText(Change &change, const Incident &incident);
[[nodiscard]] Result<> putEvidenceText(Change &change, const EvidenceItem &item);

/// Counts what stands in the way of closing.
[[nodiscard]] Result<ClosingState> closingStateOf(Database &database, const IncidentId &incident);

} // namespace guardbook
