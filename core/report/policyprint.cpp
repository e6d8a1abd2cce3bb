// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/policyprint.h"

#include "core/base/durablefile.h"
#include "core/report/assemble.h"
#include "core/report/flow.h"
#include "core/report/signaturepanel.h"

#include <QFile>

namespace guardbook {

namespace {

constexpr double pad = 7;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString orNotStated(const StatedDate &date)
{
    return date.stated.isEmpty() ? s("not stated") : date.stated;
}

TextStyle muted(double size)
{
    return {.size = size, .leading = 1.35, .colour = palette::muted};
}

void head(Flow &flow, const PolicyPrint &print)
{
    const PolicySheet &sheet = print.sheet;
    const PolicyVersion &version = sheet.version;
    if (!sheet.schoolName.isEmpty())
        flow.paragraph(plain(sheet.schoolName),
                       {.text = {.size = 11, .bold = true}, .before = 0, .keepWithNext = true});
    flow.heading(1, sheet.document.title, s("policy"));
    flow.callout(plain(sheet.stamp),
                 version.state == PolicyState::InForce ? palette::navy : palette::marking);
    std::vector<KeyValue> values{{s("Version"), plain(QString::number(version.number))},
                                 {s("Standing"), plain(sheet.state)},
                                 {s("Date of policy"), plain(orNotStated(version.policyDate))}};
    if (!version.adoptedBy.isEmpty() || version.adoptedOn.isKnown())
        values.push_back({version.adoptedHow == u"ratified" ? s("Ratified") : s("Adopted"),
                          plain(QStringLiteral("%1 %2").arg(
                              orNotStated(version.adoptedOn),
                              version.adoptedBy.isEmpty() ? QString() : s("by ") + version.adoptedBy))});
    values.push_back({s("In force from"), plain(orNotStated(version.inForceFrom))});
    if (!version.inForceUntil.stated.isEmpty())
        values.push_back({s("In force until"), plain(version.inForceUntil.stated)});
    values.push_back({s("Review"), plain(sheet.review.sentence)});
    values.push_back(
        {s("For"), plain(version.audience.isEmpty() ? s("not stated") : version.audience.join(s(", ")))});
    flow.keyValues(values);
    if (!version.aims.isEmpty()) {
        flow.heading(2, s("Aims"));
        std::vector<RichText> aims;
        for (const QString &aim : version.aims)
            aims.push_back(plain(aim));
        flow.bullets(aims, true);
    }
}

void clauses(Flow &flow, const PolicySheet &sheet)
{
    flow.heading(2, s("Text"), s("text"));
    for (const PolicyClause &clause : sheet.clauses) {
        const Paragraph &paragraph = clause.paragraph;
        switch (paragraph.kind) {
        case ParagraphKind::Heading:
            flow.heading(3, printedText(paragraph));
            break;
        case ParagraphKind::Numbered:
            flow.paragraph(plain(paragraph.text),
                           {.before = 4, .indent = 26, .lead = paragraph.marker + u'.'});
            break;
        case ParagraphKind::Bullet:
            flow.paragraph(plain(paragraph.text),
                           {.before = 3, .indent = 14, .lead = QStringLiteral("\u2022")});
            break;
        case ParagraphKind::Plain:
            flow.paragraph(plain(paragraph.text));
            break;
        }
    }
}

void panel(Flow &flow, const PolicySheet::Signed &one)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    double y = pad;
    const double inner = width - 2 * pad;
    y += canvas.text(pad, y, inner, strong(one.slot.title), {.size = 9.5, .colour = palette::navy}) + 2;
    if (!one.slot.onBehalfOf.isEmpty())
        y += canvas.text(pad, y, inner, plain(s("On behalf of: ") + one.slot.onBehalfOf), muted(9));
    if (!one.signature) {
        y += canvas.text(pad, y, inner, plain(s("Not signed.")), {.size = 9.5, .leading = 1.3}) + 22;
        canvas.line({pad, y}, {pad + inner / 2, y}, palette::muted, 0.5, true);
    } else {
        const PolicySignature &made = *one.signature;
        y += drawSignature(canvas, pad, y, width,
                           {made.name, one.role, made.held, made.statement, made.onPaper, made.signedAt,
                            one.key, one.invalid});
    }
    canvas.frame(QRectF(0, 0, width, y + pad), palette::rule, 0.8);
    canvas.extend(y + pad);
    flow.add(canvas.take(8));
}

void record(Flow &flow, const PolicyPrint &print)
{
    const PolicySheet &sheet = print.sheet;
    if (!sheet.signatures.empty()) {
        flow.heading(2, s("Signatures"), s("signatures"));
        for (const PolicySheet::Signed &one : sheet.signatures)
            panel(flow, one);
    }
    flow.heading(2, s("History"), s("history"));
    if (sheet.history.empty())
        flow.paragraph(plain(s("Nothing is recorded.")));
    std::vector<RichText> lines;
    for (const PolicyHistoryLine &line : sheet.history)
        lines.push_back(
            plain(line.sentence + (line.event.fromPaper ? s(" (as the policy states it)") : QString())));
    if (!lines.empty())
        flow.bullets(lines);
    QString original;
    if (sheet.version.sha256)
        original = QStringLiteral(" Original: %1, SHA-256 %2.")
                       .arg(sheet.version.readNote, sheet.version.sha256->hex());
    flow.paragraph(
        plain(QStringLiteral("%1.%2 Printed %3 by %4 with %5.")
                  .arg(sheet.stamp, original, print.printedAt.displayText(), print.printedBy, print.program)),
        {.text = muted(8), .before = 12});
}

} // namespace

Result<PrintedPolicy> writePolicyPdf(const PolicyPrint &print, const QString &path)
{
    GUARDBOOK_ASSIGN(const FontSet fonts, loadBundledFonts());
    const PolicySheet &sheet = print.sheet;
    Flow flow(fonts, PageSpec{});
    head(flow, print);
    clauses(flow, sheet);
    record(flow, print);
    Laid laid = flow.finish();

    const QString name = versionName(sheet.document, sheet.version);
    const QString marking =
        sheet.version.state == PolicyState::InForce ? QString() : sheet.state.toUpper() + s(": NOT IN FORCE");
    GUARDBOOK_ASSIGN(const Painted painted,
                     paint(fonts, laid, {name, marking, sheet.version.textSha256.hex().left(16)}));
    const QByteArray id =
        sheet.version.textSha256.toBytes() + QByteArray::number(qlonglong(print.printedAt.utcMs));
    const DocumentInfo info{.title = name,
                            .author = sheet.schoolName,
                            .subject = sheet.document.kind,
                            .program = print.program,
                            .madeAt = print.printedAt,
                            .id = Digest::of(id).toBytes().first(16)};
    GUARDBOOK_ASSIGN(DurableFile file, DurableFile::create(path));
    GUARDBOOK_TRY(assemble({laid, painted, {}, {}, info, nullptr, false}, file, {}));
    GUARDBOOK_TRY(file.sync());
    QFile written(file.temporaryPath());
    if (!written.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, s("The policy did not read back after it was written. Try again."),
                     s("policyprint")};
    PrintedPolicy printed{int(laid.pages.size()), Digest::of(written.readAll())};
    written.close();
    GUARDBOOK_TRY(file.keep(DurableFile::Existing::Refuse));
    return printed;
}

} // namespace guardbook
