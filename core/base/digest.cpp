// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include <openssl/evp.h>

#include <algorithm>

namespace guardbook {

struct Sha256::Context {
    EVP_MD_CTX *evp = EVP_MD_CTX_new();
    Context() = default;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context() { EVP_MD_CTX_free(evp); }
};

namespace {

// Running out of memory for 200 bytes, or a libcrypto without SHA-256, leaves nothing sensible to do: a
// digest that is wrong in silence must never leave this file.
void demand(int ok)
{
    if (ok != 1)
        qFatal("SHA-256 is not available");
}

} // namespace

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    demand(m_context->evp != nullptr ? 1 : 0);
    demand(EVP_DigestInit_ex(m_context->evp, EVP_sha256(), nullptr));
}

Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    demand(EVP_DigestUpdate(m_context->evp, bytes.data(), std::size_t(bytes.size())));
}

Digest Sha256::finish()
{
    Digest digest;
    demand(EVP_DigestFinal_ex(m_context->evp, reinterpret_cast<unsigned char *>(digest.m_bytes.data()),
                              nullptr));
    demand(EVP_DigestInit_ex(m_context->evp, EVP_sha256(), nullptr));
    return digest;
}

Digest Digest::of(QByteArrayView bytes)
{
    Sha256 sha;
    sha.add(bytes);
    return sha.finish();
}

std::optional<Digest> Digest::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    Digest digest;
    std::transform(bytes.begin(), bytes.end(), digest.m_bytes.begin(), [](char c) { return std::byte(c); });
    return digest;
}

std::optional<Digest> Digest::fromHex(const QString &text)
{
    if (text.size() != 2 * size)
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    const auto digest = fromBytes(bytes);
    // fromHex skips what is not hexadecimal; only the one spelling that we write is taken.
    return digest && digest->hex() == text ? digest : std::nullopt;
}

} // namespace guardbook
