// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/sealing.h"

#include <sodium.h>

#include <algorithm>

namespace guardbook {

static_assert(sealingOverhead == crypto_box_SEALBYTES);

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

std::optional<SealingPublicKey> SealingPublicKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    SealingPublicKey key;
    std::copy_n(bytesOf(bytes), key.m_bytes.size(), key.m_bytes.begin());
    return key;
}

SealingKey SealingKey::create()
{
    const Secret secret = Secret::random(crypto_box_SECRETKEYBYTES);
    return *fromBytes(secret.view());
}

std::optional<SealingKey> SealingKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != crypto_box_SECRETKEYBYTES)
        return std::nullopt;
    SealingKey key;
    key.m_secret = Secret(bytes);
    std::array<char, crypto_box_PUBLICKEYBYTES> publicBytes{};
    crypto_scalarmult_base(reinterpret_cast<unsigned char *>(publicBytes.data()), key.m_secret.data());
    key.m_public =
        *SealingPublicKey::fromBytes(QByteArrayView(publicBytes.data(), qsizetype(publicBytes.size())));
    return key;
}

SealingKey SealingKey::copy() const
{
    SealingKey key;
    key.m_secret = m_secret.copy();
    key.m_public = m_public;
    return key;
}

Result<QByteArray> sealTo(const SealingPublicKey &recipient, QByteArrayView bytes)
{
    QByteArray sealed(bytes.size() + sealingOverhead, '\0');
    const int failed =
        crypto_box_seal(reinterpret_cast<unsigned char *>(sealed.data()), bytesOf(bytes),
                        static_cast<unsigned long long>(bytes.size()), bytesOf(recipient.view()));
    if (failed != 0) // libsodium refuses keys of small order, the all-zero key among them
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("Nothing can be sealed to this person: their public key is not usable. Ask for it "
                           "again, or have the person added again."),
            QStringLiteral("sealing key")};
    return sealed;
}

Result<Secret> openSealed(const SealingKey &key, QByteArrayView sealed)
{
    const Error refused{
        ErrorCode::Tampered,
        QStringLiteral("This was not sealed for this person, or it was changed on its way. Ask for it to "
                       "be sealed and sent again."),
        QStringLiteral("sealed box")};
    if (key.isEmpty() || sealed.size() < sealingOverhead)
        return refused;
    Secret opened(std::size_t(sealed.size() - sealingOverhead));
    unsigned char nothing = 0; // an empty Secret has no memory to point at
    const int failed = crypto_box_seal_open(opened.isEmpty() ? &nothing : opened.data(), bytesOf(sealed),
                                            static_cast<unsigned long long>(sealed.size()),
                                            bytesOf(key.publicKey().view()), key.secret().data());
    if (failed != 0)
        return refused;
    return opened;
}

} // namespace guardbook
