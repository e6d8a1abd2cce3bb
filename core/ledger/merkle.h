// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guardbook {

/// The Merkle tree of RFC 6962 section 2.1 and RFC 9162 section 2.1. Sizes and indexes count leaves; a size
/// is at most 2^63 - 1, which is also the most that a checkpoint may say.

/// H(0x01 || left || right).
[[nodiscard]] Digest nodeHash(const Digest &left, const Digest &right);
/// H(""): the root of a tree without leaves.
[[nodiscard]] Digest emptyRoot();

/// The hash over the 2^level leaves from index * 2^level on, all of them there. Level 0: a leaf hash.
struct TreeNode {
    int level = 0;
    std::uint64_t index = 0;
    Digest hash;

    friend bool operator==(const TreeNode &, const TreeNode &) = default;
};

/// Where the tree's nodes lie. Only complete subtrees are ever asked for.
class NodeSource {
public:
    virtual ~NodeSource() = default;
    /// A node that is missing is an error, never a null digest.
    [[nodiscard]] virtual Result<Digest> node(int level, std::uint64_t index) const = 0;
};

/// The right edge of a tree: as many hashes as its size has set bits. All that is needed to append and to
/// know the root. Default: the empty tree.
class TreeFrontier {
public:
    [[nodiscard]] static Result<TreeFrontier> load(const NodeSource &source, std::uint64_t size);

    /// Adds a leaf. Returns the complete subtrees that it finishes, the leaf itself first, each to be kept.
    std::vector<TreeNode> append(const Digest &leafHash);
    [[nodiscard]] Digest root() const;
    [[nodiscard]] std::uint64_t size() const { return m_size; }

    friend bool operator==(const TreeFrontier &, const TreeFrontier &) = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest> m_peaks; // the largest complete subtree first
};

/// The root that the tree had when it held `size` leaves.
[[nodiscard]] Result<Digest> rootAt(const NodeSource &source, std::uint64_t size);

/// RFC 9162 2.1.3.1, the leaf's sibling first. InvalidInput unless index < size.
[[nodiscard]] Result<std::vector<Digest>> inclusionProof(const NodeSource &source, std::uint64_t index,
                                                         std::uint64_t size);
/// RFC 9162 2.1.4.1. Empty when the sizes are equal or the old one is 0. InvalidInput if oldSize > newSize.
[[nodiscard]] Result<std::vector<Digest>> consistencyProof(const NodeSource &source, std::uint64_t oldSize,
                                                           std::uint64_t newSize);

/// RFC 9162 2.1.3.2. One hash too many or too few is a failure.
[[nodiscard]] bool verifyInclusion(const Digest &leafHash, std::uint64_t index, std::uint64_t size,
                                   const std::vector<Digest> &proof, const Digest &root);
/// RFC 9162 2.1.4.2. From size 0 everything follows, but only from the empty root and with an empty proof.
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize,
                                     const std::vector<Digest> &proof, const Digest &oldRoot,
                                     const Digest &newRoot);

/// The two roots that a consistency proof leads to, for 0 < oldSize < newSize; nothing if it has the wrong
/// number of hashes. When oldSize is a power of two the proof starts from `oldRoot` itself.
struct ConsistencyRoots {
    Digest before;
    Digest after;
};
[[nodiscard]] std::optional<ConsistencyRoots> consistencyRoots(std::uint64_t oldSize, std::uint64_t newSize,
                                                               const std::vector<Digest> &proof,
                                                               const Digest &oldRoot);

} // namespace guardbook
