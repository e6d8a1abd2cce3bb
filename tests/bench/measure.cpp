// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>

#include <sys/resource.h>

namespace guardbook::bench {

namespace {

double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Cost now()
{
    const auto wall = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration<double>(wall).count(),
            cpuSeconds(RUSAGE_SELF) + cpuSeconds(RUSAGE_CHILDREN)};
}

Result<Cost> measured(const Work &work)
{
    const Meter meter;
    GUARDBOOK_TRY(work());
    return meter.read();
}

Spread ratios(const Pairs &pairs, double Cost::*part)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < pairs.ours.size(); ++i)
        values.push_back(pairs.ours[i].*part / std::max(pairs.plain[i].*part, 1e-9));
    return spreadOf(std::move(values));
}

Cost medianOf(const std::vector<Cost> &costs)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Cost &cost : costs) {
        wall.push_back(cost.wall);
        cpu.push_back(cost.cpu);
    }
    return {spreadOf(wall).median, spreadOf(cpu).median};
}

} // namespace

Meter::Meter() : m_start(now()) {}

Cost Meter::read() const
{
    const Cost end = now();
    return {end.wall - m_start.wall, end.cpu - m_start.cpu};
}

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {values.front(), median, values.back()};
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = std::size_t(part * double(values.size() - 1) + 0.5);
    return values[std::min(at, values.size() - 1)];
}

Spread Pairs::wallRatio() const
{
    return ratios(*this, &Cost::wall);
}

Spread Pairs::cpuRatio() const
{
    return ratios(*this, &Cost::cpu);
}

Cost Pairs::medianOurs() const
{
    return medianOf(ours);
}

Cost Pairs::medianPlain() const
{
    return medianOf(plain);
}

Result<Pairs> inTurn(int rounds, const Work &ours, const Work &plain, const Work &tidy)
{
    Pairs pairs;
    for (int round = 0; round <= rounds; ++round) {
        Cost cost[2];
        for (int turn = 0; turn < 2; ++turn) {
            const bool isOurs = (turn == 0) == (round % 2 == 0);
            GUARDBOOK_ASSIGN(cost[isOurs ? 0 : 1], measured(isOurs ? ours : plain));
            if (tidy)
                GUARDBOOK_TRY(tidy());
        }
        if (round == 0)
            continue; // it fills the caches
        pairs.ours.push_back(cost[0]);
        pairs.plain.push_back(cost[1]);
    }
    return pairs;
}

Result<Cost> medianCost(int rounds, const Work &work)
{
    std::vector<Cost> costs;
    for (int round = 0; round < rounds; ++round) {
        GUARDBOOK_ASSIGN(const Cost cost, measured(work));
        costs.push_back(cost);
    }
    return medianOf(costs);
}

} // namespace guardbook::bench
