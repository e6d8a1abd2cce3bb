// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packsource.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace guardbook {

namespace {

constexpr const char *pdfStart = "%PDF-";

} // namespace

bool beginsAsPdf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(8).startsWith(pdfStart);
}

Result<std::unique_ptr<PackSource>> openPackSource(const QString &path, const Secret &passphrase,
                                                   const BeforePdf &beforePdf)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("%1 is not there.").arg(path),
                     QStringLiteral("pack")};
    if (info.isDir())
        return folderSource(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1 could not be opened.").arg(path),
                     QStringLiteral("pack")};
    const QByteArray start = file.read(8);
    if (start.startsWith("PK"))
        return zipSource(path);
    if (start.startsWith(pdfStart))
        return pdfSource(path, passphrase, beforePdf);
    return Error{
        ErrorCode::Corrupt,
        QStringLiteral("%1 is not an evidence pack: give the pack's folder, its ZIP file or its PDF.")
            .arg(path),
        QStringLiteral("pack")};
}

Result<QByteArray> readSmall(PackSource &source, const PackEntry &entry, qint64 limit)
{
    const Error tooLong{ErrorCode::Corrupt,
                        QStringLiteral("%1 is larger than such a file can be.").arg(entry.path),
                        QStringLiteral("pack/size")};
    if (entry.size > limit)
        return tooLong;
    QByteArray bytes;
    GUARDBOOK_TRY(source.read(entry, [&](QByteArrayView piece) -> Result<> {
        if (bytes.size() + piece.size() > limit)
            return tooLong;
        bytes.append(piece);
        return {};
    }));
    return bytes;
}

QString commonFolder(const std::vector<PackEntry> &entries)
{
    if (entries.empty())
        return {};
    const QString folder = entries.front().path.section(u'/', 0, 0) + u'/';
    const bool common = std::all_of(entries.begin(), entries.end(), [&](const PackEntry &entry) {
        return entry.path.startsWith(folder) && entry.path.size() > folder.size();
    });
    return common ? folder : QString();
}

} // namespace guardbook
