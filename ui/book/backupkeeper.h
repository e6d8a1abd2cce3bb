// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace guardbook::ui {

/// Makes the backup that is due, once the person leaves the keyboard alone for a moment, so that nobody waits
/// for it; says in one sentence what came of it, or why there is none. Lives as long as the book is open.
class BackupKeeper final : public QObject {
    Q_OBJECT

public:
    BackupKeeper(PlaceContext context, std::chrono::milliseconds quiet, QObject *parent);

Q_SIGNALS:
    void changed(); ///< A backup was made.
    /// Why the one that is due was not made; empty once it is made.
    void hindered(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void make(const QString &folder);
    void tell(const QString &sentence);

    PlaceContext m_context;
    QTimer m_quiet; ///< Runs out when nobody has pressed anything for a while.
    QElapsedTimer m_looked;
    QString m_told;
    bool m_running = false;
};

} // namespace guardbook::ui
