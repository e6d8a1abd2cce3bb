// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace guardbook {

/// A hidden folder in which something is made beside where it will stand. It is gone with everything in it
/// when it goes out of scope, unless it was moved. The system knows that it is in use (flock), also when the
/// program is killed: so what a killed program left can be told from what another one is writing.
class StagingFolder {
public:
    [[nodiscard]] static Result<StagingFolder> create(const QString &parent);
    StagingFolder(StagingFolder &&other) noexcept;
    StagingFolder &operator=(StagingFolder &&) = delete;
    ~StagingFolder();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Renames it and syncs the directory. When only the sync fails it has its final name, and stays.
    [[nodiscard]] Result<> moveTo(const QString &finalPath);

private:
    StagingFolder(int handle, QString path);
    int m_handle = -1;
    QString m_path;
};

/// Swaps two files or folders of one file system in one step: at no moment is either name without one. The
/// directories are not synced. Unsupported where the file system cannot.
[[nodiscard]] Result<> exchangePaths(const QString &one, const QString &other);

/// Removes from a folder what programs left unfinished that were killed: staging folders and files of
/// DurableFile that nobody holds. What cannot be removed stays; where the file system keeps no locks, all
/// stays.
void removeAbandoned(const QString &parent);

} // namespace guardbook
