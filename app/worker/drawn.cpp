// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/drawn.h"

#include <QColorSpace>

#include <algorithm>
#include <cstring>

namespace guardbook::worker {

namespace {

unsigned char onWhite(int colour, int alpha)
{
    return static_cast<unsigned char>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

QRgb onWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    if (alpha == 255)
        return pixel;
    return qRgb(onWhite(qRed(pixel), alpha), onWhite(qGreen(pixel), alpha), onWhite(qBlue(pixel), alpha));
}

bool foreignColours(const QImage &image)
{
    return image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb);
}

/// Lays a picture on white in place: afterwards it is Grayscale8 or RGB32. Null when memory ran out.
QImage flattened(QImage image)
{
    if (image.format() == QImage::Format_Grayscale8)
        return image;
    const auto format = image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    image = std::move(image).convertToFormat(format);
    if (format == QImage::Format_RGB32 || image.isNull())
        return image;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = onWhite(line[x]);
    }
    return image;
}

bool allGrey(const QImage &image)
{
    if (image.format() == QImage::Format_Grayscale8)
        return true;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (qRed(line[x]) != qGreen(line[x]) || qRed(line[x]) != qBlue(line[x]))
                return false;
        }
    }
    return true;
}

/// One row of a flattened picture as packed bytes.
void packRow(const QImage &image, int y, bool grey, unsigned char *row)
{
    if (image.format() == QImage::Format_Grayscale8) {
        std::memcpy(row, image.constScanLine(y), std::size_t(image.width()));
        return;
    }
    const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
    for (int x = 0; x < image.width(); ++x) {
        *row++ = static_cast<unsigned char>(qRed(line[x]));
        if (!grey) {
            *row++ = static_cast<unsigned char>(qGreen(line[x]));
            *row++ = static_cast<unsigned char>(qBlue(line[x]));
        }
    }
}

Answer sized(const QImage &image, bool grey, QByteArray bytes)
{
    Answer answer;
    answer.reply.width = image.width();
    answer.reply.height = image.height();
    answer.reply.grey = grey;
    answer.reply.pages = 1;
    answer.reply.size = bytes.size();
    answer.bytes = std::move(bytes);
    return answer;
}

} // namespace

Answer faulted(RenderFault fault)
{
    Answer answer;
    answer.reply.fault = fault;
    return answer;
}

Answer pixelsOf(QImage image)
{
    if (foreignColours(image))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    image = flattened(std::move(image));
    if (image.isNull())
        return faulted(RenderFault::TooLarge);
    const bool grey = allGrey(image);
    const qsizetype rowBytes = qsizetype(image.width()) * (grey ? 1 : 3);
    QByteArray bytes(rowBytes * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y)
        packRow(image, y, grey, reinterpret_cast<unsigned char *>(bytes.data() + rowBytes * y));
    return sized(image, grey, std::move(bytes));
}

Answer redactedPngOf(QImage image, const std::vector<RedactionMark> &marks)
{
    if (foreignColours(image))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    image = flattened(std::move(image));
    if (!image.isNull())
        image = std::move(image).convertToFormat(QImage::Format_RGB32);
    if (image.isNull())
        return faulted(RenderFault::TooLarge);
    for (const RedactionMark &mark : marks) {
        forEachCoveredRun(mark, image.size(), [&](int y, int from, int to) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            std::fill(line + from, line + to, qRgb(0, 0, 0));
        });
    }
    const bool grey = allGrey(image);
    QByteArray png = encodePng({image.width(), image.height(), grey, {}},
                               [&](int y, unsigned char *row) { packRow(image, y, grey, row); });
    if (png.isEmpty())
        return faulted(RenderFault::TooLarge);
    return sized(image, grey, std::move(png));
}

Answer pngOf(QImage image)
{
    const QByteArray icc = foreignColours(image) ? image.colorSpace().iccProfile() : QByteArray();
    image = flattened(std::move(image));
    if (image.isNull())
        return faulted(RenderFault::TooLarge);
    const bool grey = icc.isEmpty() && allGrey(image); // a profile for RGB has no place beside grey
    if (!icc.isEmpty())
        image = std::move(image).convertToFormat(QImage::Format_RGB32);
    QByteArray png = encodePng({image.width(), image.height(), grey, icc},
                               [&](int y, unsigned char *row) { packRow(image, y, grey, row); });
    if (png.isEmpty())
        return faulted(RenderFault::TooLarge);
    return sized(image, grey, std::move(png));
}

} // namespace guardbook::worker
