// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/packsource.h"

#include <vector>

namespace guardbook {

/// One file that is to be what the manifest says.
struct HashJob {
    const PackEntry *entry = nullptr;
    Digest expected;
};

enum class HashOutcome {
    Same,
    Different,
    BadCrc ///< The bytes are right, the ZIP states another CRC: no unpacker will take them out.
};

/// Hashes files on up to `threads` threads, largest first; one outcome a job, in the order of the jobs. Tells
/// progress from `done` on. Io or Cancelled ends all.
[[nodiscard]] Result<std::vector<HashOutcome>> hashFiles(PackSource &source, const std::vector<HashJob> &jobs,
                                                         int threads, const Progress &progress, qint64 done,
                                                         qint64 total);

} // namespace guardbook
