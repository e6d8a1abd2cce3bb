// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/seen.h"

#include "ledgervectors.h"

#include <gtest/gtest.h>

#include <bit>
#include <set>

using namespace guardbook;
using namespace guardbook::test;

namespace {

SeenCheckpoint headOf(const MemoryTree &tree, std::uint64_t size)
{
    return {size, *rootAt(tree, size)};
}

/// The ledger of `leaves`, with the entry at `index` written anew.
MemoryTree rewritten(std::vector<Digest> leaves, std::size_t index)
{
    leaves[index] = leafHash("another entry");
    return MemoryTree(leaves);
}

} // namespace

TEST(Seen, aLedgerThatOnlyGrewIsConsistentWithEveryEarlierHead)
{
    const MemoryTree tree(someLeaves(40));
    for (std::uint64_t present = 0; present <= 40; ++present) {
        for (std::uint64_t seen = 0; seen <= present; ++seen) {
            const auto proof = consistencyProof(tree, seen, present);
            ASSERT_TRUE(proof);
            EXPECT_EQ(compareSeen(headOf(tree, seen), headOf(tree, present), *proof),
                      SeenVerdict::Consistent);
            EXPECT_EQ(compareSeen(headOf(tree, seen), headOf(tree, present), tree), SeenVerdict::Consistent);
        }
    }
}

TEST(Seen, whoHasSeenNothingAcceptsAnyLedger)
{
    const MemoryTree tree(someLeaves(5));
    EXPECT_EQ(compareSeen({}, headOf(tree, 5), tree), SeenVerdict::Consistent);
    EXPECT_EQ(compareSeen({}, {}, std::vector<Digest>()), SeenVerdict::Consistent);
}

TEST(Seen, anOldCopyPutBackIsARollback)
{
    const MemoryTree tree(someLeaves(9));
    EXPECT_EQ(compareSeen(headOf(tree, 9), headOf(tree, 8), tree), SeenVerdict::Rollback);
    EXPECT_EQ(compareSeen(headOf(tree, 9), headOf(tree, 0), std::vector<Digest>()), SeenVerdict::Rollback);
}

TEST(Seen, theSameSizeWithAnotherRootIsAFork)
{
    const auto leaves = someLeaves(9);
    const MemoryTree tree(leaves);
    const MemoryTree other = rewritten(leaves, 4);
    EXPECT_EQ(compareSeen(headOf(tree, 9), headOf(other, 9), std::vector<Digest>()), SeenVerdict::Fork);
    EXPECT_EQ(compareSeen(headOf(tree, 9), headOf(other, 9), other), SeenVerdict::Fork);
}

TEST(Seen, anyRewrittenEntryIsAForkForWhoHoldsTheTree)
{
    const auto leaves = someLeaves(24);
    const MemoryTree tree(leaves);
    for (std::uint64_t seen = 1; seen < 24; ++seen) {
        for (std::size_t index = 0; index < 24; ++index) {
            const MemoryTree other = rewritten(leaves, index);
            const auto expected = index < seen ? SeenVerdict::Fork : SeenVerdict::Consistent;
            ASSERT_EQ(compareSeen(headOf(tree, seen), headOf(other, 24), other), expected)
                << seen << ' ' << index;
        }
    }
}

TEST(Seen, anHonestProofOfARewrittenLedgerShowsTheForkOrProvesNothing)
{
    const auto leaves = someLeaves(24);
    const MemoryTree tree(leaves);
    const MemoryTree other = rewritten(leaves, 0);
    for (std::uint64_t seen = 1; seen < 24; ++seen) {
        const auto proof = consistencyProof(other, seen, 24);
        const auto expected = std::has_single_bit(seen) ? SeenVerdict::CannotProve : SeenVerdict::Fork;
        EXPECT_EQ(compareSeen(headOf(tree, seen), headOf(other, 24), *proof), expected) << seen;
    }
}

TEST(Seen, aDamagedProofOrTreeProvesNothing)
{
    MemoryTree tree(someLeaves(13));
    const SeenCheckpoint seen = headOf(tree, 6);
    const SeenCheckpoint present = headOf(tree, 13);
    auto proof = *consistencyProof(tree, 6, 13);
    proof.back() = withBitFlipped(proof.back(), 3);
    EXPECT_EQ(compareSeen(seen, present, proof), SeenVerdict::CannotProve);
    EXPECT_EQ(compareSeen(seen, present, std::vector<Digest>()), SeenVerdict::CannotProve);
    EXPECT_EQ(compareSeen(seen, {13, Digest::of("x")}, tree), SeenVerdict::CannotProve);
    tree.forget(2, 0);
    EXPECT_EQ(compareSeen(seen, present, tree), SeenVerdict::CannotProve);
}

TEST(Seen, everyVerdictHasASentenceOfItsOwnThatSaysWhatToDo)
{
    std::set<QString> sentences;
    std::set<QString> words;
    for (const auto verdict :
         {SeenVerdict::Consistent, SeenVerdict::Rollback, SeenVerdict::Fork, SeenVerdict::CannotProve}) {
        sentences.insert(sentenceFor(verdict));
        words.insert(toWord(verdict));
        EXPECT_TRUE(sentenceFor(verdict).endsWith(QLatin1Char('.')));
        EXPECT_EQ(sentenceFor(verdict).contains(QStringLiteral("Do not record anything in it")),
                  verdict != SeenVerdict::Consistent);
    }
    EXPECT_EQ(sentences.size(), 4U);
    EXPECT_EQ(words.size(), 4U);
}
