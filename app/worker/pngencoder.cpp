// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/pngencoder.h"

#include "core/base/bytes.h"

#include <zlib.h>

#include <cstdlib>
#include <utility>
#include <vector>

namespace guardbook::worker {

namespace {

using Row = std::vector<unsigned char>;

constexpr int compressionLevel = 2;
constexpr qsizetype chunkSize = 1 << 18;

void appendChunk(QByteArray &png, const char *tag, QByteArrayView payload)
{
    ByteWriter writer;
    writer.u32(std::uint32_t(payload.size()));
    writer.raw(QByteArrayView(tag, 4));
    png += writer.bytes();
    png += payload;
    uLong crc = ::crc32(0, reinterpret_cast<const Bytef *>(tag), 4);
    if (!payload.isEmpty()) // zlib takes no bytes at no address for a wish to start over
        crc = ::crc32(crc, reinterpret_cast<const Bytef *>(payload.data()), uInt(payload.size()));
    ByteWriter end;
    end.u32(std::uint32_t(crc));
    png += end.bytes();
}

/// Deflates as it goes and cuts the result into IDAT chunks.
class DataChunks {
public:
    explicit DataChunks(QByteArray &png) : m_png(png), m_out(chunkSize, Qt::Uninitialized)
    {
        m_ok = ::deflateInit(&m_stream, compressionLevel) == Z_OK;
        rewind();
    }
    DataChunks(const DataChunks &) = delete;
    DataChunks &operator=(const DataChunks &) = delete;
    ~DataChunks() { ::deflateEnd(&m_stream); }

    void add(const Row &row)
    {
        m_stream.next_in = const_cast<Bytef *>(row.data());
        m_stream.avail_in = uInt(row.size());
        while (m_ok && m_stream.avail_in > 0)
            step(Z_NO_FLUSH);
    }
    bool finish()
    {
        while (m_ok && !m_ended)
            step(Z_FINISH);
        flush();
        return m_ok;
    }

private:
    void step(int mode)
    {
        const int rc = ::deflate(&m_stream, mode);
        m_ended = rc == Z_STREAM_END;
        m_ok = rc == Z_OK || rc == Z_STREAM_END || rc == Z_BUF_ERROR;
        if (m_stream.avail_out == 0)
            flush();
    }
    void flush()
    {
        const qsizetype size = chunkSize - qsizetype(m_stream.avail_out);
        if (size > 0)
            appendChunk(m_png, "IDAT", QByteArrayView(m_out).first(size));
        rewind();
    }
    void rewind()
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
        m_stream.avail_out = uInt(chunkSize);
    }
    QByteArray &m_png;
    QByteArray m_out;
    z_stream m_stream{};
    bool m_ok = false;
    bool m_ended = false;
};

/// Small differences, up or down, deflate well: the sum of their sizes is the usual measure (PNG
/// section 12.8).
long cost(const Row &filtered)
{
    long sum = 0;
    for (const unsigned char c : filtered)
        sum += c < 128 ? c : 256 - c;
    return sum;
}

/// Chooses between Sub (1) and Up (2) for each row.
class RowFilter {
public:
    RowFilter(std::size_t rowBytes, std::size_t pixelBytes)
        : m_pixel(pixelBytes), m_above(rowBytes, 0), m_sub(rowBytes + 1, 1), m_up(rowBytes + 1, 2)
    {
    }

    const Row &filtered(const Row &row)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int left = i >= m_pixel ? row[i - m_pixel] : 0;
            m_sub[i + 1] = static_cast<unsigned char>(row[i] - left);
            m_up[i + 1] = static_cast<unsigned char>(row[i] - m_above[i]);
        }
        m_above = row;
        return cost(m_up) <= cost(m_sub) ? m_up : m_sub;
    }

private:
    std::size_t m_pixel;
    Row m_above;
    Row m_sub;
    Row m_up;
};

QByteArray header(const PngShape &shape)
{
    ByteWriter writer;
    writer.u32(std::uint32_t(shape.width));
    writer.u32(std::uint32_t(shape.height));
    writer.u8(8);
    writer.u8(shape.grey ? 0 : 2);
    writer.raw(QByteArrayView("\0\0\0", 3));
    return writer.bytes();
}

void appendProfile(QByteArray &png, const QByteArray &icc)
{
    uLongf size = ::compressBound(uLong(icc.size()));
    QByteArray deflated(qsizetype(size), Qt::Uninitialized);
    if (::compress(reinterpret_cast<Bytef *>(deflated.data()), &size,
                   reinterpret_cast<const Bytef *>(icc.constData()), uLong(icc.size())) != Z_OK)
        return;
    deflated.truncate(qsizetype(size));
    appendChunk(png, "iCCP", QByteArray("profile\0\0", 9) + deflated);
}

} // namespace

QByteArray encodePng(const PngShape &shape, const RowSource &rows)
{
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", header(shape));
    if (!shape.icc.isEmpty())
        appendProfile(png, shape.icc);
    const std::size_t pixelBytes = shape.grey ? 1 : 3;
    Row row(std::size_t(shape.width) * pixelBytes);
    RowFilter filter(row.size(), pixelBytes);
    {
        DataChunks data(png);
        for (int y = 0; y < shape.height; ++y) {
            rows(y, row.data());
            data.add(filter.filtered(row));
        }
        if (!data.finish())
            return {};
    }
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace guardbook::worker
