// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"
#include "ui/components/progresspanel.h"

namespace guardbook::ui {

/// Carries out what takes long on the book's thread, shown in the window's panel with a way to stop it.
/// `work(BookDesk &, const Progress &)` returns a Result; `done` gets it. `owner` lives as long as the panel.
template <typename Work, typename Done>
JobHandle askLong(const PlaceContext &context, QObject *owner, const QString &what, Work work, Done done)
{
    ProgressPanel *panel = context.progress;
    const ProgressPanel::Task task = panel->begin(what);
    JobHandle job = context.session.ask(
        owner, std::move(work),
        [panel, task, done = std::move(done)](auto result) mutable {
            panel->finish(task);
            done(std::move(result));
        },
        [panel, task](qint64 bytesDone, qint64 total) { panel->report(task, bytesDone, total); });
    panel->setStop(task, [job]() mutable { job.cancel(); });
    return job;
}

} // namespace guardbook::ui
