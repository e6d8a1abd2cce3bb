// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/ledger.h"

#include "core/base/canonicaljson.h"
#include "core/storage/rowdigest.h"

#include <QJsonArray>

namespace guardbook {

namespace {

Error headFault(const QString &what)
{
    return {
        ErrorCode::Tampered,
        QStringLiteral(
            "The ledger of this book does not fit its last checkpoint: %1. Do not add anything. Keep a copy "
            "of the book as it is and compare it with the newest backup.")
            .arg(what),
        QStringLiteral("ledger head")};
}

/// [["table", "row", "digest"], ...] of every row that the transaction wrote, as it stands now.
Result<std::vector<RowState>> statesOf(const Change &change, std::uint64_t seq)
{
    std::vector<RowState> states;
    for (const TouchedRow &row : change.rows()) {
        GUARDBOOK_ASSIGN(const auto digest,
                         digestOfRow(change.database(), row.table, QStringLiteral("id"), row.id));
        if (!digest)
            return Error{ErrorCode::Internal, QStringLiteral("A record that was just written is not there."),
                         row.table};
        states.push_back({row.table, row.id, seq, *digest});
    }
    return states;
}

} // namespace

Ledger::Ledger(Database &database, QString origin, SigningKey logKey)
    : m_tables(database), m_origin(std::move(origin)), m_logKey(std::move(logKey))
{
}

Result<Ledger> Ledger::load(Database &database, const AnyId &logId, SigningKey logKey)
{
    Ledger ledger(database, logOrigin(logId), std::move(logKey));
    GUARDBOOK_ASSIGN(const std::uint64_t size, ledger.m_tables.size());
    GUARDBOOK_ASSIGN(ledger.m_frontier, TreeFrontier::load(ledger.m_tables, size));
    if (size > 0) {
        GUARDBOOK_ASSIGN(const StoredEntry last, ledger.m_tables.entry(size - 1));
        GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(QByteArrayView(last.entry).first(152)));
        ledger.m_lastTimeMs = body.timeMs;
    }
    return ledger;
}

Result<StoredCheckpoint> Ledger::verifyHead() const
{
    GUARDBOOK_ASSIGN(const auto stored, m_tables.latestCheckpoint());
    if (!stored)
        return headFault(QStringLiteral("there is no checkpoint"));
    const auto opened = openCheckpoint(stored->note, m_origin, m_logKey.verifyingKey(), {});
    if (!opened)
        return headFault(QStringLiteral("the checkpoint is not signed by this book's ledger"));
    if (opened->checkpoint.size != size() || stored->size != size())
        return headFault(QStringLiteral("the checkpoint speaks of %1 entries and there are %2")
                             .arg(opened->checkpoint.size)
                             .arg(size()));
    if (opened->checkpoint.root != root() || stored->root != root())
        return headFault(QStringLiteral("the entries are not those that were signed"));
    return *stored;
}

Result<StoredCheckpoint> Ledger::append(Change &change, const LedgerEvent &event, const LedgerActor &actor,
                                        const Clock &clock)
{
    const std::uint64_t seq = size();
    const Instant now = clock.now();
    GUARDBOOK_ASSIGN(const std::vector<RowState> states, statesOf(change, seq));

    QJsonObject payload = event.details;
    payload.insert(QStringLiteral("event"), wordOf(event.type));
    payload.insert(QStringLiteral("at"), now.utcText());
    payload.insert(QStringLiteral("offset"), now.offsetMinutes);
    payload.insert(QStringLiteral("clock"), toWord(clock.sync()));
    payload.insert(QStringLiteral("by"), actor.user.text());
    QJsonArray rows;
    for (const RowState &state : states)
        rows.append(QJsonArray{state.table, state.row, state.digest.hex()});
    payload.insert(QStringLiteral("rows"), rows);

    StoredEntry entry;
    entry.seq = seq;
    entry.salt = Secret::random(32).view().toByteArray();
    GUARDBOOK_ASSIGN(entry.payload, canonicalJson(payload));

    LeafBody body;
    body.seq = seq;
    body.timeMs = now.utcMs;
    body.monoMs = clock.monotonicMs() - actor.sessionStartMs;
    body.session = actor.session;
    body.eventType = std::uint16_t(event.type);
    body.flags = event.flags;
    if (now.utcMs < m_lastTimeMs)
        body.flags |= ClockWentBack;
    if (clock.sync() == ClockSync::NotSynchronised)
        body.flags |= ClockNotSynchronised;
    if (clock.isSetByHand())
        body.flags |= Imported;
    body.caseRef = event.caseRef;
    body.subjectRef = event.subject;
    body.actor = actor.key->verifyingKey().fingerprint();
    body.commitment = payloadCommitment(entry.salt, entry.payload);
    entry.entry = signLeaf(body, *actor.key);
    entry.leafHash = leafHash(entry.entry);

    TreeFrontier frontier = m_frontier;
    const std::vector<TreeNode> nodes = frontier.append(entry.leafHash);
    GUARDBOOK_TRY(m_tables.append(change, entry, nodes, body.eventType, event.caseRef, event.subject));
    for (const RowState &state : states)
        GUARDBOOK_TRY(m_tables.putRowState(change, state));

    const StoredCheckpoint checkpoint{frontier.size(), frontier.root(),
                                      signCheckpoint({m_origin, frontier.size(), frontier.root()}, m_logKey)};
    GUARDBOOK_TRY(m_tables.putCheckpoint(change, checkpoint, pinsCheckpoint(event.type)));
    m_pending = std::move(frontier);
    return checkpoint;
}

bool pinsCheckpoint(EventType event)
{
    return event == EventType::PackPrepare || event == EventType::SessionUnlock ||
           event == EventType::SessionLock || event == EventType::BackupMake ||
           event == EventType::BookCheck || event == EventType::RecoveryUsed;
}

void Ledger::accept()
{
    if (m_pending)
        m_frontier = *std::move(m_pending);
    m_pending.reset();
}

void Ledger::forget()
{
    m_pending.reset();
}

} // namespace guardbook
