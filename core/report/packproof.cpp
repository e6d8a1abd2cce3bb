// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packpages.h"
#include "core/report/qrpath.h"

namespace guardbook::packpages {

namespace {

void command(Flow &flow, const QString &system, const QString &text)
{
    flow.paragraph(strong(system),
                   {.text = {.size = 8.5, .colour = palette::muted}, .before = 7, .keepWithNext = true});
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i)
        flow.paragraph(monospaced(lines[i]), {.text = {.size = 8.6},
                                              .before = i == 0 ? 2.0 : 0.0,
                                              .bar = palette::rule,
                                              .keepWithNext = i + 1 < lines.size()});
}

/// Who signed which state of the ledger, and which exhibits it already held then.
void witnesses(Flow &flow, const PackContent &content)
{
    const PackLedger &ledger = content.ledger;
    flow.paragraph(plain(QStringLiteral(
        "Each of these people signed the ledger with a key of their own. The pack proves that the ledger "
        "goes on from what they signed: without their key nobody can have rewritten what came before.")));
    Table table;
    table.columns = {{QStringLiteral("Who"), 2},
                     {QStringLiteral("Signed on, by their clock"), 1.6},
                     {QStringLiteral("Entries"), 0.7},
                     {QStringLiteral("Exhibits that were there by then"), 2.4}};
    for (const PackKey &witness : ledger.witnesses) {
        std::uint64_t size = ledger.size;
        QString signedAt = QStringLiteral("The checkpoint of this pack");
        for (const PackWitnessed &state : ledger.witnessed) {
            if (state.vkey == witness.vkey) {
                size = state.size;
                signedAt = columnTime(state.signedAt);
            }
        }
        QStringList there;
        for (const PackExhibit &exhibit : content.exhibits) {
            if (exhibit.intake.index < size)
                there << exhibit.reference;
        }
        const bool all = std::size_t(there.size()) == content.exhibits.size();
        const QString names = all               ? QStringLiteral("All of this pack")
                              : there.isEmpty() ? QStringLiteral("None of this pack")
                                                : there.join(QStringLiteral(", "));
        table.rows.push_back(
            {plain(witness.holder), plain(signedAt), plain(QString::number(size)), plain(names)});
    }
    flow.table(table);
}

} // namespace

void whatThisShows(Flow &flow, const Source &source)
{
    const PackLedger &ledger = source.content.ledger;
    flow.pageBreak(QStringLiteral("What this pack shows"));
    flow.heading(1, QStringLiteral("What this pack shows, and what it does not"), QStringLiteral("shows"));
    flow.callout(plain(QStringLiteral("This shows that these bytes have not changed since %1, and who "
                                      "recorded them. It does not show that the "
                                      "screenshot is a true picture of what was online, who wrote the "
                                      "message, or that nothing was left out.")
                           .arg(source.content.madeAt.displayText())),
                 palette::navy);
    flow.heading(2, QStringLiteral("What it shows"));
    flow.bullets(
        {plain(QStringLiteral(
             "Every exhibit here is, byte for byte, the file whose SHA-256 value was written into the "
             "school\u2019s ledger when it was taken in.")),
         plain(QStringLiteral(
                   "Each entry was signed with the key of the person it names, and stands at its place in a "
                   "ledger of %1 entries. Nothing in front of an entry can be changed, taken out or put in "
                   "without another value of the root.")
                   .arg(ledger.size)),
         plain(QStringLiteral("This document has not been changed since the school sealed it: its signature "
                              "covers every byte."))});
    flow.heading(2, QStringLiteral("What it does not show"));
    flow.bullets(
        {plain(QStringLiteral(
             "That a screenshot is a true picture of what was online. Screenshots can be made up before they "
             "are taken in. Where the original still is stands with each exhibit: look there.")),
         plain(QStringLiteral("Who wrote a message. An account\u2019s name is not a person.")),
         plain(QStringLiteral("That nothing was left out. A record shows what was entered.")),
         plain(QStringLiteral(
             "The exact time, beyond what the clock of the school\u2019s computer said. Where its state was "
             "known, it stands under \u201cContinuity\u201d.")),
         plain(QStringLiteral(
             "All who hold keys, acting together before anyone outside had seen a checkpoint, could have "
             "invented the whole ledger. Nothing inside a pack can rule that out; a checkpoint that was "
             "handed out earlier can."))});
    flow.heading(2, QStringLiteral("Who else has seen the ledger"));
    if (ledger.witnesses.empty()) {
        flow.paragraph(plain(QStringLiteral(
            "No witness is named in this pack. The first person outside the school to keep the checkpoint "
            "is whoever receives the pack.")));
    } else {
        witnesses(flow, source.content);
    }
    flow.paragraph(
        plain(QStringLiteral(
            "The process can be repeated by an independent third party with the same result, as principle 3 "
            "of the ACPO Good Practice Guide for Digital Evidence asks: the next pages say how.")),
        {.before = 12});
}

void verification(Flow &flow, const Source &source)
{
    const PackContent &content = source.content;
    const PackLedger &ledger = content.ledger;
    flow.pageBreak(QStringLiteral("How to check this pack"));
    flow.heading(1, QStringLiteral("How to check this pack"), QStringLiteral("verification"));
    flow.heading(2, QStringLiteral("Checkpoint of the school\u2019s ledger"));
    const std::optional<QPainterPath> code = qrPath(ledger.note, QRectF(0, 0, 128, 128));
    const double width = flow.page().width();
    const double left = code ? 150 : 0;
    Canvas canvas(flow, width);
    if (code)
        canvas.figure(*code, palette::ink,
                      QStringLiteral("QR code of the signed checkpoint, the same text as checkpoint.txt"));
    double y = 0;
    const auto fact = [&](const char *key, const RichText &value) {
        y += canvas.text(left, y, width - left, plain(QString::fromLatin1(key)),
                         {.size = 7.2, .leading = 1.3, .bold = true, .colour = palette::muted});
        y += canvas.text(left, y, width - left, value, {.size = 9.2, .leading = 1.4}) + 5;
    };
    fact("LEDGER", monospaced(ledger.origin));
    fact("ENTRIES", plain(QString::number(ledger.size)));
    fact("ROOT", monospaced(grouped(ledger.root)));
    fact("KEY OF THE LEDGER, SHA-256 FINGERPRINT", monospaced(grouped(ledger.logKey.fingerprint())));
    if (code)
        canvas.text(
            0, std::max(y, 132.0) - 2, width,
            plain(QStringLiteral("The code holds the signed checkpoint, the same text as checkpoint.txt. "
                                 "Whoever keeps it can later show that the ledger was not rewritten.")),
            {.size = 8, .colour = palette::muted});
    flow.add(canvas.take(6));

    flow.heading(2, QStringLiteral("Certificate of this document"));
    flow.paragraph(
        plain(QStringLiteral(
            "The document is signed with a certificate of the school. A reader that does not know the school "
            "says \u201cunknown signer\u201d: compare the root certificate\u2019s SHA-256 fingerprint with "
            "the one "
            "that the school publishes.")),
        {.before = 3});
    flow.paragraph(monospaced(grouped(source.rootFingerprint)), {.before = 4});

    flow.heading(2, QStringLiteral("With what every computer has"));
    flow.paragraph(
        plain(QStringLiteral(
            "Each original in the folder data/ must have the SHA-256 value that the list below and "
            "manifest-sha256.txt give.")),
        {.before = 3});
    const QString file =
        content.exhibits.empty() ? QStringLiteral("FILE") : content.exhibits.front().fileName;
    command(flow, QStringLiteral("Windows, Command Prompt"),
            QStringLiteral("certutil -hashfile \"data\\%1\" SHA256").arg(file));
    command(flow, QStringLiteral("macOS, Terminal"), QStringLiteral("shasum -a 256 -c manifest-sha256.txt"));
    command(flow, QStringLiteral("Linux"), QStringLiteral("sha256sum -c manifest-sha256.txt"));
    flow.heading(2, QStringLiteral("With the page verify.html"));
    flow.paragraph(
        plain(QStringLiteral(
            "Open verify.html in any browser; it sends nothing anywhere. Choose the folder of the pack. It "
            "checks "
            "every file, every signature and the place of every entry in the ledger. A page that came "
            "with a forged pack would say that all is well: use the copy that the school or the makers of "
            "Guardbook publish, and give it the fingerprint that you have from the school.")),
        {.before = 3});
    if (source.verifierSha256) {
        flow.paragraph(plain(QStringLiteral("The page that belongs to this pack has this SHA-256 value:")),
                       {.before = 3});
        flow.paragraph(monospaced(grouped(*source.verifierSha256)), {.before = 2});
    }
    flow.heading(2, QStringLiteral("With OpenSSL"));
    flow.paragraph(
        plain(QStringLiteral("The signature of this document, as any reader of PDF shows it, can also be "
                             "checked by pdfsig (Poppler). "
                             "The signature of manifest.json and the proofs are described in README.txt.")),
        {.before = 3});
    command(flow, QStringLiteral("Signature and coverage of this document"),
            QStringLiteral("pdfsig report.pdf"));

    flow.heading(2, QStringLiteral("SHA-256 values of the exhibits"));
    Table table;
    table.columns = {{QStringLiteral("Exhibit"), 0.6},
                     {QStringLiteral("SHA-256"), 4.6, true},
                     {QStringLiteral("Entry"), 0.5}};
    table.text.size = 8.2;
    for (const PackExhibit &exhibit : content.exhibits)
        table.rows.push_back({{{.text = exhibit.reference, .bold = true, .target = exhibitAnchor(exhibit)}},
                              plain(exhibit.sha256.hex()),
                              plain(QString::number(exhibit.intake.index))});
    flow.table(table);

    flow.heading(2, QStringLiteral("Keys"));
    Table keys;
    keys.columns = {{QStringLiteral("Holder"), 1.6}, {QStringLiteral("Verifier key"), 4, true}};
    for (const PackKey &key : ledger.actors)
        keys.rows.push_back({plain(key.holder), plain(key.vkey)});
    for (const PackKey &key : ledger.witnesses)
        keys.rows.push_back({plain(key.holder + QStringLiteral(" (witness)")), plain(key.vkey)});
    if (keys.rows.empty())
        flow.paragraph(plain(QStringLiteral("The keys are in keys.txt.")), {.before = 3});
    else
        flow.table(keys);
}

} // namespace guardbook::packpages
