// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/pictures.h"

#include "core/evidence/filetype.h"
#include "core/evidence/rasterplan.h"

#include <QBuffer>
#include <QImageReader>

#include <array>
#include <utility>

namespace guardbook::worker {

namespace {

struct Decoder {
    QLatin1StringView mime;
    const char *format;
};

constexpr std::array<Decoder, 6> decoders{{{QLatin1StringView("image/png"), "png"},
                                           {QLatin1StringView("image/jpeg"), "jpeg"},
                                           {QLatin1StringView("image/gif"), "gif"},
                                           {QLatin1StringView("image/webp"), "webp"},
                                           {QLatin1StringView("image/bmp"), "bmp"},
                                           {QLatin1StringView("image/tiff"), "tiff"}}};

QByteArray formatOf(const QByteArray &file)
{
    const QString mime = sniffFileType(QByteArrayView(file).first(qMin(file.size(), sniffSize))).mime;
    for (const Decoder &decoder : decoders) {
        if (mime == decoder.mime)
            return decoder.format;
    }
    return {};
}

/// The size as it will be once upright.
QSize uprightSize(const QImageReader &reader)
{
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return turned ? reader.size().transposed() : reader.size();
}

bool claimsTooMuch(QSize size)
{
    return size.width() > largestRasterSide || size.height() > largestRasterSide ||
           qint64(size.width()) * size.height() > largestRasterPixels;
}

/// Decoding straight to a smaller size saves memory with JPEG, which can leave out the detail as it goes.
QSize wantedSize(QSize stored, int longestEdge)
{
    if (longestEdge <= 0 || qMax(stored.width(), stored.height()) <= longestEdge)
        return stored;
    return stored.scaled(longestEdge, longestEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// What decoding holds at once: the file, the picture at 32 bits a pixel and a turned or converted copy of
/// it.
bool fitsMemory(QSize decoded, qint64 fileSize, qint64 memoryMiB)
{
    const qint64 pixels = qint64(decoded.width()) * decoded.height();
    return pixels <= largestRenderPixels && 2 * 4 * pixels + fileSize + (128LL << 20) <= memoryMiB << 20;
}

Answer probed(QSize size)
{
    Answer answer;
    answer.reply.width = size.width();
    answer.reply.height = size.height();
    answer.reply.pages = 1;
    return answer;
}

} // namespace

void loadPictureDecoders()
{
    for (const Decoder &decoder : decoders) {
        QByteArray nothing(64, '\0');
        QBuffer buffer(&nothing);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, decoder.format);
        reader.setAutoDetectImageFormat(false);
        std::ignore = reader.canRead();
    }
}

Answer drawPicture(const RenderRequest &request, QByteArray file, qint64 memoryMiB)
{
    const QByteArray format = formatOf(file);
    if (format.isEmpty())
        return faulted(RenderFault::WrongKind);
    QImageReader::setAllocationLimit(int(memoryMiB));
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);

    const QSize stored = reader.size();
    if (!stored.isValid() || stored.isEmpty())
        return faulted(RenderFault::Damaged);
    if (claimsTooMuch(stored))
        return faulted(RenderFault::TooLarge);
    const bool whole = request.kind != RenderRequest::Kind::Picture;
    const QSize wanted = whole ? stored : wantedSize(stored, request.longestEdge);
    const QSize decoded = format == "jpeg" ? wanted : stored;
    if (!fitsMemory(decoded, file.size(), memoryMiB))
        return faulted(RenderFault::TooLarge);
    const QSize upright = uprightSize(reader);
    if (wanted != stored)
        reader.setScaledSize(wanted);

    QImage image;
    if (!reader.read(&image) || image.isNull())
        return faulted(RenderFault::Damaged);
    switch (request.kind) {
    case RenderRequest::Kind::Probe:
        return probed(upright);
    case RenderRequest::Kind::Picture:
        return pixelsOf(std::move(image));
    case RenderRequest::Kind::PictureRaster:
        return pngOf(std::move(image));
    case RenderRequest::Kind::PictureRedaction:
        return redactedPngOf(std::move(image), request.marks);
    default:
        return faulted(RenderFault::WrongKind);
    }
}

} // namespace guardbook::worker
