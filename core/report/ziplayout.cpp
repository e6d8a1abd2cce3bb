// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/ziplayout.h"

#include <zlib.h>

#include <algorithm>

namespace guardbook {

namespace {

constexpr std::uint32_t max32 = 0xffffffff;
constexpr std::uint16_t max16 = 0xffff;
constexpr std::uint16_t utf8Names = 0x0800;
constexpr std::uint32_t plainFile = 0100644u << 16; // Unix mode in the upper half
constexpr std::uint16_t unixHost = 3 << 8;

/// ZIP's integers are little-endian.
class LittleWriter {
public:
    void u16(std::uint64_t value) { number(value, 2); }
    void u32(std::uint64_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void number(std::uint64_t value, int width)
    {
        for (int i = 0; i < width; ++i)
            m_bytes.append(char((value >> (8 * i)) & 0xff));
    }
    QByteArray m_bytes;
};

std::uint64_t littleAt(QByteArrayView bytes, qsizetype at, int width)
{
    std::uint64_t value = 0;
    for (int i = width - 1; i >= 0; --i)
        value = (value << 8) | std::uint8_t(bytes[at + i]);
    return value;
}

std::uint32_t clamp32(std::uint64_t value)
{
    return std::uint32_t(std::min<std::uint64_t>(value, max32));
}

bool isLarge(std::uint64_t value)
{
    return value >= max32;
}

void commonFields(LittleWriter &out, const ZipEntryFacts &entry, bool large)
{
    out.u16(large ? 45 : 20);
    out.u16(utf8Names);
    out.u16(0); // stored
    out.u16(entry.dosTime);
    out.u16(entry.dosDate);
    out.u32(entry.crc32);
    out.u32(clamp32(entry.size));
    out.u32(clamp32(entry.size));
    out.u16(std::uint64_t(entry.name.size()));
}

QByteArray largeExtra(const ZipEntryFacts &entry, bool withOffset)
{
    LittleWriter fields;
    if (isLarge(entry.size)) {
        fields.u64(entry.size);
        fields.u64(entry.size);
    }
    if (withOffset && isLarge(entry.offset))
        fields.u64(entry.offset);
    if (fields.bytes().isEmpty())
        return {};
    LittleWriter out;
    out.u16(1);
    out.u16(std::uint64_t(fields.bytes().size()));
    out.raw(fields.bytes());
    return out.bytes();
}

} // namespace

QByteArray zipLocalHeader(const ZipEntryFacts &entry)
{
    LittleWriter out;
    const QByteArray extra = largeExtra(entry, false);
    out.u32(0x04034b50);
    commonFields(out, entry, isLarge(entry.size));
    out.u16(std::uint64_t(extra.size()));
    out.raw(entry.name);
    out.raw(extra);
    return out.bytes();
}

QByteArray zipCentralHeader(const ZipEntryFacts &entry)
{
    LittleWriter out;
    const QByteArray extra = largeExtra(entry, true);
    const bool large = isLarge(entry.size) || isLarge(entry.offset);
    out.u32(0x02014b50);
    out.u16(unixHost | (large ? 45 : 20));
    commonFields(out, entry, large);
    out.u16(std::uint64_t(extra.size()));
    out.u16(0); // comment
    out.u16(0); // disk
    out.u16(0); // internal attributes
    out.u32(plainFile);
    out.u32(clamp32(entry.offset));
    out.raw(entry.name);
    out.raw(extra);
    return out.bytes();
}

QByteArray zipEnd(std::uint64_t count, std::uint64_t directoryOffset, std::uint64_t directorySize)
{
    LittleWriter out;
    if (count >= max16 || isLarge(directoryOffset) || isLarge(directorySize)) {
        out.u32(0x06064b50);
        out.u64(44);
        out.u16(unixHost | 45);
        out.u16(45);
        out.u32(0);
        out.u32(0);
        out.u64(count);
        out.u64(count);
        out.u64(directorySize);
        out.u64(directoryOffset);
        out.u32(0x07064b50);
        out.u32(0);
        out.u64(directoryOffset + directorySize);
        out.u32(1);
    }
    out.u32(0x06054b50);
    out.u16(0);
    out.u16(0);
    out.u16(std::min<std::uint64_t>(count, max16));
    out.u16(std::min<std::uint64_t>(count, max16));
    out.u32(clamp32(directorySize));
    out.u32(clamp32(directoryOffset));
    out.u16(0);
    return out.bytes();
}

DosMoment dosMoment(Instant at)
{
    const QDateTime utc = Instant{at.utcMs, 0}.dateTime().toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    if (date.year() < 1980 || date.year() > 2107)
        return {0, (1 << 5) | 1};
    return {std::uint16_t((time.hour() << 11) | (time.minute() << 5) | (time.second() / 2)),
            std::uint16_t(((date.year() - 1980) << 9) | (date.month() << 5) | date.day())};
}

std::optional<ZipEntryFacts> takeZipCentralHeader(QByteArrayView &rest)
{
    constexpr qsizetype fixed = 46;
    if (rest.size() < fixed)
        return std::nullopt;
    const auto nameSize = qsizetype(littleAt(rest, 28, 2));
    const auto extraSize = qsizetype(littleAt(rest, 30, 2));
    if (rest.size() < fixed + nameSize + extraSize)
        return std::nullopt;
    ZipEntryFacts entry;
    entry.dosTime = std::uint16_t(littleAt(rest, 12, 2));
    entry.dosDate = std::uint16_t(littleAt(rest, 14, 2));
    entry.crc32 = std::uint32_t(littleAt(rest, 16, 4));
    entry.size = littleAt(rest, 24, 4);
    entry.offset = littleAt(rest, 42, 4);
    entry.name = rest.sliced(fixed, nameSize).toByteArray();
    qsizetype at = fixed + nameSize + 4;
    const auto large = [&](std::uint64_t &value, int copies) {
        if (value != max32 || at + 8 * copies > fixed + nameSize + extraSize)
            return;
        value = littleAt(rest, at, 8);
        at += 8 * copies;
    };
    large(entry.size, 2);
    large(entry.offset, 1);
    const QByteArray expected = zipCentralHeader(entry);
    if (!rest.startsWith(expected))
        return std::nullopt;
    rest = rest.sliced(expected.size());
    return entry;
}

std::optional<ZipEnd> readZipEnd(QByteArrayView tail, std::uint64_t fileSize)
{
    constexpr qsizetype endSize = 22;
    if (tail.size() < endSize)
        return std::nullopt;
    const QByteArrayView last = tail.last(endSize);
    ZipEnd end{littleAt(last, 10, 2), littleAt(last, 16, 4), littleAt(last, 12, 4)};
    if ((end.count == max16 || end.directoryOffset == max32 || end.directorySize == max32) &&
        tail.size() >= zipEndMaxSize) {
        const QByteArrayView large = tail.last(zipEndMaxSize);
        end = {littleAt(large, 32, 8), littleAt(large, 48, 8), littleAt(large, 40, 8)};
    }
    const QByteArray expected = zipEnd(end.count, end.directoryOffset, end.directorySize);
    const std::uint64_t expectedSize = std::uint64_t(expected.size());
    const bool fits = end.directoryOffset <= fileSize && end.directorySize <= fileSize &&
                      end.directoryOffset + end.directorySize + expectedSize == fileSize;
    if (!fits || !tail.endsWith(expected))
        return std::nullopt;
    return end;
}

std::uint32_t continueCrc32(std::uint32_t before, QByteArrayView bytes)
{
    return std::uint32_t(
        ::crc32_z(before, reinterpret_cast<const unsigned char *>(bytes.data()), std::size_t(bytes.size())));
}

} // namespace guardbook
