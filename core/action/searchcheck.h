// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookcheck.h"
#include "core/storage/change.h"

namespace guardbook {

class Database;

/// The search index against the records that it follows from: every incident, person and exhibit is found by
/// its own words, and nothing else is in it.
[[nodiscard]] Result<CheckLine> checkSearchIndex(Database &database, const Progress &progress);

/// Makes the search index anew from the records. It follows from them, so no record is touched.
[[nodiscard]] Result<> rebuildSearchIndex(Change &change, const Progress &progress);

} // namespace guardbook
