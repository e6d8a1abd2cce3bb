// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/storage/vault.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace guardbook {

/// The file of a vault object: a header of 48 bytes,
///
///     8 "GBEVAULT" | u16 version 1 | u16 cipher 1 | u32 chunk size 65536 | 16 object id | 16 random nonce
///
/// (big-endian) and then the plain bytes in chunks of 65536, the last one shorter, only an empty object's
/// empty. Each is sealed by XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), 16 bytes longer, under the
/// object's own key, with the header as associated data and the nonce: 16 bytes of the header | 7-byte chunk
/// number | 1 for the last chunk, else 0. (STREAM, Hoang et al. 2015: a chunk fits no other place, and no
/// shorter file ends well.)
namespace vaultformat {

inline constexpr qint64 headerSize = 48;
inline constexpr qint64 chunkSize = 65536;
inline constexpr qint64 tagSize = 16;
inline constexpr qint64 sealedSize = chunkSize + tagSize;
inline constexpr std::size_t keySize = 32;

[[nodiscard]] QByteArray makeHeader(const VaultObjectId &id);
/// Whether these are the 48 bytes of a header of this version for this object.
[[nodiscard]] bool isHeaderOf(QByteArrayView header, const VaultObjectId &id);

/// Chunks in an object of so many plain bytes: at least one.
[[nodiscard]] constexpr qint64 chunkCount(qint64 plainSize)
{
    return plainSize == 0 ? 1 : (plainSize + chunkSize - 1) / chunkSize;
}
/// Plain bytes in a file of this length; nothing if no object has it.
[[nodiscard]] std::optional<qint64> plainSize(qint64 fileSize);

/// What a person is told about an object that does not fit its seal.
[[nodiscard]] Error damaged(const QString &where);

} // namespace vaultformat

/// Seals and opens the chunks of one object.
class ChunkCipher {
public:
    ChunkCipher(QByteArray header, Secret key) : m_header(std::move(header)), m_key(std::move(key)) {}

    /// Writes plain.size() + tagSize bytes.
    void seal(qint64 chunk, bool last, QByteArrayView plain, char *sealed) const;
    /// Writes sealed.size() - tagSize bytes, and nothing that may be used if it returns false.
    [[nodiscard]] bool open(qint64 chunk, bool last, QByteArrayView sealed, char *plain) const;

    [[nodiscard]] const QByteArray &header() const { return m_header; }
    [[nodiscard]] const Secret &key() const { return m_key; }

private:
    QByteArray m_header;
    Secret m_key;
};

/// Plain bytes on the heap that are wiped before they are given back.
class PlainBuffer {
public:
    explicit PlainBuffer(qint64 size) : m_bytes(qsizetype(size), '\0') {}
    PlainBuffer(const PlainBuffer &) = delete;
    PlainBuffer &operator=(const PlainBuffer &) = delete;
    ~PlainBuffer();
    [[nodiscard]] char *data() { return m_bytes.data(); }
    [[nodiscard]] QByteArrayView first(qint64 size) const { return QByteArrayView(m_bytes).first(size); }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

} // namespace guardbook
