// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/ledger.h"

#include <QStringList>

namespace guardbook {

class Session;

/// One action's write: a transaction, the rows it touches and the ledger entry that closes it. Left without
/// finish(), nothing has happened.
class [[nodiscard]] Work {
public:
    [[nodiscard]] static Result<Work> begin(Session &session);
    Work(Work &&other) noexcept;
    Work &operator=(Work &&) = delete;
    ~Work();

    [[nodiscard]] Change &change() { return m_change; }
    /// Where this work's entry will stand in the ledger.
    [[nodiscard]] std::uint64_t seq() const;

    /// Appends the entry, commits, remembers the checkpoint outside the book and announces the ids.
    [[nodiscard]] Result<StoredCheckpoint> finish(const LedgerEvent &event, const QString &kind,
                                                  const QStringList &ids);

private:
    Work(Session &session, Change change);
    Session *m_session;
    Change m_change;
};

} // namespace guardbook
