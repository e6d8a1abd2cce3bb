// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/packsource.h"
#include "core/report/ziplayout.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qint64 readSize = qint64(1) << 20;
constexpr std::uint64_t maxDirectorySize = std::uint64_t(64) << 20;

Error unreadable()
{
    return {ErrorCode::Io, QStringLiteral("The ZIP file could not be read. Check the disk, then try again."),
            QStringLiteral("pack/zip")};
}

/// Most ZIPs that end up here are honest: someone packed the folder again.
Error foreign()
{
    return {ErrorCode::Unsupported,
            QStringLiteral(
                "This ZIP file is not as Guardbook wrote it: it was packed again or changed. Unpack it "
                "and check the folder instead."),
            QStringLiteral("pack/zip")};
}

Error damaged()
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "This ZIP file is damaged or was made to deceive: its parts do not fit one another. Ask "
                "for the pack again."),
            QStringLiteral("pack/zip")};
}

/// Some bytes of a file as a device of their own.
class FileSlice final : public QIODevice {
public:
    FileSlice(const QString &path, qint64 start, qint64 size) : m_file(path), m_start(start), m_size(size) {}

    bool openSlice()
    {
        return m_file.open(QIODevice::ReadOnly) && open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isSequential() const override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (!m_file.seek(m_start + pos()))
            return -1;
        return m_file.read(data, std::min(maxSize, m_size - pos()));
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    qint64 m_start;
    qint64 m_size;
};

class ZipSource final : public PackSource {
public:
    explicit ZipSource(const QString &path) : m_path(path) {}

    [[nodiscard]] Kind kind() const override { return Kind::Zip; }
    [[nodiscard]] bool concurrent() const override { return true; }

    Result<std::vector<PackEntry>> entries() override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return unreadable();
        m_places.clear();
        const std::uint64_t fileSize = std::uint64_t(file.size());
        const qint64 tailSize = std::min(file.size(), zipEndMaxSize);
        file.seek(file.size() - tailSize);
        const QByteArray tail = file.read(tailSize);
        const auto end = readZipEnd(tail, fileSize);
        if (!end || end->directorySize > maxDirectorySize)
            return foreign();
        file.seek(qint64(end->directoryOffset));
        const QByteArray directory = file.read(qint64(end->directorySize));
        if (std::uint64_t(directory.size()) != end->directorySize)
            return unreadable();
        return walk(file, directory, *end);
    }

    Result<> read(const PackEntry &entry, const ByteSink &sink) override
    {
        GUARDBOOK_ASSIGN(const auto device, slice(entry.path)());
        QByteArray block(readSize, Qt::Uninitialized);
        qint64 left = entry.size;
        while (left > 0) {
            const qint64 n = device->read(block.data(), std::min(left, readSize));
            if (n <= 0)
                return unreadable();
            left -= n;
            GUARDBOOK_TRY(sink(QByteArrayView(block.constData(), n)));
        }
        return {};
    }

    OpenBytes openReport(const PackEntry *report) override
    {
        return report == nullptr ? OpenBytes() : slice(report->path);
    }

private:
    struct Place {
        qint64 start = 0;
        qint64 size = 0;
    };

    /// Local header, bytes, local header, bytes, ..., directory: no gap, nothing that is there twice.
    Result<std::vector<PackEntry>> walk(QFile &file, QByteArrayView directory, const ZipEnd &end)
    {
        std::vector<PackEntry> found;
        std::uint64_t at = 0;
        while (!directory.isEmpty()) {
            const auto entry = takeZipCentralHeader(directory);
            if (!entry)
                return foreign();
            const QByteArray local = zipLocalHeader(*entry);
            const std::uint64_t start = at + std::uint64_t(local.size());
            if (entry->offset != at || entry->size > end.directoryOffset ||
                start + entry->size > end.directoryOffset)
                return damaged();
            if (!file.seek(qint64(at)) || file.read(local.size()) != local)
                return damaged();
            const QString path = QString::fromUtf8(entry->name);
            if (path.toUtf8() != entry->name || found.size() > std::size_t(maxPackFiles) + 2)
                return damaged();
            if (m_places.contains(path))
                return Error{
                    ErrorCode::Corrupt,
                    QStringLiteral("This ZIP file holds two files with the same name, which unpackers treat "
                                   "differently: %1. Ask for the pack again.")
                        .arg(path),
                    QStringLiteral("pack/zip/duplicate")};
            m_places.insert(path, {qint64(start), qint64(entry->size)});
            found.push_back({path, qint64(entry->size), false, entry->crc32});
            at = start + entry->size;
        }
        if (at != end.directoryOffset || found.size() != end.count)
            return damaged();
        return found;
    }

    [[nodiscard]] OpenBytes slice(const QString &path) const
    {
        const Place place = m_places.value(path);
        return [file = m_path, place]() -> Result<std::unique_ptr<QIODevice>> {
            auto device = std::make_unique<FileSlice>(file, place.start, place.size);
            if (!device->openSlice())
                return unreadable();
            return std::unique_ptr<QIODevice>(std::move(device));
        };
    }

    QString m_path;
    QHash<QString, Place> m_places;
};

} // namespace

std::unique_ptr<PackSource> zipSource(const QString &path)
{
    return std::make_unique<ZipSource>(path);
}

} // namespace guardbook
