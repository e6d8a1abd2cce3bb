// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/evidenceintake.h"

#include "core/evidence/rasterplan.h"
#include "core/evidence/sourcefile.h"
#include "core/storage/vaultreader.h"
#include "core/storage/vaultwriter.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qint64 blockSize = 1 << 20;

Error empty(const QString &name)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral(
                "%1 is empty: there is nothing in it to keep. Check that it was saved, and add it again.")
                .arg(name),
            QStringLiteral("evidence.add/file")};
}

/// Refused early: a database on a full disk can do nothing any more, not even remove.
Result<> checkRoom(const Vault &vault, qint64 size)
{
    constexpr qint64 reserve = 32 << 20;
    // The vault's own folder: that of an object may not be there yet, and has no room then.
    const QString objects = QFileInfo(vault.pathOf(VaultObjectId())).absolutePath();
    const QStorageInfo storage(QFileInfo(objects).absolutePath());
    if (!storage.isValid() || storage.bytesAvailable() >= size + reserve)
        return {};
    return Error{
        ErrorCode::DiskFull,
        QStringLiteral(
            "There is not enough space on the book's disk for this file (%1 MB are free, %2 MB are needed). "
            "Free some space; nothing was changed.")
            .arg(storage.bytesAvailable() >> 20)
            .arg((size + reserve) >> 20),
        QStringLiteral("evidence.add")};
}

Error stopped()
{
    return {ErrorCode::Cancelled, QStringLiteral("Adding the evidence was stopped; nothing was kept."),
            QStringLiteral("evidence.add")};
}

} // namespace

Result<IntakeResult> EvidenceIntake::takeFile(const GatePass &, const QString &path,
                                              const Progress &progress) const
{
    GUARDBOOK_ASSIGN(auto source, SourceFile::open(path));
    if (source.isEmpty())
        return empty(source.name());
    GUARDBOOK_TRY(checkRoom(m_vault, source.size()));
    IntakeResult taken;
    taken.originalName = source.name();
    GUARDBOOK_ASSIGN(const QByteArray head, source.head(sniffSize));
    taken.type = sniffFileType(head, taken.originalName);

    GUARDBOOK_ASSIGN(auto writer, m_vault.create());
    QByteArray block(blockSize, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        if (progress.cancelled())
            return stopped();
        GUARDBOOK_ASSIGN(const qint64 n, source.read(block.data(), block.size()));
        if (n == 0)
            break;
        GUARDBOOK_TRY(writer.write(QByteArrayView(block).first(n)));
        done += n;
        progress.tell(done, source.size());
    }
    GUARDBOOK_TRY(source.unchangedSince());
    GUARDBOOK_ASSIGN(taken.original, writer.finish());
    makeRasters(taken, progress);
    return taken;
}

Result<IntakeResult> EvidenceIntake::takeBytes(const GatePass &, const QString &name, QByteArrayView bytes,
                                               const Progress &progress) const
{
    if (bytes.isEmpty())
        return empty(name);
    GUARDBOOK_TRY(checkRoom(m_vault, bytes.size()));
    IntakeResult taken;
    taken.originalName = name;
    taken.type = sniffFileType(bytes.first(std::min(bytes.size(), sniffSize)), name);
    GUARDBOOK_ASSIGN(auto writer, m_vault.create());
    for (qint64 at = 0; at < bytes.size(); at += blockSize) {
        if (progress.cancelled())
            return stopped();
        GUARDBOOK_TRY(writer.write(bytes.sliced(at, std::min(blockSize, bytes.size() - at))));
        progress.tell(at, bytes.size());
    }
    GUARDBOOK_ASSIGN(taken.original, writer.finish());
    makeRasters(taken, progress);
    return taken;
}

void EvidenceIntake::keepNothing(const IntakeResult &taken, const Error &why) const
{
    if (why.code == ErrorCode::Io || why.code == ErrorCode::DiskFull)
        return;
    const auto drop = [&](const VaultReceipt &receipt) {
        if (auto removed = m_vault.remove(receipt.id); !removed)
            qWarning("An unused object stays in the vault until the next clean-up (%s)",
                     qPrintable(removed.error().where));
    };
    drop(taken.original);
    for (const IntakeRaster &raster : taken.rasters)
        drop(raster.stored);
}

Result<IntakeRaster> EvidenceIntake::keepRaster(int page, const DisplayRaster &raster) const
{
    GUARDBOOK_ASSIGN(auto writer, m_vault.create());
    GUARDBOOK_TRY(writer.write(raster.png));
    GUARDBOOK_ASSIGN(auto stored, writer.finish());
    return IntakeRaster{page, raster.width, raster.height, std::move(stored)};
}

void EvidenceIntake::makeRasters(IntakeResult &taken, const Progress &progress) const
{
    if (m_renderer == nullptr || !taken.type.viewable)
        return;
    if (taken.type.kind == MediaKind::Pdf) {
        makePdfRasters(taken, progress);
        return;
    }
    if (taken.type.kind != MediaKind::Picture)
        return;
    const auto reader = m_vault.open(taken.original.id, taken.original.key);
    if (!reader)
        return;
    const auto plan = planRaster(**reader);
    if (!plan) {
        taken.displayNote = plan.error().sentence;
        return;
    }
    (*reader)->seek(0);
    if (plan->passesThrough()) {
        // Whether it can be decoded is asked all the same: a screenshot that nobody can read is no
        // screenshot.
        if (const auto picture = m_renderer->picture(**reader, RenderSize{64, 0}, progress); !picture)
            taken.displayNote = picture.error().sentence;
        return;
    }
    const auto raster = m_renderer->displayRaster(**reader, progress);
    auto kept = raster ? keepRaster(0, *raster) : Result<IntakeRaster>(raster.error());
    if (kept)
        taken.rasters.push_back(*std::move(kept));
    else
        taken.displayNote = kept.error().sentence;
}

void EvidenceIntake::makePdfRasters(IntakeResult &taken, const Progress &progress) const
{
    const auto reader = m_vault.open(taken.original.id, taken.original.key);
    if (!reader)
        return;
    const auto pages = m_renderer->pdfPageCount(**reader, progress);
    if (!pages) {
        taken.displayNote = pages.error().sentence;
        return;
    }
    for (int page = 0; page < std::min(*pages, displayedPdfPages) && !progress.cancelled(); ++page) {
        (*reader)->seek(0);
        const auto raster = m_renderer->pdfPageRaster(**reader, page, RenderSize{0, 150}, progress);
        auto kept = raster ? keepRaster(page, *raster) : Result<IntakeRaster>(raster.error());
        if (!kept) {
            taken.displayNote = kept.error().sentence;
            return;
        }
        taken.rasters.push_back(*std::move(kept));
    }
    if (*pages > displayedPdfPages)
        taken.displayNote = QStringLiteral("Only the first %1 of %2 pages are shown; the original is whole.")
                                .arg(displayedPdfPages)
                                .arg(*pages);
}

} // namespace guardbook
