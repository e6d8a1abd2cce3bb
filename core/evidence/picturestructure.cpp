// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/picturestructure.h"

#include "core/base/bytes.h"

#include <QtEndian>

namespace guardbook {

namespace {

// An encoder that writes 8 KiB IDAT chunks needs 262,144 of them for 2 GiB; a camera writes some 20 segments.
constexpr int mostPngChunks = 262'144;
constexpr int mostJpegSegments = 1'024;
constexpr int mostWebPChunks = 4'096;

constexpr std::uint8_t startOfScan = 0xda;
constexpr std::uint8_t endOfImage = 0xd9;

bool standsAlone(std::uint8_t marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

} // namespace

Error damagedPicture(const char *where)
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "This picture is damaged or cut off, so it cannot be placed on a page. The file itself is "
                "kept untouched."),
            QString::fromLatin1(where)};
}

Result<QByteArray> readExactly(QIODevice &device, qint64 offset, qint64 size)
{
    if (device.isSequential())
        return Error{ErrorCode::Internal,
                     QStringLiteral("This file can only be looked at once it is in the book."),
                     QStringLiteral("picture structure on a stream")};
    if (offset < 0 || size < 0 || size > device.size() || offset > device.size() - size)
        return damagedPicture("beyond the end");
    if (!device.seek(offset))
        return Error{ErrorCode::Io, QStringLiteral("The file could not be read. Try again."),
                     QStringLiteral("seek")};
    QByteArray bytes = device.read(size);
    if (bytes.size() != size)
        return Error{ErrorCode::Io, QStringLiteral("The file could not be read. Try again."),
                     QStringLiteral("read")};
    return bytes;
}

Result<PictureFormat> pictureFormat(QIODevice &device)
{
    GUARDBOOK_ASSIGN(const QByteArray head, readExactly(device, 0, qMin<qint64>(12, device.size())));
    if (head.startsWith("\xff\xd8\xff"))
        return PictureFormat::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureFormat::Png;
    if (head.startsWith("RIFF") && head.endsWith("WEBP"))
        return PictureFormat::WebP;
    if (head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4)))
        return PictureFormat::Tiff;
    return PictureFormat::Other;
}

Result<> walkJpeg(QIODevice &device, const PieceVisitor &visit)
{
    qint64 at = 2;
    for (int seen = 0; seen < mostJpegSegments; ++seen) {
        GUARDBOOK_ASSIGN(const QByteArray two, readExactly(device, at, 2));
        const auto marker = std::uint8_t(two[1]);
        if (std::uint8_t(two[0]) != 0xff)
            return damagedPicture("jpeg marker");
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (marker == endOfImage)
            return damagedPicture("jpeg without picture data");
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        GUARDBOOK_ASSIGN(const QByteArray length, readExactly(device, at + 2, 2));
        const qint64 size = qFromBigEndian<quint16>(length.constData());
        if (size < 2 || at + 2 + size > device.size())
            return damagedPicture("jpeg segment length");
        GUARDBOOK_ASSIGN(const bool goOn, visit({marker, at + 4, size - 2}));
        if (!goOn || marker == startOfScan)
            return {};
        at += 2 + size;
    }
    return damagedPicture("jpeg with too many segments");
}

Result<> walkPng(QIODevice &device, const PieceVisitor &visit)
{
    qint64 at = 8;
    for (int seen = 0; seen < mostPngChunks; ++seen) {
        GUARDBOOK_ASSIGN(const QByteArray head, readExactly(device, at, 8));
        ByteReader reader(head);
        const std::uint32_t size = reader.u32();
        const std::uint32_t tag = reader.u32();
        if (size > 0x7fff'ffff || at + 12 + qint64(size) > device.size())
            return damagedPicture("png chunk length");
        GUARDBOOK_ASSIGN(const bool goOn, visit({tag, at + 8, size}));
        if (!goOn || tag == pieceTag("IEND"))
            return {};
        at += 12 + qint64(size);
    }
    return damagedPicture("png with too many chunks");
}

Result<> walkWebP(QIODevice &device, const PieceVisitor &visit)
{
    qint64 at = 12;
    for (int seen = 0; seen < mostWebPChunks; ++seen) {
        if (at + 8 > device.size())
            return {}; // RIFF has no end mark
        GUARDBOOK_ASSIGN(const QByteArray head, readExactly(device, at, 8));
        const qint64 size = qFromLittleEndian<quint32>(head.constData() + 4);
        if (at + 8 + size > device.size())
            return damagedPicture("webp chunk length");
        GUARDBOOK_ASSIGN(const bool goOn, visit({qFromBigEndian<quint32>(head.constData()), at + 8, size}));
        if (!goOn)
            return {};
        at += 8 + size + (size & 1);
    }
    return damagedPicture("webp with too many chunks");
}

} // namespace guardbook
