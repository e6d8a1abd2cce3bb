// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/secret.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace guardbook {

/// An Ed25519 signature (RFC 8032), 64 bytes.
using Signature = std::array<unsigned char, 64>;

[[nodiscard]] inline QByteArrayView viewOf(const Signature &signature)
{
    return {reinterpret_cast<const char *>(signature.data()), qsizetype(signature.size())};
}
[[nodiscard]] std::optional<Signature> signatureFromBytes(QByteArrayView bytes);

/// A person's or the log's public key.
class VerifyingKey {
public:
    static constexpr qsizetype size = 32;
    VerifyingKey() = default; ///< All zero: no key. Verifies nothing.
    [[nodiscard]] static std::optional<VerifyingKey> fromBytes(QByteArrayView bytes);

    [[nodiscard]] bool verify(QByteArrayView message, const Signature &signature) const;
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_bytes.data()), size};
    }
    [[nodiscard]] QByteArray toBytes() const { return view().toByteArray(); }
    [[nodiscard]] Digest fingerprint() const { return Digest::of(view()); } ///< H(public key), as in a leaf.

    friend bool operator==(const VerifyingKey &, const VerifyingKey &) = default;

private:
    std::array<unsigned char, 32> m_bytes{};
};

/// The secret half. Holds its 32-byte seed in guarded memory.
class SigningKey {
public:
    SigningKey() = default; ///< No key; must not sign.
    [[nodiscard]] static SigningKey create();
    [[nodiscard]] static std::optional<SigningKey> fromSeed(QByteArrayView seed); ///< 32 bytes.

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    [[nodiscard]] Signature sign(QByteArrayView message) const;
    [[nodiscard]] const VerifyingKey &verifyingKey() const { return m_public; }
    [[nodiscard]] Secret seed() const;
    [[nodiscard]] SigningKey copy() const;

private:
    Secret m_secret; // libsodium's 64 bytes: seed and public key
    VerifyingKey m_public;
};

} // namespace guardbook
