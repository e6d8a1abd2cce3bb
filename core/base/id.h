// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <optional>

namespace guardbook {

/// 16 random bytes from the system's generator. Ids say nothing about time, order or number of records.
[[nodiscard]] std::array<std::byte, 16> randomIdBytes();
[[nodiscard]] QString idText(const std::array<std::byte, 16> &bytes);
[[nodiscard]] std::optional<std::array<std::byte, 16>> idFromText(const QString &text);

/// A random 128-bit identifier of one kind of thing. Its text is 32 lower-case hexadecimal digits.
/// A default-made Id is null (all zero): "none" in a ledger leaf.
template <typename Tag>
class Id {
public:
    static constexpr std::size_t size = 16;
    using Bytes = std::array<std::byte, size>;

    Id() = default;
    explicit Id(const Bytes &bytes) : m_bytes(bytes) {}

    [[nodiscard]] static Id create() { return Id(randomIdBytes()); }
    [[nodiscard]] static std::optional<Id> fromText(const QString &text)
    {
        const auto bytes = idFromText(text);
        return bytes ? std::optional<Id>(Id(*bytes)) : std::nullopt;
    }
    /// Another kind's id with the same bytes: for places, like the ledger, that hold ids of any kind.
    template <typename Other>
    [[nodiscard]] static Id of(const Id<Other> &other)
    {
        return Id(other.bytes());
    }

    [[nodiscard]] bool isNull() const
    {
        return std::all_of(m_bytes.begin(), m_bytes.end(), [](std::byte b) { return b == std::byte{0}; });
    }
    [[nodiscard]] QString text() const { return idText(m_bytes); }
    [[nodiscard]] const Bytes &bytes() const { return m_bytes; }

    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    Bytes m_bytes{};
};

/// An id of a thing whose kind is told elsewhere.
using AnyId = Id<struct AnyTag>;

} // namespace guardbook
