// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace guardbook {

/// How long work tells of itself and is asked to stop. `report(done, total)` is called from the working
/// thread, total 0 while unknown; the work stops with ErrorCode::Cancelled soon after `cancel` becomes true.
struct Progress {
    std::function<void(qint64 done, qint64 total)> report = {};
    const std::atomic<bool> *cancel = nullptr;

    void tell(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
    [[nodiscard]] bool cancelled() const
    {
        return cancel != nullptr && cancel->load(std::memory_order_relaxed);
    }
};

} // namespace guardbook
