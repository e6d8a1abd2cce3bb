// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/redactor.h"

#include "core/storage/vaultreader.h"
#include "core/storage/vaultwriter.h"

#include <QBuffer>

#include <algorithm>
#include <memory>

namespace guardbook {

namespace {

Error unsupported(const QString &sentence)
{
    return {ErrorCode::Unsupported, sentence, QStringLiteral("evidence.redact")};
}

Error stopped()
{
    return {ErrorCode::Cancelled, QStringLiteral("The redaction was stopped; no copy was made."),
            QStringLiteral("evidence.redact")};
}

/// Without anything of the original's name, which may name a person.
QString nameOfCopy(bool pdf)
{
    return pdf ? QStringLiteral("redacted.pdf") : QStringLiteral("redacted.png");
}

} // namespace

Result<> Redactor::checkBurnt(const DisplayRaster &raster, const std::vector<RedactionMark> &marks,
                              const Progress &progress) const
{
    const Error notCovered{ErrorCode::Corrupt,
                           QStringLiteral("A part that was marked is not black in the copy, so no copy was "
                                          "kept. Do not redact this file with Guardbook."),
                           QStringLiteral("evidence.redact/read-back")};
    QByteArray png = raster.png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    GUARDBOOK_ASSIGN(const RenderedPage read, m_renderer.picture(buffer, {}, progress));
    if (read.width != raster.width || read.height != raster.height)
        return notCovered;
    const qsizetype channels = read.grey ? 1 : 3;
    bool black = true;
    for (const RedactionMark &mark : marks) {
        forEachCoveredRun(mark, {read.width, read.height}, [&](int y, int from, int to) {
            const char *row = read.pixels.constData() + (qsizetype(y) * read.width) * channels;
            black = black && std::all_of(row + from * channels, row + to * channels,
                                         [](char value) { return value == 0; });
        });
    }
    return black ? Result<>() : Result<>(notCovered);
}

Result<DisplayRaster> Redactor::burn(QIODevice &original, int page, bool paged, const Redaction &redaction,
                                     const Progress &progress) const
{
    const auto marks = redaction.onPage(page);
    original.seek(0);
    GUARDBOOK_ASSIGN(auto raster, paged ? m_renderer.redactedPdfPage(original, page, marks, progress)
                                        : m_renderer.redactedPicture(original, marks, progress));
    GUARDBOOK_TRY(checkPlaces(redaction, page, {raster.width, raster.height}));
    if (!marks.empty())
        GUARDBOOK_TRY(checkBurnt(raster, marks, progress));
    return raster;
}

Result<std::unique_ptr<QIODevice>> Redactor::open(const IntakeResult &made) const
{
    GUARDBOOK_ASSIGN(auto reader, m_vault.open(made.original.id, made.original.key));
    return std::unique_ptr<QIODevice>(std::move(reader));
}

Result<VaultReceipt> Redactor::keep(QByteArrayView bytes) const
{
    GUARDBOOK_ASSIGN(auto writer, m_vault.create());
    GUARDBOOK_TRY(writer.write(bytes));
    return writer.finish();
}

Result<> Redactor::makePicture(IntakeResult &made, QIODevice &original, const Redaction &redaction,
                               const Progress &progress) const
{
    made.originalName = nameOfCopy(false);
    GUARDBOOK_ASSIGN(const DisplayRaster raster, burn(original, 0, false, redaction, progress));
    made.type = sniffFileType(QByteArrayView(raster.png).first(std::min(raster.png.size(), sniffSize)));
    GUARDBOOK_ASSIGN(made.original, keep(raster.png));
    return {};
}

/// The pages are the copy's display rasters as well: nobody has to draw them again.
Result<> Redactor::makePdf(IntakeResult &made, QIODevice &original, int pages, const Redaction &redaction,
                           const Progress &progress) const
{
    made.originalName = nameOfCopy(true);
    made.type = sniffFileType("%PDF-1.7\n");
    for (int page = 0; page < pages; ++page) {
        if (progress.cancelled())
            return stopped();
        progress.tell(page, pages);
        GUARDBOOK_ASSIGN(const DisplayRaster raster, burn(original, page, true, redaction, progress));
        GUARDBOOK_ASSIGN(auto stored, keep(raster.png));
        made.rasters.push_back({page, raster.width, raster.height, std::move(stored)});
    }
    return bindPages(made, progress);
}

Result<> Redactor::bindPages(IntakeResult &made, const Progress &progress) const
{
    std::vector<PicturePage> pages;
    for (const IntakeRaster &raster : made.rasters) {
        const VaultReceipt &stored = raster.stored;
        const auto open = [this, &stored]() -> Result<std::unique_ptr<QIODevice>> {
            GUARDBOOK_ASSIGN(auto reader, m_vault.open(stored.id, stored.key));
            return std::unique_ptr<QIODevice>(std::move(reader));
        };
        pages.push_back({open, stored.size, stored.sha256});
    }
    GUARDBOOK_ASSIGN(auto writer, m_vault.create());
    const auto take = [&writer](QByteArrayView bytes) { return writer.write(bytes); };
    GUARDBOOK_TRY(m_bind(pages, redactionDpi, take, progress));
    GUARDBOOK_ASSIGN(made.original, writer.finish());
    return {};
}

Result<IntakeResult> Redactor::make(QIODevice &original, const QString &mediaType, const Redaction &redaction,
                                    const Progress &progress) const
{
    GUARDBOOK_TRY(checkRedaction(redaction));
    if (mediaType != u"application/pdf" && !mediaType.startsWith(u"image/"))
        return unsupported(QStringLiteral("Only pictures and PDFs can be redacted. Print the file to a PDF, "
                                          "add that as evidence, and redact it."));
    GUARDBOOK_ASSIGN(const ProbedFile file, m_renderer.probe(original, progress));
    if (file.pdf && !m_bind)
        return unsupported(QStringLiteral("This program cannot write PDFs. Use Guardbook's window."));
    if (file.pages > mostRedactedPages)
        return unsupported(QStringLiteral("This PDF has %1 pages; at most %2 can be redacted at once. Split "
                                          "it, add the parts as evidence, and redact those.")
                               .arg(file.pages)
                               .arg(mostRedactedPages));
    GUARDBOOK_TRY(checkPages(redaction, file.pages));
    IntakeResult made;
    const auto done = file.pdf ? makePdf(made, original, file.pages, redaction, progress)
                               : makePicture(made, original, redaction, progress);
    if (!done) {
        EvidenceIntake(m_vault, &m_renderer).keepNothing(made, done.error());
        return done.error();
    }
    return made;
}

} // namespace guardbook
