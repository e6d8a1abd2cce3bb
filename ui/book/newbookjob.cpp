// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/newbookjob.h"

#include "core/keys/kdf.h"
#include "ui/language/coresentences.h"

#include <QCoreApplication>
#include <QPointer>

#include <condition_variable>
#include <mutex>

namespace guardbook::ui {

/// Between the window's thread and the one that makes the book.
struct NewBookJob::Talk {
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<QString> typed;
    bool given = false; ///< Up.
};

namespace {

/// Calls the job on the window's thread, unless it is gone by then.
template <typename Call>
void tell(const QPointer<NewBookJob> &job, Call call)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [job, call = std::move(call)] {
            if (job)
                call(*job);
        },
        Qt::QueuedConnection);
}

Error stopped()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("NewBookJob", "Set-up was stopped; nothing was made."),
            QStringLiteral("recovery")};
}

} // namespace

NewBookJob::NewBookJob(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_talk(std::make_shared<Talk>())
{
}

NewBookJob::~NewBookJob()
{
    {
        const std::lock_guard lock(m_talk->mutex);
        m_talk->given = true;
    }
    m_talk->answered.notify_all();
}

void NewBookJob::start(BookCreation creation, std::optional<KdfParameters> kdf)
{
    auto shared = std::make_shared<BookCreation>(std::move(creation));
    const QPointer<NewBookJob> self(this);
    const auto prove = [self, talk = m_talk](const RecoverySheet &sheet) -> Result<QString> {
        tell(self, [sheet](NewBookJob &job) { Q_EMIT job.sheetReady(sheet); });
        std::unique_lock lock(talk->mutex);
        for (;;) {
            talk->answered.wait(lock, [&] { return talk->typed || talk->given; });
            if (talk->given)
                return stopped();
            const QString typed = *std::exchange(talk->typed, {});
            if (const auto same = compareTyped(sheet, typed); !same) {
                tell(self, [sentence = inWindowLanguage(same.error().sentence)](NewBookJob &job) {
                    Q_EMIT job.typedWrong(sentence);
                });
                continue;
            }
            tell(self, [](NewBookJob &job) { Q_EMIT job.proved(); });
            return typed;
        }
    };
    m_worker.run(
        this,
        [shared, kdf, prove, &clock = m_clock](const Progress &) -> Result<QString> {
            shared->kdf = kdf ? *kdf : calibrate(SystemClock(), machineMemoryKiB());
            GUARDBOOK_TRY(createBook(*shared, prove, clock));
            return shared->folder;
        },
        [this](Result<QString> folder) {
            if (folder)
                Q_EMIT made(*folder);
            else
                Q_EMIT failed(folder.error());
        });
}

void NewBookJob::prove(const QString &typed)
{
    {
        const std::lock_guard lock(m_talk->mutex);
        m_talk->typed = typed;
    }
    m_talk->answered.notify_all();
}

} // namespace guardbook::ui
