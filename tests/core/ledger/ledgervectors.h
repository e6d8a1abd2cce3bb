// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"
#include "core/ledger/leaf.h"
#include "core/ledger/merkle.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace guardbook::test {

/// The seven entries and three keys of docs/ledger-format.md 7.
[[nodiscard]] SigningKey keyOfSeed(char byte);
[[nodiscard]] SigningKey logKey();
[[nodiscard]] SigningKey actorKey();
[[nodiscard]] SigningKey witnessKey();
[[nodiscard]] LeafBody vectorBody(std::uint64_t seq);
[[nodiscard]] QByteArray vectorEntry(std::uint64_t seq);
[[nodiscard]] QString vectorOrigin();
[[nodiscard]] QString vectorWitness();
[[nodiscard]] QByteArray vectorNote(); ///< Signed and cosigned, as pinned.

/// A tree in memory that counts what it was asked for and refuses what is not there.
class MemoryTree final : public NodeSource {
public:
    MemoryTree() = default;
    explicit MemoryTree(const std::vector<Digest> &leaves);
    void append(const Digest &leafHash);
    void forget(int level, std::uint64_t index) { m_nodes.erase({level, index}); }
    [[nodiscard]] Result<Digest> node(int level, std::uint64_t index) const override;
    [[nodiscard]] const TreeFrontier &frontier() const { return m_frontier; }
    [[nodiscard]] std::size_t count() const { return m_nodes.size(); }

private:
    std::map<std::pair<int, std::uint64_t>, Digest> m_nodes;
    TreeFrontier m_frontier;
};

[[nodiscard]] MemoryTree vectorTree();
/// Leaf hashes that have nothing in common.
[[nodiscard]] std::vector<Digest> someLeaves(std::size_t count, const QByteArray &salt = {});
/// A copy with one bit turned over.
[[nodiscard]] QByteArray withBitFlipped(QByteArray bytes, qsizetype bit);
[[nodiscard]] Digest withBitFlipped(const Digest &digest, qsizetype bit);

} // namespace guardbook::test
