// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/merkle.h"

#include "ledgervectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <span>
#include <string>

using namespace guardbook;
using namespace guardbook::test;

namespace {

using Leaves = std::span<const Digest>;
using Hashes = std::vector<Digest>;

/// RFC 6962 2.1, word for word: the largest power of two smaller than n.
std::size_t splitOf(std::size_t n)
{
    return std::bit_floor(n - 1);
}

Digest naiveRoot(Leaves leaves)
{
    if (leaves.empty())
        return emptyRoot();
    if (leaves.size() == 1)
        return leaves.front();
    const std::size_t k = splitOf(leaves.size());
    return nodeHash(naiveRoot(leaves.first(k)), naiveRoot(leaves.subspan(k)));
}

/// RFC 6962 2.1.1, PATH(m, D[n]).
Hashes naivePath(std::size_t m, Leaves leaves)
{
    if (leaves.size() == 1)
        return {};
    const std::size_t k = splitOf(leaves.size());
    const bool left = m < k;
    Hashes path = left ? naivePath(m, leaves.first(k)) : naivePath(m - k, leaves.subspan(k));
    path.push_back(naiveRoot(left ? leaves.subspan(k) : leaves.first(k)));
    return path;
}

/// RFC 6962 2.1.2, SUBPROOF(m, D[n], b).
Hashes naiveSubproof(std::size_t m, Leaves leaves, bool whole)
{
    if (m == leaves.size())
        return whole ? Hashes() : Hashes{naiveRoot(leaves)};
    const std::size_t k = splitOf(leaves.size());
    const bool left = m <= k;
    Hashes proof =
        left ? naiveSubproof(m, leaves.first(k), whole) : naiveSubproof(m - k, leaves.subspan(k), false);
    proof.push_back(naiveRoot(left ? leaves.subspan(k) : leaves.first(k)));
    return proof;
}

/// The turns from the root down to leaf m of n: all that an inclusion proof says about the tree's size.
std::string turnsOf(std::size_t m, std::size_t n)
{
    if (n == 1)
        return {};
    const std::size_t k = splitOf(n);
    return m < k ? 'l' + turnsOf(m, k) : 'r' + turnsOf(m - k, n - k);
}

struct Inclusion {
    Digest leaf;
    std::uint64_t index = 0;
    std::uint64_t size = 0;
    Hashes proof;
    Digest root;

    [[nodiscard]] bool holds() const { return verifyInclusion(leaf, index, size, proof, root); }
};

struct Consistency {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    Hashes proof;
    Digest rootBefore;
    Digest rootAfter;

    [[nodiscard]] bool holds() const
    {
        return verifyConsistency(before, after, proof, rootBefore, rootAfter);
    }
};

/// The same proof damaged in every way that changes only its list of hashes.
std::vector<Hashes> damagedLists(const Hashes &proof, const Digest &extra)
{
    std::vector<Hashes> lists;
    const auto add = [&](auto change) {
        Hashes list = proof;
        change(list);
        if (list != proof)
            lists.push_back(list);
    };
    add([&](Hashes &list) { list.insert(list.begin(), extra); });
    add([&](Hashes &list) { list.push_back(extra); });
    add([&](Hashes &list) { list.insert(list.begin(), Digest()); });
    add([&](Hashes &list) { list.push_back(Digest()); });
    if (proof.empty())
        return lists;
    add([](Hashes &list) { list.pop_back(); });
    add([](Hashes &list) { list.erase(list.begin()); });
    add([](Hashes &list) { list.clear(); });
    add([](Hashes &list) { std::reverse(list.begin(), list.end()); });
    add([](Hashes &list) { list.push_back(list.back()); });
    add([](Hashes &list) { list.insert(list.begin(), list.front()); });
    return lists;
}

std::vector<Inclusion> damaged(const Inclusion &good)
{
    std::vector<Inclusion> all;
    const auto add = [&](auto change) {
        Inclusion one = good;
        change(one);
        all.push_back(one);
    };
    add([](Inclusion &one) { one.leaf = Digest::of("wrong leaf"); });
    add([](Inclusion &one) { one.root = Digest::of("wrong root"); });
    add([](Inclusion &one) { one.root = emptyRoot(); });
    add([](Inclusion &one) { one.index += 1; });
    add([](Inclusion &one) { one.index -= 1; }); // 0 becomes the largest number there is
    add([](Inclusion &one) { one.index ^= 2; });
    add([](Inclusion &one) { one.size = 0; });
    if (good.size > 1)
        add([](Inclusion &one) { std::swap(one.leaf, one.root); });
    for (Hashes &list : damagedLists(good.proof, good.root))
        add([&](Inclusion &one) { one.proof = std::move(list); });
    return all;
}

} // namespace

TEST(Merkle, theEmptyTreesRootIsTheHashOfNothing)
{
    EXPECT_EQ(TreeFrontier().root(), emptyRoot());
    EXPECT_EQ(emptyRoot().hex(),
              QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

TEST(Merkle, theKnownRootsOfCertificateTransparencyComeOut)
{
    const std::vector<std::pair<const char *, const char *>> known = {
        {"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
        {"00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
        {"10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
        {"2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
        {"3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
        {"40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
        {"5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
        {"606162636465666768696a6b6c6d6e6f",
         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"}};
    TreeFrontier frontier;
    for (const auto &[leaf, root] : known) {
        frontier.append(leafHash(QByteArray::fromHex(leaf)));
        EXPECT_EQ(frontier.root().hex(), QString::fromLatin1(root)) << frontier.size();
    }
}

TEST(Merkle, thePublishedRootOfSevenLeavesComesOut)
{
    EXPECT_EQ(vectorTree().frontier().root().hex(),
              QStringLiteral("61fffa3bf49400990389f1bc3bcb8629cbc8b9f4c2bf2c4cd6635a0512dfd481"));
}

TEST(Merkle, everySizeAgreesWithTheRecursiveDefinition)
{
    const Hashes leaves = someLeaves(130);
    const MemoryTree whole(leaves);
    MemoryTree growing;
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        const Digest expected = naiveRoot(Leaves(leaves).first(size));
        ASSERT_EQ(growing.frontier().root(), expected) << size;
        ASSERT_EQ(growing.frontier().size(), size);
        const auto early = rootAt(whole, size);
        ASSERT_TRUE(early);
        ASSERT_EQ(*early, expected) << size;
        const auto loaded = TreeFrontier::load(growing, size);
        ASSERT_TRUE(loaded);
        ASSERT_EQ(*loaded, growing.frontier()) << size;
        if (size < leaves.size())
            growing.append(leaves[size]);
    }
}

TEST(Merkle, appendingTellsExactlyTheSubtreesThatAreNowComplete)
{
    const Hashes leaves = someLeaves(70);
    TreeFrontier frontier;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const auto finished = frontier.append(leaves[i]);
        ASSERT_EQ(finished.size(), std::size_t(std::countr_one(i)) + 1) << i;
        EXPECT_EQ(finished.front(), (TreeNode{0, i, leaves[i]}));
        for (std::size_t level = 0; level < finished.size(); ++level) {
            const std::size_t width = std::size_t(1) << level;
            EXPECT_EQ(finished[level], (TreeNode{int(level), (i + 1) / width - 1,
                                                 naiveRoot(Leaves(leaves).subspan(i + 1 - width, width))}));
        }
    }
}

TEST(Merkle, everyInclusionProofIsThatOfTheDefinitionAndHolds)
{
    const Hashes leaves = someLeaves(66);
    const MemoryTree tree(leaves);
    for (std::size_t size = 1; size <= leaves.size(); ++size) {
        const Leaves part = Leaves(leaves).first(size);
        for (std::size_t index = 0; index < size; ++index) {
            const auto proof = inclusionProof(tree, index, size);
            ASSERT_TRUE(proof);
            ASSERT_EQ(*proof, naivePath(index, part)) << index << " of " << size;
            ASSERT_TRUE(verifyInclusion(leaves[index], index, size, *proof, naiveRoot(part)));
        }
    }
}

TEST(Merkle, everyConsistencyProofIsThatOfTheDefinitionAndHolds)
{
    const Hashes leaves = someLeaves(66);
    const MemoryTree tree(leaves);
    for (std::size_t after = 0; after <= leaves.size(); ++after) {
        const Leaves part = Leaves(leaves).first(after);
        for (std::size_t before = 0; before <= after; ++before) {
            const auto proof = consistencyProof(tree, before, after);
            ASSERT_TRUE(proof);
            ASSERT_EQ(*proof, before == 0 ? Hashes() : naiveSubproof(before, part, true))
                << before << ' ' << after;
            ASSERT_TRUE(
                verifyConsistency(before, after, *proof, naiveRoot(part.first(before)), naiveRoot(part)));
        }
    }
}

TEST(Merkle, aBookOfManyYearsProvesWithSeventeenHashes)
{
    const Hashes leaves = someLeaves(100000);
    const MemoryTree tree(leaves);
    EXPECT_LT(tree.count(), 2 * leaves.size());
    const Digest root = tree.frontier().root();
    for (const std::uint64_t index : {0ULL, 1ULL, 65535ULL, 65536ULL, 98304ULL, 99999ULL}) {
        const auto proof = inclusionProof(tree, index, leaves.size());
        ASSERT_TRUE(proof);
        EXPECT_LE(proof->size(), 17U);
        EXPECT_TRUE(verifyInclusion(leaves[index], index, leaves.size(), *proof, root));
    }
}

TEST(Merkle, placesOutsideTheTreeAreRefused)
{
    const MemoryTree tree(someLeaves(5));
    const auto outside = [](const auto &result) {
        return !result && result.error().code == ErrorCode::InvalidInput;
    };
    EXPECT_TRUE(outside(inclusionProof(tree, 5, 5)));
    EXPECT_TRUE(outside(inclusionProof(tree, 0, 0)));
    EXPECT_TRUE(outside(consistencyProof(tree, 5, 4)));
    EXPECT_TRUE(outside(rootAt(tree, std::uint64_t(1) << 63)));
    EXPECT_TRUE(outside(inclusionProof(tree, 0, ~std::uint64_t(0))));
    EXPECT_TRUE(outside(consistencyProof(tree, 1, ~std::uint64_t(0))));
    EXPECT_FALSE(rootAt(tree, 6));
}

TEST(Merkle, aMissingNodeIsAFailureAndNotAZero)
{
    MemoryTree tree(someLeaves(7));
    tree.forget(1, 2);
    EXPECT_FALSE(rootAt(tree, 7));
    EXPECT_FALSE(inclusionProof(tree, 0, 7));
    EXPECT_FALSE(consistencyProof(tree, 6, 7));
    EXPECT_FALSE(TreeFrontier::load(tree, 7));
    EXPECT_TRUE(rootAt(tree, 5));
}

TEST(Merkle, noDamagedInclusionProofHolds)
{
    const Hashes leaves = someLeaves(33);
    const MemoryTree tree(leaves);
    int tried = 0;
    for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
        for (std::uint64_t index = 0; index < size; ++index) {
            const Inclusion good{leaves[index], index, size, *inclusionProof(tree, index, size),
                                 *rootAt(tree, size)};
            ASSERT_TRUE(good.holds());
            for (const Inclusion &bad : damaged(good)) {
                ASSERT_FALSE(bad.holds()) << index << " of " << size << ", damage " << tried;
                ++tried;
            }
        }
    }
    EXPECT_GT(tried, 8000);
}

TEST(Merkle, aProofForAnotherSizeHoldsOnlyWhereThePathIsTheSame)
{
    // A path says left or right, not how large the tree is: that is why the size stands in the signed
    // checkpoint. What must never pass is another size together with the root of that size.
    const Hashes leaves = someLeaves(64);
    const MemoryTree tree(leaves);
    for (std::uint64_t size = 1; size <= 32; ++size) {
        for (std::uint64_t index = 0; index < size; ++index) {
            const Hashes proof = *inclusionProof(tree, index, size);
            for (const std::uint64_t other : {size * 2, size / 2, size + 1, size - 1}) {
                if (other == size)
                    continue;
                ASSERT_FALSE(verifyInclusion(leaves[index], index, other, proof, *rootAt(tree, other)))
                    << index << ' ' << size << ' ' << other;
                const bool samePath = index < other && turnsOf(index, other) == turnsOf(index, size);
                ASSERT_EQ(verifyInclusion(leaves[index], index, other, proof, *rootAt(tree, size)), samePath)
                    << index << ' ' << size << ' ' << other;
            }
        }
    }
}

TEST(Merkle, noDamagedConsistencyProofHolds)
{
    const Hashes leaves = someLeaves(40);
    const MemoryTree tree(leaves);
    int tried = 0;
    for (std::uint64_t after = 1; after <= leaves.size(); ++after) {
        for (std::uint64_t before = 0; before <= after; ++before) {
            const Consistency good{before, after, *consistencyProof(tree, before, after),
                                   *rootAt(tree, before), *rootAt(tree, after)};
            ASSERT_TRUE(good.holds());
            const auto refuse = [&](auto change) {
                Consistency bad = good;
                change(bad);
                ++tried;
                EXPECT_FALSE(bad.holds()) << before << " to " << after << ", damage " << tried;
            };
            refuse([](Consistency &one) { one.rootBefore = Digest::of("wrong root"); });
            refuse([&](Consistency &one) {
                one.rootAfter = before == 0 ? emptyRoot() : Digest::of("wrong root");
            });
            for (Hashes &list : damagedLists(good.proof, good.rootAfter))
                refuse([&](Consistency &one) { one.proof = std::move(list); });
            if (before == after)
                continue;
            refuse([](Consistency &one) { std::swap(one.rootBefore, one.rootAfter); });
            refuse([](Consistency &one) { std::swap(one.before, one.after); });
            if (before != 0) {
                refuse([](Consistency &one) { one.rootBefore = one.rootAfter; });
                refuse([](Consistency &one) { one.rootAfter = one.rootBefore; });
                refuse([](Consistency &one) { one.before = 0; });
                refuse([](Consistency &one) { one.after *= 2; });
                refuse([](Consistency &one) { one.after = one.before; });
            }
        }
    }
    EXPECT_GT(tried, 6000);
}

TEST(Merkle, noBitOfAProofCanBeChanged)
{
    const Hashes leaves = someLeaves(23);
    const MemoryTree tree(leaves);
    const std::uint64_t size = leaves.size();
    const Digest root = *rootAt(tree, size);
    for (const std::uint64_t index : {0ULL, 7ULL, 15ULL, 16ULL, 20ULL, 22ULL}) {
        const Hashes inclusion = *inclusionProof(tree, index, size);
        const Hashes consistency = *consistencyProof(tree, index + 1, size);
        const Digest before = *rootAt(tree, index + 1);
        for (qsizetype bit = 0; bit < 256; ++bit) {
            for (std::size_t at = 0; at < inclusion.size(); ++at) {
                Hashes bad = inclusion;
                bad[at] = withBitFlipped(bad[at], bit);
                ASSERT_FALSE(verifyInclusion(leaves[index], index, size, bad, root));
            }
            for (std::size_t at = 0; at < consistency.size(); ++at) {
                Hashes bad = consistency;
                bad[at] = withBitFlipped(bad[at], bit);
                ASSERT_FALSE(verifyConsistency(index + 1, size, bad, before, root));
            }
            ASSERT_FALSE(verifyInclusion(withBitFlipped(leaves[index], bit), index, size, inclusion, root));
            ASSERT_FALSE(verifyInclusion(leaves[index], index, size, inclusion, withBitFlipped(root, bit)));
            ASSERT_FALSE(verifyConsistency(index + 1, size, consistency, withBitFlipped(before, bit), root));
            ASSERT_FALSE(verifyConsistency(index + 1, size, consistency, before, withBitFlipped(root, bit)));
        }
    }
}

TEST(Merkle, aProofOfNonsenseLengthEnds)
{
    const Hashes longList(100000, Digest::of("x"));
    EXPECT_FALSE(verifyInclusion(Digest(), ~std::uint64_t(0) - 1, ~std::uint64_t(0), longList, Digest()));
    EXPECT_FALSE(verifyConsistency(1, ~std::uint64_t(0), longList, Digest(), Digest()));
    EXPECT_FALSE(verifyConsistency(3, 7, {}, Digest(), Digest()));
}

TEST(Merkle, anInnerNodeIsNotALeaf)
{
    // Without the prefixes 0x00 and 0x01 a node's two hashes could pass as a leaf's content.
    const Hashes leaves = someLeaves(2);
    const QByteArray asEntry = leaves[0].toBytes() + leaves[1].toBytes();
    EXPECT_NE(leafHash(asEntry), nodeHash(leaves[0], leaves[1]));
    EXPECT_FALSE(verifyInclusion(leafHash(asEntry), 0, 1, {}, naiveRoot(leaves)));
}
