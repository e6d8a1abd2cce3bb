// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packdocument.h"

#include "core/base/bytes.h"
#include "core/base/freedmemory.h"
#include "core/report/packpages.h"
#include "core/report/seal.h"

namespace guardbook {

namespace {

/// Everything that the document is made of, gathered from the content.
struct Parts {
    std::vector<packpages::ExhibitView> views;
    std::vector<PagePicture> pictures;
    std::vector<AttachedFile> attachments;
};

QSize upright(const RasterPlan &plan)
{
    return plan.orientation >= 5 ? QSize(plan.height, plan.width) : QSize(plan.width, plan.height);
}

/// Adds a picture to the page pictures, or says in a sentence why it cannot stand on a page.
Result<QString> addPicture(Parts &parts, packpages::ExhibitView &view, const OpenBytes &open,
                           const Digest &sha256, const QString &reference)
{
    GUARDBOOK_ASSIGN(const auto device, open());
    const Result<RasterPlan> plan = planRaster(*device);
    if (!plan)
        return plan.error().code == ErrorCode::Io
                   ? Result<QString>(plan.error())
                   : Result<QString>(QStringLiteral("Its picture data could not be read safely."));
    if (!plan->passesThrough())
        return QStringLiteral(
            "Its format cannot stand on a page as it is, and no copy for the page was made.");
    view.pictures.push_back(int(parts.pictures.size()));
    view.sizes.push_back(upright(*plan));
    parts.pictures.push_back({*plan, open, device->size(), sha256, reference});
    return QString();
}

bool isPicture(const PackExhibit &exhibit)
{
    return exhibit.mediaType.startsWith(QLatin1String("image/"));
}

/// Types that ordinary readers of PDF let a person save again; they refuse programs and archives.
bool mayBeAttached(const PackExhibit &exhibit)
{
    static const QStringList types = {QStringLiteral("application/pdf"), QStringLiteral("text/plain"),
                                      QStringLiteral("text/csv"), QStringLiteral("message/rfc822")};
    return isPicture(exhibit) || exhibit.mediaType.startsWith(QLatin1String("audio/")) ||
           exhibit.mediaType.startsWith(QLatin1String("video/")) || types.contains(exhibit.mediaType);
}

Result<> addExhibit(Parts &parts, const PackExhibit &exhibit, const DocumentOptions &options)
{
    packpages::ExhibitView view;
    for (const PackDisplayPage &page : exhibit.display) {
        GUARDBOOK_ASSIGN(view.reason, addPicture(parts, view, page.png, {}, exhibit.reference));
        if (!view.reason.isEmpty())
            break;
    }
    if (exhibit.display.empty() && isPicture(exhibit)) {
        GUARDBOOK_ASSIGN(view.reason,
                         addPicture(parts, view, exhibit.original, exhibit.sha256, exhibit.reference));
    } else if (exhibit.display.empty() && exhibit.text.isEmpty()) {
        view.reason = QStringLiteral("A file of this kind has no pages.");
    }
    const bool wholePack = options.wholePack || !options.packFiles.empty(); // the original is inside
    view.attached = wholePack || (options.originals == DocumentOptions::Originals::Attached &&
                                  mayBeAttached(exhibit) && exhibit.size <= options.largestAttachment);
    if (!view.reason.isEmpty())
        view.reason += wholePack       ? QStringLiteral(" The original is attached to this document.")
                       : view.attached ? QStringLiteral(" The file is %1 and attached to this document.")
                                             .arg(packpages::pathOf(exhibit))
                                       : QStringLiteral(" The file is %1.").arg(packpages::pathOf(exhibit));
    if (view.attached && !wholePack)
        parts.attachments.push_back(
            {exhibit.fileName, exhibit.mediaType,
             QStringLiteral("Exhibit %1, original, SHA-256 %2").arg(exhibit.reference, exhibit.sha256.hex()),
             exhibit.size, exhibit.sha256, exhibit.original, exhibit.reference});
    parts.views.push_back(std::move(view));
    return {};
}

Laid compose(const FontSet &fonts, const packpages::Source &source)
{
    Flow flow(fonts, PageSpec{});
    packpages::cover(flow, source);
    flow.pageBreak(QStringLiteral("Contents"));
    packpages::contents(flow, source);
    packpages::handling(flow, source);
    packpages::summary(flow, source);
    packpages::people(flow, source);
    packpages::chronology(flow, source);
    packpages::exhibitList(flow, source);
    packpages::exhibits(flow, source);
    packpages::continuity(flow, source);
    packpages::sealedItems(flow, source);
    packpages::decisions(flow, source);
    packpages::statement(flow, source);
    packpages::whatThisShows(flow, source);
    packpages::verification(flow, source);
    packpages::receipt(flow, source);
    packpages::contactDetails(flow, source);
    return flow.finish();
}

/// 16 bytes that differ between packs and are the same for the same pack.
QByteArray documentId(const PackContent &content)
{
    ByteWriter writer;
    writer.sized("Guardbook report.pdf");
    writer.sized(content.packReference.toUtf8());
    writer.i64(content.madeAt.utcMs);
    writer.raw(content.ledger.root.view());
    for (const PackExhibit &exhibit : content.exhibits)
        writer.raw(exhibit.sha256.view());
    return Digest::of(writer.bytes()).toBytes().first(16);
}

/// The document as it lies on the disk, before it gets its name: nobody is told of one that does not verify.
Result<SealState> checkWritten(const DurableFile &file, const Digest &root)
{
    GUARDBOOK_ASSIGN(SealState state, verifySeal(file.temporaryPath(), root));
    if (!state.signatureValid || !state.coversWholeFile)
        return Error{
            ErrorCode::Io,
            QStringLiteral("The document did not read back as it was written, so it was not kept. Check "
                           "the disk that it was written to, then try again."),
            QStringLiteral("packdocument/read back")};
    if (!state.chainToRoot || !state.rootExpected)
        return Error{
            ErrorCode::Refused,
            QStringLiteral("The school's certificate is not valid at the time of this pack, so the "
                           "document was not kept. Check the computer's clock, or ask the headteacher to "
                           "issue a new certificate."),
            QStringLiteral("packdocument/certificate")};
    return state;
}

DocumentInfo documentInfo(const PackContent &content)
{
    return {.title = QStringLiteral("Evidence pack ") + content.packReference,
            .author = content.school.name,
            .subject = QStringLiteral("Confidential: child protection"),
            .program = content.program,
            .madeAt = content.madeAt,
            .id = documentId(content)};
}

/// Everything but the bytes of pictures and attachments, laid out and painted.
struct Pages {
    Parts parts;
    Laid laid;
    Painted painted;
};

Result<Pages> layOut(const PackContent &content, const SealingMaterial &sealing,
                     const DocumentOptions &options)
{
    GUARDBOOK_ASSIGN(const FontSet fonts, loadBundledFonts());
    Parts parts;
    for (const PackExhibit &exhibit : content.exhibits)
        GUARDBOOK_TRY(addExhibit(parts, exhibit, options));
    const Digest root = Digest::of(sealing.rootCertificateDer);
    Laid laid = compose(fonts, {content, parts.views, root, options.verifierSha256});
    GUARDBOOK_ASSIGN(Painted painted,
                     paint(fonts, laid,
                           {QStringLiteral("Evidence pack ") + content.packReference,
                            QStringLiteral("CONFIDENTIAL: CHILD PROTECTION"), content.school.name}));
    giveBackFreedMemory();
    return Pages{std::move(parts), std::move(laid), std::move(painted)};
}

} // namespace

Result<QByteArray> drawPackDocument(const PackContent &content, const SealingMaterial &sealing,
                                    const DocumentOptions &options, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const Pages pages, layOut(content, sealing, options));
    const std::vector<AttachedFile> nothingInside;
    const DocumentInfo info = documentInfo(content);
    return assembleInMemory(
        {pages.laid, pages.painted, pages.parts.pictures, nothingInside, info, nullptr, false}, progress);
}

Result<DocumentResult> writePackDocument(const PackContent &content, const QString &path,
                                         const SealingMaterial &sealing, const DocumentOptions &options,
                                         const Progress &progress)
{
    GUARDBOOK_ASSIGN(Pages pages, layOut(content, sealing, options));
    auto &[parts, laid, painted] = pages;
    parts.attachments.insert(parts.attachments.end(), options.packFiles.begin(), options.packFiles.end());
    const Digest root = Digest::of(sealing.rootCertificateDer);
    const DocumentInfo info = documentInfo(content);
    GUARDBOOK_ASSIGN(DurableFile file, DurableFile::create(path));
    GUARDBOOK_ASSIGN(const SignatureHole hole, assemble({laid, painted, parts.pictures, parts.attachments,
                                                         info, options.passphrase, true},
                                                        file, progress));
    GUARDBOOK_TRY(sealDocument(file, hole,
                               {sealing.leafKeyDer, sealing.leafCertificateDer, sealing.rootCertificateDer},
                               content.madeAt));
    GUARDBOOK_ASSIGN(const SealState state, checkWritten(file, root));
    GUARDBOOK_TRY(file.keep(DurableFile::Existing::Refuse));

    DocumentResult result;
    result.pages = int(laid.pages.size());
    result.size = hole.fileSize;
    result.sha256 = state.fileDigest;
    result.rootFingerprint = root;
    for (std::size_t i = 0; i < content.exhibits.size(); ++i) {
        if (!parts.views[i].reason.isEmpty())
            result.notShown.append(content.exhibits[i].reference);
        if (!parts.views[i].attached)
            result.notAttached.append(content.exhibits[i].reference);
    }
    return result;
}

} // namespace guardbook
