// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vault.h"

#include "core/base/durablefile.h"
#include "core/storage/vaultcheck.h"
#include "core/storage/vaultsource.h"
#include "core/storage/vaultwork.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace guardbook {

using namespace vaultformat;

namespace {

const auto suffix = QStringLiteral(".gbe");

Result<> makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const QString parent = info.absolutePath();
    if (!QFileInfo(parent).isDir())
        GUARDBOOK_TRY(makeFolder(parent));
    const auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir(parent).mkdir(info.fileName(), onlyOwner) && !QFileInfo(path).isDir())
        return Error{ErrorCode::ReadOnly,
                     QStringLiteral(
                         "A folder for evidence could not be made in the book. Check that its folder can be "
                         "written and has space left."),
                     QStringLiteral("vault: folder")};
    return syncDirectory(parent);
}

Error readFailed(const QIODevice &source)
{
    return {
        ErrorCode::Io,
        QStringLiteral(
            "The file could not be read to its end (%1), so nothing was kept. Check where it is stored, then "
            "add it again.")
            .arg(source.errorString()),
        QStringLiteral("vault: source")};
}

Error tooLarge()
{
    return damaged(QStringLiteral("longer than expected"));
}

} // namespace

QString Vault::pathOf(const VaultObjectId &id) const
{
    const QString name = id.text();
    return QDir(m_folder).filePath(name.left(2) + u'/' + name + suffix);
}

Result<VaultWriter> Vault::create() const
{
    const auto id = VaultObjectId::create();
    const QString path = pathOf(id);
    GUARDBOOK_TRY(makeFolder(QFileInfo(path).absolutePath()));
    GUARDBOOK_ASSIGN(auto file, DurableFile::create(path));
    const QByteArray header = makeHeader(id);
    GUARDBOOK_TRY(file.write(header));
    return VaultWriter(std::make_unique<VaultWriter::Work>(id, std::move(file),
                                                           ChunkCipher(header, Secret::random(keySize))));
}

Result<VaultReceipt> Vault::add(QIODevice &source, const Progress &progress) const
{
    GUARDBOOK_ASSIGN(auto writer, create());
    const qint64 total = source.isSequential() ? 0 : 2 * source.size();
    PlainBuffer piece(VaultWriter::Work::blockSize);
    qint64 done = 0;
    for (;;) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("Stopped, as was asked. Nothing was kept."),
                         QStringLiteral("vault")};
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0)
            return readFailed(source);
        if (got == 0)
            break;
        GUARDBOOK_TRY(writer.write(piece.first(got)));
        progress.tell(done += got, total);
    }
    return writer.finish(
        {[&](qint64 back, qint64) { progress.tell(done + back, 2 * done); }, progress.cancel});
}

Result<std::unique_ptr<VaultReader>> Vault::open(const VaultObjectId &id, const Secret &key) const
{
    const QString path = pathOf(id);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{
            file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
            QStringLiteral("An evidence file of this book is not there or cannot be read. Restore it from a "
                           "backup."),
            QStringLiteral("vault: open")};
    const QByteArray header = file.read(headerSize);
    const auto size = plainSize(file.size());
    if (!isHeaderOf(header, id) || !size || key.size() != keySize)
        return damaged(QStringLiteral("header"));
    file.close();
    auto source = std::make_unique<VaultReader::Source>(path, ChunkCipher(header, key.copy()), *size);
    if (!source->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return damaged(QStringLiteral("open"));
    GUARDBOOK_TRY(source->load(chunkCount(*size) - 1)); // the last chunk proves the length
    return std::unique_ptr<VaultReader>(new VaultReader(std::move(source)));
}

Result<QByteArray> Vault::read(const VaultObjectId &id, const Secret &key, qint64 limit) const
{
    GUARDBOOK_ASSIGN(const auto reader, open(id, key));
    if (reader->size() > limit)
        return tooLarge();
    QByteArray bytes = reader->readAll();
    GUARDBOOK_TRY(reader->status());
    return bytes;
}

Result<> Vault::verify(const VaultObjectId &id, const Secret &key, qint64 size, const Digest &sha256,
                       const Progress &progress) const
{
    const QString path = pathOf(id);
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("An evidence file of this book is not there. Restore it from a backup."),
                     QStringLiteral("vault: verify")};
    GUARDBOOK_ASSIGN(const VaultContents contents, readVaultFile(path, id, key, progress));
    if (contents.size != size || contents.sha256 != sha256)
        return damaged(QStringLiteral("hash"));
    return {};
}

Result<qint64> Vault::sizeOf(const VaultObjectId &id) const
{
    const QFileInfo info(pathOf(id));
    if (!info.isFile())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("An evidence file of this book is not there. Restore it from a backup."),
                     QStringLiteral("vault: size")};
    const auto size = plainSize(info.size());
    if (!size)
        return damaged(QStringLiteral("length"));
    return *size;
}

Result<> Vault::remove(const VaultObjectId &id) const
{
    const QString path = pathOf(id);
    if (!QFileInfo(path).dir().exists())
        return {};
    return removeFileDurably(path);
}

Result<std::vector<VaultObjectId>> Vault::list() const
{
    std::vector<VaultObjectId> ids;
    QDirIterator files(m_folder, {u'*' + suffix}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto id = VaultObjectId::fromText(QFileInfo(path).completeBaseName());
        if (id && QFileInfo(path).dir().dirName() == id->text().left(2))
            ids.push_back(*id);
    }
    return ids;
}

Result<> Vault::removeUnfinished() const
{
    QStringList unfinished;
    QDirIterator files(m_folder, {QStringLiteral(".gb-*.part")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        unfinished << files.next();
    for (const QString &path : std::as_const(unfinished))
        GUARDBOOK_TRY(removeFileDurably(path));
    return {};
}

} // namespace guardbook
