// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/packsource.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace guardbook {

namespace {

constexpr qint64 readSize = qint64(1) << 20;
constexpr int maxDepth = 8;

Error unreadable(const QString &path)
{
    return {ErrorCode::Io, QStringLiteral("%1 could not be read. Check the disk, then try again.").arg(path),
            QStringLiteral("pack/folder")};
}

class FolderSource final : public PackSource {
public:
    explicit FolderSource(const QString &path) : m_folder(path) {}

    [[nodiscard]] Kind kind() const override { return Kind::Folder; }
    [[nodiscard]] bool concurrent() const override { return true; }

    Result<std::vector<PackEntry>> entries() override
    {
        std::vector<PackEntry> found;
        GUARDBOOK_TRY(list(QString(), 0, found));
        m_strip.clear();
        // Someone may have picked the folder around the pack.
        if (!QFileInfo::exists(absolute(QString::fromLatin1(manifestPath))))
            m_strip = commonFolder(found);
        for (PackEntry &entry : found)
            entry.path = entry.path.sliced(m_strip.size());
        return found;
    }

    Result<> read(const PackEntry &entry, const ByteSink &sink) override
    {
        QFile file(absolute(m_strip + entry.path));
        // Unbuffered: each read goes straight into the block that is hashed.
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unreadable(entry.path);
        QByteArray block(readSize, Qt::Uninitialized);
        while (true) {
            const qint64 n = file.read(block.data(), readSize);
            if (n < 0)
                return unreadable(entry.path);
            if (n == 0)
                return {};
            GUARDBOOK_TRY(sink(QByteArrayView(block.constData(), n)));
        }
    }

    OpenBytes openReport(const PackEntry *report) override
    {
        if (report == nullptr)
            return {};
        const QString path = absolute(m_strip + report->path);
        return [path]() -> Result<std::unique_ptr<QIODevice>> {
            auto file = std::make_unique<QFile>(path);
            if (!file->open(QIODevice::ReadOnly))
                return unreadable(path);
            return std::unique_ptr<QIODevice>(std::move(file));
        };
    }

private:
    [[nodiscard]] QString absolute(const QString &path) const { return m_folder + u'/' + path; }

    Result<> list(const QString &below, int depth, std::vector<PackEntry> &found) const
    {
        if (depth > maxDepth)
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("The folders in this pack go deeper than a pack's do."),
                         QStringLiteral("pack/folder")};
        QDir folder(absolute(below));
        if (!folder.isReadable())
            return unreadable(absolute(below));
        QDirIterator it(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        while (it.hasNext()) {
            it.next();
            const QFileInfo info = it.fileInfo();
            const QString path = below + info.fileName();
            const bool link = info.isSymLink() || info.isJunction() || (!info.isDir() && !info.isFile());
            if (!link && info.isDir())
                GUARDBOOK_TRY(list(path + u'/', depth + 1, found));
            else
                found.push_back({path, link ? 0 : info.size(), link, std::nullopt});
            if (found.size() > std::size_t(maxPackFiles) + 2)
                return Error{ErrorCode::Corrupt,
                             QStringLiteral("This folder holds more files than a pack can."),
                             QStringLiteral("pack/folder")};
        }
        return {};
    }

    QString m_folder;
    QString m_strip;
};

} // namespace

std::unique_ptr<PackSource> folderSource(const QString &path)
{
    return std::make_unique<FolderSource>(path);
}

} // namespace guardbook
