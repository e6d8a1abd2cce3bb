// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/vaultformat.h"
#include "core/storage/vaultreader.h"

#include <QFile>

#include <memory>
#include <optional>

namespace guardbook {

/// An object that is being read, with the one chunk that was opened last.
struct VaultReader::Source {
    QFile file;
    ChunkCipher cipher;
    qint64 size;
    PlainBuffer plain{vaultformat::chunkSize};
    QByteArray sealed = {};
    qint64 chunk = -1; // in plain; -1: none
    std::optional<Error> failure = {};

    Source(const QString &path, ChunkCipher objectCipher, qint64 plainSize)
        : file(path), cipher(std::move(objectCipher)), size(plainSize)
    {
    }
    Result<> load(qint64 wanted);
};

} // namespace guardbook
