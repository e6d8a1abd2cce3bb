// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/benchbook.h"

namespace guardbook::bench {

/// Fills a new book up to `entries` ledger entries, a tenth of them incidents with two people and a decision
/// each, the rest views of evidence and sessions. The exhibits go in through the product's own intake; the
/// bulk goes through its tables, cipher and indices, many entries to a transaction, each entry made and
/// signed as the product makes them: a full check of the book finds nothing wrong.
[[nodiscard]] Result<> fillBook(const BenchBook &book, int entries);

} // namespace guardbook::bench
