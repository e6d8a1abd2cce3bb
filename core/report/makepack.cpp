// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/makepack.h"

#include "core/report/packdocument.h"
#include "core/report/packwriter.h"
#include "core/report/verifierpage.h"

#include <QDir>

namespace guardbook {

namespace {

PackOptions::Form formOf(const PackForm &form)
{
    if (!form.passphrase.isEmpty())
        return PackOptions::Form::EncryptedPdf;
    if (form.folder && form.zip)
        return PackOptions::Form::FolderAndZip;
    return form.zip ? PackOptions::Form::Zip : PackOptions::Form::Folder;
}

} // namespace

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
    GUARDBOOK_ASSIGN(const PackReceipt receipt, writePack(content, keys, options, progress));
    return WrittenPack{receipt.paths, receipt.manifestSha256, receipt.pdfSha256, receipt.bytes,
                       receipt.exhibits};
}

Result<QByteArray> drawPack(const PackContent &content, const SealingMaterial &keys, const PackForm &form,
                            const Progress &progress)
{
    DocumentOptions options;
    options.originals = DocumentOptions::Originals::InFolder;
    options.verifierSha256 = Digest::of(verifierPage());
    options.wholePack = !form.passphrase.isEmpty();
    return drawPackDocument(content, keys, options, progress);
}

} // namespace guardbook
