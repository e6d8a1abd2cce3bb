// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/crashvfs.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <set>

namespace guardbook {

namespace {

using Operation = CrashVfs::Operation;

/// SQLite allots the bytes: nothing in it may need a constructor. The real file follows.
struct WatchedFile {
    sqlite3_file base;
    CrashVfs *vfs;
    QString *name;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    [[nodiscard]] const sqlite3_io_methods *methods() { return real()->pMethods; }
};

WatchedFile *watched(sqlite3_file *file)
{
    return reinterpret_cast<WatchedFile *>(file);
}

int closeFile(sqlite3_file *file)
{
    delete watched(file)->name;
    return watched(file)->methods() ? watched(file)->methods()->xClose(watched(file)->real()) : SQLITE_OK;
}
int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return watched(file)->methods()->xRead(watched(file)->real(), bytes, size, offset);
}
int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    watched(file)->vfs->note({Operation::Kind::Write, *watched(file)->name, offset,
                              QByteArray(static_cast<const char *>(bytes), size)});
    return watched(file)->methods()->xWrite(watched(file)->real(), bytes, size, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    watched(file)->vfs->note({Operation::Kind::Truncate, *watched(file)->name, size});
    return watched(file)->methods()->xTruncate(watched(file)->real(), size);
}
int syncFile(sqlite3_file *file, int)
{
    if (const int reason = watched(file)->vfs->syncFails(); reason != 0) {
        errno = reason;
        return SQLITE_IOERR_FSYNC;
    }
    watched(file)->vfs->note({Operation::Kind::Sync, *watched(file)->name});
    return SQLITE_OK;
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return watched(file)->methods()->xFileSize(watched(file)->real(), size);
}
int lockFile(sqlite3_file *file, int level)
{
    return watched(file)->methods()->xLock(watched(file)->real(), level);
}
int unlockFile(sqlite3_file *file, int level)
{
    return watched(file)->methods()->xUnlock(watched(file)->real(), level);
}
int checkReserved(sqlite3_file *file, int *reserved)
{
    return watched(file)->methods()->xCheckReservedLock(watched(file)->real(), reserved);
}
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return watched(file)->methods()->xFileControl(watched(file)->real(), operation, argument);
}
int sectorSize(sqlite3_file *)
{
    return 4096;
}
int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // what SQLite takes every disk to be
}
int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return watched(file)->methods()->xShmMap(watched(file)->real(), region, size, extend, memory);
}
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return watched(file)->methods()->xShmLock(watched(file)->real(), offset, count, flags);
}
void barrierShared(sqlite3_file *file)
{
    watched(file)->methods()->xShmBarrier(watched(file)->real());
}
int unmapShared(sqlite3_file *file, int remove)
{
    return watched(file)->methods()->xShmUnmap(watched(file)->real(), remove);
}

const sqlite3_io_methods watchedMethods = {
    2,          closeFile,     readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile,    checkReserved, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared,   nullptr,     nullptr};

sqlite3_vfs *realVfs()
{
    return sqlite3_vfs_find("unix");
}

QString nameOf(const char *path)
{
    return path ? QFileInfo(QString::fromUtf8(path)).fileName() : QString();
}

int openFile(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *opened)
{
    auto *made = watched(file);
    made->base.pMethods = nullptr;
    made->real()->pMethods = nullptr;
    made->vfs = static_cast<CrashVfs *>(vfs->pAppData);
    const bool isNew = path && !QFileInfo::exists(QString::fromUtf8(path));
    const int code = realVfs()->xOpen(realVfs(), path, made->real(), flags, opened);
    if (made->methods()) {
        made->name = new QString(nameOf(path));
        made->base.pMethods = &watchedMethods;
    }
    if (code == SQLITE_OK && isNew)
        made->vfs->note({Operation::Kind::Make, *made->name});
    return code;
}

int removeFile(sqlite3_vfs *vfs, const char *path, int sync)
{
    static_cast<CrashVfs *>(vfs->pAppData)->note({Operation::Kind::Remove, nameOf(path)});
    return realVfs()->xDelete(realVfs(), path, sync);
}

void apply(QByteArray &content, const Operation &operation, qsizetype size)
{
    if (operation.kind == Operation::Kind::Truncate) {
        content.resize(qsizetype(operation.offset));
        return;
    }
    if (content.size() < operation.offset + size)
        content.resize(qsizetype(operation.offset + size), '\0');
    std::copy_n(operation.bytes.constData(), size, content.data() + operation.offset);
}

} // namespace

CrashVfs::CrashVfs() : m_vfs(*realVfs()), m_usual(sqlite3_vfs_find(nullptr))
{
    m_vfs.zName = "crash";
    m_vfs.pNext = nullptr;
    m_vfs.pAppData = this;
    m_vfs.szOsFile = int(sizeof(WatchedFile)) + realVfs()->szOsFile;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = removeFile;
    sqlite3_vfs_register(&m_vfs, 0);
    sqlite3mc_vfs_create("crash", 1);
}

CrashVfs::~CrashVfs()
{
    sqlite3mc_vfs_destroy("multipleciphers-crash");
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_usual, 1);
}

bool CrashVfs::wrote(QByteArrayView text) const
{
    return std::any_of(m_operations.begin(), m_operations.end(),
                       [text](const Operation &operation) { return operation.bytes.contains(text); });
}

CrashVfs::Files CrashVfs::filesAfterCut(std::size_t moment, std::mt19937 &random, Disk disk) const
{
    Files files;
    std::map<QString, std::vector<const Operation *>> unsynced;
    for (std::size_t i = 0; i < moment; ++i) {
        const Operation &operation = m_operations[i];
        auto &waiting = unsynced[operation.file];
        switch (operation.kind) {
        case Operation::Kind::Make:
            files[operation.file].clear();
            break;
        case Operation::Kind::Write:
        case Operation::Kind::Truncate:
            waiting.push_back(&operation);
            break;
        case Operation::Kind::Sync:
            if (disk == Disk::Honest) {
                for (const Operation *write : waiting)
                    apply(files[operation.file], *write, write->bytes.size());
                waiting.clear();
            }
            break;
        case Operation::Kind::Remove:
            files.erase(operation.file);
            waiting.clear();
        }
    }
    const auto share = random() % 5; // none, some or all of what was not synced
    for (const auto &[name, writes] : unsynced) {
        for (const Operation *write : writes) {
            if (random() % 4 >= share)
                continue;
            qsizetype size = write->bytes.size();
            if (random() % 4 == 0 && size > 512)
                size = qsizetype(random() % std::uint32_t(size / 512)) * 512;
            apply(files[name], *write, size);
        }
    }
    return files;
}

} // namespace guardbook
