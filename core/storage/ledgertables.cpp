// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/ledgertables.h"

#include "core/storage/query.h"

#include <limits>

namespace guardbook {

namespace {

Error broken(const QString &what)
{
    return {ErrorCode::Corrupt,
            QStringLiteral("The ledger of this book is damaged (%1). Restore the newest backup.").arg(what),
            QStringLiteral("ledger")};
}

Result<Digest> digestAt(const Query &query, int column)
{
    const auto digest = Digest::fromBytes(query.bytes(column));
    if (!digest)
        return broken(QStringLiteral("a hash has the wrong length"));
    return *digest;
}

Result<StoredEntry> readEntry(const Query &query)
{
    StoredEntry stored;
    stored.seq = std::uint64_t(query.integer(0));
    stored.entry = query.bytes(1);
    GUARDBOOK_ASSIGN(stored.leafHash, digestAt(query, 2));
    stored.salt = query.bytes(3);
    stored.payload = query.bytes(4);
    return stored;
}

const QString entryTables = QStringLiteral("FROM log_leaf l LEFT JOIN log_payload p ON p.seq = l.seq ");
const QString entryColumns =
    QStringLiteral("SELECT l.seq, l.entry, l.leaf_hash, p.salt, p.bytes ") + entryTables;
const QString allColumns = QStringLiteral("SELECT l.seq, l.entry, l.leaf_hash, p.salt, p.bytes, p.case_ref, "
                                          "p.subject_ref, p.event ") +
                           entryTables;

QVariant orNull(const AnyId &id)
{
    return id.isNull() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(id.text());
}

Result<std::vector<std::uint64_t>> sequence(Query &query)
{
    std::vector<std::uint64_t> seqs;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return seqs;
        seqs.push_back(std::uint64_t(query.integer(0)));
    }
}

Result<std::optional<StoredCheckpoint>> oneCheckpoint(Query &query)
{
    GUARDBOOK_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<StoredCheckpoint>();
    StoredCheckpoint checkpoint;
    checkpoint.size = std::uint64_t(query.integer(0));
    GUARDBOOK_ASSIGN(checkpoint.root, digestAt(query, 1));
    checkpoint.note = query.bytes(2);
    return std::optional<StoredCheckpoint>(std::move(checkpoint));
}

} // namespace

Result<Digest> LedgerTables::node(int level, std::uint64_t index) const
{
    Query query(m_database, level == 0
                                ? QStringLiteral("SELECT leaf_hash FROM log_leaf WHERE seq = ?")
                                : QStringLiteral("SELECT hash FROM log_node WHERE idx = ? AND level = ?"));
    query.bind(qint64(index));
    if (level > 0)
        query.bind(qint64(level));
    GUARDBOOK_ASSIGN(const bool found, query.next());
    if (!found)
        return broken(QStringLiteral("node %1 of level %2 is missing").arg(index).arg(level));
    return digestAt(query, 0);
}

Result<std::uint64_t> LedgerTables::size() const
{
    Query query(m_database, QStringLiteral("SELECT coalesce(max(seq) + 1, 0) FROM log_leaf"));
    GUARDBOOK_TRY(query.next());
    return std::uint64_t(query.integer(0));
}

Result<StoredEntry> LedgerTables::entry(std::uint64_t seq) const
{
    Query query(m_database, entryColumns + QStringLiteral("WHERE l.seq = ?"));
    query.bind(qint64(seq));
    GUARDBOOK_ASSIGN(const bool found, query.next());
    if (!found)
        return broken(QStringLiteral("entry %1 is missing").arg(seq));
    return readEntry(query);
}

Result<> LedgerTables::forEach(std::uint64_t first,
                               const std::function<Result<>(const StoredEntry &)> &visit) const
{
    return forEach(first, std::uint64_t(std::numeric_limits<qint64>::max()), visit);
}

Result<> LedgerTables::forEach(std::uint64_t first, std::uint64_t end,
                               const std::function<Result<>(const StoredEntry &)> &visit) const
{
    Query query(m_database, entryColumns + QStringLiteral("WHERE l.seq >= ? AND l.seq < ? ORDER BY l.seq"));
    query.bind(qint64(first)).bind(qint64(end));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        GUARDBOOK_ASSIGN(const StoredEntry stored, readEntry(query));
        GUARDBOOK_TRY(visit(stored));
    }
}

Result<> LedgerTables::forEachWithColumns(
    const std::function<Result<>(const StoredEntry &, const EntryColumns &)> &visit) const
{
    Query query(m_database, allColumns + QStringLiteral("ORDER BY l.seq"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        GUARDBOOK_ASSIGN(const StoredEntry stored, readEntry(query));
        GUARDBOOK_TRY(visit(stored, {query.id<AnyId>(5), query.id<AnyId>(6), query.integer(7)}));
    }
}

Result<std::vector<std::uint64_t>> LedgerTables::entriesOfCase(const AnyId &caseRef) const
{
    Query query(m_database, QStringLiteral("SELECT seq FROM log_payload WHERE case_ref = ? ORDER BY seq"));
    query.bind(caseRef.text());
    return sequence(query);
}

Result<std::vector<std::uint64_t>> LedgerTables::entriesOfSubject(const AnyId &subject) const
{
    Query query(m_database, QStringLiteral("SELECT seq FROM log_payload WHERE subject_ref = ? ORDER BY seq"));
    query.bind(subject.text());
    return sequence(query);
}

Result<std::vector<std::uint64_t>> LedgerTables::entriesOfEvent(std::uint16_t event) const
{
    Query query(m_database, QStringLiteral("SELECT seq FROM log_payload WHERE event = ? ORDER BY seq"));
    query.bind(qint64(event));
    return sequence(query);
}

Result<> LedgerTables::append(Change &change, const StoredEntry &entry, const std::vector<TreeNode> &nodes,
                              std::uint16_t event, const AnyId &caseRef, const AnyId &subject) const
{
    Query leaf(change.database(),
               QStringLiteral("INSERT INTO log_leaf (seq, entry, leaf_hash) VALUES (?, ?, ?)"));
    GUARDBOOK_TRY(leaf.bind(qint64(entry.seq)).bind(entry.entry).bind(entry.leafHash.toBytes()).run());
    for (const TreeNode &node : nodes) {
        if (node.level == 0)
            continue;
        Query insert(change.database(),
                     QStringLiteral("INSERT INTO log_node (level, idx, hash) VALUES (?, ?, ?)"));
        GUARDBOOK_TRY(
            insert.bind(qint64(node.level)).bind(qint64(node.index)).bind(node.hash.toBytes()).run());
    }
    Query payload(change.database(),
                  QStringLiteral("INSERT INTO log_payload (seq, case_ref, subject_ref, event, salt, bytes) "
                                 "VALUES (?, ?, ?, ?, ?, ?)"));
    return payload.bind(qint64(entry.seq))
        .bind(orNull(caseRef))
        .bind(orNull(subject))
        .bind(qint64(event))
        .bind(entry.salt)
        .bind(entry.payload)
        .run();
}

Result<std::optional<StoredCheckpoint>> LedgerTables::latestCheckpoint() const
{
    Query query(m_database,
                QStringLiteral("SELECT size, root, note FROM log_checkpoint ORDER BY size DESC LIMIT 1"));
    return oneCheckpoint(query);
}

Result<std::optional<StoredCheckpoint>> LedgerTables::checkpointAt(std::uint64_t size) const
{
    Query query(m_database, QStringLiteral("SELECT size, root, note FROM log_checkpoint WHERE size = ?"));
    query.bind(qint64(size));
    return oneCheckpoint(query);
}

Result<> LedgerTables::putCheckpoint(Change &change, const StoredCheckpoint &checkpoint, bool pinned) const
{
    Query drop(
        change.database(),
        QStringLiteral(
            "DELETE FROM log_checkpoint WHERE pinned = 0 AND size = (SELECT max(size) FROM log_checkpoint)"));
    GUARDBOOK_TRY(drop.run());
    Query put(
        change.database(),
        QStringLiteral(
            "INSERT INTO log_checkpoint (size, root, note, pinned) VALUES (?, ?, ?, ?) ON "
            "CONFLICT (size) DO UPDATE SET note = excluded.note, pinned = max(pinned, excluded.pinned)"));
    return put.bind(qint64(checkpoint.size))
        .bind(checkpoint.root.toBytes())
        .bind(checkpoint.note)
        .bind(qint64(pinned ? 1 : 0))
        .run();
}

Result<> LedgerTables::putRowState(Change &change, const RowState &state) const
{
    Query put(change.database(),
              QStringLiteral("INSERT INTO log_row (tbl, row, seq, digest) VALUES (?, ?, ?, ?) ON CONFLICT "
                             "(tbl, row) DO UPDATE SET seq = excluded.seq, digest = excluded.digest"));
    return put.bind(state.table).bind(state.row).bind(qint64(state.seq)).bind(state.digest.toBytes()).run();
}

Result<std::optional<RowState>> LedgerTables::rowState(const QString &table, const QString &row) const
{
    Query query(m_database, QStringLiteral("SELECT seq, digest FROM log_row WHERE tbl = ? AND row = ?"));
    query.bind(table).bind(row);
    GUARDBOOK_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<RowState>();
    RowState state{table, row, std::uint64_t(query.integer(0)), {}};
    GUARDBOOK_ASSIGN(state.digest, digestAt(query, 1));
    return std::optional<RowState>(std::move(state));
}

Result<> LedgerTables::forEachRowState(const std::function<Result<>(const RowState &)> &visit) const
{
    Query query(m_database, QStringLiteral("SELECT tbl, row, seq, digest FROM log_row NOT INDEXED"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        RowState state{query.text(0), query.text(1), std::uint64_t(query.integer(2)), {}};
        GUARDBOOK_ASSIGN(state.digest, digestAt(query, 3));
        GUARDBOOK_TRY(visit(state));
    }
}

Result<> LedgerTables::putWitnessed(Change &change, const Witnessed &witnessed) const
{
    Query put(change.database(),
              QStringLiteral(
                  "INSERT INTO witness_seen (id, size, root, note) VALUES (?, ?, ?, ?) ON CONFLICT "
                  "(id) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note"));
    return put.bind(witnessed.user.text())
        .bind(qint64(witnessed.size))
        .bind(witnessed.root.toBytes())
        .bind(witnessed.note)
        .run();
}

Result<std::vector<LedgerTables::Witnessed>> LedgerTables::witnesses() const
{
    Query query(m_database, QStringLiteral("SELECT id, size, root, note FROM witness_seen ORDER BY id"));
    std::vector<Witnessed> found;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return found;
        Witnessed witnessed;
        witnessed.user = AnyId::fromText(query.text(0)).value_or(AnyId());
        witnessed.size = std::uint64_t(query.integer(1));
        GUARDBOOK_ASSIGN(witnessed.root, digestAt(query, 2));
        witnessed.note = query.bytes(3);
        found.push_back(std::move(witnessed));
    }
}

} // namespace guardbook
