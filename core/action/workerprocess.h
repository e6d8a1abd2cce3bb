// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/renderprotocol.h"

#include <QIODevice>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <optional>

namespace guardbook {

/// Whether a reply's head is one that an honest worker would give to the request. Asked before the bytes
/// behind it are taken, so that nobody makes room for what cannot be.
using HeadCheck = std::function<bool(const RenderReply &)>;

/// One worker and the one request it does. Feeds and drains it side by side, so that neither waits on a full
/// pipe, and ends it when it is late, says too much or is not wanted any more.
class WorkerProcess {
public:
    struct Outcome {
        RenderReply head;
        QByteArray bytes;
    };

    WorkerProcess(const RenderRequest &request, QIODevice &file, HeadCheck check);
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;
    ~WorkerProcess(); ///< Kills what still runs, and waits for it.

    [[nodiscard]] Result<Outcome> run(const QString &program, const QStringList &arguments, int wallMs,
                                      const Progress &progress);

private:
    Result<> start(const QString &program, const QStringList &arguments);
    Result<> feed();
    Result<> drain();
    Result<> readHead();
    void waitBriefly();
    Result<Outcome> finish();

    RenderRequest m_request;
    QIODevice &m_file;
    HeadCheck m_check;
    qint64 m_fed = 0;
    bool m_inputClosed = false;
    QByteArray m_output;
    std::optional<RenderReply> m_head;
    qsizetype m_headSize = 0; ///< Of length and JSON together, once known.
    QProcess m_process;
};

/// The sentence for everything that an unsafe file may have brought about.
[[nodiscard]] Error notShownSafely(const char *where);

} // namespace guardbook
