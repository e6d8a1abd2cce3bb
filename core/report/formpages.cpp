// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/formpages.h"

#include "core/report/qrpath.h"
#include "core/report/signaturepanel.h"

#include <QJsonArray>

#include <algorithm>

namespace guardbook::formpages {

namespace {

constexpr double pad = 7;
constexpr double lineHeight = 19;  // room to write by hand
constexpr double tallestBox = 420; // a longer answer goes on over pages

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

TextStyle labelStyle()
{
    return {.size = 9.5, .leading = 1.25, .bold = true, .colour = palette::navy};
}

int linesOf(const FormField &field)
{
    if (field.lines > 0)
        return field.lines;
    return field.kind == FormFieldKind::LongText ? 4 : field.many ? 3 : 1;
}

bool hasBoxes(const FormField &field)
{
    return field.kind == FormFieldKind::OneOf || field.kind == FormFieldKind::SomeOf ||
           field.kind == FormFieldKind::YesNo;
}

struct Box {
    QString label;
    bool ticked = false;
};

std::vector<Box> boxesOf(const FormField &field, const QJsonValue &value)
{
    const auto ticked = [&value](const QString &key) {
        return value.isArray() ? value.toArray().contains(QJsonValue(key)) : value.toString() == key;
    };
    std::vector<Box> boxes;
    if (field.kind == FormFieldKind::YesNo) {
        boxes.push_back({s("Yes"), ticked(s("yes"))});
        boxes.push_back({s("No"), ticked(s("no"))});
        if (field.unsure)
            boxes.push_back({s("Unsure"), ticked(s("unsure"))});
        return boxes;
    }
    for (const Choice &choice : field.choices)
        boxes.push_back({choice.label, ticked(choice.key)});
    return boxes;
}

void tickBoxes(Flow &flow, const FormField &field, const std::vector<Box> &boxes, double before)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    double y = pad;
    y += canvas.text(pad, y, width - 2 * pad, plain(field.label), labelStyle()) + 4;
    double x = pad;
    constexpr double side = 9;
    for (const Box &box : boxes) {
        const TextStyle style{.size = 9.5, .leading = 1.25, .bold = box.ticked};
        const QString label = box.ticked ? box.label + s(" (chosen)") : box.label;
        const double wide = TextBlock(flow.fonts(), plain(label), style, width - 40).widestLine() + 1;
        if (x > pad && x + side + 5 + wide > width - pad) {
            x = pad;
            y += 17;
        }
        canvas.frame(QRectF(x, y + 1.5, side, side), palette::ink, 0.8);
        if (box.ticked) {
            canvas.line({x + 1.8, y + 6.2}, {x + 3.8, y + 8.6}, palette::ink, 1.5);
            canvas.line({x + 3.8, y + 8.6}, {x + 7.6, y + 3.2}, palette::ink, 1.5);
        }
        canvas.text(x + side + 5, y, wide, plain(label), style);
        x += side + 5 + wide + 18;
    }
    const double bottom = y + 17 + pad;
    canvas.frame(QRectF(0, 0, width, bottom), palette::rule, 0.8);
    canvas.extend(bottom);
    flow.add(canvas.take(before));
}

void textBox(Flow &flow, const FormField &field, const QString &answer, bool blank, double before)
{
    const double width = flow.page().width();
    const TextStyle style{.size = 10, .leading = 1.35};
    const QString text = blank ? QString() : answer;
    const double needed =
        text.isEmpty() ? 0 : TextBlock(flow.fonts(), plain(text), style, width - 2 * pad).height();
    if (needed > tallestBox) {
        flow.paragraph(plain(field.label), {.text = labelStyle(), .before = 8, .keepWithNext = true});
        flow.paragraph(plain(text), {.text = style, .before = 3, .bar = palette::rule});
        flow.space(6);
        return;
    }
    Canvas canvas(flow, width);
    double y = pad;
    y += canvas.text(pad, y, width - 2 * pad, plain(field.label), labelStyle()) + 3;
    if (!text.isEmpty())
        canvas.text(pad, y, width - 2 * pad, plain(text), style);
    const double room = blank ? linesOf(field) * lineHeight : std::max(needed, 14.0);
    for (int line = 1; blank && line < linesOf(field); ++line)
        canvas.line({pad, y + line * lineHeight}, {width - pad, y + line * lineHeight}, palette::rule, 0.5,
                    true);
    const double bottom = y + room + pad;
    canvas.frame(QRectF(0, 0, width, bottom), palette::rule, 0.8);
    canvas.extend(bottom);
    flow.add(canvas.take(before));
}

const FormSheet::Signed *signatureIn(const FormSheet &sheet, const QString &slot)
{
    const FormSheet::Signed *found = nullptr;
    for (const FormSheet::Signed &one : sheet.signatures) {
        if (one.raw.slot == slot && !one.isVoid)
            found = &one;
    }
    return found;
}

void filledPanel(Flow &flow, const FormSlot &slot, const FormSheet::Signed &one)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    double y = pad;
    y += canvas.text(pad, y, width - 2 * pad, strong(slot.title), {.size = 9.5, .colour = palette::navy}) + 2;
    y += drawSignature(
        canvas, pad, y, width,
        {one.name, one.role, one.held, one.statement, one.raw.onPaper, one.at, one.key, one.invalid});
    canvas.frame(QRectF(0, 0, width, y + pad), palette::rule, 0.8);
    canvas.extend(y + pad);
    flow.add(canvas.take(8));
}

void emptyPanel(Flow &flow, const FormSlot &slot)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    const TextStyle small{.size = 7.5, .leading = 1.3, .bold = true, .colour = palette::muted};
    canvas.text(pad, pad, width - 2 * pad, strong(slot.title), {.size = 9.5, .colour = palette::navy});
    if (!slot.statement.isEmpty())
        canvas.text(pad, pad + 13, width - 2 * pad, plain(slot.statement), {.size = 9, .leading = 1.3});
    const double half = (width - 3 * pad) / 2;
    const auto field = [&](double x, double y, double wide, const char *caption) {
        canvas.line({x, y}, {x + wide, y}, palette::muted, 0.5, true);
        canvas.text(x, y + 1.5, wide, plain(s(caption)), small);
    };
    field(pad, 56, half, "NAME");
    field(2 * pad + half, 56, half, "SIGNATURE");
    if (slot.dateStated)
        field(pad, 88, half, "DATE");
    const double bottom = slot.dateStated ? 104 : 72;
    canvas.frame(QRectF(0, 0, width, bottom), palette::rule, 0.8);
    canvas.extend(bottom);
    flow.add(canvas.take(8));
}

} // namespace

void head(Flow &flow, const FormPrint &print)
{
    const FormSheet &sheet = print.sheet;
    if (!sheet.schoolName.isEmpty())
        flow.paragraph(plain(sheet.schoolName),
                       {.text = {.size = 11, .bold = true}, .before = 0, .keepWithNext = true});
    flow.heading(1, sheet.form.heading.isEmpty() ? sheet.form.title : sheet.form.heading, s("form"),
                 sheet.form.title);
    if (print.blank)
        return;
    QString line = QStringLiteral("%1 · %2").arg(sheet.record.reference, sheet.state);
    if (!sheet.incident.isEmpty())
        line += QStringLiteral(" · incident %1").arg(sheet.incident);
    if (!sheet.resubmits.isEmpty())
        line += QStringLiteral(" · follows %1").arg(sheet.resubmits);
    flow.paragraph(plain(line),
                   {.text = {.size = 9.5, .colour = palette::muted}, .before = 0, .keepWithNext = true});
    if (!sheet.record.originNote.isEmpty())
        flow.paragraph(plain(sheet.record.originNote),
                       {.text = {.size = 9}, .before = 2, .keepWithNext = true});
    flow.space(6);
}

void fields(Flow &flow, const FormPrint &print, bool office)
{
    const auto &parts = print.sheet.form.parts;
    const bool any =
        std::any_of(parts.begin(), parts.end(), [&](const FormPart &part) { return part.office == office; });
    if (!any)
        return;
    if (office)
        flow.heading(2, s("Office use"), s("office"));
    double before = 6; // below a heading; the boxes stand on each other
    for (const FormPart &part : parts) {
        if (part.office != office)
            continue;
        for (const FormField &field : part.fields) {
            const auto &lines = print.sheet.lines;
            const auto line = std::find_if(lines.begin(), lines.end(), [&](const FormSheet::Line &one) {
                return one.field == field.key;
            });
            if (!print.blank && line != lines.end() && !line->shown)
                continue;
            if (hasBoxes(field))
                tickBoxes(
                    flow, field,
                    boxesOf(field, print.blank ? QJsonValue() : print.sheet.record.answers.value(field.key)),
                    before);
            else
                textBox(flow, field, line == lines.end() ? QString() : line->text, print.blank, before);
            before = 0;
        }
    }
    if (!office && !print.sheet.form.note.isEmpty())
        flow.paragraph(plain(print.sheet.form.note), {.before = 8});
}

void signatures(Flow &flow, const FormPrint &print)
{
    for (const FormSlot &slot : print.sheet.form.signatures) {
        const FormSheet::Signed *one = print.blank ? nullptr : signatureIn(print.sheet, slot.key);
        if (one == nullptr)
            emptyPanel(flow, slot);
        else
            filledPanel(flow, slot, *one);
    }
}

void steps(Flow &flow, const FormPrint &print)
{
    if (print.blank)
        return;
    flow.heading(2, s("What was done with this form"), s("steps"));
    Table table;
    table.columns = {
        {s("Date and time"), 1.5}, {s("Step"), 1.3}, {s("Then"), 1.1}, {s("By"), 2}, {s("Reason"), 2}};
    for (const FormSheet::Step &step : print.sheet.steps)
        table.rows.push_back({plain(step.at.displayText()), plain(step.what), plain(step.state),
                              plain(step.who), plain(step.reason)});
    flow.table(table);
}

void colophon(Flow &flow, const FormPrint &print, const Digest &record)
{
    const FormDefinition &form = print.sheet.form;
    const TextStyle small{.size = 8, .leading = 1.35, .colour = palette::muted};
    if (print.blank) {
        constexpr double side = 62;
        const double width = flow.page().width();
        Canvas canvas(flow, width);
        const QString code = print.paperCode;
        if (const auto qr = qrPath(code.toUtf8(), QRectF(0, 0, side, side)))
            canvas.figure(*qr, palette::ink, s("QR code: ") + code);
        const double left = side + 14;
        double y = 4;
        y += canvas.text(left, y, width - left, monospaced(code), {.size = 13, .bold = true}) + 2;
        canvas.text(left, y, width - left,
                    plain(QStringLiteral(
                              "Form %1, version %2. Type this code when the sheet is entered into the book; "
                              "keep the sheet, or its scan, as the original. Words only: attach no pictures.")
                              .arg(form.key)
                              .arg(form.version)),
                    small);
        canvas.extend(side);
        flow.add(canvas.take(16));
        return;
    }
    QString text =
        QStringLiteral("Form %1, version %2 (SHA-256 %3). Record %4, SHA-256 %5. Printed %6 by %7 with %8. ")
            .arg(form.key)
            .arg(form.version)
            .arg(form.sha256.hex(), print.sheet.record.id.text(), record.hex(), print.printedAt.displayText(),
                 print.printedBy, print.program);
    text += s("No image content included.");
    flow.paragraph(plain(text), {.text = small, .before = 12});
}

} // namespace guardbook::formpages
