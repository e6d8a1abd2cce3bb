// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace guardbook {

/// A file that is being written next to where it will stand. Nothing is at the final path until keep() has
/// returned success: the bytes are synced, the file renamed and the directory synced, every return value
/// checked. Dropped without keep(), it leaves nothing. (QSaveFile ignores a failed sync: integrity.md 0.)
class DurableFile {
public:
    enum class Existing { Replace, Refuse };

    [[nodiscard]] static Result<DurableFile> create(const QString &finalPath);
    DurableFile(DurableFile &&other) noexcept;
    DurableFile &operator=(DurableFile &&) = delete;
    ~DurableFile();

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] Result<> writeAt(qint64 offset,
                                   QByteArrayView bytes); ///< Overwrites inside what was written.
    [[nodiscard]] Result<> sync();
    /// Where the bytes are while they wait, for a reader that checks them before they are kept.
    [[nodiscard]] const QString &temporaryPath() const { return m_temporaryPath; }
    [[nodiscard]] Result<> keep(Existing existing = Existing::Refuse);

private:
    DurableFile(int handle, QString temporaryPath, QString finalPath);
    void drop();
    int m_handle = -1;
    QString m_temporaryPath;
    QString m_finalPath;
};

/// Writes a small file whole: temporary file, sync, read back and compare, rename, directory sync. On any
/// failure what stood at `path` before still stands there.
[[nodiscard]] Result<> writeFileDurably(const QString &path, QByteArrayView bytes,
                                        DurableFile::Existing existing = DurableFile::Existing::Replace);

/// Reads a file of at most `limit` bytes. NotFound, Corrupt (longer than the limit) or Io otherwise.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &path, qint64 limit);

/// Makes the bytes of a file that something else wrote durable.
[[nodiscard]] Result<> syncFile(const QString &path);

/// Makes a directory's own entries durable.
[[nodiscard]] Result<> syncDirectory(const QString &path);

/// Removes a file if it is there; the directory is synced.
[[nodiscard]] Result<> removeFileDurably(const QString &path);

/// Renames within one directory, replacing; the directory is synced.
[[nodiscard]] Result<> renameDurably(const QString &from, const QString &to);

/// The Error for a failed system call, with a sentence that names what could not be done to which file.
[[nodiscard]] Error systemError(int systemCode, const QString &couldNot, const QString &path);

} // namespace guardbook
