// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/leaf.h"

#include "ledgervectors.h"

#include <gtest/gtest.h>

#include <limits>

using namespace guardbook;
using namespace guardbook::test;

namespace {

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

/// An entry whose bytes were chosen freely and then signed with a key that fits nothing but the signature.
QByteArray signedAnyway(const QByteArray &body, const SigningKey &key)
{
    const Signature signature = key.sign(QByteArray("guardbook/leaf/v1\0", 18) + body);
    return body + viewOf(signature).toByteArray();
}

} // namespace

TEST(Leaf, thePublishedVectorsComeOut)
{
    EXPECT_EQ(vectorEntry(0).size(), 216);
    EXPECT_EQ(hex(vectorEntry(0)),
              QStringLiteral("47424c4f4700000100000000000000000000019b76daa8000000000000000000090909090909090"
                             "909090909090909090100"
                             "000000000000070707070707070707070707070707070000000000000000000000000000000"
                             "06a3803d5f059902a1c6dafbc9ba4729212f7caac08634cc3ae76b27529f03827495b77a1f255d3"
                             "eb57c84fbba990fd8d9bb8"
                             "0eaa27cec53cdfd3f5b52b437dadd6fac53738cb48f147844522db4a0b8a7336fc6b553dca6bd4e"
                             "a31004e8343bde9f2d9c6"
                             "54f3e577e2a6253467eac08b3ec91d2919657a9f83eee4d9d3278303"));
    EXPECT_EQ(leafHash(vectorEntry(0)).hex(),
              QStringLiteral("735ff3df983d189868e1d38f20e4ca85ea59bc46398e37601a43fe1cade3f027"));
}

TEST(Leaf, aBodyReadsBackAsItWasWritten)
{
    LeafBody body = vectorBody(5);
    body.timeMs = -1;
    body.monoMs = std::numeric_limits<std::uint64_t>::max();
    body.eventType = 0xfedc;
    body.flags = ClockWentBack | LateEntry;
    const auto read = decodeLeafBody(encodeLeafBody(body));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, body);
}

TEST(Leaf, eachFieldStandsAtItsPlace)
{
    const QByteArray nothing = encodeLeafBody({});
    ASSERT_EQ(nothing.size(), leafBodySize);
    LeafBody body;
    body.flags = Imported;
    EXPECT_EQ(encodeLeafBody(body).mid(50, 2), QByteArray("\0\4", 2));
    body = {};
    body.eventType = 0x0102;
    EXPECT_EQ(encodeLeafBody(body).mid(48, 2), QByteArray("\1\2", 2));
    body = {};
    body.commitment = Digest::of("x");
    EXPECT_EQ(encodeLeafBody(body).mid(120), Digest::of("x").toBytes());
    EXPECT_EQ(encodeLeafBody(body).first(120), nothing.first(120));
}

TEST(Leaf, anEntryOpensWithItsActorsKeyAndNoOther)
{
    const auto body = openLeaf(vectorEntry(3), actorKey().verifyingKey());
    ASSERT_TRUE(body);
    EXPECT_EQ(*body, vectorBody(3));
    const auto other = openLeaf(vectorEntry(3), logKey().verifyingKey());
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Tampered);
    EXPECT_FALSE(openLeaf(vectorEntry(3), VerifyingKey()));
}

TEST(Leaf, theActorIsAlwaysWhoSigns)
{
    LeafBody body = vectorBody(0);
    body.actor = logKey().verifyingKey().fingerprint();
    const auto opened = openLeaf(signLeaf(body, actorKey()), actorKey().verifyingKey());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->actor, actorKey().verifyingKey().fingerprint());
}

TEST(Leaf, anEntrySignedInAnothersNameIsRefused)
{
    LeafBody body = vectorBody(0);
    body.actor = logKey().verifyingKey().fingerprint();
    const QByteArray entry = signedAnyway(encodeLeafBody(body), actorKey());
    EXPECT_FALSE(openLeaf(entry, actorKey().verifyingKey()));
    EXPECT_FALSE(openLeaf(entry, logKey().verifyingKey()));
}

TEST(Leaf, noBitOfAnEntryCanBeChanged)
{
    const QByteArray entry = vectorEntry(2);
    for (qsizetype bit = 0; bit < 8 * entry.size(); ++bit)
        ASSERT_FALSE(openLeaf(withBitFlipped(entry, bit), actorKey().verifyingKey())) << bit;
}

TEST(Leaf, wrongLengthsAreRefused)
{
    const QByteArray entry = vectorEntry(2);
    for (const qsizetype size : {0, 1, 151, 152, 153, 215})
        EXPECT_FALSE(openLeaf(entry.first(size), actorKey().verifyingKey())) << size;
    EXPECT_FALSE(openLeaf(entry + '\0', actorKey().verifyingKey()));
    EXPECT_FALSE(decodeLeafBody(entry.first(151)));
    EXPECT_FALSE(decodeLeafBody(entry.first(153)));
}

TEST(Leaf, aWrongMagicOrReservedByteIsRefusedEvenIfSigned)
{
    const QByteArray body = encodeLeafBody(vectorBody(0));
    for (const qsizetype at : {0, 1, 2, 3, 4, 5, 6, 7, 52, 53, 54, 55}) {
        QByteArray changed = body;
        changed[at] = char(changed[at] + 1);
        EXPECT_FALSE(decodeLeafBody(changed)) << at;
        const auto opened = openLeaf(signedAnyway(changed, actorKey()), actorKey().verifyingKey());
        ASSERT_FALSE(opened) << at;
        EXPECT_EQ(opened.error().code, ErrorCode::Corrupt) << at;
    }
    EXPECT_TRUE(openLeaf(signedAnyway(body, actorKey()), actorKey().verifyingKey()));
}

TEST(Leaf, aSignatureMadeForSomethingElseDoesNotFit)
{
    const QByteArray body = encodeLeafBody(vectorBody(0));
    const Signature bare = actorKey().sign(body);
    EXPECT_FALSE(openLeaf(body + viewOf(bare).toByteArray(), actorKey().verifyingKey()));
}

TEST(Leaf, aCommitmentOpensWithItsSaltAndPayloadOnly)
{
    const QByteArray salt(32, 4);
    const QByteArray payload = QByteArrayLiteral("{\"n\":4}");
    const Digest commitment = vectorBody(4).commitment;
    EXPECT_TRUE(opensCommitment(commitment, salt, payload));
    EXPECT_FALSE(opensCommitment(commitment, QByteArray(32, 5), payload));
    EXPECT_FALSE(opensCommitment(commitment, salt, payload + '\n'));
    // A byte moved from the salt to the payload makes the same stream of bytes and must not pass.
    EXPECT_FALSE(opensCommitment(commitment, salt.first(31), QByteArray(1, 4) + payload));
    EXPECT_FALSE(opensCommitment(Digest(), salt.first(31), payload));
    EXPECT_TRUE(payloadCommitment(QByteArray(33, 4), payload).isNull());
}
