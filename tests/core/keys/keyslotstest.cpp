// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyslots.h"

#include "core/base/bytes.h"
#include "tests/core/keys/samplekeys.h"

#include <gtest/gtest.h>

#include <functional>

using namespace guardbook;
using sample::Sample;
using sample::withChecksum;

namespace {

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
    return bytes;
}

/// Where fields lie in the file (docs/keyslots-format.md).
constexpr qsizetype headSize = 60;
constexpr qsizetype slotMemory = headSize + 40;
constexpr qsizetype slotPasses = headSize + 44;

QByteArray withU32(QByteArray bytes, qsizetype at, std::uint32_t value)
{
    ByteWriter writer;
    writer.u32(value);
    return withChecksum(bytes.replace(at, 4, writer.bytes()));
}

ErrorCode codeOf(const QByteArray &bytes)
{
    const auto parsed = parseKeySlots(bytes);
    return parsed ? ErrorCode::Internal : parsed.error().code;
}

} // namespace

TEST(KeySlotsFormat, comesBackAsItWas)
{
    Sample sample;
    ASSERT_TRUE(advanceKey(sample.slots, sample.bookKey, Secret::random(32)));
    const QByteArray bytes = encodeKeySlots(sample.slots);
    const auto parsed = parseKeySlots(bytes);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed, sample.slots);
    EXPECT_EQ(encodeKeySlots(*parsed), bytes);
    EXPECT_TRUE(bytes.startsWith(QByteArray("GBKEYS\x00\x01", 8)));
}

TEST(KeySlotsFormat, liesWhereTheDocumentSays)
{
    const Sample sample;
    const QByteArray bytes = encodeKeySlots(sample.slots);
    ByteReader reader(bytes);
    reader.raw(8);
    EXPECT_EQ(reader.raw(16).toByteArray().toHex(), sample.slots.book.text().toLatin1());
    EXPECT_EQ(reader.raw(16).toByteArray(), QByteArray("chacha20\0\0\0\0\0\0\0\0", 16));
    EXPECT_EQ(reader.u32(), 8192U);
    EXPECT_EQ(reader.u64(), 1U);
    EXPECT_EQ(reader.u32(), 1U);
    EXPECT_EQ(reader.u16(), 4U);
    EXPECT_EQ(reader.u16(), 0U);
    EXPECT_EQ(bytes.size() - reader.rest().size(), headSize);
    reader.raw(slotMemory - headSize);
    EXPECT_EQ(reader.u32(), 64U * 1024);
    EXPECT_EQ(reader.u32(), 3U);
}

TEST(KeySlotsFormat, holdsNoSecret)
{
    const Sample sample;
    const QByteArray bytes = encodeKeySlots(sample.slots);
    EXPECT_FALSE(bytes.contains(sample.bookKey.view().toByteArray()));
    const auto ana = openSlot(sample.slots.book, sample.slot(QStringLiteral("ana")),
                              sample.keks.at(QStringLiteral("ana")));
    ASSERT_TRUE(ana);
    EXPECT_FALSE(bytes.contains(ana->identity.signing.seed().view().toByteArray()));
    EXPECT_FALSE(bytes.contains(ana->identity.sealing.secret().view().toByteArray()));
}

TEST(KeySlotsDamage, everyFlippedBitIsRefused)
{
    const QByteArray bytes = encodeKeySlots(Sample().slots);
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit)
        ASSERT_EQ(codeOf(flipped(bytes, bit)), ErrorCode::Corrupt) << bit;
}

TEST(KeySlotsDamage, everyTruncationAndEveryTailIsRefused)
{
    const QByteArray bytes = encodeKeySlots(Sample().slots);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        ASSERT_EQ(codeOf(bytes.first(size)), ErrorCode::Corrupt) << size;
        ASSERT_FALSE(parseKeySlots(withChecksum(bytes.first(size)))) << size;
    }
    EXPECT_EQ(codeOf(bytes + '\0'), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(withChecksum(bytes + '\0')), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(QByteArray(1024 * 1024, 'x')), ErrorCode::Corrupt);
}

TEST(KeySlotsTampering, everyBitThatSomebodyFlipsWithAFittingChecksumIsRefusedByParserOrMac)
{
    Sample sample;
    const Secret newKey = Secret::random(32);
    ASSERT_TRUE(advanceKey(sample.slots, sample.bookKey, newKey));
    const QByteArray bytes = encodeKeySlots(sample.slots);
    ASSERT_TRUE(macFits(sample.slots, newKey));
    for (qsizetype bit = 0; bit < (bytes.size() - Digest::size) * 8; ++bit) {
        const auto parsed = parseKeySlots(withChecksum(flipped(bytes, bit)));
        ASSERT_FALSE(parsed && macFits(*parsed, newKey)) << bit;
    }
}

TEST(KeySlotsTampering, aSlotIsAuthenticatedByItsOwnLock)
{
    Sample sample;
    const Secret newKey = Secret::random(32);
    ASSERT_TRUE(advanceKey(sample.slots, sample.bookKey, newKey));
    const QString name = QStringLiteral("ana");
    const KeySlot &ana = sample.slot(name);
    const QByteArray bytes = encodeKeySlots(sample.slots);
    const qsizetype pendingSize = 80;
    const qsizetype slotSize = slotAad(sample.slots.book, ana).size() - 37 + 2 + ana.wrapped.size() + 2;
    int pendingFlips = 0;
    for (qsizetype bit = headSize * 8; bit < (headSize + slotSize + pendingSize) * 8; ++bit) {
        const auto parsed = parseKeySlots(withChecksum(flipped(bytes, bit)));
        if (!parsed)
            continue;
        const bool opens = openSlot(parsed->book, parsed->slots.front(), sample.keks.at(name)).has_value();
        const bool pending = bit >= (headSize + slotSize) * 8;
        ASSERT_EQ(opens, pending) << bit; // the waiting key is not the lock's: its seal and the MAC guard it
        pendingFlips += pending ? 1 : 0;
        if (pending) {
            const auto key = openSealed(openSlot(parsed->book, ana, sample.keks.at(name))->identity.sealing,
                                        parsed->slots.front().pendingBookKey);
            ASSERT_FALSE(key) << bit;
        }
    }
    EXPECT_EQ(pendingFlips, pendingSize * 8);
}

TEST(KeySlotsTampering, aSlotOfAnotherBookDoesNotOpen)
{
    const Sample sample;
    const QString name = QStringLiteral("ana");
    EXPECT_TRUE(openSlot(sample.slots.book, sample.slot(name), sample.keks.at(name)));
    EXPECT_FALSE(openSlot(BookId::create(), sample.slot(name), sample.keks.at(name)));
}

TEST(KeySlotsTampering, exchangedSlotsAreFound)
{
    Sample sample;
    std::swap(sample.slots.slots[0], sample.slots.slots[1]);
    const auto parsed = parseKeySlots(encodeKeySlots(sample.slots));
    ASSERT_TRUE(parsed);
    EXPECT_FALSE(macFits(*parsed, sample.bookKey));
    // What one slot locks does not open in the other's place.
    std::swap(sample.slots.slots[0].wrapped, sample.slots.slots[1].wrapped);
    std::swap(sample.slots.slots[0].nonce, sample.slots.slots[1].nonce);
    for (const char *name : {"ana", "ben"}) {
        const QString label = QString::fromLatin1(name);
        for (const auto &[of, kek] : sample.keks)
            EXPECT_FALSE(openSlot(sample.slots.book, sample.slot(label), kek));
    }
}

TEST(KeySlotsTampering, exchangedKdfParametersDoNotOpen)
{
    Sample sample;
    std::swap(sample.slots.slots[0].kdf, sample.slots.slots[1].kdf);
    EXPECT_FALSE(macFits(sample.slots, sample.bookKey));
    EXPECT_FALSE(openSlot(sample.slots.book, sample.slots.slots[0], sample.keks.at(QStringLiteral("ana"))));
}

TEST(KeySlotsTampering, aHeaderThatWantsTheMachinesMemoryIsNotEvenParsed)
{
    const QByteArray bytes = encodeKeySlots(Sample().slots);
    ASSERT_TRUE(parseKeySlots(withU32(bytes, slotMemory, 1024 * 1024)));
    ASSERT_TRUE(parseKeySlots(withU32(bytes, slotPasses, 20)));
    for (const std::uint32_t memory : {0U, 64U * 1024 - 1, 1024U * 1024 + 1, 0xffffffffU})
        EXPECT_EQ(codeOf(withU32(bytes, slotMemory, memory)), ErrorCode::Corrupt) << memory;
    for (const std::uint32_t passes : {0U, 2U, 21U, 0xffffffffU})
        EXPECT_EQ(codeOf(withU32(bytes, slotPasses, passes)), ErrorCode::Corrupt) << passes;
}

TEST(KeySlotsFormat, aLaterFormatIsToldFromDamage)
{
    QByteArray bytes = encodeKeySlots(Sample().slots);
    bytes[7] = 2;
    EXPECT_EQ(codeOf(bytes), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(withChecksum(bytes)), ErrorCode::TooNew);
    bytes[7] = 0;
    EXPECT_EQ(codeOf(withChecksum(bytes)), ErrorCode::Corrupt);
}

TEST(KeySlotsFormat, refusesWhatDoesNotGoTogether)
{
    const Sample sample;
    const auto refused = [&sample](const std::function<void(KeySlots &)> &change) {
        KeySlots slots = sample.slots;
        change(slots);
        return codeOf(encodeKeySlots(slots)) == ErrorCode::Corrupt;
    };
    EXPECT_FALSE(refused([](KeySlots &) {}));
    EXPECT_TRUE(refused([](KeySlots &s) { s.book = {}; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.cipher.clear(); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.cipher = QStringLiteral("cha cha"); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.cipher = QString(16, u'a'); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.pageSize = 8191; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.pageSize = 131072; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots.clear(); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].id = s.slots[0].id; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].user = s.slots[0].user; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].label = QStringLiteral("ANA"); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].id = {}; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].user = {}; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].kind = SlotKind(3); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[1].kind = SlotKind::Recovery; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[0].reader = false; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[2].reader = true; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[0].wrapped.chop(1); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[0].pendingBookKey = QByteArray(80, 'p'); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[0].keyNumber = 2; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots[0].keyNumber = 0; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.keyNumber = 0; }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.formerKeys.assign(1, QByteArray(72, 'f')); }));
    EXPECT_TRUE(refused([](KeySlots &s) { s.slots.resize(33, s.slots[0]); }));
    for (const QString &label :
         {QString(), QStringLiteral(" ana"), QStringLiteral("a\nb"), QStringLiteral("a\u202eb"),
          QStringLiteral("cafe\u0301"), QString(201, u'a'), QString(QChar(0))})
        EXPECT_TRUE(refused([&](KeySlots &s) { s.slots[1].label = label; })) << qPrintable(label);
}

TEST(KeySlotsFormat, takesTheLargestFileThatCanBe)
{
    Sample sample;
    while (sample.slots.slots.size() < KeySlotsLimits::slots) {
        KeySlot slot = sample.slots.slots.front();
        slot.id = SlotId::create();
        slot.user = UserId::create();
        slot.label = slot.user.text() + QString(168, u'x');
        sample.slots.slots.push_back(slot);
    }
    sample.slots.keyNumber = 2000;
    sample.slots.formerKeys.assign(KeySlotsLimits::formerKeys, QByteArray(72, 'f'));
    for (KeySlot &slot : sample.slots.slots)
        slot.pendingBookKey = slot.reader ? QByteArray(80, 'p') : QByteArray();
    const QByteArray bytes = encodeKeySlots(sample.slots);
    EXPECT_LE(bytes.size(), KeySlotsLimits::fileBytes);
    EXPECT_TRUE(parseKeySlots(bytes));
    sample.slots.formerKeys.emplace_back(72, 'f');
    EXPECT_FALSE(parseKeySlots(encodeKeySlots(sample.slots)));
}

TEST(KeySlots, areFoundByIdUserAndName)
{
    const Sample sample;
    const KeySlot &ana = sample.slot(QStringLiteral("ana"));
    EXPECT_EQ(findSlot(sample.slots, ana.id), &ana);
    EXPECT_EQ(findUser(sample.slots, ana.user), &ana);
    EXPECT_EQ(findLabel(sample.slots, QStringLiteral("ANA")), &ana);
    EXPECT_EQ(findRecovery(sample.slots)->kind, SlotKind::Recovery);
    EXPECT_EQ(findSlot(sample.slots, SlotId::create()), nullptr);
    EXPECT_EQ(findUser(sample.slots, UserId::create()), nullptr);
    EXPECT_EQ(findLabel(sample.slots, QStringLiteral("dan")), nullptr);
}
