// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/merkle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace guardbook {

namespace {

constexpr std::uint64_t maxSize = std::numeric_limits<std::int64_t>::max();

Error outOfRange()
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("The ledger has no such place. Reload the book and try again."),
            QStringLiteral("ledger/merkle")};
}

/// The hash over the leaves that come after the last complete subtree of `level`: the bits of `size` below
/// `level`, at least one of which is set. The smallest subtree is rightmost, so it is folded in first.
Result<Digest> hashOfTail(const NodeSource &source, std::uint64_t size, int level)
{
    std::optional<Digest> hash;
    for (int at = 0; at < level; ++at) {
        if (((size >> at) & 1) == 0)
            continue;
        GUARDBOOK_ASSIGN(const Digest peak, source.node(at, (size >> at) - 1));
        hash = hash ? nodeHash(peak, *hash) : peak;
    }
    Q_ASSERT(hash);
    return hash.value_or(Digest());
}

/// The siblings on the way from a complete node up to the root of the tree of `size` leaves.
Result<> appendPath(std::vector<Digest> &path, const NodeSource &source, int level, std::uint64_t index,
                    std::uint64_t size)
{
    for (std::uint64_t last = (size - 1) >> level; last > 0; ++level, index >>= 1, last >>= 1) {
        const std::uint64_t sibling = index ^ 1;
        if (sibling > last)
            continue; // a right edge without a sibling moves up as it is
        const bool complete = sibling < (size >> level);
        GUARDBOOK_ASSIGN(const Digest hash,
                         complete ? source.node(level, sibling) : hashOfTail(source, size, level));
        path.push_back(hash);
    }
    return {};
}

} // namespace

Digest nodeHash(const Digest &left, const Digest &right)
{
    std::array<char, 1 + 2 * Digest::size> bytes;
    bytes[0] = 1;
    std::copy_n(left.view().begin(), Digest::size, bytes.begin() + 1);
    std::copy_n(right.view().begin(), Digest::size, bytes.begin() + 1 + Digest::size);
    return Digest::of({bytes.data(), qsizetype(bytes.size())});
}

Digest emptyRoot()
{
    return Digest::of({});
}

Result<TreeFrontier> TreeFrontier::load(const NodeSource &source, std::uint64_t size)
{
    if (size > maxSize)
        return outOfRange();
    TreeFrontier frontier;
    frontier.m_size = size;
    for (int level = 63 - std::countl_zero(size); level >= 0; --level) {
        if (((size >> level) & 1) == 0)
            continue;
        GUARDBOOK_ASSIGN(const Digest peak, source.node(level, (size >> level) - 1));
        frontier.m_peaks.push_back(peak);
    }
    return frontier;
}

std::vector<TreeNode> TreeFrontier::append(const Digest &leafHash)
{
    TreeNode node{0, m_size, leafHash};
    std::vector<TreeNode> finished{node};
    for (std::uint64_t rest = m_size; (rest & 1) != 0; rest >>= 1) {
        node = {node.level + 1, node.index >> 1, nodeHash(m_peaks.back(), node.hash)};
        m_peaks.pop_back();
        finished.push_back(node);
    }
    m_peaks.push_back(node.hash);
    ++m_size;
    return finished;
}

Digest TreeFrontier::root() const
{
    if (m_peaks.empty())
        return emptyRoot();
    Digest hash = m_peaks.back();
    std::for_each(m_peaks.rbegin() + 1, m_peaks.rend(),
                  [&](const Digest &peak) { hash = nodeHash(peak, hash); });
    return hash;
}

Result<Digest> rootAt(const NodeSource &source, std::uint64_t size)
{
    GUARDBOOK_ASSIGN(const TreeFrontier frontier, TreeFrontier::load(source, size));
    return frontier.root();
}

Result<std::vector<Digest>> inclusionProof(const NodeSource &source, std::uint64_t index, std::uint64_t size)
{
    if (index >= size || size > maxSize)
        return outOfRange();
    std::vector<Digest> path;
    GUARDBOOK_TRY(appendPath(path, source, 0, index, size));
    return path;
}

Result<std::vector<Digest>> consistencyProof(const NodeSource &source, std::uint64_t oldSize,
                                             std::uint64_t newSize)
{
    if (oldSize > newSize || newSize > maxSize)
        return outOfRange();
    std::vector<Digest> path;
    if (oldSize == 0 || oldSize == newSize)
        return path;
    // From the last complete subtree of the old tree upwards. If it is the whole old tree, its hash is the
    // old root, which the verifier has.
    const int level = std::countr_zero(oldSize);
    const std::uint64_t index = (oldSize >> level) - 1;
    if (index != 0) {
        GUARDBOOK_ASSIGN(const Digest start, source.node(level, index));
        path.push_back(start);
    }
    GUARDBOOK_TRY(appendPath(path, source, level, index, newSize));
    return path;
}

bool verifyInclusion(const Digest &leafHash, std::uint64_t index, std::uint64_t size,
                     const std::vector<Digest> &proof, const Digest &root)
{
    if (index >= size)
        return false;
    std::uint64_t at = index;
    std::uint64_t last = size - 1;
    Digest hash = leafHash;
    for (const Digest &sibling : proof) {
        if (last == 0)
            return false;
        if ((at & 1) != 0 || at == last) {
            hash = nodeHash(sibling, hash);
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

std::optional<ConsistencyRoots> consistencyRoots(std::uint64_t oldSize, std::uint64_t newSize,
                                                 const std::vector<Digest> &proof, const Digest &oldRoot)
{
    if (oldSize == 0 || oldSize >= newSize)
        return std::nullopt;
    const int whole = std::countr_zero(oldSize);
    std::uint64_t at = (oldSize - 1) >> whole;
    std::uint64_t last = (newSize - 1) >> whole;
    auto next = proof.begin();
    ConsistencyRoots roots{oldRoot, oldRoot};
    if (!std::has_single_bit(oldSize)) {
        if (next == proof.end())
            return std::nullopt;
        roots = {*next, *next};
        ++next;
    }
    for (; next != proof.end(); ++next) {
        if (last == 0)
            return std::nullopt;
        if ((at & 1) != 0 || at == last) {
            roots = {nodeHash(*next, roots.before), nodeHash(*next, roots.after)};
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            roots.after = nodeHash(roots.after, *next);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 ? std::optional(roots) : std::nullopt;
}

bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const std::vector<Digest> &proof,
                       const Digest &oldRoot, const Digest &newRoot)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == 0)
        return proof.empty() && oldRoot == emptyRoot() && (newSize == 0) == (newRoot == emptyRoot());
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    const auto roots = consistencyRoots(oldSize, newSize, proof, oldRoot);
    return roots && roots->before == oldRoot && roots->after == newRoot;
}

} // namespace guardbook
