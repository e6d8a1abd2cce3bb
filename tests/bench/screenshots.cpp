// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/screenshots.h"

#include "core/base/digest.h"
#include "core/base/secret.h"
#include "tests/bench/words.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QtEndian>

#include <unistd.h>

#include <zlib.h>

namespace guardbook::bench {

namespace {

constexpr qsizetype blockSize = 1 << 20;

Error failed(const QString &path)
{
    return {ErrorCode::Io, QStringLiteral("%1 could not be read or written.").arg(path),
            QStringLiteral("bench")};
}

/// A page with bubbles and, in a part of it, the noise of a photograph.
QImage page(std::uint64_t seed, int noise)
{
    Words words(seed);
    QImage image(1920, 1080, QImage::Format_RGB888);
    image.fill(QColor(0xf5, 0xf6, 0xf8));
    QPainter painter(&image);
    for (int y = 20; y < 1060; y += 40) {
        painter.fillRect(40 + int(words.number(600)), y, 200 + int(words.number(900)), 28,
                         QColor::fromHsv(int(words.number(360)), 60, 230));
        for (int x = 60; x < 1100; x += 9)
            painter.fillRect(x, y + 8, 2 + int(words.number(6)), 10, QColor(40, 44, 52));
    }
    painter.end();
    for (int y = 100; y < 100 + noise; ++y) {
        uchar *line = image.scanLine(y) + 3 * 1200;
        for (int x = 0; x < 3 * 640; ++x)
            line[x] = uchar(100 + words.number(128));
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// A comment makes a picture another file without drawing it anew.
QByteArray withComment(const QByteArray &picture, const QByteArray &text)
{
    if (picture.startsWith("\xff\xd8")) {
        const auto size = qToBigEndian(quint16(text.size() + 2));
        return picture.first(2) + "\xff\xfe" + QByteArray(reinterpret_cast<const char *>(&size), 2) + text +
               picture.sliced(2);
    }
    const QByteArray body = "tEXtComment" + QByteArray(1, '\0') + text;
    const auto size = qToBigEndian(quint32(body.size() - 4));
    const auto crc =
        qToBigEndian(quint32(crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()))));
    constexpr qsizetype afterHeader = 8 + 25; // signature and IHDR
    return picture.first(afterHeader) + QByteArray(reinterpret_cast<const char *>(&size), 4) + body +
           QByteArray(reinterpret_cast<const char *>(&crc), 4) + picture.sliced(afterHeader);
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failed(path);
    return {};
}

} // namespace

Result<QStringList> screenshots(const QString &folder, int count)
{
    QDir().mkpath(folder);
    std::vector<QByteArray> drawn;
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        paths << QStringLiteral("%1/shot-%2.%3")
                     .arg(folder)
                     .arg(i, 4, 10, QLatin1Char('0'))
                     .arg(i % 2 == 0 ? QStringLiteral("jpg") : QStringLiteral("png"));
        if (QFile::exists(paths.constLast()))
            continue;
        for (std::uint64_t seed = drawn.size(); seed < 4; ++seed)
            drawn.push_back(seed % 2 == 0 ? encoded(page(seed, 700), "JPG", 88)
                                          : encoded(page(seed, 560), "PNG", -1));
        GUARDBOOK_TRY(write(paths.constLast(),
                            withComment(drawn[std::size_t(i) % 4], "exhibit " + QByteArray::number(i))));
    }
    return paths;
}

Result<> randomFile(const QString &path, qint64 size)
{
    QFile file(path);
    if (file.exists() && file.size() == size)
        return {};
    if (!file.open(QIODevice::WriteOnly))
        return failed(path);
    for (qint64 done = 0; done < size; done += blockSize)
        if (file.write(Secret::random(std::size_t(blockSize)).view().toByteArray()) != blockSize)
            return failed(path);
    return {};
}

Result<> readHashWrite(const QStringList &files, const QString &into, int copies)
{
    QByteArray block(blockSize, Qt::Uninitialized);
    for (int copy = 0; copy < copies; ++copy) {
        QFile target(into + QString::number(copy));
        if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return failed(target.fileName());
        for (const QString &path : files) {
            QFile source(path);
            if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                return failed(path);
            Sha256 hash;
            for (qint64 n = source.read(block.data(), blockSize); n > 0;
                 n = source.read(block.data(), blockSize)) {
                if (copy == 0)
                    hash.add(QByteArrayView(block).first(n));
                if (target.write(block.constData(), n) != n)
                    return failed(target.fileName());
            }
            if (copy == 0 && hash.finish().isNull())
                return failed(path);
        }
        if (::fsync(target.handle()) != 0)
            return failed(target.fileName());
    }
    return {};
}

} // namespace guardbook::bench
