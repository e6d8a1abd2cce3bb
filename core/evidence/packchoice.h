// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"

#include <set>
#include <vector>

namespace guardbook {

struct PackChoice {
    std::vector<AnyId> wanted;       ///< All when empty.
    bool copiesInstead = false;      ///< Copies go in for their originals.
    std::set<EvidenceId> redactions; ///< The items that were made by redaction, not by converting.
};

/// Which of an incident's items go into a pack, in the order of `items` (oldest first).
///
/// With `copiesInstead`, an item of which a copy was made stays out whatever was asked for, and one copy goes
/// in: the one that was asked for, otherwise the latest (a copy of the copy counts). If any of the copies is
/// a redaction, only redactions and what was made from them are chosen from, so that no later conversion
/// brings back what was covered. Two different redactions of one item together would show what each covers,
/// so a recipient gets one. NotFound when a wanted item is none of these.
[[nodiscard]] Result<std::vector<EvidenceItem>> choosePackItems(const std::vector<EvidenceItem> &items,
                                                                const PackChoice &choice);

} // namespace guardbook
