// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/bookdesk.h"
#include "ui/components/worker.h"

namespace guardbook::ui {

/// The open book and the thread it lives on. The window asks; answers come back on the window's thread.
class BookSession final {
public:
    explicit BookSession(BookTools tools);
    ~BookSession();

    /// Unlocks on the book's thread (the key derivation alone takes a second).
    void open(QObject *context, const QString &folder, const QString &user, Secret passphrase,
              std::function<void(Result<BookFacts>)> done);

    /// `work(BookDesk &, const Progress &)` returns a Result; `done` gets it unless `context` is gone by
    /// then.
    template <typename Work, typename Done>
    JobHandle ask(QObject *context, Work work, Done done, Worker::Report report = {})
    {
        return m_worker.run(
            context,
            [holder = m_holder, work = std::move(work)](const Progress &progress) mutable
            -> std::invoke_result_t<Work &, BookDesk &, const Progress &> {
                if (!holder->desk)
                    return closed();
                return work(*holder->desk, progress);
            },
            std::move(done), std::move(report));
    }

    /// Stops what runs, signs out and wipes the keys. Comes back at once; an unlock that follows waits for
    /// it.
    void close();

private:
    struct Holder {
        std::unique_ptr<BookDesk> desk; ///< Touched on the book's thread only.
    };
    static Error closed();

    BookTools m_tools;
    std::shared_ptr<Holder> m_holder;
    QObject m_self;  ///< Context of closing.
    Worker m_worker; ///< Last: it is gone before what its jobs use.
};

} // namespace guardbook::ui
