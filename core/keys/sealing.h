// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace guardbook {

/// An X25519 public key: anyone may seal something to it, only its owner can open it.
class SealingPublicKey {
public:
    static constexpr qsizetype size = 32;
    SealingPublicKey() = default; ///< All zero: no key. Nothing can be sealed to it.
    [[nodiscard]] static std::optional<SealingPublicKey> fromBytes(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_bytes.data()), size};
    }
    [[nodiscard]] QByteArray toBytes() const { return view().toByteArray(); }
    [[nodiscard]] bool isNull() const { return *this == SealingPublicKey(); }

    friend bool operator==(const SealingPublicKey &, const SealingPublicKey &) = default;

private:
    std::array<unsigned char, 32> m_bytes{};
};

/// The secret half, in guarded memory.
class SealingKey {
public:
    SealingKey() = default; ///< No key; opens nothing.
    [[nodiscard]] static SealingKey create();
    [[nodiscard]] static std::optional<SealingKey> fromBytes(QByteArrayView bytes); ///< 32 bytes.

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    [[nodiscard]] const SealingPublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const Secret &secret() const { return m_secret; }
    [[nodiscard]] SealingKey copy() const;

private:
    Secret m_secret;
    SealingPublicKey m_public;
};

/// libsodium's sealed box (X25519, XSalsa20-Poly1305, a throw-away sender key): 48 bytes longer than what
/// goes in. It says nothing about who sealed it; where that matters, sign inside. InvalidInput for a key that
/// is none.
[[nodiscard]] Result<QByteArray> sealTo(const SealingPublicKey &recipient, QByteArrayView bytes);

/// Tampered when it was not sealed to this key or a bit of it changed.
[[nodiscard]] Result<Secret> openSealed(const SealingKey &key, QByteArrayView sealed);

/// By how many bytes sealing lengthens.
inline constexpr qsizetype sealingOverhead = 48;

} // namespace guardbook
