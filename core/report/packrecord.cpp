// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/note.h"
#include "core/report/packpages.h"

#include <algorithm>

namespace guardbook::packpages {

PackProducer producerOf(const PackContent &content, const PackExhibit &exhibit)
{
    for (const PackKey &actor : content.ledger.actors) {
        const auto key = parseVkey(actor.vkey);
        if (!key || key->key != exhibit.intake.actor)
            continue;
        const QString name = actor.holder.section(QStringLiteral(", "), 0, 0);
        if (name != content.producer.name)
            return {name, actor.holder.section(QStringLiteral(", "), 1), {}};
    }
    return content.producer;
}

void chronology(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Chronology"));
    flow.heading(1, QStringLiteral("Chronology"), QStringLiteral("chronology"));
    if (source.content.chronology.empty()) {
        flow.paragraph(plain(QStringLiteral("No event is recorded.")));
        return;
    }
    flow.paragraph(plain(QStringLiteral(
        "Facts, who stated or recorded them, and what was done. Times are on the 24-hour clock with "
        "their offset from UTC.")));
    Table table;
    table.columns = {{QStringLiteral("No."), 0.5},     {QStringLiteral("Date and time"), 1.4},
                     {QStringLiteral("Event"), 3},     {QStringLiteral("Source"), 1.4},
                     {QStringLiteral("Exhibit"), 0.8}, {QStringLiteral("Action"), 2}};
    int number = 0;
    for (const PackChronologyEntry &entry : source.content.chronology) {
        RichText exhibit = plain(entry.exhibit);
        for (const PackExhibit &known : source.content.exhibits) {
            if (known.reference == entry.exhibit)
                exhibit = {{.text = entry.exhibit,
                            .bold = true,
                            .colour = palette::navy,
                            .target = exhibitAnchor(known)}};
        }
        table.rows.push_back({plain(QString::number(++number)), plain(columnTime(entry.at)),
                              plain(entry.event), plain(entry.source), exhibit, plain(entry.action)});
    }
    flow.table(table);
}

void sealedItems(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Sealed items and imagery not held"));
    flow.heading(1, QStringLiteral("Sealed items and imagery not held"), QStringLiteral("sealed"));
    flow.paragraph(plain(QStringLiteral("Devices, accounts and objects that the school has secured without "
                                        "opening them. No picture is described, and no file "
                                        "of any of these is in this pack.")));
    if (source.content.sealedItems.empty()) {
        flow.callout(plain(QStringLiteral("There is no sealed item in this case.")), palette::navy);
        return;
    }
    for (const PackSealedItem &item : source.content.sealedItems) {
        flow.heading(2, QStringLiteral("Sealed item %1").arg(item.reference));
        flow.keyValues({{QStringLiteral("Device or account"), plain(orNotRecorded(item.whatItIs))},
                        {QStringLiteral("Where it is"), plain(orNotRecorded(item.place))},
                        {QStringLiteral("Who has the key"), plain(orNotRecorded(item.keyHolder))},
                        {QStringLiteral("Seal number"), plain(orNotRecorded(item.sealNumber))},
                        {QStringLiteral("Found"),
                         plain(QStringLiteral("%1, by %2")
                                   .arg(item.discoveredAt.displayText(), orNotRecorded(item.discoveredBy)))}},
                       130, 5);
        Table table;
        table.columns = {{QStringLiteral("Entry"), 0.5},
                         {QStringLiteral("Date and time"), 1.6},
                         {QStringLiteral("Step"), 1.4},
                         {QStringLiteral("Who"), 1.6},
                         {QStringLiteral("Detail"), 2.4}};
        for (const PackCustodyEvent &step : item.steps)
            table.rows.push_back({plain(QString::number(step.ledgerIndex)), plain(columnTime(step.at)),
                                  plain(step.event), plain(step.who), plain(step.detail)});
        if (!table.rows.empty())
            flow.table(table);
    }
}

namespace {

/// A place to sign by hand: lines for name, role, signature and date.
void signaturePanel(Flow &flow, const QString &title, const QString &name)
{
    const double width = flow.page().width();
    Canvas canvas(flow, width);
    const TextStyle small{.size = 7.5, .leading = 1.3, .bold = true, .colour = palette::muted};
    canvas.frame(QRectF(0, 0, width, 84), palette::rule, 0.8);
    canvas.text(12, 8, width - 24, strong(title), {.size = 9, .colour = palette::navy});
    const double half = (width - 36) / 2;
    const auto field = [&](double x, double y, const char *caption, const QString &text) {
        canvas.text(x, y, half, plain(text), {.size = 9.5, .leading = 1.2});
        canvas.line({x, y + 14}, {x + half, y + 14}, palette::muted, 0.5, true);
        canvas.text(x, y + 15.5, half, plain(QString::fromLatin1(caption)), small);
    };
    field(12, 24, "NAME AND ROLE", name);
    field(24 + half, 24, "SIGNATURE", {});
    field(12, 53, "DATE AND TIME", {});
    field(24 + half, 53, "PLACE", {});
    flow.add(canvas.take(12));
}

} // namespace

void decisions(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Decisions"));
    flow.heading(1, QStringLiteral("Decisions"), QStringLiteral("decisions"));
    if (source.content.decisions.empty())
        flow.paragraph(plain(QStringLiteral("No decision is recorded so far.")));
    for (const PackDecision &decision : source.content.decisions) {
        flow.heading(2, decision.decision);
        flow.keyValues({{QStringLiteral("Decided"), plain(decision.at.displayText())},
                        {QStringLiteral("By"), plain(orNotRecorded(decision.decidedBy))},
                        {QStringLiteral("Reasons"), plain(orNotRecorded(decision.reasons))},
                        {QStringLiteral("Signed in the ledger"),
                         plain(decision.signatures.isEmpty() ? QStringLiteral("Nobody so far")
                                                             : decision.signatures.join(QLatin1Char('\n')))}},
                       130, 5);
    }
    flow.heading(2, QStringLiteral("Declaration"));
    flow.paragraph(
        plain(QStringLiteral(
            "The record in this pack is what the school holds on this incident for the purpose named in the "
            "handling note, and no exhibit has been altered.")),
        {.before = 3, .keepWithNext = true});
    signaturePanel(flow, QStringLiteral("Designated Safeguarding Lead"), {});
    signaturePanel(flow, QStringLiteral("Headteacher"), {});
}

namespace {

QString productionParagraph(const PackExhibit &exhibit)
{
    QString text;
    if (exhibit.capturedAt)
        text +=
            QStringLiteral("On %1 %2 was captured%3%4. ")
                .arg(exhibit.capturedAt->displayText(),
                     exhibit.description.isEmpty()
                         ? QStringLiteral("the item")
                         : QStringLiteral("\u201c%1\u201d").arg(exhibit.description),
                     exhibit.capturedBy.isEmpty() ? QString() : QStringLiteral(" by ") + exhibit.capturedBy,
                     exhibit.device.isEmpty() ? QString() : QStringLiteral(" using ") + exhibit.device);
    else
        text += QStringLiteral("\u201c%1\u201d was given to the school. ").arg(exhibit.description);
    if (!exhibit.address.isEmpty())
        text += QStringLiteral("It was seen at %1. ").arg(exhibit.address);
    text += QStringLiteral(
                "It was kept as the file %1; its SHA-256 value, calculated when it was taken in, is %2. ")
                .arg(exhibit.fileName, exhibit.sha256.hex());
    if (!exhibit.originalPlace.isEmpty())
        text += QStringLiteral("The original: %1. ").arg(exhibit.originalPlace);
    if (!exhibit.derivedFrom.isEmpty())
        text +=
            QStringLiteral("It was made from exhibit %1: %2. ").arg(exhibit.derivedFrom, exhibit.derivation);
    return text;
}

/// What one person can produce.
struct Production {
    PackProducer producer;
    std::vector<const PackExhibit *> exhibits;
};

/// Everyone who took an exhibit of the pack in; first who made the pack.
std::vector<Production> productionsOf(const PackContent &content)
{
    std::vector<Production> productions{{content.producer, {}}};
    for (const PackExhibit &exhibit : content.exhibits) {
        const PackProducer producer = producerOf(content, exhibit);
        auto at = std::find_if(productions.begin(), productions.end(),
                               [&](const Production &one) { return one.producer.name == producer.name; });
        if (at == productions.end())
            at = productions.insert(productions.end(), {producer, {}});
        at->exhibits.push_back(&exhibit);
    }
    if (productions.size() > 1 && productions.front().exhibits.empty())
        productions.erase(productions.begin()); // who made the pack took nothing in
    return productions;
}

void statementBody(Flow &flow, const Source &source, const Production &production, bool first, int pages)
{
    const PackProducer &producer = production.producer;
    flow.pageBreak(QStringLiteral("Production statement"), PageKind::Signed);
    flow.heading(1, QStringLiteral("Witness statement"), first ? QStringLiteral("statement") : QString(),
                 first ? QStringLiteral("Production statement")
                       : QStringLiteral("Production statement of %1").arg(producer.name));
    flow.paragraph(plain(QStringLiteral("Criminal Procedure Rules; Criminal Justice Act 1967, section 9")),
                   {.text = {.colour = palette::muted}, .before = 0});
    flow.callout({{.text = QStringLiteral("Draft from the record. "), .bold = true},
                  {.text = QStringLiteral(
                       "The producer reads it, strikes out or corrects what they cannot say of their own "
                       "knowledge, and signs each page. Until then it is not a statement.")}},
                 palette::marking);
    flow.keyValues({{QStringLiteral("Statement of"), strong(producer.name.toUpper())},
                    {QStringLiteral("Age"), plain(QStringLiteral("Over 18"))},
                    {QStringLiteral("Occupation"), plain(orNotRecorded(producer.occupation))}},
                   110, 10);
    flow.paragraph(
        plain(
            QStringLiteral(
                "This statement (consisting of %1 each signed by me) is true to the best of my knowledge and "
                "belief "
                "and I make it knowing that, if it is tendered in evidence, I shall be liable to prosecution "
                "if I "
                "have wilfully stated in it anything which I know to be false, or do not believe to be true.")
                .arg(pages == 1 ? QStringLiteral("1 page") : QStringLiteral("%1 pages").arg(pages))),
        {.before = 10});
    flow.paragraph(plain(QStringLiteral("Signature ........................................................  "
                                        "   Date .............................")),
                   {.before = 14});
    flow.paragraph(
        plain(QStringLiteral("I am the %1 at %2. The following is taken from the record that the school "
                             "keeps of incident %3.")
                  .arg(producer.occupation, source.content.school.name, source.content.incidentReference)),
        {.before = 14});
    for (const PackExhibit *exhibit : production.exhibits)
        flow.paragraph(
            {{.text = productionParagraph(*exhibit)},
             {.text = QStringLiteral("I produce this as exhibit %1.").arg(exhibit->reference), .bold = true}},
            {.before = 8});
    flow.paragraph(
        plain(QStringLiteral(
            "I did not alter any of these files. Since they were taken in they have been kept in the "
            "school\u2019s encrypted record, and what was done with them is in the schedule of continuity.")),
        {.before = 8});
    flow.paragraph(plain(QStringLiteral("Signature ........................................................  "
                                        "   Date .............................")),
                   {.before = 18});
}

} // namespace

void statement(Flow &flow, const Source &source)
{
    bool first = true;
    for (const Production &production : productionsOf(source.content)) {
        Flow trial(flow.fonts(), flow.page());
        statementBody(trial, source, production, first, 99);
        const auto pages = int(trial.finish().pages.size());
        statementBody(flow, source, production, first, pages);
        first = false;
    }
}

void receipt(Flow &flow, const Source &source)
{
    flow.pageBreak(QStringLiteral("Receipt"));
    flow.heading(1, QStringLiteral("Receipt"), QStringLiteral("receipt"));
    flow.paragraph(
        plain(QStringLiteral("Please sign this page and return it, or a copy of it, to the school.")));
    flow.keyValues({{QStringLiteral("Pack"), strong(source.content.packReference)},
                    {QStringLiteral("Made"), plain(source.content.madeAt.displayText())},
                    {QStringLiteral("Exhibits"), plain(QString::number(source.content.exhibits.size()))},
                    {QStringLiteral("Ledger root"), monospaced(grouped(source.content.ledger.root))},
                    {QStringLiteral("Return to"),
                     plain(source.content.school.name + QLatin1Char('\n') + source.content.school.address +
                           QLatin1Char('\n') + source.content.school.contact)}},
                   110, 10);
    flow.heading(2, QStringLiteral("I have received this pack"));
    flow.bullets(
        {plain(
             QStringLiteral("I received the document and the folder with the original files:   yes  /  no")),
         plain(QStringLiteral(
             "I checked it as described under \u201cHow to check this pack\u201d:   yes  /  no")),
         plain(QStringLiteral(
             "The fingerprint on the cover agrees with the one the school publishes:   yes  /  no")),
         plain(QStringLiteral(
             "My reference, crime or log number:   ................................................"))});
    signaturePanel(flow, QStringLiteral("Received by"), source.content.purpose.recipient);
    signaturePanel(flow, QStringLiteral("Handed over by"), {});
}

} // namespace guardbook::packpages
