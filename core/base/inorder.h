// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <deque>
#include <functional>
#include <future>
#include <thread>

namespace guardbook {

/// Works on pieces in other threads and takes what comes of each in the order in which they were given. A few
/// pieces for each processor are under way at a time, so memory stays small however many there are.
///
/// `work` runs in any thread and must share nothing that changes; `take` runs in the thread that gives.
template <typename In, typename Out>
class InOrder {
public:
    InOrder(std::function<Out(const In &)> work, std::function<Result<>(Out)> take)
        : m_work(std::move(work)),
          m_take(std::move(take)),
          m_most(2 * std::max(1U, std::thread::hardware_concurrency()))
    {
    }

    /// Waits while enough is under way. The first error of `take` ends the work: give nothing after it.
    [[nodiscard]] Result<> give(In piece)
    {
        if (m_running.size() >= m_most)
            GUARDBOOK_TRY(takeOne());
        // Without a thread to be had, the work is done when its turn comes to be taken.
        m_running.push_back(std::async(std::launch::async | std::launch::deferred,
                                       [this, given = std::move(piece)] { return m_work(given); }));
        return {};
    }
    /// Takes what is still under way.
    [[nodiscard]] Result<> finish()
    {
        while (!m_running.empty())
            GUARDBOOK_TRY(takeOne());
        return {};
    }

private:
    Result<> takeOne()
    {
        Out done = m_running.front().get();
        m_running.pop_front();
        return m_take(std::move(done));
    }

    std::function<Out(const In &)> m_work;
    std::function<Result<>(Out)> m_take;
    std::size_t m_most;
    std::deque<std::future<Out>> m_running; // last: it is waited for before the rest goes
};

} // namespace guardbook
