// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>

namespace guardbook {

/// Key bytes in guarded memory (libsodium: locked, between guard pages, wiped on release). Moves, never
/// copies by accident; copy() is spelled out.
class Secret {
public:
    Secret() = default;                ///< Empty: no key.
    explicit Secret(std::size_t size); ///< Zeroed.
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    [[nodiscard]] static Secret random(std::size_t size);
    [[nodiscard]] Secret copy() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_data), qsizetype(m_size)};
    }
    /// Compares in constant time.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    void release();
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// A 32-byte key for one purpose, derived from a 32-byte key (libsodium crypto_kdf, BLAKE2b). `purpose` is
/// exactly eight ASCII characters and, with `number`, part of the file format.
[[nodiscard]] Secret deriveKey(const Secret &key, const char (&purpose)[9], std::uint64_t number = 1);

/// Starts libsodium. Every program calls it first; later calls cost nothing. False: no secure random source.
[[nodiscard]] bool startCrypto();

/// Keeps secrets out of core dumps and away from debuggers of the same user, as far as the system offers it.
void hardenProcess();

} // namespace guardbook
