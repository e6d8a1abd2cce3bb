// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace guardbook {

Secret::Secret(std::size_t size)
    : m_data(size == 0 ? nullptr : static_cast<unsigned char *>(sodium_malloc(size))), m_size(size)
{
    if (size == 0)
        return;
    if (m_data == nullptr)
        qFatal("No guarded memory for a key");
    sodium_memzero(m_data, size);
}

Secret::Secret(QByteArrayView bytes) : Secret(std::size_t(bytes.size()))
{
    if (!bytes.isEmpty())
        std::memcpy(m_data, bytes.data(), m_size);
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    release();
}

void Secret::release()
{
    if (m_data != nullptr)
        sodium_free(m_data); // wipes
    m_data = nullptr;
    m_size = 0;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.m_data, size);
    return secret;
}

Secret Secret::copy() const
{
    return Secret(view());
}

bool operator==(const Secret &a, const Secret &b)
{
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

Secret deriveKey(const Secret &key, const char (&purpose)[9], std::uint64_t number)
{
    static_assert(crypto_kdf_CONTEXTBYTES == 8 && crypto_kdf_KEYBYTES == 32);
    if (key.size() != crypto_kdf_KEYBYTES)
        qFatal("A key to derive from has 32 bytes");
    Secret derived(32);
    crypto_kdf_derive_from_key(derived.data(), derived.size(), number, purpose, key.data());
    return derived;
}

bool startCrypto()
{
    return sodium_init() >= 0;
}

} // namespace guardbook
