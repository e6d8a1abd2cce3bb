// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace guardbook {

/// One segment of a JPEG file before its picture data, or one chunk of a PNG or WebP file: where its payload
/// lies. `tag` is the JPEG marker's low byte, or the chunk's four letters in big-endian order.
struct StructurePiece {
    std::uint32_t tag = 0;
    qint64 offset = 0;
    qint64 size = 0;
};

/// Called with each piece; true to go on, false when enough was seen.
using PieceVisitor = std::function<Result<bool>(const StructurePiece &)>;

enum class PictureFormat { Jpeg, Png, WebP, Tiff, Other };

/// The format by its first bytes. The device must be open and seekable.
[[nodiscard]] Result<PictureFormat> pictureFormat(QIODevice &device);

/// Walk the structure without decoding and without holding more than a few bytes. Corrupt when a length does
/// not fit into the file, when the end mark is missing, or when there are more pieces than an honest file
/// has.
[[nodiscard]] Result<> walkJpeg(QIODevice &device,
                                const PieceVisitor &visit); ///< ITU-T T.81 annex B, up to SOS.
[[nodiscard]] Result<> walkPng(QIODevice &device,
                               const PieceVisitor &visit); ///< W3C PNG section 5, up to IEND.
[[nodiscard]] Result<> walkWebP(QIODevice &device, const PieceVisitor &visit); ///< RFC 9649.

/// Exactly `size` bytes at `offset`. Corrupt when the file is shorter.
[[nodiscard]] Result<QByteArray> readExactly(QIODevice &device, qint64 offset, qint64 size);

/// Says that a picture's structure does not hold; `where` names the place in the format.
[[nodiscard]] Error damagedPicture(const char *where);

constexpr std::uint32_t pieceTag(const char (&letters)[5])
{
    std::uint32_t tag = 0;
    for (int i = 0; i < 4; ++i)
        tag = (tag << 8) | std::uint8_t(letters[i]);
    return tag;
}

} // namespace guardbook
