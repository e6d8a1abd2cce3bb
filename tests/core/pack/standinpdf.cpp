// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/packfixture.h"

#include <QFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace guardbook::test {

Result<> writeStandInPdf(const PackContent &content, const SealingMaterial &,
                         const PackDocumentRequest &request, const Progress &)
{
    QPDF pdf;
    pdf.emptyPDF();
    pdf.getTrailer().replaceKey("/Info", QPDFObjectHandle::newDictionary());
    pdf.getTrailer().getKey("/Info").replaceKey(
        "/Title", QPDFObjectHandle::newUnicodeString(content.packReference.toStdString()));
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (const PackAttachment &attachment : request.attachments) {
        GUARDBOOK_ASSIGN(const auto device, attachment.bytes());
        const QByteArray bytes = device->readAll();
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, bytes.toStdString());
        const std::string name = attachment.path.toUtf8().toStdString();
        files.replaceEmbeddedFile(name, QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream));
    }
    QPDFWriter writer(pdf, QFile::encodeName(request.path).constData());
    if (request.passphrase != nullptr) {
        const std::string passphrase(request.passphrase->view().data(), request.passphrase->size());
        writer.setR6EncryptionParameters(passphrase.c_str(), passphrase.c_str(), true, true, true, true, true,
                                         true, qpdf_r3p_full, true);
    } else {
        writer.setDeterministicID(true);
    }
    writer.write();
    return {};
}

} // namespace guardbook::test
