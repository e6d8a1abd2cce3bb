// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/operations.h"

#include <vector>

namespace guardbook::faults {

/// One run to make.
struct Planned {
    const Operation *operation = nullptr;
    Fault fault;
};

/// What makes two calls of an operation alike: the call and the kind of file ("pwrite64
/// School.guardbook/book.db").
[[nodiscard]] QString siteOf(const DiskCall &call);

/// Of the calls at each site the first, the middle one, the last and each `every`th, each failing in all of
/// the ways. With 1 that is every call.
[[nodiscard]] std::vector<Planned> planEvery(const Operation &operation, const std::vector<DiskCall> &calls,
                                             const std::vector<FaultKind> &kinds, int every);

/// One call of each site, the first or the last by turns, each failing in one way. `turn` goes on from
/// operation to operation.
[[nodiscard]] std::vector<Planned> planSample(const Operation &operation, const std::vector<DiskCall> &calls,
                                              const std::vector<FaultKind> &kinds, std::size_t &turn);

} // namespace guardbook::faults
