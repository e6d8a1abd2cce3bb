// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/formprint.h"

#include "core/base/durablefile.h"
#include "core/report/assemble.h"
#include "core/report/formpages.h"

#include <QFile>

namespace guardbook {

namespace {

/// 16 bytes that name this document, the same for the same content.
QByteArray documentId(const FormPrint &print, const Digest &record)
{
    const QByteArray text = "Guardbook form " + print.paperCode.toUtf8() + record.toBytes() +
                            QByteArray::number(qlonglong(print.printedAt.utcMs));
    return Digest::of(text).toBytes().first(16);
}

} // namespace

Result<PrintedForm> writeFormPdf(const FormPrint &print, const QString &path)
{
    GUARDBOOK_ASSIGN(const FontSet fonts, loadBundledFonts());
    GUARDBOOK_ASSIGN(const QByteArray record, canonicalRecord(print.sheet));
    const Digest hash = Digest::of(record);
    Flow flow(fonts, PageSpec{});
    formpages::head(flow, print);
    formpages::fields(flow, print, false);
    formpages::signatures(flow, print);
    formpages::fields(flow, print, true);
    formpages::steps(flow, print);
    formpages::colophon(flow, print, hash);
    Laid laid = flow.finish();

    const QString name = print.blank ? print.paperCode : print.sheet.record.reference;
    GUARDBOOK_ASSIGN(
        const Painted painted,
        paint(fonts, laid,
              {QStringLiteral("%1 %2").arg(print.sheet.form.key, print.sheet.form.title), print.marking,
               print.blank ? name : QStringLiteral("%1 · %2").arg(name, hash.hex().left(16))}));
    const DocumentInfo info{.title = QStringLiteral("%1 %2").arg(print.sheet.form.title, name),
                            .author = print.sheet.schoolName,
                            .subject = print.sheet.form.key,
                            .program = print.program,
                            .madeAt = print.printedAt,
                            .id = documentId(print, hash)};
    GUARDBOOK_ASSIGN(DurableFile file, DurableFile::create(path));
    GUARDBOOK_TRY(assemble({laid, painted, {}, {}, info, nullptr, false}, file, {}));
    GUARDBOOK_TRY(file.sync());
    QFile written(file.temporaryPath());
    if (!written.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     QStringLiteral("The form did not read back after it was written. Try again."),
                     QStringLiteral("formprint")};
    PrintedForm printed{int(laid.pages.size()), Digest::of(written.readAll())};
    written.close();
    GUARDBOOK_TRY(file.keep(DurableFile::Existing::Refuse));
    return printed;
}

} // namespace guardbook
