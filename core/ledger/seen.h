// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/ledger/merkle.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace guardbook {

/// What a user or a machine remembers of a ledger. Kept outside the book (integrity.md 2.5): it is how an old
/// copy that was put back, or a rewritten history, comes to light. Default: nothing seen yet.
struct SeenCheckpoint {
    std::uint64_t size = 0;
    Digest root = emptyRoot();

    friend bool operator==(const SeenCheckpoint &, const SeenCheckpoint &) = default;
};

/// Everything but Consistent is an alarm.
enum class SeenVerdict {
    Consistent, ///< The present ledger begins with what was seen.
    Rollback,   ///< It is shorter than what was seen.
    Fork,       ///< It is shown to hold another history up to the size that was seen.
    CannotProve ///< Neither: the proof or the nodes are damaged or missing.
};

/// Judges by a consistency proof from `seen.size` to `present.size`. A fork from a size that is a power of
/// two cannot be told from a damaged proof this way and gives CannotProve.
[[nodiscard]] SeenVerdict compareSeen(const SeenCheckpoint &seen, const SeenCheckpoint &present,
                                      const std::vector<Digest> &proof);
/// The same for who holds the whole tree: always tells a fork from damage. `present` is from a checkpoint
/// whose signature was checked.
[[nodiscard]] SeenVerdict compareSeen(const SeenCheckpoint &seen, const SeenCheckpoint &present,
                                      const NodeSource &tree);

/// The word for `--json` and logs: lower case, never translated.
[[nodiscard]] QString toWord(SeenVerdict verdict);
/// What is wrong, and what to do.
[[nodiscard]] QString sentenceFor(SeenVerdict verdict);

} // namespace guardbook
