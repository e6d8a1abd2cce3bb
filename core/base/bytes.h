// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>

namespace guardbook {

/// Appends integers in big-endian order, as every binary format of Guardbook has them.
class ByteWriter {
public:
    void u8(std::uint8_t value) { m_bytes.append(char(value)); }
    void u16(std::uint16_t value) { number(value, 2); }
    void u32(std::uint32_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void i64(std::int64_t value) { number(std::uint64_t(value), 8); }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }
    /// A u32 length and then the bytes.
    void sized(QByteArrayView bytes)
    {
        u32(std::uint32_t(bytes.size()));
        raw(bytes);
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void number(std::uint64_t value, int width)
    {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
            m_bytes.append(char((value >> shift) & 0xff));
    }
    QByteArray m_bytes;
};

/// Takes big-endian integers off the front. Once something is missing, ok() is false, all reads give zero
/// or nothing, and stay so: read everything, then ask once.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) {}

    std::uint8_t u8() { return std::uint8_t(number(1)); }
    std::uint16_t u16() { return std::uint16_t(number(2)); }
    std::uint32_t u32() { return std::uint32_t(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::int64_t i64() { return std::int64_t(number(8)); }
    QByteArrayView raw(qsizetype size)
    {
        if (!m_ok || size < 0 || size > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    QByteArrayView sized(std::uint32_t limit)
    {
        const std::uint32_t size = u32();
        if (size > limit) {
            m_ok = false;
            return {};
        }
        return raw(qsizetype(size));
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_ok && m_rest.isEmpty(); }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    std::uint64_t number(int width)
    {
        const QByteArrayView bytes = raw(width);
        std::uint64_t value = 0;
        for (const char c : bytes)
            value = (value << 8) | std::uint8_t(c);
        return value;
    }
    QByteArrayView m_rest;
    bool m_ok = true;
};

} // namespace guardbook
