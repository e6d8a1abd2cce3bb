// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packsink.h"

#include "core/report/ziplayout.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace guardbook {

namespace {

Error cannotWrite(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorCode::DiskFull : ErrorCode::Io,
            QStringLiteral(
                "The pack could not be written. Check that the disk is there, has space and may be written "
                "to, then try again."),
            QStringLiteral("pack/folder")};
}

class FolderSink final : public PackSink {
public:
    FolderSink(const QString &folder, Instant madeAt) : m_folder(folder), m_madeAt(madeAt)
    {
        m_folders << folder;
    }

    Result<> begin(const ManifestFile &file) override
    {
        const QString path = m_folder + u'/' + file.path;
        const QString folder = path.section(u'/', 0, -2);
        if (!m_folders.contains(folder)) {
            if (!QDir().mkpath(folder))
                return cannotWrite(m_file);
            m_folders << folder;
        }
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return cannotWrite(m_file);
        m_paths << path;
        return {};
    }

    Result<> write(QByteArrayView bytes) override
    {
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return cannotWrite(m_file);
        return {};
    }

    Result<> end() override
    {
        // Not every file system keeps times: the pack is whole without them.
        m_file.setFileTime(Instant{m_madeAt.utcMs, 0}.dateTime(), QFileDevice::FileModificationTime);
        m_file.close();
        return m_file.error() == QFileDevice::NoError ? Result<>() : cannotWrite(m_file);
    }

    Result<> finish() override
    {
        for (const QString &path : m_paths)
            GUARDBOOK_TRY(syncFile(path));
        for (const QString &folder : m_folders)
            GUARDBOOK_TRY(syncDirectory(folder));
        return {};
    }

private:
    QString m_folder;
    Instant m_madeAt;
    QFile m_file;
    QStringList m_paths;
    QStringList m_folders;
};

class ZipSink final : public PackSink {
public:
    ZipSink(DurableFile &file, Instant madeAt) : m_file(file), m_moment(dosMoment(madeAt)) {}

    Result<> begin(const ManifestFile &file) override
    {
        m_entry = {file.path.toUtf8(), std::uint64_t(file.size), 0, m_moment.time, m_moment.date, m_at};
        return put(zipLocalHeader(m_entry));
    }

    Result<> write(QByteArrayView bytes) override
    {
        m_entry.crc32 = continueCrc32(m_entry.crc32, bytes);
        return put(bytes);
    }

    Result<> end() override
    {
        m_directory += zipCentralHeader(m_entry);
        ++m_count;
        return m_file.writeAt(qint64(m_entry.offset), zipLocalHeader(m_entry)); // now with its CRC
    }

    Result<> finish() override
    {
        const QByteArray end = zipEnd(m_count, m_at, std::uint64_t(m_directory.size()));
        GUARDBOOK_TRY(put(m_directory));
        GUARDBOOK_TRY(put(end));
        return m_file.sync();
    }

private:
    Result<> put(QByteArrayView bytes)
    {
        m_at += std::uint64_t(bytes.size());
        return m_file.write(bytes);
    }

    DurableFile &m_file;
    DosMoment m_moment;
    ZipEntryFacts m_entry;
    QByteArray m_directory;
    std::uint64_t m_at = 0;
    std::uint64_t m_count = 0;
};

} // namespace

std::unique_ptr<PackSink> folderSink(const QString &folder, Instant madeAt)
{
    return std::make_unique<FolderSink>(folder, madeAt);
}

std::unique_ptr<PackSink> zipSink(DurableFile &file, Instant madeAt)
{
    return std::make_unique<ZipSink>(file, madeAt);
}

} // namespace guardbook
