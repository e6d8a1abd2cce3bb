// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/sealing.h"

#include "tests/core/keys/samplekeys.h"

#include <gtest/gtest.h>

using namespace guardbook;
using sample::failureOf;

TEST(Sealing, onlyTheOwnerOpens)
{
    const SealingKey lead = SealingKey::create();
    const SealingKey other = SealingKey::create();
    const auto sealed = sealTo(lead.publicKey(), "a concern");
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->size(), 9 + sealingOverhead);
    EXPECT_FALSE(sealed->contains("concern"));
    const auto opened = openSealed(lead, *sealed);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->view().toByteArray(), "a concern");
    EXPECT_FALSE(openSealed(other, *sealed));
    EXPECT_FALSE(openSealed(SealingKey(), *sealed));
}

TEST(Sealing, everyBitIsGuarded)
{
    const SealingKey lead = SealingKey::create();
    const auto sealed = sealTo(lead.publicKey(), "a concern");
    ASSERT_TRUE(sealed);
    for (qsizetype bit = 0; bit < sealed->size() * 8; ++bit) {
        QByteArray changed = *sealed;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        // X25519 ignores the highest bit of a public key (RFC 7748 5); libsodium's nonce is made from all of
        // it.
        EXPECT_FALSE(openSealed(lead, changed)) << bit;
    }
    for (qsizetype size = 0; size < sealed->size(); ++size)
        EXPECT_FALSE(openSealed(lead, sealed->first(size))) << size;
}

TEST(Sealing, nothingIsSealedToNoKey)
{
    const auto sealed = sealTo(SealingPublicKey(), "a concern");
    ASSERT_FALSE(sealed);
    EXPECT_EQ(failureOf(sealed), ErrorCode::InvalidInput);
}

TEST(Sealing, carriesNothingAndMuch)
{
    const SealingKey lead = SealingKey::create();
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(100000)}) {
        const QByteArray bytes(size, 'x');
        const auto opened = openSealed(lead, *sealTo(lead.publicKey(), bytes));
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened->view().toByteArray(), bytes);
    }
}

TEST(Sealing, aKeyComesBackFromItsBytes)
{
    const SealingKey key = SealingKey::create();
    EXPECT_EQ(SealingKey::fromBytes(key.secret().view())->publicKey(), key.publicKey());
    EXPECT_EQ(key.copy().publicKey(), key.publicKey());
    EXPECT_FALSE(SealingKey::fromBytes(QByteArray(31, 'x')));
    EXPECT_FALSE(SealingPublicKey::fromBytes(QByteArray(33, 'x')));
}
