// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyslots.h"

#include "core/base/bytes.h"
#include "core/keys/slotlock.h"

#include <algorithm>

namespace guardbook {

namespace {

constexpr QByteArrayView magic = "GBKEYS";
constexpr qsizetype cipherSize = 16;
constexpr qsizetype idSize = qsizetype(SlotId::size);

QByteArrayView viewOf(const std::array<std::byte, 16> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

template <typename AnId>
AnId readId(ByteReader &reader)
{
    typename AnId::Bytes bytes{};
    const QByteArrayView taken = reader.raw(idSize);
    std::transform(taken.begin(), taken.end(), bytes.begin(), [](char c) { return std::byte(c); });
    return AnId(bytes);
}

void writeShort(ByteWriter &writer, QByteArrayView bytes)
{
    writer.u16(std::uint16_t(bytes.size()));
    writer.raw(bytes);
}

QByteArray readShort(ByteReader &reader)
{
    const std::uint16_t size = reader.u16();
    return reader.raw(size).toByteArray();
}

/// The part of a slot that its lock authenticates.
void writeSlotHead(ByteWriter &writer, const KeySlot &slot)
{
    writer.raw(viewOf(slot.id.bytes()));
    writer.u8(std::uint8_t(slot.kind));
    writer.u8(slot.reader ? 1 : 0);
    writer.u16(0);
    writer.raw(viewOf(slot.user.bytes()));
    writer.u32(slot.keyNumber);
    writer.u32(slot.kdf.memoryKiB);
    writer.u32(slot.kdf.passes);
    writer.raw(slot.kdf.salt);
    writer.raw(slot.nonce);
    writer.raw(slot.signing.view());
    writer.raw(slot.sealing.view());
    writeShort(writer, slot.label.toUtf8());
}

KeySlot readSlot(ByteReader &reader)
{
    KeySlot slot;
    slot.id = readId<SlotId>(reader);
    slot.kind = SlotKind(reader.u8());
    slot.reader = reader.u8() != 0;
    reader.u16();
    slot.user = readId<UserId>(reader);
    slot.keyNumber = reader.u32();
    slot.kdf.memoryKiB = reader.u32();
    slot.kdf.passes = reader.u32();
    slot.kdf.salt = reader.raw(KdfLimits::saltSize).toByteArray();
    slot.nonce = reader.raw(SlotLockSizes::nonce).toByteArray();
    slot.signing = VerifyingKey::fromBytes(reader.raw(VerifyingKey::size)).value_or(VerifyingKey());
    slot.sealing =
        SealingPublicKey::fromBytes(reader.raw(SealingPublicKey::size)).value_or(SealingPublicKey());
    slot.label = QString::fromUtf8(readShort(reader));
    slot.wrapped = readShort(reader);
    slot.pendingBookKey = readShort(reader);
    return slot;
}

bool isLabel(const QString &label)
{
    const auto unsuitable = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
               c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    };
    return !label.isEmpty() && label.toUtf8().size() <= KeySlotsLimits::labelBytes &&
           label == label.trimmed() && label == label.normalized(QString::NormalizationForm_C) &&
           std::none_of(label.begin(), label.end(), unsuitable);
}

bool kdfFits(const KeySlot &slot)
{
    if (slot.kind == SlotKind::Recovery)
        return slot.kdf.memoryKiB == 0 && slot.kdf.passes == 0;
    return checkKdf(slot.kdf).has_value();
}

/// Whether the parts of a slot go together; damage and clumsy alterations end here, before any key is tried.
bool isPlausible(const KeySlot &slot, std::uint32_t presentKey)
{
    const bool kind = slot.kind == SlotKind::Passphrase || (slot.kind == SlotKind::Recovery && slot.reader);
    const bool ids = !slot.id.isNull() && !slot.user.isNull();
    const bool number =
        slot.reader ? slot.keyNumber >= 1 && slot.keyNumber <= presentKey : slot.keyNumber == 0;
    const bool wrapped = slot.wrapped.size() == SlotLockSizes::wrapped(slot.reader);
    const bool pendingDue = slot.reader && slot.keyNumber < presentKey;
    const bool pending = slot.pendingBookKey.size() == (pendingDue ? SlotLockSizes::pending : 0);
    return kind && ids && number && wrapped && pending && kdfFits(slot) && isLabel(slot.label);
}

bool isCipherName(const QString &name)
{
    const auto suits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !name.isEmpty() && name.size() < cipherSize && std::all_of(name.begin(), name.end(), suits);
}

bool isPageSize(std::uint32_t size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

template <typename Key>
bool allDiffer(const std::vector<KeySlot> &slots, Key key)
{
    for (auto one = slots.begin(); one != slots.end(); ++one) {
        if (std::any_of(std::next(one), slots.end(),
                        [&](const KeySlot &other) { return key(other) == key(*one); }))
            return false;
    }
    return true;
}

bool isPlausible(const KeySlots &slots)
{
    const auto &all = slots.slots;
    const auto recovery = std::count_if(all.begin(), all.end(),
                                        [](const KeySlot &slot) { return slot.kind == SlotKind::Recovery; });
    return !slots.book.isNull() && isCipherName(slots.cipher) && isPageSize(slots.pageSize) &&
           slots.keyNumber >= 1 && slots.formerKeys.size() < slots.keyNumber && recovery <= 1 &&
           !all.empty() && allDiffer(all, [](const KeySlot &slot) { return slot.id; }) &&
           allDiffer(all, [](const KeySlot &slot) { return slot.user; }) &&
           allDiffer(all, [](const KeySlot &slot) { return slot.label.toCaseFolded(); }) &&
           std::all_of(all.begin(), all.end(),
                       [&](const KeySlot &slot) { return isPlausible(slot, slots.keyNumber); });
}

Error damaged(const char *where)
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "The book's key slots are damaged. No record is lost by that: the previous copy or a backup "
                "of the key slots opens the book."),
            QStringLiteral("keyslots/") + QLatin1String(where)};
}

KeySlots readBody(ByteReader &reader)
{
    KeySlots slots;
    slots.book = readId<BookId>(reader);
    slots.cipher = QString::fromLatin1(reader.raw(cipherSize).toByteArray().constData());
    slots.pageSize = reader.u32();
    slots.generation = reader.u64();
    slots.keyNumber = reader.u32();
    const std::size_t count = reader.u16();
    const std::size_t former = reader.u16();
    if (count > KeySlotsLimits::slots || former > KeySlotsLimits::formerKeys)
        return {};
    for (std::size_t i = 0; i < count && reader.ok(); ++i)
        slots.slots.push_back(readSlot(reader));
    for (std::size_t i = 0; i < former && reader.ok(); ++i)
        slots.formerKeys.push_back(reader.raw(SlotLockSizes::formerKey).toByteArray());
    slots.mac = reader.raw(SlotLockSizes::mac).toByteArray();
    return slots;
}

template <typename Predicate>
const KeySlot *find(const KeySlots &slots, Predicate matches)
{
    const auto found = std::find_if(slots.slots.begin(), slots.slots.end(), matches);
    return found == slots.slots.end() ? nullptr : &*found;
}

} // namespace

const KeySlot *findSlot(const KeySlots &slots, const SlotId &slot)
{
    return find(slots, [&](const KeySlot &each) { return each.id == slot; });
}

const KeySlot *findUser(const KeySlots &slots, const UserId &user)
{
    return find(slots, [&](const KeySlot &each) { return each.user == user; });
}

const KeySlot *findLabel(const KeySlots &slots, const QString &label)
{
    const QString wanted = label.normalized(QString::NormalizationForm_C).toCaseFolded();
    return find(slots, [&](const KeySlot &each) { return each.label.toCaseFolded() == wanted; });
}

const KeySlot *findRecovery(const KeySlots &slots)
{
    return find(slots, [](const KeySlot &each) { return each.kind == SlotKind::Recovery; });
}

QByteArray slotAad(const BookId &book, const KeySlot &slot)
{
    ByteWriter writer;
    writer.raw(QByteArrayView("guardbook/keyslot/v1", 21)); // with its closing zero
    writer.raw(viewOf(book.bytes()));
    writeSlotHead(writer, slot);
    return writer.bytes();
}

QByteArray macInput(const KeySlots &slots)
{
    ByteWriter writer;
    writer.raw(magic);
    writer.u16(KeySlotsLimits::formatVersion);
    writer.raw(viewOf(slots.book.bytes()));
    writer.raw(slots.cipher.toLatin1().leftJustified(cipherSize, '\0', true));
    writer.u32(slots.pageSize);
    writer.u64(slots.generation);
    writer.u32(slots.keyNumber);
    writer.u16(std::uint16_t(slots.slots.size()));
    writer.u16(std::uint16_t(slots.formerKeys.size()));
    for (const KeySlot &slot : slots.slots) {
        writeSlotHead(writer, slot);
        writeShort(writer, slot.wrapped);
        writeShort(writer, slot.pendingBookKey);
    }
    for (const QByteArray &former : slots.formerKeys)
        writer.raw(former);
    return writer.bytes();
}

QByteArray encodeKeySlots(const KeySlots &slots)
{
    const QByteArray body = macInput(slots) + slots.mac;
    return body + Digest::of(body).toBytes();
}

Result<KeySlots> parseKeySlots(QByteArrayView bytes)
{
    if (bytes.size() > KeySlotsLimits::fileBytes)
        return damaged("size");
    ByteReader reader(bytes);
    if (reader.raw(magic.size()) != magic)
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral("This file does not hold a book's key slots. Choose the folder of a book."),
            QStringLiteral("keyslots/magic")};
    const std::uint16_t version = reader.u16();
    // The checksum comes last in every version, and before the version is believed.
    const QByteArrayView body = bytes.first(std::max<qsizetype>(0, bytes.size() - Digest::size));
    if (Digest::of(body).view() != bytes.sliced(body.size()))
        return damaged("checksum");
    if (version > KeySlotsLimits::formatVersion)
        return Error{
            ErrorCode::TooNew,
            QStringLiteral(
                "This book was written by a later Guardbook. Install the present version to open it."),
            QStringLiteral("keyslots/version")};
    KeySlots slots = readBody(reader);
    reader.raw(Digest::size);
    if (!reader.atEnd() || !isPlausible(slots))
        return damaged("structure");
    // Reserved bytes, text that is not UTF-8, padding: one value has one spelling.
    if (encodeKeySlots(slots) != bytes)
        return damaged("spelling");
    return slots;
}

} // namespace guardbook
