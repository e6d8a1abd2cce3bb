// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ed25519.h"

#include <sodium.h>

#include <algorithm>

namespace guardbook {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

std::optional<Signature> signatureFromBytes(QByteArrayView bytes)
{
    Signature signature{};
    if (bytes.size() != qsizetype(signature.size()))
        return std::nullopt;
    std::copy_n(bytesOf(bytes), signature.size(), signature.begin());
    return signature;
}

std::optional<VerifyingKey> VerifyingKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    VerifyingKey key;
    std::copy_n(bytesOf(bytes), key.m_bytes.size(), key.m_bytes.begin());
    return key;
}

bool VerifyingKey::verify(QByteArrayView message, const Signature &signature) const
{
    return crypto_sign_verify_detached(signature.data(), bytesOf(message),
                                       static_cast<unsigned long long>(message.size()), m_bytes.data()) == 0;
}

SigningKey SigningKey::create()
{
    const Secret seed = Secret::random(crypto_sign_SEEDBYTES);
    return *fromSeed(seed.view());
}

std::optional<SigningKey> SigningKey::fromSeed(QByteArrayView seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES)
        return std::nullopt;
    SigningKey key;
    key.m_secret = Secret(crypto_sign_SECRETKEYBYTES);
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicBytes{};
    crypto_sign_seed_keypair(publicBytes.data(), key.m_secret.data(), bytesOf(seed));
    key.m_public = *VerifyingKey::fromBytes(
        QByteArrayView(reinterpret_cast<const char *>(publicBytes.data()), qsizetype(publicBytes.size())));
    return key;
}

Signature SigningKey::sign(QByteArrayView message) const
{
    if (isEmpty())
        qFatal("Signing without a key");
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(message),
                         static_cast<unsigned long long>(message.size()), m_secret.data());
    return signature;
}

Secret SigningKey::seed() const
{
    return isEmpty() ? Secret() : Secret(m_secret.view().first(crypto_sign_SEEDBYTES));
}

SigningKey SigningKey::copy() const
{
    SigningKey key;
    key.m_secret = m_secret.copy();
    key.m_public = m_public;
    return key;
}

} // namespace guardbook
