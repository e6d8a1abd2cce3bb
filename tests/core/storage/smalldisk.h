// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

namespace guardbook {

/// A file system of its own and of few bytes, for tests of full and read-only disks. Needs root: ask
/// isMounted().
class SmallDisk {
public:
    explicit SmallDisk(const QByteArray &size)
    {
        m_mounted =
            ::geteuid() == 0 && ::mount("tmpfs", place().constData(), "tmpfs", 0, "size=" + size) == 0;
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(place().constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    bool makeReadOnly()
    {
        return ::mount("tmpfs", place().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }

private:
    [[nodiscard]] QByteArray place() const { return QFile::encodeName(m_folder.path()); }
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace guardbook
