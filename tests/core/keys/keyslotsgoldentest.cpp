// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of format version 1 as its first release wrote them. They must open for ever: a book that cannot be
// opened after an update is a book lost.

#include "core/base/durablefile.h"
#include "tests/core/keys/samplekeys.h"

using namespace guardbook;
using sample::passphrase;
using sample::valueOf;

namespace {

KeySlots golden(const char *name)
{
    const QString path = QStringLiteral(GUARDBOOK_GOLDEN_KEYSLOTS "/") + QLatin1String(name);
    return valueOf(parseKeySlots(valueOf(readSmallFile(path, KeySlotsLimits::fileBytes))));
}

Secret keyOf(char byte)
{
    return Secret(QByteArray(32, byte));
}

RecoveryKey recovery()
{
    return valueOf(RecoveryKey::parse(
        QStringLiteral("E9S7W-4WKJQ-E9S7Y-4WKJN-E9S7R-4WKJK-E9S7T-4WKJH-E9S7M-4WKJZ-E9S7P-4WKJX-E9SAA")));
}

} // namespace

TEST(GoldenKeySlots, openWithTheirPassphrasesAndTheirRecoveryKey)
{
    const KeySlots slots = golden("keyslots-v1");
    EXPECT_EQ(slots.generation, 7U);
    const auto opened = [&slots](const char *name, const char *text) {
        return valueOf(
            unlockWithPassphrase(slots, findLabel(slots, QString::fromUtf8(name))->id, passphrase(text)));
    };
    EXPECT_EQ(*opened("lead", "otter lantern pickle gravel").bookKey, keyOf('k'));
    EXPECT_EQ(*opened("déléguée", "cafe\u0301 riverbank tunnel spoon").bookKey, keyOf('k'));
    EXPECT_FALSE(opened("governor", "tower piano seven quiet").bookKey);
    EXPECT_EQ(*valueOf(unlockWithRecoveryKey(slots, recovery())).bookKey, keyOf('k'));
}

TEST(GoldenKeySlots, takeUpAChangedKey)
{
    const KeySlots slots = golden("rekeyed-v1");
    EXPECT_EQ(slots.generation, 8U);
    const auto lead = valueOf(unlockWithPassphrase(slots, findLabel(slots, QStringLiteral("lead"))->id,
                                                   passphrase("otter lantern pickle gravel")));
    EXPECT_TRUE(lead.tookUpNewKey);
    EXPECT_EQ(*lead.bookKey, keyOf('n'));
    EXPECT_EQ(*valueOf(unlockWithRecoveryKey(slots, recovery())).bookKey, keyOf('n'));
}
