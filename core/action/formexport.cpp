// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/formexport.h"

#include "core/action/book.h"
#include "core/action/formsheets.h"
#include "core/action/signcontext.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/durablefile.h"
#include "core/storage/formtables.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

namespace guardbook {

using specfields::s;

namespace {

/// RFC 8410: an Ed25519 public key as SubjectPublicKeyInfo.
QByteArray pemOf(const VerifyingKey &key)
{
    const QByteArray der = QByteArray::fromHex("302a300506032b6570032100") + key.toBytes();
    return "-----BEGIN PUBLIC KEY-----\n" + der.toBase64() + "\n-----END PUBLIC KEY-----\n";
}

QByteArray howTo(const FormSheet &sheet, const QStringList &stems)
{
    QString text = QStringLiteral("%1, form %2 version %3\n\nform.json is the form's definition, byte for "
                                  "byte; the signed texts name "
                                  "its SHA-256:\n\n    sha256sum form.json\n    %4\n\n")
                       .arg(sheet.record.reference, sheet.form.key)
                       .arg(sheet.form.version)
                       .arg(sheet.form.sha256.hex());
    if (stems.isEmpty())
        text += s("Nobody has signed it.\n");
    else
        text += s("Each signature is Ed25519 over the file .signed: the 18 bytes \"guardbook/sign/v1\" and a "
                  "null byte, "
                  "then the text that was on the screen. With OpenSSL 3:\n\n");
    for (const QString &stem : stems)
        text += QStringLiteral(
                    "    openssl pkeyutl -verify -rawin -pubin -inkey %1.pem -in %1.signed -sigfile %1.sig\n")
                    .arg(stem);
    if (!stems.isEmpty()) {
        text += s("\nFingerprints of the keys (SHA-256 of the 32 bytes of the public key). Ask the school "
                  "for them by "
                  "another way:\n\n");
        for (std::size_t i = 0; i < sheet.signatures.size(); ++i) {
            const FormSheet::Signed &one = sheet.signatures[i];
            text +=
                QStringLiteral("    %1  %2, %3%4\n")
                    .arg(one.key, one.name, one.role, one.held.isEmpty() ? QString() : s(", ") + one.held);
        }
    }
    return text.toUtf8();
}

} // namespace

Result<> FormExport::printed(const FormRecordId &id, const Digest &pdf)
{
    GUARDBOOK_TRY(m_session.require(s("form.print")));
    GUARDBOOK_ASSIGN(const FormRecord record, FormRecordTable(m_session.book().database()).find(id));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(
        work.finish({EventType::FormPrint, record.incident, AnyId::of(id), {{s("pdf_sha256"), pdf.hex()}}, 0},
                    s("form"), {id.text()}));
    return {};
}

Result<QStringList> FormExport::write(const FormRecordId &id, const QString &folder)
{
    GUARDBOOK_TRY(m_session.require(s("form.export")));
    GUARDBOOK_ASSIGN(const FormSheet sheet, FormReader(m_session).sheet(id));
    for (const FormSheet::Signed &one : sheet.signatures) {
        if (!one.invalid.isEmpty())
            return Error{ErrorCode::Tampered, one.invalid, s("form.export")};
    }
    QDir target(folder);
    if (target.exists() && !target.isEmpty())
        return Error{ErrorCode::Conflict,
                     QStringLiteral("There is something in %1 already. Name a new folder.").arg(folder),
                     s("form.export")};
    if (!target.mkpath(s(".")))
        return Error{ErrorCode::Io, QStringLiteral("The folder %1 cannot be made.").arg(folder),
                     s("form.export")};
    QStringList paths;
    // What was not recorded as handed out does not stay outside.
    auto removeAll = qScopeGuard([&] {
        for (const QString &path : paths)
            QFile::remove(path);
        target.rmdir(s("."));
    });
    const auto put = [&](const QString &name, const QByteArray &bytes) -> Result<> {
        const QString path = target.filePath(name);
        GUARDBOOK_TRY(writeFileDurably(path, bytes, DurableFile::Existing::Refuse));
        paths << path;
        return {};
    };
    GUARDBOOK_TRY(put(s("form.json"), sheet.form.bytes));
    GUARDBOOK_ASSIGN(const QByteArray record, canonicalRecord(sheet));
    GUARDBOOK_TRY(put(s("record.json"), record));
    QStringList stems;
    for (const FormSheet::Signed &one : sheet.signatures) {
        const QString stem = QStringLiteral("signature-%1-%2").arg(one.raw.step).arg(one.raw.slot);
        GUARDBOOK_TRY(put(stem + s(".signed"), signContext() + one.raw.signedBytes));
        GUARDBOOK_TRY(put(stem + s(".sig"), one.raw.signature));
        GUARDBOOK_TRY(put(stem + s(".pem"), pemOf(one.verifyingKey)));
        stems << stem;
    }
    GUARDBOOK_TRY(put(s("README.txt"), howTo(sheet, stems)));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(work.finish({EventType::FormExport,
                               sheet.record.incident,
                               AnyId::of(id),
                               {{s("record_sha256"), Digest::of(record).hex()}},
                               0},
                              s("form"), {id.text()}));
    removeAll.dismiss();
    return paths;
}

} // namespace guardbook
