// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <random>
#include <vector>

#include <sqlite3.h>

namespace guardbook {

/// Stands below SQLite3 Multiple Ciphers, notes every write, and can say what a disk might hold had the power
/// gone off at any moment: everything that was synced, and of the rest any part, torn at sectors of 512
/// bytes.
///
/// While one lives it is the default file system of every connection that is opened.
class CrashVfs {
public:
    CrashVfs();
    CrashVfs(const CrashVfs &) = delete;
    CrashVfs &operator=(const CrashVfs &) = delete;
    ~CrashVfs();

    /// Operations noted so far: a moment.
    [[nodiscard]] std::size_t now() const { return m_operations.size(); }
    [[nodiscard]] bool wrote(QByteArrayView text) const;

    enum class Disk { Honest, IgnoresSync };
    using Files = std::map<QString, QByteArray>;
    /// Files by name, as they might be after a power cut at `moment`.
    [[nodiscard]] Files filesAfterCut(std::size_t moment, std::mt19937 &random, Disk disk) const;

    struct Operation {
        enum class Kind { Make, Write, Truncate, Sync, Remove } kind;
        QString file;
        qint64 offset = 0; // or the new size
        QByteArray bytes = {};
    };
    void note(Operation operation) { m_operations.push_back(std::move(operation)); }

    /// From now on nothing can be made safe; `reason` is the system's (ENOSPC, EIO), 0 ends it.
    void failSyncs(int reason) { m_syncFails = reason; }
    [[nodiscard]] int syncFails() const { return m_syncFails; }

private:
    sqlite3_vfs m_vfs;
    sqlite3_vfs *m_usual;
    std::vector<Operation> m_operations;
    int m_syncFails = 0;
};

} // namespace guardbook
