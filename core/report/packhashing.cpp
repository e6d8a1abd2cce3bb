// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packhashing.h"

#include "core/report/ziplayout.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <thread>

namespace guardbook {

namespace {

class HashRun {
public:
    HashRun(PackSource &source, const std::vector<HashJob> &jobs, const Progress &progress, qint64 done,
            qint64 total)
        : m_source(source),
          m_jobs(jobs),
          m_progress(progress),
          m_done(done),
          m_total(total),
          m_order(jobs.size()),
          m_outcomes(jobs.size(), HashOutcome::Different)
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::size_t a, std::size_t b) { return jobs[a].entry->size > jobs[b].entry->size; });
    }

    Result<std::vector<HashOutcome>> run(int threads)
    {
        std::vector<std::thread> others;
        const auto useful = std::min<std::size_t>(m_jobs.size(), std::size_t(std::max(threads, 1)));
        for (std::size_t i = 1; i < useful; ++i)
            others.emplace_back([this] { work(); });
        work();
        for (std::thread &thread : others)
            thread.join();
        if (m_error)
            return *m_error;
        return m_outcomes;
    }

private:
    void work()
    {
        for (std::size_t i = m_next++; i < m_order.size() && !m_stop; i = m_next++) {
            const std::size_t job = m_order[i];
            auto outcome = hash(m_jobs[job]);
            if (!outcome)
                return fail(std::move(outcome).error());
            m_outcomes[job] = *outcome;
        }
    }

    Result<HashOutcome> hash(const HashJob &job)
    {
        Sha256 sha;
        std::uint32_t crc = 0;
        qint64 size = 0;
        const auto read = m_source.read(*job.entry, [&](QByteArrayView piece) -> Result<> {
            size += piece.size();
            if (size > job.entry->size) // it swells as it is unpacked
                return Error{ErrorCode::Corrupt, {}, {}};
            if (m_progress.cancelled() || m_stop)
                return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                             QStringLiteral("pack")};
            sha.add(piece);
            if (job.entry->crc32)
                crc = continueCrc32(crc, piece);
            tell(piece.size());
            return {};
        });
        if (!read && read.error().code != ErrorCode::Corrupt)
            return read.error();
        if (!read || sha.finish() != job.expected)
            return HashOutcome::Different;
        return job.entry->crc32.value_or(crc) == crc ? HashOutcome::Same : HashOutcome::BadCrc;
    }

    void tell(qint64 bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_done += bytes;
        m_progress.tell(m_done, m_total);
    }

    void fail(Error error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = std::move(error);
        m_stop = true;
    }

    PackSource &m_source;
    const std::vector<HashJob> &m_jobs;
    const Progress &m_progress;
    std::mutex m_mutex;
    qint64 m_done;
    const qint64 m_total;
    std::vector<std::size_t> m_order;
    std::vector<HashOutcome> m_outcomes;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stop = false;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<HashOutcome>> hashFiles(PackSource &source, const std::vector<HashJob> &jobs, int threads,
                                           const Progress &progress, qint64 done, qint64 total)
{
    return HashRun(source, jobs, progress, done, total).run(source.concurrent() ? threads : 1);
}

} // namespace guardbook
