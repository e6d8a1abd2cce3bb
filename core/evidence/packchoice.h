// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"

#include <vector>

namespace guardbook {

/// Which of an incident's items go into a pack: those that are wanted, or all when none is named, in the
/// order of `items`.
///
/// With `copiesInstead`, an item of which a copy was made stays out whatever was asked for, and a copy goes
/// in: the one that was asked for, otherwise the latest (a copy of the copy counts). Two different redactions
/// of one item together would show what each covers, so a recipient gets one. NotFound when a wanted item is
/// none of these.
[[nodiscard]] Result<std::vector<EvidenceItem>>
choosePackItems(const std::vector<EvidenceItem> &items, const std::vector<AnyId> &wanted, bool copiesInstead);

} // namespace guardbook
