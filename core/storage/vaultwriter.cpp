// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vaultwriter.h"

#include "core/base/hashbeside.h"
#include "core/storage/vaultcheck.h"
#include "core/storage/vaultwork.h"

#include <cstring>

namespace guardbook {

using namespace vaultformat;

// The block is sealed when more bytes come, not when it is full: only then is it known not to be the last.
Result<> VaultWriter::Work::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (filled == block.size())
            GUARDBOOK_TRY(flush(false));
        const qint64 part = std::min(block.size() - filled, qint64(bytes.size()));
        std::memcpy(block.data() + filled, bytes.data(), std::size_t(part));
        filled += part;
        bytes = bytes.sliced(part);
    }
    return {};
}

Result<> VaultWriter::Work::flush(bool last)
{
    auto hashing = hashBeside(hash, block.first(filled));
    const qint64 count = chunkCount(filled);
    sealed.resize(qsizetype(filled + count * tagSize));
    for (qint64 i = 0; i < count; ++i, ++chunks) {
        const auto plain =
            block.first(filled).sliced(i * chunkSize, std::min(chunkSize, filled - i * chunkSize));
        cipher.seal(chunks, last && i == count - 1, plain, sealed.data() + i * sealedSize);
    }
    auto written = file.write(sealed);
    hashing.get();
    size += filled;
    filled = 0;
    return written;
}

VaultWriter::VaultWriter(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
VaultWriter::VaultWriter(VaultWriter &&) noexcept = default;
VaultWriter::~VaultWriter() = default;

Result<> VaultWriter::write(QByteArrayView bytes)
{
    if (m_work->failure)
        return *m_work->failure;
    auto added = m_work->add(bytes);
    if (!added)
        m_work->failure = added.error();
    return added;
}

Result<VaultReceipt> VaultWriter::finish(const Progress &progress)
{
    Work &work = *m_work;
    if (work.failure)
        return *work.failure;
    // Whatever happens now, this writer is done: a second finish() must not seal anything again.
    work.failure =
        Error{ErrorCode::Internal, QStringLiteral("The evidence file was not kept. Please add it again."),
              QStringLiteral("vault: finished twice")};
    GUARDBOOK_TRY(work.flush(true));
    GUARDBOOK_TRY(work.file.sync());
    const Digest sha256 = work.hash.finish();
    GUARDBOOK_ASSIGN(const VaultContents back,
                     readVaultFile(work.file.temporaryPath(), work.id, work.cipher.key(), progress));
    if (back.size != work.size || back.sha256 != sha256)
        return Error{
            ErrorCode::Io,
            QStringLiteral(
                "The evidence file did not read back as it was written, so it was not kept. Check the "
                "disk, then add it again."),
            QStringLiteral("vault: read back")};
    if (progress.cancelled())
        return Error{ErrorCode::Cancelled, QStringLiteral("Stopped, as was asked. Nothing was kept."),
                     QStringLiteral("vault")};
    GUARDBOOK_TRY(work.file.keep());
    return VaultReceipt{work.id, work.cipher.key().copy(), sha256, work.size};
}

} // namespace guardbook
