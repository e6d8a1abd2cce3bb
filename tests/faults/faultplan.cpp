// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultplan.h"

#include <algorithm>
#include <map>

namespace guardbook::faults {

namespace {

/// The numbers of the calls at each site, in their order.
std::map<QString, std::vector<int>> sitesOf(const std::vector<DiskCall> &calls)
{
    std::map<QString, std::vector<int>> sites;
    for (int at = 0; at < int(calls.size()); ++at)
        sites[siteOf(calls[std::size_t(at)])].push_back(at);
    return sites;
}

} // namespace

QString siteOf(const DiskCall &call)
{
    return call.name + u' ' + call.place;
}

std::vector<Planned> planEvery(const Operation &operation, const std::vector<DiskCall> &calls,
                               const std::vector<FaultKind> &kinds, int every)
{
    std::vector<int> chosen;
    for (const auto &[name, numbers] : sitesOf(calls)) {
        const std::size_t last = numbers.size() - 1;
        for (std::size_t i = 0; i <= last; ++i) {
            if (i % std::size_t(every) == 0 || i == last / 2 || i == last)
                chosen.push_back(numbers[i]);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    std::vector<Planned> plan;
    for (const int at : chosen) {
        for (const FaultKind kind : kinds) {
            if (canFail(calls[std::size_t(at)], kind))
                plan.push_back({&operation, {kind, at}});
        }
    }
    return plan;
}

std::vector<Planned> planSample(const Operation &operation, const std::vector<DiskCall> &calls,
                                const std::vector<FaultKind> &kinds, std::size_t &turn)
{
    std::vector<Planned> plan;
    for (const auto &[name, numbers] : sitesOf(calls)) {
        for (std::size_t tried = 0; tried < kinds.size(); ++tried) {
            const FaultKind kind = kinds[turn++ % kinds.size()];
            const int at = plan.size() % 2 == 0 ? numbers.front() : numbers.back();
            if (!canFail(calls[std::size_t(at)], kind))
                continue;
            plan.push_back({&operation, {kind, at}});
            break;
        }
    }
    return plan;
}

} // namespace guardbook::faults
