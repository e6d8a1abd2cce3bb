// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/ledgercheck.h"

#include "core/action/book.h"
#include "core/action/entryrows.h"
#include "core/ledger/checkpoint.h"
#include "core/storage/query.h"

namespace guardbook {

void LedgerCheck::fault(std::uint64_t seq, const QString &what)
{
    if (m_faults.size() < 50)
        m_faults << QStringLiteral("Entry %1 of the ledger: %2.").arg(seq).arg(what);
}

Result<> LedgerCheck::run(const Progress &progress)
{
    const std::uint64_t size = m_book.ledger().size();
    GUARDBOOK_TRY(loadCheckpoints());
    GUARDBOOK_TRY(m_book.ledger().tables().forEach(0, [&](const StoredEntry &entry) -> Result<> {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                         QStringLiteral("check")};
        look(entry);
        if (entry.seq % 256 == 0)
            progress.tell(qint64(entry.seq), qint64(size));
        return {};
    }));
    if (m_next != size)
        m_faults << QStringLiteral("Entries are missing from the ledger.");
    if (m_tree.root() != m_book.ledger().root())
        m_faults << QStringLiteral("The ledger's entries do not add up to its root.");
    for (const auto &[ahead, root] : m_checkpoints)
        m_faults << QStringLiteral("A checkpoint speaks of %1 entries, which are not there.").arg(ahead);
    if (auto head = m_book.ledger().verifyHead(); !head)
        m_faults << head.error().sentence;
    GUARDBOOK_TRY(compareWitnessed());
    return compareShortcutTable();
}

/// What each user cosigned at their last sign-in is a beginning of this ledger.
Result<> LedgerCheck::compareWitnessed()
{
    GUARDBOOK_ASSIGN(const auto witnesses, m_book.ledger().tables().witnesses());
    for (const LedgerTables::Witnessed &witnessed : witnesses) {
        const auto root = rootAt(m_book.ledger().tables(), witnessed.size);
        if (witnessed.size > m_next || !root || *root != witnessed.root)
            m_faults << QStringLiteral("A user cosigned another history, of %1 entries.").arg(witnessed.size);
    }
    return {};
}

Result<> LedgerCheck::loadCheckpoints()
{
    Query query(m_book.database(), QStringLiteral("SELECT size, root, note FROM log_checkpoint"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        const auto size = std::uint64_t(query.integer(0));
        const auto opened = openCheckpoint(query.bytes(2), m_book.ledger().origin(),
                                           m_book.ledger().logKey().verifyingKey(), {});
        if (!opened || opened->checkpoint.size != size || opened->checkpoint.root != query.digest(1))
            m_faults << QStringLiteral("The checkpoint over %1 entries is not signed by this book's ledger.")
                            .arg(size);
        else
            m_checkpoints.emplace(size, opened->checkpoint.root);
    }
}

void LedgerCheck::lookAtTree(const StoredEntry &entry)
{
    for (const TreeNode &node : m_tree.append(entry.leafHash)) {
        if (node.level == 0)
            continue;
        const auto stored = m_book.ledger().tables().node(node.level, node.index);
        if (!stored || *stored != node.hash)
            fault(entry.seq, QStringLiteral("the tree above it is damaged"));
    }
    const auto checkpoint = m_checkpoints.find(m_tree.size());
    if (checkpoint == m_checkpoints.end())
        return;
    if (checkpoint->second != m_tree.root())
        fault(entry.seq, QStringLiteral("the checkpoint that was signed after it speaks of other entries"));
    m_checkpoints.erase(checkpoint);
}

void LedgerCheck::lookAtShortcuts(const StoredEntry &entry, const LeafBody &body)
{
    Query query(m_book.database(),
                QStringLiteral("SELECT case_ref, subject_ref, event FROM log_payload WHERE seq = ?"));
    const auto found = query.bind(entry.seq).next();
    if (!found || !*found || query.id<AnyId>(0) != body.caseRef || query.id<AnyId>(1) != body.subjectRef ||
        query.integer(2) != body.eventType)
        fault(entry.seq, QStringLiteral("the columns by which it is found do not fit it"));
}

void LedgerCheck::look(const StoredEntry &entry)
{
    if (entry.seq != m_next)
        fault(m_next, QStringLiteral("it is missing"));
    m_next = entry.seq + 1;
    lookAtTree(entry);
    if (leafHash(entry.entry) != entry.leafHash)
        fault(entry.seq, QStringLiteral("its hash does not fit"));
    const auto body =
        decodeLeafBody(QByteArrayView(entry.entry).first(qMin(leafBodySize, entry.entry.size())));
    if (!body || body->seq != entry.seq) {
        fault(entry.seq, QStringLiteral("it is not an entry for this place"));
        return;
    }
    const auto signer = m_signers.signerOf(body->actor, entry.seq);
    if (!signer || !openLeaf(entry.entry, signer->key))
        fault(entry.seq, QStringLiteral("it is not signed by a user of this book"));
    if (entry.payload.isNull())
        return; // erased by rule; the entry itself stays
    if (!opensCommitment(body->commitment, entry.salt, entry.payload)) {
        fault(entry.seq, QStringLiteral("its text is not the one that was signed"));
        return;
    }
    lookAtShortcuts(entry, *body);
    const auto states = rowStatesIn(entry);
    if (!states) {
        fault(entry.seq, QStringLiteral("its text cannot be read"));
        return;
    }
    for (const RowState &state : *states)
        m_records.insert({state.table, state.row}, {state.digest, state.seq});
}

/// Opening a book finds records by this table.
Result<> LedgerCheck::compareShortcutTable()
{
    qsizetype known = 0;
    GUARDBOOK_TRY(m_book.ledger().tables().forEachRowState(0, [&](const RowState &state) -> Result<> {
        ++known;
        const auto said = m_records.constFind({state.table, state.row});
        if (said == m_records.constEnd() || said->seq != state.seq || said->digest != state.digest)
            fault(state.seq, QStringLiteral("the table of records (%1) does not fit it").arg(state.table));
        return {};
    }));
    if (known != m_records.size())
        m_faults << QStringLiteral("The ledger's table of records is not whole.");
    return {};
}

} // namespace guardbook
