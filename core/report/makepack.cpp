// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/makepack.h"

#include "core/report/packdocument.h"
#include "core/report/packwriter.h"
#include "core/report/seal.h"

#include <QDir>

namespace guardbook {

namespace {

Result<> writeDocument(const PackContent &content, const SealingMaterial &keys,
                       const PackDocumentRequest &request, const Progress &progress)
{
    DocumentOptions options;
    // The originals lie beside the report in data/; a pack that is one PDF carries them among its files.
    options.originals = DocumentOptions::Originals::InFolder;
    options.passphrase = request.passphrase;
    for (const PackAttachment &file : request.attachments)
        options.files.push_back(
            {file.path, file.mediaType, file.description, file.size, file.sha256, file.bytes, file.path});
    GUARDBOOK_TRY(writePackDocument(content, request.path, keys, options, progress));
    return {};
}

Result<SealFinding> checkSeal(const OpenBytes &pdf, const QByteArray &rootDer, const Secret &)
{
    GUARDBOOK_ASSIGN(const auto device, pdf());
    GUARDBOOK_ASSIGN(const SealState state, verifySeal(*device, Digest::of(rootDer)));
    SealFinding finding;
    finding.sound = state.consistent() && state.rootExpected;
    finding.rootFingerprint = state.rootFingerprint;
    if (!state.present)
        finding.sentence = QStringLiteral("The report carries no signature.");
    else if (!state.signatureValid)
        finding.sentence = QStringLiteral("The report was changed after it was signed.");
    else if (!state.coversWholeFile)
        finding.sentence = QStringLiteral("Something was added to the report after it was signed.");
    else if (!state.chainToRoot)
        finding.sentence = QStringLiteral("The report's certificate was not issued by the root inside it.");
    else if (!state.rootExpected)
        finding.sentence =
            QStringLiteral("The report is signed under another root than the one in this pack.");
    else
        finding.sentence =
            QStringLiteral("The report is signed by %1 and unchanged since.").arg(state.signerName);
    return finding;
}

PackOptions::Form formOf(const PackForm &form)
{
    if (!form.passphrase.isEmpty())
        return PackOptions::Form::EncryptedPdf;
    if (form.folder && form.zip)
        return PackOptions::Form::FolderAndZip;
    return form.zip ? PackOptions::Form::Zip : PackOptions::Form::Folder;
}

} // namespace

VerifySeal reportSealCheck()
{
    return checkSeal;
}

Result<WrittenPack> makePack(const PackContent &content, const SealingMaterial &keys, const QString &folder,
                             const PackForm &form, const Progress &progress)
{
    if (!QDir().mkpath(folder))
        return Error{
            ErrorCode::ReadOnly,
            QStringLiteral("The folder %1 cannot be made. Choose another place, or ask for the right to.")
                .arg(folder),
            QStringLiteral("pack.export/out")};
    PackOptions options;
    options.outputFolder = folder;
    options.form = formOf(form);
    options.passphrase = form.passphrase.copy();
    options.writeDocument = writeDocument;
    options.verifySeal = reportSealCheck();
    GUARDBOOK_ASSIGN(const PackReceipt receipt, writePack(content, keys, options, progress));
    return WrittenPack{receipt.paths, receipt.manifestSha256, receipt.pdfSha256, receipt.bytes,
                       receipt.exhibits};
}

} // namespace guardbook
