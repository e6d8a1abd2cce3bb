// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packpages.h"

namespace guardbook::packpages {

namespace {

QString line(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("\u2013") : text;
}

QString counted(std::size_t number, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(number).arg(QString::fromLatin1(number == 1 ? one : many));
}

double coverHead(Canvas &canvas, const PackContent &content, const PageSpec &page)
{
    const QRectF band(-page.left, -page.top, page.size.width(), 232);
    canvas.fill(band, palette::navy);
    canvas.fill(QRectF(band.left(), band.bottom(), band.width(), 26), palette::marking);
    double y = -18;
    y += canvas.text(0, y, page.width(), plain(content.school.name),
                     {.size = 12, .leading = 1.3, .colour = QColor(0xd5, 0xdf, 0xeb)});
    y += 22;
    y += canvas.text(0, y, page.width(), plain(QStringLiteral("Evidence pack")),
                     {.size = 34, .leading = 1.15, .bold = true, .colour = palette::white}, "H1");
    canvas.text(0, y + 4, page.width(), plain(content.packReference),
                {.size = 17, .leading = 1.3, .colour = palette::white});
    canvas.text(0, band.bottom() + 6.5, page.width(), plain(QStringLiteral("CONFIDENTIAL: CHILD PROTECTION")),
                {.size = 10, .leading = 1.3, .bold = true, .colour = palette::white, .tracking = 0.6});
    return band.bottom() + 26;
}

/// One figure with its caption, in a row of such boxes.
void tally(Canvas &canvas, double x, double y, double width, const QString &figure, const QString &caption)
{
    canvas.fill(QRectF(x, y, width, 54), palette::panel, 3);
    canvas.text(x + 12, y + 7, width - 24, plain(figure),
                {.size = 18, .leading = 1.2, .bold = true, .colour = palette::navy});
    canvas.text(x + 12, y + 31, width - 24, plain(caption), {.size = 8.5, .colour = palette::muted});
}

} // namespace

QString exhibitAnchor(const PackExhibit &exhibit)
{
    return QStringLiteral("exhibit-") + exhibit.reference;
}

QString grouped(const Digest &digest)
{
    const QString hex = digest.hex();
    QStringList groups;
    for (int i = 0; i < hex.size(); i += 4)
        groups.append(hex.mid(i, 4));
    return groups.join(QLatin1Char(' '));
}

QString orNotRecorded(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("Not recorded") : text;
}

QString timeOr(const std::optional<Instant> &time)
{
    return time ? time->displayText() : QStringLiteral("Not recorded");
}

QString columnTime(const Instant &time)
{
    QString text = time.displayText();
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    if (space > 0)
        text[space] = QChar(0x00a0);
    return text;
}

QString pathOf(const PackExhibit &exhibit)
{
    return (exhibit.derivedFrom.isEmpty() ? QStringLiteral("data/") : QStringLiteral("derived/")) +
           exhibit.fileName;
}

QString bytesText(qint64 size)
{
    QString digits = QString::number(size);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x00a0));
    return digits + (size == 1 ? QStringLiteral(" byte") : QStringLiteral(" bytes"));
}

void cover(Flow &flow, const Source &source)
{
    const PackContent &content = source.content;
    const PageSpec &page = flow.page();
    flow.pageBreak({}, PageKind::Bare);
    Canvas canvas(flow, page.width());
    canvas.anchor(QStringLiteral("cover"), 1, QStringLiteral("Cover"));
    canvas.extend(coverHead(canvas, content, page) + 8);
    flow.add(canvas.take());

    std::vector<KeyValue> facts = {
        {QStringLiteral("Prepared for"), strong(content.purpose.recipient)},
        {QStringLiteral("Their reference"), plain(line(content.purpose.request))},
        {QStringLiteral("Incident"), plain(content.incidentReference)},
        {QStringLiteral("School"), plain(content.school.name + QLatin1Char('\n') + content.school.address)},
        {QStringLiteral("URN"), plain(line(content.school.urn))},
        {QStringLiteral("Contact"), plain(line(content.school.contact))},
        {QStringLiteral("Prepared by"), plain(content.preparedBy)},
        {QStringLiteral("Made"), plain(content.madeAt.displayText())},
        {QStringLiteral("Version and copy"),
         plain(QStringLiteral("Version 1     Copy no. ............ of ............"))}};
    flow.keyValues(facts, 120, 0);

    Canvas tallies(flow, page.width());
    const double gap = 12;
    const double width = (page.width() - 2 * gap) / 3;
    tally(tallies, 0, 0, width, QString::number(content.exhibits.size()),
          content.exhibits.size() == 1 ? QStringLiteral("exhibit") : QStringLiteral("exhibits"));
    tally(tallies, width + gap, 0, width, QString::number(content.sealedItems.size()),
          QStringLiteral("sealed or not held"));
    tally(tallies, 2 * (width + gap), 0, width, QString::number(content.ledger.size),
          QStringLiteral("ledger entries in the checkpoint"));
    flow.add(tallies.take(18));

    Canvas print(flow, page.width());
    print.text(0, 62, page.width(),
               strong(QStringLiteral("Key of the school\u2019s ledger, SHA-256 fingerprint")),
               {.size = 8.5, .colour = palette::muted});
    print.text(0, 76, page.width(), monospaced(grouped(content.ledger.logKey.fingerprint())),
               {.size = 9.6, .colour = palette::navy});
    print.text(0, 0, page.width(),
               strong(QStringLiteral("School\u2019s root certificate, SHA-256 fingerprint")),
               {.size = 8.5, .colour = palette::muted});
    print.text(0, 14, page.width(), monospaced(grouped(source.rootFingerprint)),
               {.size = 9.6, .colour = palette::navy});
    print.text(0, 31, page.width(),
               plain(QStringLiteral("The signature in this document hangs on it; PDF readers show it.")),
               {.size = 8.5, .colour = palette::muted});
    print.text(
        0, 93, page.width(),
        plain(QStringLiteral(
            "verify.html asks for it. Compare both with the fingerprints that the school publishes, or ask "
            "the school by telephone on a number that did not come with this pack.")),
        {.size = 8.5, .colour = palette::muted});
    flow.add(print.take(16));
}

void contents(Flow &flow, const Source &source)
{
    struct Chapter {
        const char *anchor;
        const char *title;
    };
    static constexpr Chapter chapters[] = {{"handling", "Handling and legal note"},
                                           {"summary", "Summary"},
                                           {"people", "People"},
                                           {"chronology", "Chronology"},
                                           {"exhibit-list", "Exhibit list"},
                                           {"exhibits", "Exhibits"},
                                           {"continuity", "Continuity"},
                                           {"sealed", "Sealed items and imagery not held"},
                                           {"decisions", "Decisions"},
                                           {"statement", "Production statement"},
                                           {"shows", "What this pack shows, and what it does not"},
                                           {"verification", "How to check this pack"},
                                           {"receipt", "Receipt"},
                                           {"contacts", "Contact details (separable)"}};
    flow.heading(1, QStringLiteral("Contents"), QStringLiteral("contents"));
    Canvas canvas(flow, flow.page().width());
    double y = 0;
    const TextStyle style{.size = 10.5, .leading = 1.5};
    int number = 0;
    for (const Chapter &chapter : chapters) {
        const QString anchor = QString::fromLatin1(chapter.anchor);
        canvas.text(0, y, 24, plain(QString::number(++number)),
                    {.size = 10.5, .leading = 1.5, .colour = palette::muted});
        canvas.text(24, y, flow.page().width() - 80, plain(QString::fromLatin1(chapter.title)), style);
        canvas.pageNumber(QRectF(flow.page().width() - 50, y, 50, 16), anchor, style);
        canvas.line({0, y + 20}, {flow.page().width(), y + 20});
        canvas.target(QRectF(0, y, flow.page().width(), 20), anchor);
        y += 24;
    }
    flow.add(canvas.take(6));
    flow.paragraph(
        {{.text = QStringLiteral("The pack is a folder. ")},
         {.text = QStringLiteral("This document is report.pdf in it; the original files are in data/, "
                                 "untouched and under their own names. ")},
         {.text = QStringLiteral("%1 and %2 are described here.")
                      .arg(counted(source.content.exhibits.size(), "exhibit", "exhibits"),
                           counted(source.content.sealedItems.size(), "sealed item", "sealed items"))}},
        {.before = 14});
}

void handling(Flow &flow, const Source &source)
{
    const PackContent &content = source.content;
    flow.pageBreak(QStringLiteral("Handling and legal note"));
    flow.heading(1, QStringLiteral("Handling and legal note"), QStringLiteral("handling"));
    flow.paragraph(plain(
        QStringLiteral("This pack holds personal data of children, some of it about their safety. Treat "
                       "it as confidential child protection information.")));
    flow.keyValues({{QStringLiteral("Made for"), plain(content.purpose.recipient)},
                    {QStringLiteral("Purpose"), plain(orNotRecorded(content.purpose.purpose))},
                    {QStringLiteral("Lawful basis"), plain(orNotRecorded(content.purpose.lawfulBasis))},
                    {QStringLiteral("Their reference"), plain(orNotRecorded(content.purpose.request))}});
    flow.heading(2, QStringLiteral("Rules for whoever holds it"));
    flow.bullets(
        {plain(QStringLiteral(
             "Use it only for the purpose above, and show it only to people who need it for that purpose.")),
         plain(QStringLiteral("Keep it where only they can read it. Do not send it by ordinary e-mail.")),
         plain(QStringLiteral(
             "Make no copy without noting it. Return or destroy every copy when the purpose is served, "
             "and tell the school in writing.")),
         plain(QStringLiteral(
             "Do not disclose the page of contact details with the rest: it stands last so that it can "
             "be taken out.")),
         plain(QStringLiteral("Sign and return the receipt."))});
    flow.heading(2, QStringLiteral("Imagery of children"));
    flow.callout(strong(QStringLiteral("No imagery of anyone under 18 in a state of undress is held in or "
                                       "with this pack. Where such imagery is "
                                       "known or suspected, the school has not copied, viewed, printed or "
                                       "forwarded it; the schedule of sealed "
                                       "items says which device or account it is on and who has the key.")),
                 palette::marking);
    flow.heading(2, QStringLiteral("How exhibits are shown"));
    flow.paragraph(
        plain(QStringLiteral("Pictures stand on the pages in the bytes of the original file or, where its "
                             "format cannot stand on a page, as a copy "
                             "without loss that is said to be one. They are never cropped; a long one goes "
                             "over several pages that overlap. "
                             "Addresses are printed as they were recorded and cannot be clicked. Emoji and "
                             "invisible characters in typed text are "
                             "spelled out in square brackets, for example [U+1F600 grinning face].")));
}

void summary(Flow &flow, const Source &source)
{
    const PackContent &content = source.content;
    flow.pageBreak(QStringLiteral("Summary"));
    flow.heading(1, QStringLiteral("Summary"), QStringLiteral("summary"));
    QStringList who;
    for (const PackPerson &person : content.people)
        who.append(QStringLiteral("%1: %2 (%3)").arg(person.key, person.role, person.kind));
    QString where = content.platform;
    if (!content.address.isEmpty())
        where += QLatin1Char('\n') + content.address;
    if (!content.place.isEmpty())
        where += QStringLiteral("\nPlace: ") + content.place;
    flow.keyValues({{QStringLiteral("What"), plain(orNotRecorded(content.types.join(QStringLiteral(", "))))},
                    {QStringLiteral("Area"), plain(orNotRecorded(content.area))},
                    {QStringLiteral("Who"), plain(orNotRecorded(who.join(QLatin1Char('\n'))))},
                    {QStringLiteral("Where"), plain(orNotRecorded(where))},
                    {QStringLiteral("Noticed"), plain(content.noticedAt.displayText())},
                    {QStringLiteral("Reported"), plain(content.reportedAt.displayText())},
                    {QStringLiteral("Logged"), plain(content.loggedAt.displayText())}},
                   100);
    flow.heading(2, QStringLiteral("What happened"));
    flow.paragraph(plain(orNotRecorded(content.account)));
    if (!content.childsWords.isEmpty()) {
        flow.heading(2, QStringLiteral("In the child\u2019s own words"));
        flow.paragraph(plain(content.childsWords), {.bar = palette::navy});
    }
    flow.heading(2, QStringLiteral("What the school has done"));
    flow.paragraph(plain(orNotRecorded(content.summaryOfAction)));
    flow.heading(2, QStringLiteral("What is asked for"));
    flow.paragraph(plain(orNotRecorded(content.purpose.purpose)));
}

void people(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("People"));
    flow.heading(1, QStringLiteral("People"), QStringLiteral("people"));
    if (source.content.people.empty()) {
        flow.paragraph(plain(QStringLiteral("No people are recorded for this incident.")));
        return;
    }
    flow.paragraph(plain(QStringLiteral(
        "The summary and the chronology name people by these letters. \u201cAlleged perpetrator\u201d "
        "says what is alleged, not what was found. Contact details stand on the last page.")));
    Table table;
    table.columns = {{QStringLiteral("Key"), 0.5},  {QStringLiteral("Name"), 2},
                     {QStringLiteral("Role"), 1.6}, {QStringLiteral("Kind"), 1.1},
                     {QStringLiteral("Born"), 1},   {QStringLiteral("Year"), 0.8},
                     {QStringLiteral("Note"), 2}};
    for (const PackPerson &person : source.content.people)
        table.rows.push_back({strong(person.key), plain(person.name), plain(person.role), plain(person.kind),
                              plain(line(person.dateOfBirth)), plain(line(person.yearGroup)),
                              plain(line(person.note))});
    flow.table(table);
}

void contactDetails(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Contact details: may be taken out"));
    flow.heading(1, QStringLiteral("Contact details"), QStringLiteral("contacts"));
    flow.paragraph(plain(QStringLiteral(
        "This page is not for disclosure with the rest of the pack. It stands by itself so that it "
        "can be taken out.")));
    Table table;
    table.columns = {
        {QStringLiteral("Key"), 0.5}, {QStringLiteral("Name"), 2}, {QStringLiteral("Contact"), 4}};
    for (const PackPerson &person : source.content.people) {
        if (!person.contact.trimmed().isEmpty())
            table.rows.push_back({strong(person.key), plain(person.name), plain(person.contact)});
    }
    if (table.rows.empty())
        flow.paragraph(plain(QStringLiteral("No contact details are part of this pack.")));
    else
        flow.table(table);
}

} // namespace guardbook::packpages
