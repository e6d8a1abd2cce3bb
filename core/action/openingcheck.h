// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace guardbook {

class Book;

/// How long opening a book may look at records.
struct OpeningLimits {
    std::uint64_t entries = 2000;      ///< The newest entries are always compared, however long it takes.
    std::uint64_t milliseconds = 1000; ///< Then older ones, back to the last full check, while there is time.
    int sample = 200;                  ///< Of the records that no newer entry speaks of.
};

/// What was compared: entries from `from` to the newest.
struct OpeningCheck {
    std::uint64_t lastFullCheck =
        0; ///< Size of the ledger at the last full check that found no fault; 0: none.
    std::uint64_t from = 0;
    [[nodiscard]] bool reachedFullCheck() const { return from <= lastFullCheck; }
};

/// At opening: every record that was changed since the last full check (`book.check`), newest first, and a
/// random sample of the others, against what the signed entries say. Catches a page of the database that was
/// put back, which no page encryption can see (architecture.md 8). Tampered, with what to do, if it finds
/// one.
[[nodiscard]] Result<OpeningCheck> checkAtOpening(Book &book, const OpeningLimits &limits = {});

} // namespace guardbook
