// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace guardbook::ui {

/// Asks a running job to stop. Copies ask the same job.
class JobHandle {
public:
    JobHandle() = default;
    void cancel()
    {
        if (m_cancel)
            m_cancel->store(true, std::memory_order_relaxed);
    }

private:
    friend class Worker;
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

/// One thread beside the window's, which does one job after the other in the order they were given. The open
/// book lives on it, so nothing the book does can hold up the window.
class Worker final {
public:
    using Report = std::function<void(qint64 done, qint64 total)>;

    Worker();
    ~Worker(); ///< Asks everything to stop and waits for the thread.

    /// Runs `work(const Progress &)` on the thread, then `done(result)` on the window's. `done` and `report`
    /// are dropped when `context` is gone by then.
    template <typename Work, typename Done>
    JobHandle run(QObject *context, Work work, Done done, Report report = {})
    {
        JobHandle handle;
        handle.m_cancel = std::make_shared<std::atomic<bool>>(false);
        track(handle);
        start([context = QPointer<QObject>(context), cancel = handle.m_cancel, work = std::move(work),
               done = std::move(done), report = std::move(report)]() mutable {
            Progress progress;
            progress.cancel = cancel.get();
            if (report)
                progress.report = throttled(context, report);
            auto result = std::make_shared<std::decay_t<std::invoke_result_t<Work &, const Progress &>>>(
                work(progress));
            deliver(context, [done = std::move(done), result]() mutable { done(std::move(*result)); });
        });
        return handle;
    }

    void cancelAll();

private:
    void track(const JobHandle &handle);
    void start(std::function<void()> job);
    static std::function<void(qint64, qint64)> throttled(const QPointer<QObject> &context, Report report);
    static void deliver(const QPointer<QObject> &context, std::function<void()> call);

    QThreadPool m_pool;
    std::vector<std::weak_ptr<std::atomic<bool>>> m_running;
};

} // namespace guardbook::ui
