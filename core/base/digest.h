// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <compare>
#include <cstddef>
#include <memory>
#include <optional>

namespace guardbook {

/// A SHA-256 value (FIPS 180-4). Its text is 64 lower-case hexadecimal digits, as sha256sum prints it.
class Digest {
public:
    static constexpr qsizetype size = 32;

    Digest() = default; ///< All zero: "no digest".
    [[nodiscard]] static Digest of(QByteArrayView bytes);
    [[nodiscard]] static std::optional<Digest> fromBytes(QByteArrayView bytes); ///< Exactly 32 bytes.
    [[nodiscard]] static std::optional<Digest> fromHex(const QString &text);

    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size())};
    }
    [[nodiscard]] QByteArray toBytes() const { return view().toByteArray(); }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(toBytes().toHex()); }
    [[nodiscard]] bool isNull() const { return *this == Digest(); }

    friend auto operator<=>(const Digest &, const Digest &) = default;

private:
    friend class Sha256;
    std::array<std::byte, size> m_bytes{};
};

/// SHA-256 of bytes that come piece by piece. OpenSSL's: several times as fast as Qt's (pdf.md 5).
class Sha256 {
public:
    Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    ~Sha256();

    void add(QByteArrayView bytes);
    [[nodiscard]] Digest finish(); ///< Ends this value and starts afresh.

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace guardbook
