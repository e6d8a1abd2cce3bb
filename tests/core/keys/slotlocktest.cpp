// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/slotlock.h"

#include "tests/core/keys/samplekeys.h"

#include <gtest/gtest.h>

using namespace guardbook;
using sample::Sample;

namespace {

const QString ana = QStringLiteral("ana");
const QString cat = QStringLiteral("cat");

} // namespace

TEST(SlotLock, aReaderSlotHoldsTheBookKeyAndAnIdentitySlotDoesNot)
{
    const Sample sample;
    const auto reader = openSlot(sample.slots.book, sample.slot(ana), sample.keks.at(ana));
    ASSERT_TRUE(reader);
    EXPECT_EQ(*reader->bookKey, sample.bookKey);
    EXPECT_EQ(reader->identity.signing.verifyingKey(), sample.slot(ana).signing);
    const auto identity = openSlot(sample.slots.book, sample.slot(cat), sample.keks.at(cat));
    ASSERT_TRUE(identity);
    EXPECT_FALSE(identity->bookKey);
    EXPECT_EQ(identity->identity.sealing.publicKey(), sample.slot(cat).sealing);
    EXPECT_EQ(sample.slot(cat).wrapped.size(), 80);
    EXPECT_EQ(sample.slot(ana).wrapped.size(), 112);
}

TEST(SlotLock, refusesContentsThatAreNotTheSlots)
{
    const Sample sample;
    KeySlot slot = sample.slot(cat);
    const SlotContents withKey{Identity::create(slot.user), Secret::random(32)};
    EXPECT_FALSE(lockSlot(sample.slots.book, slot, withKey, sample.keks.at(cat)));
    const SlotContents someoneElse{Identity::create(UserId::create()), std::nullopt};
    EXPECT_FALSE(lockSlot(sample.slots.book, slot, someoneElse, sample.keks.at(cat)));
    const SlotContents nothing{Identity{slot.user, {}, {}}, std::nullopt};
    EXPECT_FALSE(lockSlot(sample.slots.book, slot, nothing, sample.keks.at(cat)));
}

TEST(SlotLock, lockingAgainTakesAFreshNonce)
{
    const Sample sample;
    KeySlot slot = sample.slot(ana);
    const auto contents = openSlot(sample.slots.book, slot, sample.keks.at(ana));
    ASSERT_TRUE(lockSlot(sample.slots.book, slot, *contents, sample.keks.at(ana)));
    EXPECT_NE(slot.nonce, sample.slot(ana).nonce);
    EXPECT_NE(slot.wrapped, sample.slot(ana).wrapped);
}

TEST(FormerKeys, leadFromEveryFormerKeyToThePresent)
{
    Sample sample;
    std::vector<Secret> keys;
    keys.push_back(sample.bookKey.copy());
    for (int i = 0; i < 5; ++i) {
        Secret next = Secret::random(32);
        ASSERT_TRUE(advanceKey(sample.slots, keys.back(), next));
        keys.push_back(std::move(next));
    }
    EXPECT_EQ(sample.slots.keyNumber, 6U);
    for (std::uint32_t number = 1; number <= 6; ++number) {
        EXPECT_TRUE(leadsTo(sample.slots, number, keys[number - 1], keys.back())) << number;
        EXPECT_FALSE(leadsTo(sample.slots, number, Secret::random(32), keys.back())) << number;
        EXPECT_FALSE(leadsTo(sample.slots, number, keys[number % 6], keys.back())) << number;
    }
    EXPECT_FALSE(leadsTo(sample.slots, 0, keys[0], keys.back()));
    EXPECT_FALSE(leadsTo(sample.slots, 7, keys[0], keys.back()));
    EXPECT_FALSE(leadsTo(sample.slots, 1, keys[0], keys[3]));
}

TEST(FormerKeys, areForgottenWhenNobodyHoldsThemAnyMore)
{
    Sample sample;
    Secret key = sample.bookKey.copy();
    for (int i = 0; i < 3; ++i) {
        Secret next = Secret::random(32);
        ASSERT_TRUE(advanceKey(sample.slots, key, next));
        key = std::move(next);
    }
    EXPECT_EQ(sample.slots.formerKeys.size(), 3U);
    for (KeySlot &slot : sample.slots.slots) {
        if (slot.reader)
            slot.keyNumber = 3;
    }
    const QByteArray last = sample.slots.formerKeys.back();
    forgetOldKeys(sample.slots);
    ASSERT_EQ(sample.slots.formerKeys.size(), 1U);
    EXPECT_EQ(sample.slots.formerKeys.front(), last);
}
