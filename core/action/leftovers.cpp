// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/leftovers.h"

#include "core/base/durablefile.h"
#include "core/storage/vault.h"

#include <QDir>

namespace guardbook {

namespace {

constexpr auto hiddenToo = QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;

void clearFiles(const QString &path)
{
    const auto files = QDir(path).entryInfoList({QStringLiteral(".gb-*.part")}, QDir::Files | hiddenToo);
    for (const QFileInfo &file : files) {
        if (auto removed = removeFileDurably(file.absoluteFilePath()); !removed)
            qWarning("An unfinished file could not be removed (%s)", qPrintable(removed.error().where));
    }
}

} // namespace

void clearLeftovers(const BookFolder &folder)
{
    for (const QString &path : {folder.path, folder.backups(), folder.seen(), folder.restricted()})
        clearFiles(path);
    const auto unfinished =
        QDir(folder.backups()).entryInfoList({QStringLiteral(".gb-*.new")}, QDir::Dirs | hiddenToo);
    for (const QFileInfo &backup : unfinished)
        QDir(backup.absoluteFilePath()).removeRecursively();
    if (auto removed = Vault(folder.vault()).removeUnfinished(); !removed)
        qWarning("Unfinished evidence could not be removed (%s)", qPrintable(removed.error().where));
}

} // namespace guardbook
