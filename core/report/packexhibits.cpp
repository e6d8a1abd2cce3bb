// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packpages.h"

#include <algorithm>
#include <cmath>

namespace guardbook::packpages {

namespace {

const TextStyle labelKey{.size = 7, .leading = 1.25, .bold = true, .colour = palette::muted};
const TextStyle labelValue{.size = 9, .leading = 1.3};

/// A field of the label: a small caption and the value below it. Returns the height.
double labelField(Canvas &canvas, double x, double y, double width, const char *caption,
                  const RichText &value)
{
    const double head = canvas.text(x, y, width, plain(QString::fromLatin1(caption)), labelKey);
    return head + canvas.text(x, y + head, width, value, labelValue) + 5;
}

/// Two fields side by side.
double labelRow(Canvas &canvas, double y, const char *left, const RichText &leftValue, const char *right,
                const RichText &rightValue)
{
    const double half = canvas.width() / 2;
    const double a = labelField(canvas, 10, y, half - 20, left, leftValue);
    const double b = labelField(canvas, half + 4, y, half - 14, right, rightValue);
    return std::max(a, b);
}

void writeLine(Canvas &canvas, double x, double y, double width, const char *caption)
{
    canvas.line({x, y + 15}, {x + width, y + 15}, palette::muted, 0.5, true);
    canvas.text(x, y + 16.5, width, plain(QString::fromLatin1(caption)), labelKey);
}

/// The label of field.md 3.3.
void label(Flow &flow, const Source &source, const PackExhibit &exhibit)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    canvas.anchor(
        exhibitAnchor(exhibit), 2,
        QStringLiteral("Exhibit %1: %2").arg(exhibit.reference, exhibit.description.simplified().left(70)));
    canvas.fill(QRectF(0, 0, width, 27), palette::navy);
    canvas.text(10, 5.5, width / 2, plain(QStringLiteral("EXHIBIT ") + exhibit.reference),
                {.size = 13, .leading = 1.2, .bold = true, .colour = palette::white}, "H2");
    canvas.text(width / 2, 8.5, width / 2 - 10,
                plain(QStringLiteral("Case ") + source.content.incidentReference),
                {.size = 9, .leading = 1.2, .colour = palette::white, .align = Qt::AlignRight});
    double y = 34;
    y += labelField(canvas, 10, y, width - 20, "DESCRIPTION", plain(orNotRecorded(exhibit.description)));
    QString shown = timeOr(exhibit.occurredAt);
    if (exhibit.occurredAt && !exhibit.occurredSource.isEmpty())
        shown += QStringLiteral(", ") + exhibit.occurredSource;
    y += labelRow(canvas, y, "DATE AND TIME SHOWN OR TOLD", plain(shown), "DATE AND TIME CAPTURED",
                  plain(timeOr(exhibit.capturedAt)));
    const QString by = exhibit.device.isEmpty() ? exhibit.capturedBy
                                                : exhibit.capturedBy + QStringLiteral(", ") + exhibit.device;
    y += labelRow(canvas, y, "PLACE OR ADDRESS", plain(orNotRecorded(exhibit.address)), "CAPTURED BY, WITH",
                  plain(orNotRecorded(by)));
    y += labelRow(
        canvas, y, "FILE", plain(QStringLiteral("%1, %2").arg(exhibit.fileName, bytesText(exhibit.size))),
        "REFERRED TO IN THE STATEMENT OF", plain(producerOf(source.content, exhibit).name.toUpper()));
    y += labelField(canvas, 10, y, width - 20, "SHA-256", {{.text = exhibit.sha256.hex(), .mono = true}});
    if (!exhibit.derivedFrom.isEmpty())
        y += labelField(
            canvas, 10, y, width - 20, "COPY",
            plain(QStringLiteral("Made from exhibit %1: %2").arg(exhibit.derivedFrom, exhibit.derivation)));
    const double third = (width - 40) / 4;
    writeLine(canvas, 10, y, third * 1.6, "SIGNATURE OF THE PRODUCER, DATE");
    writeLine(canvas, 20 + third * 1.6, y, third * 1.7, "ALSO HANDLED BY: NAME, DATE, TIME, SIGNATURE");
    writeLine(canvas, 30 + third * 3.3, y, third * 0.7, "SEAL NO.");
    y += 30;
    canvas.frame(QRectF(0, 0, width, y), palette::navy, 0.9);
    flow.add(canvas.take(0, true));
}

/// The caption under a picture or a part of one.
void caption(Canvas &canvas, double y, const QString &text)
{
    canvas.text(0, y, canvas.width(), plain(text),
                {.size = 7.8, .leading = 1.3, .colour = palette::muted, .align = Qt::AlignHCenter});
}

constexpr double captionRoom = 16;
constexpr double tileScale = 0.4;     ///< Points for a pixel in parts of a long picture: legible at 180 dpi.
constexpr double wideOverlap = 60;    ///< Pixels that two parts of a wide picture share.
constexpr double largestScale = 0.75; ///< Points for a pixel: a picture is never blown up beyond 96 dpi.

struct Placed {
    int picture;
    QSize size;
    QString alternative;
    QString caption;
};

void wholePicture(Flow &flow, const Placed &placed, double room)
{
    const double width = flow.page().width();
    const double scale =
        std::min({width / placed.size.width(), (room - captionRoom) / placed.size.height(), largestScale});
    const double w = placed.size.width() * scale;
    const double h = placed.size.height() * scale;
    Canvas canvas(flow, width);
    const QRectF area((width - w) / 2, 0, w, h);
    canvas.picture(area, placed.picture, {0, 0, 1, 1}, placed.alternative);
    canvas.frame(area, palette::rule, 0.5);
    caption(canvas, h + 3, placed.caption);
    flow.add(canvas.take(10));
}

/// A long picture in parts from top to bottom. Each part repeats the end of the one before; a dashed line and
/// the caption say where and how much.
void tiledPicture(Flow &flow, const Placed &placed, double room)
{
    const double width = flow.page().width();
    const double widest = std::min(width, placed.size.width() * largestScale);
    const double w = std::clamp(placed.size.width() * tileScale, std::min(widest, 280.0), widest);
    const double whole = placed.size.height() * w / placed.size.width();
    constexpr double overlap = 28;
    const double later = flow.fullHeight() - captionRoom - 12;
    const double first = std::min(whole, room - captionRoom);
    const double more = std::ceil((whole - first) / (later - overlap));
    std::vector<std::pair<double, double>> parts = {{0, first}};
    while (parts.back().second < whole - 0.01) { // parts after the first are equally long
        const double end = parts.back().second;
        parts.emplace_back(end - overlap, std::min(whole, end + (whole - first) / more));
    }
    const auto row = [&](double at) { return std::lround(at / whole * placed.size.height()); };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [from, to] = parts[i];
        Canvas canvas(flow, width);
        const double x = (width - w) / 2;
        const QRectF area(x, 0, w, to - from);
        canvas.picture(
            area, placed.picture, {0, from / whole, 1, (to - from) / whole},
            QStringLiteral("%1 Part %2 of %3.").arg(placed.alternative).arg(i + 1).arg(parts.size()));
        canvas.frame(area, palette::rule, 0.5);
        QString text = QStringLiteral("%1 Part %2 of %3: rows %4 to %5 of %6.")
                           .arg(placed.caption)
                           .arg(i + 1)
                           .arg(parts.size())
                           .arg(row(from) + 1)
                           .arg(row(to))
                           .arg(placed.size.height());
        if (i > 0) {
            canvas.line({x - 14, overlap}, {x, overlap}, palette::marking, 1);
            canvas.line({x + w, overlap}, {x + w + 14, overlap}, palette::marking, 1);
            text += QStringLiteral(" What stands above the red marks is also the end of part %1.").arg(i);
        }
        if (i + 1 < parts.size()) {
            canvas.line({x - 14, area.height() - overlap}, {x, area.height() - overlap}, palette::marking, 1);
            canvas.line({x + w, area.height() - overlap}, {x + w + 14, area.height() - overlap},
                        palette::marking, 1);
        }
        caption(canvas, area.height() + 3, text);
        flow.add(canvas.take(i == 0 ? 10 : 0));
    }
}

/// A picture of two screens side by side fits the page only too small to read: after the whole of it come its
/// parts from left to right, each with the end of the one before.
void enlargedParts(Flow &flow, const Placed &placed, int parts)
{
    const double width = flow.page().width();
    const double columns = placed.size.width();
    const double shown = (columns + (parts - 1) * wideOverlap) / parts;
    const double scale = std::min(width / shown, largestScale);
    for (int i = 0; i < parts; ++i) {
        const double from = i * (shown - wideOverlap);
        Canvas canvas(flow, width);
        const QRectF area((width - shown * scale) / 2, 0, shown * scale, placed.size.height() * scale);
        canvas.picture(area, placed.picture, {from / columns, 0, shown / columns, 1},
                       QStringLiteral("%1 Part %2 of %3.").arg(placed.alternative).arg(i + 1).arg(parts));
        canvas.frame(area, palette::rule, 0.5);
        const double overlap = wideOverlap * scale;
        const auto mark = [&](double x) { canvas.line({x, -4}, {x, 4}, palette::marking, 1); };
        QString text = QStringLiteral("Enlarged, part %1 of %2: columns %3 to %4 of %5.")
                           .arg(i + 1)
                           .arg(parts)
                           .arg(std::lround(from) + 1)
                           .arg(std::lround(from + shown))
                           .arg(placed.size.width());
        if (i + 1 < parts)
            mark(area.right() - overlap);
        if (i > 0) {
            mark(area.left() + overlap);
            text += QStringLiteral(" What stands left of the red mark is also the end of part %1.").arg(i);
        }
        caption(canvas, area.height() + 3, text);
        flow.add(canvas.take(14));
    }
}

/// Into how many parts a picture goes beside its whole; 0: it can be read as it is.
int partsOfWide(const Flow &flow, const Placed &placed)
{
    constexpr double widest = 2.5;   // a wide screen has 2.4
    constexpr double legible = 0.24; // points for a pixel: the text of a desktop computer
    const double shown = flow.page().width() / legible;
    if (placed.size.width() < widest * placed.size.height() || placed.size.width() <= shown)
        return 0;
    return int(std::ceil((placed.size.width() - wideOverlap) / (shown - wideOverlap)));
}

void showPicture(Flow &flow, const Placed &placed, double room)
{
    const double width = flow.page().width();
    const double fitted = std::min(width, placed.size.width() * (room - captionRoom) / placed.size.height());
    // A picture that would come out narrower than this beside its height cannot be read: it goes into parts.
    const double legible = std::min(150.0, placed.size.width() * largestScale * 0.5);
    if (fitted < legible)
        tiledPicture(flow, placed, room);
    else
        wholePicture(flow, placed, room);
    if (const int parts = partsOfWide(flow, placed); parts > 0)
        enlargedParts(flow, placed, parts);
}

void showPictures(Flow &flow, const PackExhibit &exhibit, const ExhibitView &view)
{
    const bool derived = !exhibit.display.empty();
    const std::size_t count = view.pictures.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            flow.pageBreak();
        QString text =
            derived
                ? QStringLiteral("Copy for the page without loss; original: %1.").arg(pathOf(exhibit))
                : QStringLiteral("The original file\u2019s own picture data; file: %1.").arg(pathOf(exhibit));
        if (exhibit.mediaType == QLatin1String("application/pdf"))
            text = QStringLiteral("Page %1 of %2 as a picture; original: %3.")
                       .arg(i + 1)
                       .arg(count)
                       .arg(pathOf(exhibit));
        const QString alternative =
            QStringLiteral("Exhibit %1: %2.").arg(exhibit.reference, exhibit.description);
        const double room = i == 0 ? flow.remaining() - 12 : flow.fullHeight() - 4;
        showPicture(flow,
                    {view.pictures[i], view.sizes[i], alternative,
                     i == 0 ? text : QStringLiteral("Exhibit %1. ").arg(exhibit.reference) + text},
                    room);
    }
}

void showText(Flow &flow, const PackExhibit &exhibit)
{
    const QString extent = exhibit.textIsCut ? QStringLiteral("The beginning of the text of the file")
                                             : QStringLiteral("The text of the file");
    const QString read =
        exhibit.textEncoding.isEmpty() ? QString() : QStringLiteral(", read as ") + exhibit.textEncoding;
    flow.paragraph(plain(QStringLiteral("%1%2; the file itself is %3.").arg(extent, read, pathOf(exhibit))),
                   {.text = {.size = 7.8, .colour = palette::muted}, .before = 10});
    const QStringList lines = flow.fonts().printable(exhibit.text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i)
        flow.paragraph(
            monospaced(lines[i].isEmpty() ? QStringLiteral(" ") : lines[i]),
            {.text = {.size = 8.5, .leading = 1.35}, .before = i == 0 ? 6.0 : 0.0, .bar = palette::rule});
    if (exhibit.textIsCut)
        flow.callout({{.text = QStringLiteral("The file goes on. "), .bold = true},
                      {.text = QStringLiteral("No more of it is printed here: read the whole in %1.")
                                   .arg(pathOf(exhibit))}},
                     palette::marking, 10);
}

void showNothing(Flow &flow, const PackExhibit &exhibit, const ExhibitView &view)
{
    flow.callout(
        {{.text = QStringLiteral("This file is not shown here. "), .bold = true}, {.text = view.reason}},
        palette::navy, 14);
    flow.keyValues({{QStringLiteral("Kind of file"), plain(orNotRecorded(exhibit.mediaType))},
                    {QStringLiteral("Name in this pack"), plain(pathOf(exhibit))},
                    {QStringLiteral("Name as it came"), plain(orNotRecorded(exhibit.originalName))},
                    {QStringLiteral("Size"), plain(bytesText(exhibit.size))}},
                   130, 10);
}

QString endedWithStop(QString text)
{
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace

void exhibitList(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Exhibit list"));
    flow.heading(1, QStringLiteral("Exhibit list"), QStringLiteral("exhibit-list"));
    if (source.content.exhibits.empty()) {
        flow.paragraph(plain(QStringLiteral("There are no exhibits in this pack.")));
        return;
    }
    flow.paragraph(plain(
        QStringLiteral("Numbers are never used twice. A copy that was made from another exhibit says so.")));
    Table table;
    table.columns = {{QStringLiteral("Exhibit"), 0.7},
                     {QStringLiteral("Description, source and original"), 2.5},
                     {QStringLiteral("Times"), 1.5},
                     {QStringLiteral("File and SHA-256"), 2.2}};
    const auto faint = [](const QString &text) { return Span{.text = text, .colour = palette::muted}; };
    for (const PackExhibit &exhibit : source.content.exhibits) {
        RichText what = {{.text = exhibit.description, .bold = true}};
        if (!exhibit.address.isEmpty())
            what.push_back({.text = QStringLiteral("\n") + exhibit.address});
        what.push_back(faint(QStringLiteral("\nCaptured by %1").arg(orNotRecorded(exhibit.capturedBy))));
        if (!exhibit.device.isEmpty())
            what.push_back(faint(QStringLiteral(", ") + exhibit.device));
        what.push_back(faint(QStringLiteral("\nOriginal: %1").arg(orNotRecorded(exhibit.originalPlace))));
        if (!exhibit.derivedFrom.isEmpty())
            what.push_back(faint(QStringLiteral("\nMade from %1").arg(exhibit.derivedFrom)));
        const RichText times = {faint(QStringLiteral("Shown or told\n")),
                                {.text = exhibit.occurredAt ? columnTime(*exhibit.occurredAt) : timeOr({})},
                                faint(QStringLiteral("\nCaptured\n")),
                                {.text = exhibit.capturedAt ? columnTime(*exhibit.capturedAt) : timeOr({})},
                                faint(QStringLiteral("\nLedger entry %1").arg(exhibit.intake.index))};
        const RichText file = {{.text = exhibit.fileName},
                               faint(QStringLiteral("\n%1\n").arg(bytesText(exhibit.size))),
                               {.text = exhibit.sha256.hex(), .mono = true}};
        table.rows.push_back({{{.text = exhibit.reference,
                                .bold = true,
                                .colour = palette::navy,
                                .target = exhibitAnchor(exhibit)}},
                              what,
                              times,
                              file});
    }
    flow.table(table);
}

void exhibits(Flow &flow, const Source &source)
{
    if (source.content.exhibits.empty())
        return;
    bool first = true;
    for (std::size_t i = 0; i < source.content.exhibits.size(); ++i) {
        const PackExhibit &exhibit = source.content.exhibits[i];
        flow.pageBreak(QStringLiteral("Exhibit ") + exhibit.reference);
        if (first) { // the chapter's bookmark; the label is heading enough
            Canvas canvas(flow, flow.page().width());
            canvas.anchor(QStringLiteral("exhibits"), 1, QStringLiteral("Exhibits"));
            flow.add(canvas.take(0, true));
            first = false;
        }
        label(flow, source, exhibit);
        const ExhibitView &view = source.views[i];
        if (!view.pictures.empty())
            showPictures(flow, exhibit, view);
        else if (!exhibit.text.isEmpty())
            showText(flow, exhibit);
        else
            showNothing(flow, exhibit, view);
    }
}

void continuity(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Continuity"));
    flow.heading(1, QStringLiteral("Continuity"), QStringLiteral("continuity"));
    flow.paragraph(plain(QStringLiteral("Everything that was done with an exhibit, from the moment it was "
                                        "taken in. Each line is an entry of the "
                                        "school\u2019s ledger, which cannot be edited. Hashes are SHA-256 "
                                        "(FIPS 180-4); the record was kept with %1.")
                             .arg(source.content.program)));
    for (const PackExhibit &exhibit : source.content.exhibits) {
        flow.heading(2, QStringLiteral("Exhibit %1").arg(exhibit.reference), {},
                     QStringLiteral("Continuity of %1").arg(exhibit.reference));
        QString facts = endedWithStop(QStringLiteral("Original: ") + orNotRecorded(exhibit.originalPlace));
        if (!exhibit.originalName.isEmpty() && exhibit.originalName != exhibit.fileName)
            facts += QStringLiteral(" The file came as \u201c%1\u201d.").arg(exhibit.originalName);
        if (!exhibit.clock.isEmpty())
            facts +=
                QLatin1Char(' ') + endedWithStop(QStringLiteral("Clock when captured: ") + exhibit.clock);
        flow.paragraph(plain(facts), {.before = 3, .keepWithNext = true});
        Table table;
        table.before = 5;
        table.columns = {{QStringLiteral("Entry"), 0.5},
                         {QStringLiteral("Date and time"), 1.6},
                         {QStringLiteral("What"), 1.2},
                         {QStringLiteral("Who"), 1.6},
                         {QStringLiteral("Purpose, recipient, seal, result"), 2.6}};
        for (const PackCustodyEvent &event : exhibit.custody)
            table.rows.push_back({plain(QString::number(event.ledgerIndex)), plain(columnTime(event.at)),
                                  plain(event.event), plain(event.who), plain(event.detail)});
        if (table.rows.empty())
            flow.paragraph(plain(QStringLiteral("No event is recorded.")), {.before = 3});
        else
            flow.table(table);
    }
    flow.heading(2, QStringLiteral("From here on"));
    flow.paragraph(
        plain(QStringLiteral("To be filled in by hand by whoever passes this pack or an exhibit on.")),
        {.before = 3, .keepWithNext = true});
    Canvas canvas(flow, flow.page().width());
    static constexpr const char *titles[] = {"DATE AND TIME", "RELEASED BY", "RECEIVED BY",
                                             "PURPOSE",       "SEAL NO.",    "SIGNATURE"};
    const double column = flow.page().width() / 6;
    for (int i = 0; i < 6; ++i)
        canvas.text(column * i, 0, column, plain(QString::fromLatin1(titles[i])), labelKey);
    for (int row = 0; row < 4; ++row)
        canvas.line({0, 34.0 + row * 24}, {flow.page().width(), 34.0 + row * 24}, palette::muted, 0.5);
    flow.add(canvas.take(8));
}

} // namespace guardbook::packpages
