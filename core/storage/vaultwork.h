// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/durablefile.h"
#include "core/storage/vaultformat.h"
#include "core/storage/vaultwriter.h"

#include <optional>

namespace guardbook {

/// An object that is being written. A block of plain bytes is hashed and sealed at the same time.
struct VaultWriter::Work {
    static constexpr qint64 blockSize = 16 * vaultformat::chunkSize;

    VaultObjectId id;
    DurableFile file;
    ChunkCipher cipher;
    PlainBuffer block{blockSize};
    QByteArray sealed = {};
    Sha256 hash = {};
    qint64 filled = 0; // plain bytes in block
    qint64 chunks = 0; // sealed so far
    qint64 size = 0;   // plain bytes sealed so far
    std::optional<Error> failure = {};

    Work(VaultObjectId objectId, DurableFile target, ChunkCipher objectCipher)
        : id(objectId), file(std::move(target)), cipher(std::move(objectCipher))
    {
    }
    Result<> add(QByteArrayView bytes);
    Result<> flush(bool last);
};

} // namespace guardbook
