// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace guardbook {

/// A file that is being taken in: opened for reading only, proved to be an ordinary file and not a link, a
/// folder, a device or a pipe, and watched for change. Reading never waits for anything but the disk.
class SourceFile {
public:
    /// Opens `path`. InvalidInput for anything that is not an ordinary file, NotFound, ReadOnly when this
    /// user may not read it, Io otherwise. An empty file opens: whether it can be evidence is the caller's to
    /// say.
    [[nodiscard]] static Result<SourceFile> open(const QString &path);
    SourceFile(SourceFile &&other) noexcept;
    SourceFile &operator=(SourceFile &&) = delete;
    ~SourceFile();

    [[nodiscard]] const QString &name() const
    {
        return m_name;
    } ///< As it came, without the path: see safeFileName().
    [[nodiscard]] qint64 size() const { return m_size; } ///< Bytes when it was opened.
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::int64_t modifiedMs() const
    {
        return m_modifiedNs / 1'000'000;
    } ///< UTC milliseconds since 1970.

    /// The first `limit` bytes, or all there are; does not move the place of read().
    [[nodiscard]] Result<QByteArray> head(qint64 limit) const;
    /// Reads up to `capacity` bytes from where the last read ended; 0 at the end. Conflict as soon as the
    /// file gives more bytes than it had when it was opened, so that a file that grows for ever still ends.
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 capacity);

    /// Success when the file that was read is still the one at the path, with the size and time of change it
    /// had when it was opened, and every byte was read. Conflict otherwise: what was read is not to be kept.
    [[nodiscard]] Result<> unchangedSince() const;

private:
    SourceFile() = default;
    int m_handle = -1;
    QString m_path;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_read = 0;
    std::int64_t m_modifiedNs = 0;
    std::uint64_t m_device = 0;
    std::uint64_t m_inode = 0;
};

} // namespace guardbook
