// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/tlogproof.h"

#include "core/ledger/checkpoint.h"
#include "core/ledger/note.h"
#include "ledgervectors.h"

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

TlogProof proofOf(std::uint64_t index)
{
    return {index, *inclusionProof(vectorTree(), index, 7), vectorNote()};
}

Result<> verify(const TlogProof &proof, const QByteArray &entry)
{
    return verifyTlogProof(proof, entry, vectorOrigin(), logKey().verifyingKey());
}

} // namespace

TEST(TlogProof, thePinnedFileComesOutByteForByte)
{
    EXPECT_EQ(formatTlogProof(proofOf(3)), QByteArrayLiteral("c2sp.org/tlog-proof@v1\n"
                                                             "index 3\n"
                                                             "WZCjlhHnwiY35tyTuoFTh29xZTOe4Gcg48w0cPrTAjM=\n"
                                                             "kPCxE4VC6etfINQ5k/gNKTqNEGG/FmlBb6EiS/P2KV4=\n"
                                                             "pjrk99CsC+ahyMqLJ9sBTgGwgX/s6nQdMjJgeQRIbzs=\n"
                                                             "\n") +
                                               vectorNote());
}

TEST(TlogProof, everyEntryIsProvedThroughItsFile)
{
    for (std::uint64_t index = 0; index < 7; ++index) {
        const auto proof = parseTlogProof(formatTlogProof(proofOf(index)));
        ASSERT_TRUE(proof);
        EXPECT_EQ(*proof, proofOf(index));
        EXPECT_TRUE(verify(*proof, vectorEntry(index)));
    }
}

TEST(TlogProof, aLedgerOfOneEntryNeedsNoHashes)
{
    MemoryTree tree;
    tree.append(leafHash(vectorEntry(0)));
    const QByteArray note = signCheckpoint({vectorOrigin(), 1, tree.frontier().root()}, logKey());
    const auto proof = parseTlogProof(formatTlogProof({0, {}, note}));
    ASSERT_TRUE(proof);
    EXPECT_TRUE(verify(*proof, vectorEntry(0)));
}

TEST(TlogProof, noEntryPassesWithAnothersProof)
{
    for (std::uint64_t index = 0; index < 7; ++index)
        for (std::uint64_t entry = 0; entry < 7; ++entry)
            EXPECT_EQ(verify(proofOf(index), vectorEntry(entry)).has_value(), index == entry);
}

TEST(TlogProof, anEntryThatNamesAnotherPlaceIsRefusedThoughTheTreeHoldsItThere)
{
    MemoryTree tree;
    tree.append(leafHash(vectorEntry(1))); // says 1, stands at 0
    const QByteArray note = signCheckpoint({vectorOrigin(), 1, tree.frontier().root()}, logKey());
    const auto result = verify({0, {}, note}, vectorEntry(1));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Tampered);
}

TEST(TlogProof, noBitOfEntryOrFileCanBeChanged)
{
    const QByteArray entry = vectorEntry(3);
    for (qsizetype bit = 0; bit < 8 * entry.size(); ++bit)
        ASSERT_FALSE(verify(proofOf(3), withBitFlipped(entry, bit))) << bit;
    const QByteArray file = formatTlogProof(proofOf(3));
    const qsizetype witness = file.lastIndexOf("\xE2\x80\x94"); // nobody asked for the witness here
    for (qsizetype bit = 0; bit < 8 * witness; ++bit) {
        const auto proof = parseTlogProof(withBitFlipped(file, bit));
        ASSERT_FALSE(proof && verify(*proof, entry)) << bit;
    }
}

TEST(TlogProof, noHashCanBeAddedOrLeftOut)
{
    for (std::uint64_t index = 0; index < 7; ++index) {
        TlogProof proof = proofOf(index);
        proof.hashes.push_back(Digest::of("x"));
        EXPECT_FALSE(verify(proof, vectorEntry(index)));
        proof = proofOf(index);
        proof.hashes.insert(proof.hashes.begin(), Digest::of("x"));
        EXPECT_FALSE(verify(proof, vectorEntry(index)));
        proof = proofOf(index);
        proof.hashes.pop_back();
        EXPECT_FALSE(verify(proof, vectorEntry(index)));
    }
}

TEST(TlogProof, anotherLogAnotherKeyOrNoSignatureIsRefused)
{
    const QByteArray entry = vectorEntry(3);
    EXPECT_FALSE(verifyTlogProof(proofOf(3), entry, logOrigin(AnyId()), logKey().verifyingKey()));
    EXPECT_FALSE(verifyTlogProof(proofOf(3), entry, vectorOrigin(), witnessKey().verifyingKey()));
    auto note = *parseNote(vectorNote());
    note.signatures.erase(note.signatures.begin());
    TlogProof unsignedProof = proofOf(3);
    unsignedProof.checkpoint = *formatNote(note);
    EXPECT_FALSE(verify(unsignedProof, entry));
}

TEST(TlogProof, textThatIsNotExactIsRefused)
{
    const QByteArray good = formatTlogProof(proofOf(3));
    ASSERT_TRUE(parseTlogProof(good));
    const auto refused = [](const QByteArray &text) {
        const auto proof = parseTlogProof(text);
        return !proof && proof.error().code == ErrorCode::Corrupt;
    };
    const auto changed = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    EXPECT_TRUE(refused({}));
    EXPECT_TRUE(refused(changed("proof@v1", "proof@v2")));
    EXPECT_TRUE(refused(changed("proof@v1", "proof@v1 ")));
    EXPECT_TRUE(refused(changed("index 3", "index 03")));
    EXPECT_TRUE(refused(changed("index 3", "index  3")));
    EXPECT_TRUE(refused(changed("index 3", "Index 3")));
    EXPECT_TRUE(refused(changed("index 3", "index -3")));
    EXPECT_TRUE(refused(changed("index 3", "index 7"))); // not in a tree of seven
    EXPECT_TRUE(refused(changed("index 3\n", "")));
    EXPECT_TRUE(refused(changed("index 3", "extra AAAA\nindex 3")));
    EXPECT_TRUE(refused(changed("AjM=", "AjN=")));
    EXPECT_TRUE(refused(changed("AjM=", "AjM")));
    EXPECT_TRUE(refused(changed("bzs=\n\n", "bzs=\n")));
    EXPECT_TRUE(refused(changed("bzs=\n\n", "bzs=\n\n\n")));
    EXPECT_TRUE(refused(changed("\n", "\r\n")));
    EXPECT_TRUE(refused(good + '\n'));
    EXPECT_TRUE(refused(good + "x\n"));
    EXPECT_TRUE(refused(good.first(good.indexOf("\n\n") + 2)));
    EXPECT_TRUE(refused(good.chopped(1)));
    const QByteArray hash = Digest::of("x").toBytes().toBase64() + '\n';
    EXPECT_TRUE(refused(changed("index 3\n", QByteArray("index 3\n" + hash.repeated(61)).constData())));
    EXPECT_FALSE(refused(changed("index 3\n", QByteArray("index 3\n" + hash.repeated(60)).constData())));
}

TEST(TlogProof, anEntryOfTheWrongLengthIsRefused)
{
    EXPECT_FALSE(verify(proofOf(3), {}));
    EXPECT_FALSE(verify(proofOf(3), vectorEntry(3).first(215)));
    EXPECT_FALSE(verify(proofOf(3), vectorEntry(3) + '\0'));
}
