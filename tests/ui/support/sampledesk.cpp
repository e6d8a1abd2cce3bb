// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/sampledesk.h"

#include <QPainter>

namespace guardbook::ui::test {

namespace {

Error missing()
{
    return {ErrorCode::NotFound, QStringLiteral("There is no such incident."), {}};
}

QImage chatPicture()
{
    QImage image(720, 960, QImage::Format_RGB32);
    image.fill(QColor(0xEEF1F5));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 0, 720, 84, QColor(0x2F6D4F));
    painter.setPen(Qt::NoPen);
    const int widths[] = {380, 300, 430, 240, 360, 410, 280};
    for (int at = 0; at < 7; ++at) {
        const bool own = at % 3 == 1;
        painter.setBrush(own ? QColor(0xCFE8D8) : QColor(Qt::white));
        painter.drawRoundedRect(own ? 690 - widths[at] : 30, 110 + at * 115, widths[at], 90, 18, 18);
        painter.setBrush(QColor(0xB0B8C2));
        painter.drawRoundedRect((own ? 690 - widths[at] : 30) + 24, 136 + at * 115, widths[at] - 90, 12, 5,
                                5);
        painter.drawRoundedRect((own ? 690 - widths[at] : 30) + 24, 160 + at * 115, widths[at] / 2, 12, 5, 5);
    }
    return image;
}

} // namespace

SampleDesk::SampleDesk() = default;

BookFacts SampleDesk::facts()
{
    BookFacts facts;
    facts.folder = QStringLiteral("/books/Bryn Derw.guardbook");
    facts.userName = QStringLiteral("Rhian Okafor");
    facts.roleTitle = QStringLiteral("Safeguarding lead");
    facts.profile = sampleProfile();
    facts.rights = {true, true, true, true, true};
    facts.mayLog = true;
    facts.mayView = true;
    facts.packKinds = {QStringLiteral("police"), QStringLiteral("lado")};
    return facts;
}

IncidentSheet *SampleDesk::find(const IncidentId &id)
{
    for (IncidentSheet &sheet : m_case.sheets)
        if (sheet.incident.id == id)
            return &sheet;
    return nullptr;
}

Result<std::vector<IncidentRow>> SampleDesk::incidents()
{
    std::vector<IncidentRow> rows;
    for (const IncidentSheet &sheet : m_case.sheets)
        rows.push_back(rowOf(sheet));
    return rows;
}

Result<QStringList> SampleDesk::search(const QString &words)
{
    QStringList found;
    for (const IncidentSheet &sheet : m_case.sheets)
        if (sheet.incident.account.contains(words, Qt::CaseInsensitive))
            found << sheet.incident.id.text();
    return found;
}

Result<IncidentSheet> SampleDesk::sheet(const IncidentId &id)
{
    if (const IncidentSheet *found = find(id))
        return *found;
    return missing();
}

Result<std::vector<Person>> SampleDesk::people()
{
    std::vector<Person> people;
    for (const IncidentSheet &sheet : m_case.sheets)
        for (const PartyLine &line : sheet.parties)
            people.push_back(line.person);
    return people;
}

Result<Incident> SampleDesk::log(const NewIncident &what)
{
    IncidentSheet sheet;
    sheet.incident = what.incident;
    sheet.incident.id = IncidentId::create();
    sheet.incident.reference = QStringLiteral("2026-0148");
    sheet.incident.loggedAt = at("2026-03-17T14:30:00+00:00");
    m_case.sheets.push_back(sheet);
    return sheet.incident;
}

Result<> SampleDesk::addPerson(const IncidentId &incident, const PartyLine &line)
{
    IncidentSheet *sheet = find(incident);
    if (!sheet)
        return missing();
    sheet->parties.push_back(line);
    return {};
}

Result<> SampleDesk::decide(const IncidentId &incident, const Decision &decision)
{
    IncidentSheet *sheet = find(incident);
    if (!sheet)
        return missing();
    sheet->decisions.push_back({decision, {}});
    return {};
}

Result<> SampleDesk::sign(const DecisionId &decision, const QString &statement)
{
    for (IncidentSheet &sheet : m_case.sheets)
        for (DecisionLine &line : sheet.decisions)
            if (line.decision.id == decision) {
                SignOff signOff;
                signOff.statement = statement;
                line.signOffs.push_back(signOff);
                return {};
            }
    return missing();
}

Result<EvidenceItem> SampleDesk::addFile(const IncidentId &incident, const GatePass &pass,
                                         const QString &path, const EvidenceDetails &details,
                                         const Progress &progress)
{
    return addBytes(incident, pass, path.section(u'/', -1), "bytes", details, progress);
}

Result<EvidenceItem> SampleDesk::addBytes(const IncidentId &incident, const GatePass &, const QString &name,
                                          const QByteArray &bytes, const EvidenceDetails &details,
                                          const Progress &)
{
    IncidentSheet *sheet = find(incident);
    if (!sheet)
        return missing();
    EvidenceItem item;
    item.id = EvidenceId::create();
    item.reference = QStringLiteral("RO/%1").arg(sheet->evidence.size() + 1);
    item.originalName = name;
    item.description = details.description;
    item.kind = details.kind;
    item.size = bytes.size();
    item.sha256 = Digest::of(bytes);
    sheet->evidence.push_back({item, {}});
    return item;
}

Result<SealedItem> SampleDesk::openSealed(const IncidentId &incident, const SealedItem &item)
{
    IncidentSheet *sheet = find(incident);
    if (!sheet)
        return missing();
    SealedItem made = item;
    made.id = SealedItemId::create();
    made.reference = QStringLiteral("S/%1").arg(sheet->sealedItems.size() + 1);
    sheet->sealedItems.push_back({made, {}});
    return made;
}

Result<EvidencePage> SampleDesk::view(const EvidenceId &, const QString &)
{
    return EvidencePage{chatPicture(), {}, 0, 1};
}

Result<EvidencePage> SampleDesk::page(const EvidenceId &, int page)
{
    return EvidencePage{chatPicture(), {}, page, 2};
}

Result<> SampleDesk::verify(const EvidenceId &, const Progress &)
{
    return {};
}

Result<QString> SampleDesk::exportPack(const PackRequest &request, const Progress &)
{
    return request.folder + QStringLiteral("/2026-0147-P1");
}

OpenBook openSampleBook()
{
    return
        [](const QString &, const QString &, const Secret &passphrase) -> Result<std::unique_ptr<BookDesk>> {
            if (passphrase.view() != QByteArrayView("correct horse battery staple"))
                return Error{ErrorCode::WrongPassphrase,
                             QStringLiteral(
                                 "That passphrase does not open this book for that name. Check Caps Lock and "
                                 "try again."),
                             {}};
            return std::unique_ptr<BookDesk>(std::make_unique<SampleDesk>());
        };
}

} // namespace guardbook::ui::test
