// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vaultcheck.h"

#include "core/base/durablefile.h"
#include "core/base/hashbeside.h"
#include "core/storage/pagecache.h"

#include <QFile>

#include <array>

namespace guardbook {

namespace {

using namespace vaultformat;

constexpr qint64 chunksAtOnce = 16;

/// Goes through the chunks of one open file, a block of chunks at a time.
class ChunkWalk {
public:
    ChunkWalk(QFile &file, const ChunkCipher &cipher, qint64 size)
        : m_file(file), m_cipher(cipher), m_left(size), m_chunks(chunkCount(size))
    {
    }
    [[nodiscard]] bool atEnd() const { return m_chunk == m_chunks; }
    /// Plain bytes put into `plain`, which has room for chunksAtOnce chunks.
    Result<qint64> next(char *plain);

private:
    QFile &m_file;
    const ChunkCipher &m_cipher;
    qint64 m_left;
    qint64 m_chunks;
    qint64 m_chunk = 0;
    QByteArray m_sealed = {};
};

Result<qint64> ChunkWalk::next(char *plain)
{
    const qint64 chunks = std::min(chunksAtOnce, m_chunks - m_chunk);
    const qint64 block = std::min(m_left, chunks * chunkSize);
    m_sealed.resize(qsizetype(block + chunks * tagSize));
    if (m_file.read(m_sealed.data(), m_sealed.size()) != m_sealed.size())
        return damaged(QStringLiteral("cut off"));
    for (qint64 i = 0; i < chunks; ++i, ++m_chunk) {
        const qint64 part = std::min(m_left, chunkSize);
        const auto sealed = QByteArrayView(m_sealed).sliced(i * sealedSize, part + tagSize);
        if (!m_cipher.open(m_chunk, m_chunk == m_chunks - 1, sealed, plain + i * chunkSize))
            return damaged(QStringLiteral("chunk %1").arg(m_chunk));
        m_left -= part;
    }
    return block;
}

Error stopped()
{
    return {ErrorCode::Cancelled, QStringLiteral("Stopped, as was asked. Nothing was changed."),
            QStringLiteral("vault")};
}

} // namespace

Result<VaultContents> readVaultFile(const QString &path, const VaultObjectId &id, const Secret &key,
                                    const Progress &progress)
{
    dropCachedPages(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return systemError(file.exists() ? EIO : ENOENT, QStringLiteral("could not be opened"), path);
    const QByteArray header = file.read(headerSize);
    const auto size = plainSize(file.size());
    if (!isHeaderOf(header, id) || !size || key.size() != keySize)
        return damaged(QStringLiteral("header"));

    const ChunkCipher cipher(header, key.copy());
    ChunkWalk walk(file, cipher, *size);
    std::array<PlainBuffer, 2> blocks{PlainBuffer(chunkSize * chunksAtOnce),
                                      PlainBuffer(chunkSize * chunksAtOnce)};
    Sha256 hash;
    std::future<void> hashing; // after what it uses: going out of scope waits for it
    qint64 done = 0;
    for (std::size_t turn = 0; !walk.atEnd(); turn = 1 - turn) {
        if (progress.cancelled())
            return stopped();
        GUARDBOOK_ASSIGN(const qint64 got, walk.next(blocks[turn].data()));
        if (hashing.valid())
            hashing.get();
        hashing = hashBeside(hash, blocks[turn].first(got));
        progress.tell(done += got, *size);
    }
    hashing.get();
    return VaultContents{hash.finish(), *size};
}

} // namespace guardbook
