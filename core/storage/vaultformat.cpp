// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vaultformat.h"

#include "core/base/bytes.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace guardbook {

namespace {

constexpr QByteArrayView magic = "GBEVAULT";
constexpr std::uint16_t version = 1;
constexpr std::uint16_t cipherXChaCha20Poly1305 = 1;
constexpr qsizetype nonceSize = 16;

using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

Nonce nonceOf(const QByteArray &header, qint64 chunk, bool last)
{
    Nonce nonce{};
    std::memcpy(nonce.data(), header.constData() + header.size() - nonceSize, nonceSize);
    for (std::size_t i = 0; i < 7; ++i)
        nonce[nonceSize + i] = static_cast<unsigned char>((std::uint64_t(chunk) >> (8 * (6 - i))) & 0xff);
    nonce[23] = last ? 1 : 0;
    return nonce;
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

void writeFixedPart(ByteWriter &writer, const VaultObjectId &id)
{
    writer.raw(magic);
    writer.u16(version);
    writer.u16(cipherXChaCha20Poly1305);
    writer.u32(std::uint32_t(vaultformat::chunkSize));
    writer.raw({reinterpret_cast<const char *>(id.bytes().data()), qsizetype(id.bytes().size())});
}

} // namespace

namespace vaultformat {

QByteArray makeHeader(const VaultObjectId &id)
{
    ByteWriter writer;
    writeFixedPart(writer, id);
    QByteArray nonce(nonceSize, '\0');
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    writer.raw(nonce);
    return writer.bytes();
}

bool isHeaderOf(QByteArrayView header, const VaultObjectId &id)
{
    ByteWriter writer;
    writeFixedPart(writer, id);
    return header.size() == headerSize && header.startsWith(writer.bytes());
}

std::optional<qint64> plainSize(qint64 fileSize)
{
    const qint64 body = fileSize - headerSize;
    if (body < tagSize)
        return std::nullopt;
    const qint64 chunks = (body + sealedSize - 1) / sealedSize;
    const qint64 lastSealed = body - (chunks - 1) * sealedSize;
    if (lastSealed < tagSize || (lastSealed == tagSize && chunks > 1))
        return std::nullopt;
    return body - chunks * tagSize;
}

Error damaged(const QString &where)
{
    return {
        ErrorCode::Corrupt,
        QStringLiteral(
            "An evidence file of this book is damaged or was changed: it does not fit its seal. Keep a copy "
            "of the folder and restore the file from a backup."),
        QStringLiteral("vault: ") + where};
}

} // namespace vaultformat

void ChunkCipher::seal(qint64 chunk, bool last, QByteArrayView plain, char *sealed) const
{
    const Nonce nonce = nonceOf(m_header, chunk, last);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char *>(sealed), nullptr, bytesOf(plain), std::uint64_t(plain.size()),
        bytesOf(m_header), std::uint64_t(m_header.size()), nullptr, nonce.data(), m_key.data());
}

bool ChunkCipher::open(qint64 chunk, bool last, QByteArrayView sealed, char *plain) const
{
    const Nonce nonce = nonceOf(m_header, chunk, last);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain), nullptr,
                                                      nullptr, bytesOf(sealed), std::uint64_t(sealed.size()),
                                                      bytesOf(m_header), std::uint64_t(m_header.size()),
                                                      nonce.data(), m_key.data()) == 0;
}

PlainBuffer::~PlainBuffer()
{
    sodium_memzero(m_bytes.data(), std::size_t(m_bytes.size()));
}

} // namespace guardbook
