// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <functional>
#include <vector>

namespace guardbook::bench {

/// What one piece of work took, in seconds. Processor time counts every thread, and programs that were waited
/// for; waiting for a disk or for other people's programs is only in the wall clock's.
struct Cost {
    double wall = 0;
    double cpu = 0;
};

class Meter {
public:
    Meter();
    [[nodiscard]] Cost read() const;

private:
    Cost m_start;
};

struct Spread {
    double min = 0;
    double median = 0;
    double max = 0;
};

[[nodiscard]] Spread spreadOf(std::vector<double> values);
/// The value that `part` (0 to 1) of the values do not exceed.
[[nodiscard]] double percentile(std::vector<double> values, double part);

using Work = std::function<Result<>()>;

/// Whether it went well: what came out of it is not wanted.
template <typename T>
[[nodiscard]] Result<> only(Result<T> result)
{
    return result ? Result<>() : Result<>(std::move(result).error());
}

/// Two pieces of work that were done in turn, so that what disturbs the machine disturbs both.
struct Pairs {
    std::vector<Cost> ours;
    std::vector<Cost> plain;

    [[nodiscard]] Spread wallRatio() const;
    [[nodiscard]] Spread cpuRatio() const;
    [[nodiscard]] Cost medianOurs() const;
    [[nodiscard]] Cost medianPlain() const;
};

/// One round to warm up, then `rounds` counted ones; who goes first changes from round to round. `tidy` is
/// done after each piece of work and not counted.
[[nodiscard]] Result<Pairs> inTurn(int rounds, const Work &ours, const Work &plain, const Work &tidy = {});

/// The cost of one piece of work, the median of `rounds`.
[[nodiscard]] Result<Cost> medianCost(int rounds, const Work &work);

} // namespace guardbook::bench
