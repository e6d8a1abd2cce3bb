// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/packsource.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <type_traits>

namespace guardbook {

namespace {

constexpr qint64 readSize = qint64(1) << 20;
constexpr int maxDepth = 8;

Error unreadable(const QString &path)
{
    return {ErrorCode::Io, QStringLiteral("%1 could not be read. Check the disk, then try again.").arg(path),
            QStringLiteral("pack/folder")};
}

/// The last part of a path. What is no Unicode in it becomes "?", which no file of a pack has in its name.
QString nameOf(const std::filesystem::path &path)
{
    const std::filesystem::path name = path.filename();
    if constexpr (std::is_same_v<std::filesystem::path::value_type, char>) {
        const std::string bytes = name.string();
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        QString text = decoder.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        return decoder.hasError() ? text.replace(QChar::ReplacementCharacter, u'?') : text;
    } else {
        const std::u16string units = name.u16string();
        QString text = QString::fromUtf16(units.data(), qsizetype(units.size()));
        return text.isValidUtf16() ? text : text + u'?';
    }
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
        if (std::none_of(found.begin(), found.end(),
                         [](const PackEntry &entry) { return entry.path == QLatin1String(manifestPath); }))
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

    /// Not by QDirIterator, which keeps names to itself that are not valid UTF-8.
    Result<> list(const QString &below, int depth, std::vector<PackEntry> &found) const
    {
        if (depth > maxDepth)
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("The folders in this pack go deeper than a pack's do."),
                         QStringLiteral("pack/folder")};
        std::error_code problem;
        std::filesystem::directory_iterator it(QFileInfo(absolute(below)).filesystemAbsoluteFilePath(),
                                               problem);
        for (; !problem && it != std::filesystem::directory_iterator(); it.increment(problem)) {
            const QString path = below + nameOf(it->path());
            const auto kind = it->symlink_status(problem).type();
            if (problem)
                break;
            if (kind == std::filesystem::file_type::directory) {
                GUARDBOOK_TRY(list(path + u'/', depth + 1, found));
            } else {
                const bool plain = kind == std::filesystem::file_type::regular;
                const auto size = plain ? it->file_size(problem) : 0;
                if (problem)
                    break;
                found.push_back({path, qint64(size), !plain, std::nullopt});
            }
            if (found.size() > std::size_t(maxPackFiles) + 2)
                return Error{ErrorCode::Corrupt,
                             QStringLiteral("This folder holds more files than a pack can."),
                             QStringLiteral("pack/folder")};
        }
        if (problem)
            return unreadable(absolute(below));
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
