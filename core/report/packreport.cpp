// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packdocument.h"
#include "core/report/packverifier.h"
#include "core/report/packwriter.h"
#include "core/report/seal.h"

namespace guardbook {

Result<> writeSealedReport(const PackContent &content, const SealingMaterial &material,
                           const PackDocumentRequest &request, const Progress &progress)
{
    DocumentOptions options;
    options.originals = DocumentOptions::Originals::InFolder;
    options.verifierSha256 = request.verifierSha256;
    options.passphrase = request.passphrase;
    for (const PackAttachment &file : request.attachments)
        options.packFiles.push_back({file.path, file.mediaType, file.description, file.size, file.sha256,
                                     file.bytes, file.description});
    GUARDBOOK_TRY(writePackDocument(content, request.path, material, options, progress));
    return {};
}

Result<SealFinding> verifyReportSeal(const OpenBytes &pdf, const QByteArray &rootDer,
                                     const Progress &progress)
{
    GUARDBOOK_ASSIGN(const auto device, pdf());
    Progress quiet;
    quiet.cancel = progress.cancel;
    GUARDBOOK_ASSIGN(const SealState state, verifySeal(*device, Digest::of(rootDer), quiet));
    SealFinding finding{state.consistent() && state.rootExpected, {}, state.rootFingerprint};
    if (finding.sound)
        finding.sentence =
            QStringLiteral("The PDF report is signed by %1 under the school's certificate, over the whole "
                           "file, on %2.")
                .arg(state.signerName, state.signedAt.displayText());
    else if (!state.present)
        finding.sentence = QStringLiteral("The PDF report is not signed.");
    else if (!state.signatureValid)
        finding.sentence = QStringLiteral("The PDF report was changed after it was signed.");
    else if (!state.coversWholeFile)
        finding.sentence = QStringLiteral("Something was added to the PDF report after it was signed.");
    else
        finding.sentence =
            QStringLiteral("The PDF report is not signed under the certificate that this pack brings.");
    return finding;
}

} // namespace guardbook
