// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"

#include <QBuffer>
#include <QByteArray>

namespace guardbook::testing {

/// Builds pictures byte by byte: whole as far as their structure goes, without picture data worth decoding.
inline QByteArray pngChunk(const char *tag, const QByteArray &payload)
{
    ByteWriter writer;
    writer.u32(std::uint32_t(payload.size()));
    writer.raw(QByteArrayView(tag, 4));
    writer.raw(payload);
    writer.u32(0); // the sum is nothing a planner reads
    return writer.bytes();
}

struct PngHeader {
    std::uint32_t width = 40;
    std::uint32_t height = 30;
    std::uint8_t bits = 8;
    std::uint8_t colour = 2;
    std::uint8_t interlace = 0;
};

inline QByteArray pngStart(const PngHeader &header)
{
    ByteWriter writer;
    writer.u32(header.width);
    writer.u32(header.height);
    writer.u8(header.bits);
    writer.u8(header.colour);
    writer.u16(0);
    writer.u8(header.interlace);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", writer.bytes());
}

inline QByteArray png(const PngHeader &header, const QByteArray &beforeData = {})
{
    return pngStart(header) + beforeData + pngChunk("IDAT", "first") + pngChunk("IDAT", "second") +
           pngChunk("IEND", {});
}

inline QByteArray jpegSegment(int marker, const QByteArray &payload)
{
    ByteWriter writer;
    writer.u8(0xff);
    writer.u8(std::uint8_t(marker));
    writer.u16(std::uint16_t(payload.size() + 2));
    writer.raw(payload);
    return writer.bytes();
}

inline QByteArray jpegFrame(int marker, int width, int height, const QByteArray &ids, int bits = 8)
{
    ByteWriter writer;
    writer.u8(std::uint8_t(bits));
    writer.u16(std::uint16_t(height));
    writer.u16(std::uint16_t(width));
    writer.u8(std::uint8_t(ids.size()));
    for (const char id : ids) {
        writer.u8(std::uint8_t(id));
        writer.u16(0x1100);
    }
    return jpegSegment(marker, writer.bytes());
}

inline QByteArray jpegEnd()
{
    return jpegSegment(0xda, QByteArray(10, '\1')) + QByteArray("picture data\xff\xd9", 14);
}

inline QByteArray jpeg(const QByteArray &before, const QByteArray &frame)
{
    return QByteArray("\xff\xd8", 2) + before + frame + jpegEnd();
}

inline const QByteArray jfif = jpegSegment(0xe0, QByteArray("JFIF\0\1\2\0\0\1\0\1\0\0", 14));
inline const QByteArray adobe = jpegSegment(0xee, QByteArray("Adobe\0\x64\0\0\0\0\2", 12));

/// One entry of a TIFF directory whose value fits into four bytes, or an offset.
struct TiffEntry {
    std::uint16_t tag;
    std::uint16_t type;
    std::uint32_t count;
    QByteArray value; ///< Longer than four bytes: put behind the directories.
};

/// A big-endian or little-endian EXIF block: directory 0, and an Exif directory if `taken` is not empty.
class ExifBlock {
public:
    explicit ExifBlock(bool little) : m_little(little) {}

    QByteArray build(QList<TiffEntry> main, const QList<TiffEntry> &taken = {})
    {
        const qsizetype mainSize = 2 + 12 * (main.size() + (taken.isEmpty() ? 0 : 1)) + 4;
        const qsizetype takenAt = 8 + mainSize;
        const qsizetype takenSize = taken.isEmpty() ? 0 : 2 + 12 * taken.size() + 4;
        m_tailAt = takenAt + takenSize;
        if (!taken.isEmpty())
            main.append({0x8769, 4, 1, u32(std::uint32_t(takenAt))});
        QByteArray out =
            (m_little ? QByteArray("II") : QByteArray("MM")) + u16(42) + u32(8) + directory(main);
        if (!taken.isEmpty())
            out += directory(taken);
        return out + m_tail;
    }
    QByteArray u16(std::uint16_t v) const { return number(v, 2); }
    QByteArray u32(std::uint32_t v) const { return number(v, 4); }

private:
    QByteArray number(std::uint32_t v, int width) const
    {
        QByteArray out;
        for (int i = 0; i < width; ++i)
            out.append(char((v >> (8 * (m_little ? i : width - 1 - i))) & 0xff));
        return out;
    }
    QByteArray directory(const QList<TiffEntry> &entries)
    {
        QByteArray out = u16(std::uint16_t(entries.size()));
        for (const TiffEntry &entry : entries) {
            QByteArray value = entry.value;
            if (value.size() > 4) {
                m_tail += value;
                value = u32(std::uint32_t(m_tailAt + m_tail.size() - entry.value.size()));
            }
            out += u16(entry.tag) + u16(entry.type) + u32(entry.count) + value.leftJustified(4, '\0');
        }
        return out + u32(0);
    }
    bool m_little;
    qsizetype m_tailAt = 0;
    QByteArray m_tail;
};

inline TiffEntry textEntry(std::uint16_t tag, const QByteArray &text)
{
    const QByteArray value = text + '\0';
    return {tag, 2, std::uint32_t(value.size()), value};
}

inline QByteArray exifSegment(const QByteArray &block)
{
    return jpegSegment(0xe1, QByteArray("Exif\0\0", 6) + block);
}

} // namespace guardbook::testing
