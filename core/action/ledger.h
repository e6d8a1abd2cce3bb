// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/eventtype.h"
#include "core/base/clock.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/leaf.h"
#include "core/ledger/merkle.h"
#include "core/storage/ledgertables.h"

#include <QJsonObject>

namespace guardbook {

/// What an entry says beside who, when and which rows: that is added to every one.
struct LedgerEvent {
    EventType type = EventType::BookCreate;
    AnyId caseRef; ///< The incident it belongs to, or null.
    AnyId subject; ///< What it is about.
    QJsonObject details;
    std::uint16_t flags = 0;
};

/// Who makes an entry, in which session.
struct LedgerActor {
    const SigningKey *key = nullptr;
    AnyId user;
    SessionId session;
    std::uint64_t sessionStartMs = 0; ///< Monotonic.
};

/// The ledger of an open book: appends entries to the tables within the caller's transaction and signs the
/// checkpoint that covers them (integrity.md 2).
class Ledger {
public:
    /// Reads the size and the frontier of the tree. The checkpoint is verified by verifyHead().
    [[nodiscard]] static Result<Ledger> load(Database &database, const AnyId &logId, SigningKey logKey);

    /// The newest checkpoint must be there, be signed by the log key, and fit the leaves: size and root.
    /// An unsigned or a missing one is a failure, not "unsigned".
    [[nodiscard]] Result<StoredCheckpoint> verifyHead() const;

    /// Adds one entry for what `change` wrote so far and a checkpoint over it. Counts only once commit() of
    /// the change has succeeded and accept() was called.
    [[nodiscard]] Result<StoredCheckpoint> append(Change &change, const LedgerEvent &event,
                                                  const LedgerActor &actor, const Clock &clock);
    void accept();
    void forget(); ///< The transaction was rolled back.

    [[nodiscard]] std::uint64_t size() const { return m_frontier.size(); }
    [[nodiscard]] Digest root() const { return m_frontier.root(); }
    [[nodiscard]] QString origin() const { return m_origin; }
    [[nodiscard]] const SigningKey &logKey() const { return m_logKey; }
    [[nodiscard]] const LedgerTables &tables() const { return m_tables; }

private:
    Ledger(Database &database, QString origin, SigningKey logKey);
    LedgerTables m_tables;
    QString m_origin;
    SigningKey m_logKey;
    TreeFrontier m_frontier;
    std::optional<TreeFrontier> m_pending;
    std::int64_t m_lastTimeMs = 0;
};

/// Whether the checkpoint after such an entry is kept for good, and remembered outside the book.
[[nodiscard]] bool pinsCheckpoint(EventType event);

} // namespace guardbook
