// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/exif.h"

#include "core/evidence/filename.h"
#include "core/evidence/picturestructure.h"

#include <QRegularExpression>
#include <QtEndian>

#include <optional>

namespace guardbook {

namespace {

constexpr qint64 largestBlock = 1 << 20; // JPEG cannot hold more than 64 KiB; PNG and WebP could
constexpr int mostEntries = 1'024;
constexpr qsizetype longestText = 64;

enum Tag : std::uint16_t {
    Make = 0x010f,
    Model = 0x0110,
    Orientation = 0x0112,
    ExifDirectory = 0x8769,
    GpsDirectory = 0x8825,
    DateTimeOriginal = 0x9003,
    OffsetTimeOriginal = 0x9011
};

struct Entry {
    std::uint16_t tag = 0;
    std::uint16_t type = 0;
    std::uint32_t count = 0;
    qint64 valueAt = 0; ///< Where the four bytes of value or offset stand.
};

/// A TIFF structure in memory, in the byte order it names.
class Block {
public:
    explicit Block(QByteArrayView bytes) : m_bytes(bytes), m_little(bytes.startsWith("II")) {}

    [[nodiscard]] bool valid() const
    {
        return m_bytes.size() >= 8 && (m_little || m_bytes.startsWith("MM")) && u16(2) == 42;
    }
    [[nodiscard]] std::uint16_t u16(qint64 at) const { return number<quint16>(at); }
    [[nodiscard]] std::uint32_t u32(qint64 at) const { return number<quint32>(at); }
    [[nodiscard]] bool holds(qint64 at, qint64 size) const
    {
        return at >= 0 && size >= 0 && size <= m_bytes.size() && at <= m_bytes.size() - size;
    }

    [[nodiscard]] Result<QList<Entry>> directory(qint64 at) const
    {
        if (!holds(at, 2))
            return damagedPicture("exif directory");
        const int count = u16(at);
        if (count > mostEntries || !holds(at + 2, 12 * qint64(count)))
            return damagedPicture("exif directory size");
        QList<Entry> entries;
        for (int i = 0; i < count; ++i) {
            const qint64 entry = at + 2 + 12 * qint64(i);
            entries.append({u16(entry), u16(entry + 2), u32(entry + 4), entry + 8});
        }
        return entries;
    }

    /// ASCII text up to its first NUL; empty when the entry is of another type or points outside.
    [[nodiscard]] QByteArray ascii(const Entry &entry) const
    {
        const qint64 size = qMin<qint64>(entry.count, 4 * longestText);
        const qint64 at = entry.count <= 4 ? entry.valueAt : u32(entry.valueAt);
        if (entry.type != 2 || !holds(at, size))
            return {};
        QByteArray text = m_bytes.sliced(at, size).toByteArray();
        if (const qsizetype end = text.indexOf('\0'); end >= 0)
            text.truncate(end);
        return text.trimmed();
    }

private:
    template <typename T>
    [[nodiscard]] T number(qint64 at) const
    {
        if (!holds(at, qint64(sizeof(T))))
            return 0;
        const char *p = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<T>(p) : qFromBigEndian<T>(p);
    }
    QByteArrayView m_bytes;
    bool m_little;
};

QString textOf(const QByteArray &bytes)
{
    return visibleText(QString::fromUtf8(bytes).left(longestText));
}

/// "2026:03:04 17:10:00" becomes "2026-03-04 17:10:00"; blanks, zeros and nonsense become nothing.
QString dateOf(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral("^([12][0-9]{3}):(0[1-9]|1[0-2]):(0[1-9]|[12][0-9]|3[01]) "
                       "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)$"));
    const auto match = form.match(QString::fromLatin1(bytes));
    if (!match.hasMatch())
        return {};
    return QStringLiteral("%1-%2-%3 %4:%5:%6")
        .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5),
             match.captured(6));
}

QString offsetOf(const QByteArray &bytes)
{
    static const QRegularExpression form(QStringLiteral("^[+-](0[0-9]|1[0-4]):[0-5][0-9]$"));
    const QString text = QString::fromLatin1(bytes);
    return form.match(text).hasMatch() ? text : QString();
}

Result<> readTaken(const Block &block, qint64 at, ExifFacts &facts)
{
    GUARDBOOK_ASSIGN(const auto entries, block.directory(at));
    for (const Entry &entry : entries) {
        if (entry.tag == DateTimeOriginal)
            facts.takenAt = dateOf(block.ascii(entry));
        else if (entry.tag == OffsetTimeOriginal)
            facts.takenAtOffset = offsetOf(block.ascii(entry));
    }
    return {};
}

/// Looks for the EXIF block piece by piece, in the way its format carries it.
class BlockFinder {
public:
    explicit BlockFinder(QIODevice &device) : m_device(device) {}

    Result<QByteArray> find()
    {
        GUARDBOOK_ASSIGN(const PictureFormat format, pictureFormat(m_device));
        auto walked = walk(format);
        if (!walked)
            return std::move(walked).error();
        return m_block;
    }

private:
    Result<> walk(PictureFormat format)
    {
        switch (format) {
        case PictureFormat::Jpeg:
            return walkJpeg(m_device, [this](const StructurePiece &piece) { return inJpeg(piece); });
        case PictureFormat::Png:
            return walkPng(m_device,
                           [this](const StructurePiece &piece) { return inChunk(piece, pieceTag("eXIf")); });
        case PictureFormat::WebP:
            return walkWebP(m_device,
                            [this](const StructurePiece &piece) { return inChunk(piece, pieceTag("EXIF")); });
        case PictureFormat::Tiff:
            return wholeFile();
        case PictureFormat::Other:
            break;
        }
        return {};
    }

    Result<bool> inJpeg(const StructurePiece &piece)
    {
        if (piece.tag != 0xe1 || piece.size < 14)
            return true;
        GUARDBOOK_ASSIGN(const QByteArray name, readExactly(m_device, piece.offset, 6));
        if (name != exifName)
            return true;
        return take(piece.offset + 6, piece.size - 6);
    }

    Result<bool> inChunk(const StructurePiece &piece, std::uint32_t tag)
    {
        return piece.tag == tag ? take(piece.offset, piece.size) : Result<bool>(true);
    }

    Result<> wholeFile()
    {
        auto taken = take(0, qMin(m_device.size(), largestBlock));
        return taken ? Result<>() : Result<>(std::move(taken).error());
    }

    Result<bool> take(qint64 offset, qint64 size)
    {
        if (size > largestBlock)
            return damagedPicture("exif block size");
        GUARDBOOK_ASSIGN(m_block, readExactly(m_device, offset, size));
        if (m_block.startsWith(exifName)) // some writers of WebP and PNG copy the JPEG form
            m_block.remove(0, exifName.size());
        return false;
    }

    static constexpr QByteArrayView exifName{"Exif\0\0", 6};
    QIODevice &m_device;
    QByteArray m_block;
};

} // namespace

Result<ExifFacts> parseExif(QByteArrayView tiff)
{
    ExifFacts facts;
    const Block block(tiff);
    if (!block.valid())
        return damagedPicture("exif header");
    facts.present = true;
    std::optional<qint64> taken;
    GUARDBOOK_ASSIGN(const auto entries, block.directory(block.u32(4)));
    for (const Entry &entry : entries) {
        if (entry.tag == Orientation) {
            const int value = block.u16(entry.valueAt);
            facts.orientation = value >= 1 && value <= 8 ? value : 1;
        } else if (entry.tag == Make) {
            facts.make = textOf(block.ascii(entry));
        } else if (entry.tag == Model) {
            facts.model = textOf(block.ascii(entry));
        } else if (entry.tag == ExifDirectory) {
            taken = block.u32(entry.valueAt);
        } else if (entry.tag == GpsDirectory) {
            facts.hasLocation = true; // even a broken one is worth the warning
        }
    }
    if (taken)
        GUARDBOOK_TRY(readTaken(block, *taken, facts));
    return facts;
}

Result<ExifFacts> readExif(QIODevice &device)
{
    GUARDBOOK_ASSIGN(const QByteArray block, BlockFinder(device).find());
    if (block.isEmpty())
        return ExifFacts{};
    return parseExif(block);
}

} // namespace guardbook
