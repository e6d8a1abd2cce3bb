// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/packcontent.h"
#include "core/report/packverifier.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace guardbook {

/// A file that the report carries inside.
struct PackAttachment {
    QString path; ///< In the pack, "data/photo.jpg": the key in the PDF's name tree.
    QString mediaType;
    QString description;
    qint64 size = 0;
    Digest sha256;
    OpenBytes bytes;
};

/// Which PDF is asked for.
struct PackDocumentRequest {
    QString path;          ///< Of the file to write. Nothing is there yet.
    Digest verifierSha256; ///< Of verify.html, to be printed.
    std::vector<PackAttachment> attachments;
    const Secret *passphrase = nullptr; ///< AES-256 with it; none: not encrypted.
};

/// Writes the report, sealed, at request.path. Re-hashes every attachment and fails if one differs.
using WritePackDocument = std::function<Result<>(const PackContent &, const SealingMaterial &,
                                                 const PackDocumentRequest &, const Progress &)>;

/// The report as packdocument.h writes it: the originals beside it in `data/`, or, when there are
/// attachments, everything inside. Needs a QGuiApplication.
[[nodiscard]] Result<> writeSealedReport(const PackContent &content, const SealingMaterial &material,
                                         const PackDocumentRequest &request, const Progress &progress);

struct PackOptions {
    enum class Form {
        Folder,
        Zip,
        FolderAndZip,
        EncryptedPdf ///< One PDF with everything inside and a README beside it.
    };
    QString outputFolder; ///< Is there already. The pack gets a name of its own in it.
    Form form = Form::Folder;
    Secret passphrase = {}; ///< For EncryptedPdf.
    WritePackDocument writeDocument = writeSealedReport;
    VerifySeal verifySeal = verifyReportSeal; ///< For the check before the pack is handed out.
};

struct PackReceipt {
    QStringList paths; ///< What was made, ready to hand over.
    Digest manifestSha256;
    Digest pdfSha256;
    qint64 bytes = 0; ///< Of all that was made.
    int exhibits = 0;
};

/// Makes an evidence pack (docs/pack-format.md). Everything is written into a folder beside the final place,
/// synced, read back and verified, and only then renamed; on any failure, or when cancelled, nothing is left.
/// The same content and key give the same bytes, unless a passphrase is used. Conflict: a pack with this
/// reference is there. Tampered: an original or a ledger entry is not what the book recorded.
[[nodiscard]] Result<PackReceipt> writePack(const PackContent &content, const SealingMaterial &material,
                                            const PackOptions &options, const Progress &progress = {});

} // namespace guardbook
