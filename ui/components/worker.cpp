// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/worker.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace guardbook::ui {

Worker::Worker()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // The same thread for the life of the book.
    m_pool.setObjectName(QStringLiteral("book"));
}

Worker::~Worker()
{
    cancelAll();
    m_pool.waitForDone();
}

void Worker::cancelAll()
{
    for (const auto &flag : m_running)
        if (const auto cancel = flag.lock())
            cancel->store(true, std::memory_order_relaxed);
    m_running.clear();
}

void Worker::track(const JobHandle &handle)
{
    std::erase_if(m_running, [](const auto &flag) { return flag.expired(); });
    m_running.push_back(handle.m_cancel);
}

void Worker::start(std::function<void()> job)
{
    m_pool.start(std::move(job));
}

std::function<void(qint64, qint64)> Worker::throttled(const QPointer<QObject> &context, Report report)
{
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    auto last = std::make_shared<qint64>(-1000);
    return [context, report = std::move(report), clock, last](qint64 done, qint64 total) {
        const qint64 now = clock->elapsed();
        if (now - *last < 50 && done != total)
            return;
        *last = now;
        deliver(context, [report, done, total] { report(done, total); });
    };
}

void Worker::deliver(const QPointer<QObject> &context, std::function<void()> call)
{
    // The guard is looked at on the window's thread, where the context lives and dies.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [context, call = std::move(call)] {
            if (context)
                call();
        },
        Qt::QueuedConnection);
}

} // namespace guardbook::ui
