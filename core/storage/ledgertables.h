// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/ledger/merkle.h"
#include "core/storage/change.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace guardbook {

/// A ledger entry as it is stored. The payload is missing once it was erased.
struct StoredEntry {
    std::uint64_t seq = 0;
    QByteArray entry; ///< 216 bytes.
    Digest leafHash;
    QByteArray salt;
    QByteArray payload;
};

/// The columns that repeat what a leaf says, so that entries are found by them. The leaf is the authority.
struct EntryColumns {
    AnyId caseRef;
    AnyId subject;
    qint64 event = 0;
};

struct StoredCheckpoint {
    std::uint64_t size = 0;
    Digest root;
    QByteArray note;
};

/// The newest entry that spoke of a row, and the digest that it gave.
struct RowState {
    QString table;
    QString row;
    std::uint64_t seq = 0;
    Digest digest;
};

/// The ledger's tables (integrity.md 2.3). Knows rows and hashes, no keys and no meaning.
class LedgerTables : public NodeSource {
public:
    explicit LedgerTables(Database &database) : m_database(database) {}

    [[nodiscard]] Result<Digest> node(int level, std::uint64_t index) const override;
    [[nodiscard]] Result<std::uint64_t> size() const;

    [[nodiscard]] Result<StoredEntry> entry(std::uint64_t seq) const;
    /// Calls for each entry from `first` on, in order, until there is none or the function fails.
    [[nodiscard]] Result<> forEach(std::uint64_t first,
                                   const std::function<Result<>(const StoredEntry &)> &visit) const;
    /// The same for the entries before `end`.
    [[nodiscard]] Result<> forEach(std::uint64_t first, std::uint64_t end,
                                   const std::function<Result<>(const StoredEntry &)> &visit) const;
    /// Every entry with the columns by which it is found, in order.
    [[nodiscard]] Result<>
    forEachWithColumns(const std::function<Result<>(const StoredEntry &, const EntryColumns &)> &visit) const;
    [[nodiscard]] Result<std::vector<std::uint64_t>> entriesOfCase(const AnyId &caseRef) const;
    [[nodiscard]] Result<std::vector<std::uint64_t>> entriesOfSubject(const AnyId &subject) const;
    [[nodiscard]] Result<std::vector<std::uint64_t>> entriesOfEvent(std::uint16_t event) const;

    [[nodiscard]] Result<> append(Change &change, const StoredEntry &entry,
                                  const std::vector<TreeNode> &nodes, std::uint16_t event,
                                  const AnyId &caseRef, const AnyId &subject) const;

    [[nodiscard]] Result<std::optional<StoredCheckpoint>> latestCheckpoint() const;
    [[nodiscard]] Result<std::optional<StoredCheckpoint>> checkpointAt(std::uint64_t size) const;
    /// Stores a checkpoint; the newest unpinned one before it goes, so that they do not pile up.
    [[nodiscard]] Result<> putCheckpoint(Change &change, const StoredCheckpoint &checkpoint,
                                         bool pinned) const;

    [[nodiscard]] Result<> putRowState(Change &change, const RowState &state) const;
    [[nodiscard]] Result<std::optional<RowState>> rowState(const QString &table, const QString &row) const;
    /// In the order in which they lie on the disk.
    [[nodiscard]] Result<> forEachRowState(const std::function<Result<>(const RowState &)> &visit) const;

    struct Witnessed {
        AnyId user;
        std::uint64_t size = 0;
        Digest root;
        QByteArray note;
    };
    [[nodiscard]] Result<> putWitnessed(Change &change, const Witnessed &witnessed) const;
    [[nodiscard]] Result<std::vector<Witnessed>> witnesses() const;

private:
    Database &m_database;
};

} // namespace guardbook
