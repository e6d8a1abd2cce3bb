// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace guardbook {

/// A stretch that both sequences share, or that only one of them has (its other length is 0).
struct DiffRun {
    int before = 0; ///< Where it begins in the first sequence.
    int after = 0;
    int beforeLength = 0;
    int afterLength = 0;

    [[nodiscard]] bool isSame() const { return beforeLength > 0 && afterLength > 0; }
    friend bool operator==(const DiffRun &, const DiffRun &) = default;
};

/// What two sequences share, in order: Myers' algorithm in linear space (Algorithmica 1, 1986). Where the two
/// have next to nothing in common it stops searching for the shortest answer and takes a good one, so the
/// work is bounded whatever comes. Runs cover both sequences; removed stands before added.
[[nodiscard]] std::vector<DiffRun> diffSequences(std::span<const int> before, std::span<const int> after);

} // namespace guardbook
