// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookcreation.h"
#include "core/keys/recoverykey.h"
#include "ui/components/worker.h"

#include <QObject>

#include <memory>

namespace guardbook::ui {

/// Makes a book on a thread of its own, by the same function as `guardbook-cli new`. Half-way it shows the
/// recovery sheet and waits until its key was typed back; nothing stands on the disk before that.
class NewBookJob final : public QObject {
    Q_OBJECT

public:
    NewBookJob(const Clock &clock, QObject *parent = nullptr);
    ~NewBookJob() override; ///< Gives up: nothing is left of a book that is not whole.

    /// `kdf` empty: measured on this machine.
    void start(BookCreation creation, std::optional<KdfParameters> kdf = {});
    void prove(const QString &typed); ///< The answer to sheetReady().

Q_SIGNALS:
    void sheetReady(const guardbook::RecoverySheet &sheet);
    void typedWrong(const QString &sentence); ///< Ask again.
    void proved();                            ///< The rest takes a few seconds.
    void made(const QString &folder);
    void failed(const guardbook::Error &error);

private:
    struct Talk;
    const Clock &m_clock;
    std::shared_ptr<Talk> m_talk;
    Worker m_worker; ///< Last: it is gone before what its jobs use.
};

} // namespace guardbook::ui
