// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/samplecase.h"

namespace guardbook::ui::test {

namespace {

Choice choice(const char *key, const char *label)
{
    return {QString::fromLatin1(key), QString::fromUtf8(label)};
}

Id<struct UserTag> userId(int number)
{
    Id<struct UserTag>::Bytes bytes{};
    bytes[0] = std::byte(number);
    return Id<struct UserTag>(bytes);
}

const UserId lead = userId(1);
const UserId head = userId(2);

IncidentSheet incident(const char *reference, const char *title, const char *type, const char *noticed,
                       const char *reported, const char *logged, const char *account)
{
    IncidentSheet sheet;
    Incident &i = sheet.incident;
    i.id = IncidentId::create();
    i.reference = QString::fromLatin1(reference);
    i.title = QString::fromUtf8(title);
    i.area = QStringLiteral("pupils");
    i.types = {QString::fromLatin1(type)};
    i.platform = QStringLiteral("group-chat");
    i.noticedAt = at(noticed);
    i.reportedAt = at(reported);
    i.loggedAt = at(logged);
    i.reportedBy = QStringLiteral("J. Hughes, form tutor");
    i.account = QString::fromUtf8(account);
    i.replied = Replied::No;
    i.loggedBy = lead;
    sheet.users = {{lead, QStringLiteral("Rhian Okafor")}, {head, QStringLiteral("Gareth Price")}};
    return sheet;
}

void addParty(IncidentSheet &sheet, const char *name, PersonKind kind, const char *year, const char *role)
{
    PartyLine line;
    line.person = {
        PersonId::create(), QString::fromUtf8(name), kind, {}, QString::fromLatin1(year), {}, {}, {}, {}};
    line.party = {PartyId::create(),
                  sheet.incident.id,
                  line.person.id,
                  QString::fromLatin1(role),
                  {},
                  at("2026-03-17T09:31:00+00:00")};
    sheet.parties.push_back(line);
}

CustodyEvent event(CustodyKind kind, const char *time, const char *purpose = "")
{
    CustodyEvent made;
    made.id = CustodyId::create();
    made.kind = kind;
    made.user = lead;
    made.purpose = QString::fromUtf8(purpose);
    made.at = at(time);
    return made;
}

void addEvidence(IncidentSheet &sheet, const char *reference, EvidenceKind kind, const char *description,
                 const char *file, const char *mediaType, qint64 size, const char *added)
{
    EvidenceLine line;
    EvidenceItem &item = line.item;
    item.id = EvidenceId::create();
    item.incident = sheet.incident.id;
    item.reference = QString::fromLatin1(reference);
    item.producer = lead;
    item.kind = kind;
    item.description = QString::fromUtf8(description);
    item.originalName = QString::fromUtf8(file);
    item.mediaType = QString::fromLatin1(mediaType);
    item.size = size;
    item.sha256 = Digest::of(item.originalName.toUtf8());
    item.capturedAt = at("2026-03-16T21:20:00+00:00");
    item.occurredSource = QStringLiteral("Shown at the top of the picture");
    item.address = QStringLiteral("group \u201c8B only\u201d");
    item.capturedBy = QStringLiteral("J. Hughes");
    item.device = QStringLiteral("Pupil's own phone, shown by her");
    item.clock = QStringLiteral("synchronised");
    item.addedAt = at(added);
    line.custody = {event(CustodyKind::TakenIn, added), event(CustodyKind::Viewed, added, "Case work")};
    sheet.evidence.push_back(line);
}

IncidentSheet groupChat()
{
    IncidentSheet sheet = incident(
        "2026-0147", "Unkind messages in a class group chat", "cyberbullying", "2026-03-16T21:15:00+00:00",
        "2026-03-17T08:50:00+00:00", "2026-03-17T09:05:00+00:00",
        "A Year 8 form tutor was shown screenshots of a class group chat in which three pupils posted "
        "repeated unkind "
        "comments about another pupil between 19:40 and 21:15 the evening before. The pupil was upset at "
        "registration and asked to speak to an adult she trusts. No threats were made.");
    sheet.incident.childsWords = QStringLiteral(
        "\u201cThey keep changing the group name to things about me. I left and they added me back.\u201d");
    sheet.incident.place = QStringLiteral("At home, in the evening");
    sheet.incident.address = QStringLiteral("Group \u201c8B only\u201d");
    addParty(sheet, "Maya Sample", PersonKind::Pupil, "Year 8", "child-affected");
    addParty(sheet, "Aled Example", PersonKind::Pupil, "Year 8", "alleged-perpetrator");
    addParty(sheet, "Joan Hughes", PersonKind::Staff, "", "reporter");
    addEvidence(sheet, "RO/1", EvidenceKind::Screenshot, "Group chat, 19:40 to 20:32", "chat-1940.png",
                "image/png", 214'332, "2026-03-17T09:12:00+00:00");
    addEvidence(sheet, "RO/2", EvidenceKind::Screenshot, "Group chat, 20:33 to 21:15", "chat-2033.png",
                "image/png", 198'120, "2026-03-17T09:13:00+00:00");
    addEvidence(sheet, "RO/3", EvidenceKind::Email, "E-mail from the parent", "parent-email.pdf",
                "application/pdf", 48'202, "2026-03-17T11:20:00+00:00");
    DecisionLine line;
    line.decision = {
        DecisionId::create(),
        sheet.incident.id,
        QStringLiteral("Restorative meeting, parents of all four informed, phones handed in for a week"),
        QStringLiteral("First occurrence, no threat, all three accept what they did. Maya wants it to stop "
                       "and does not want them punished."),
        Referral::NotMade,
        {},
        lead,
        at("2026-03-17T12:14:00+00:00")};
    sheet.decisions.push_back(line);
    return sheet;
}

} // namespace

Instant at(const char *text)
{
    return *Instant::fromText(QString::fromLatin1(text));
}

Profile sampleProfile()
{
    Profile profile;
    profile.name = QStringLiteral("Sample");
    profile.schoolName = QStringLiteral("Ysgol Bryn Derw");
    profile.exhibitSeparator = QStringLiteral("/");
    profile.areas = {choice("pupils", "Pupils"), choice("staff", "Staff")};
    profile.incidentTypes = {choice("cyberbullying", "Online bullying"),
                             choice("image-sharing", "Image sharing"),
                             choice("contact", "Contact by a stranger")};
    profile.partyRoles = {choice("child-affected", "Child affected"),
                          choice("alleged-perpetrator", "Alleged perpetrator"), choice("witness", "Witness"),
                          choice("reporter", "Reporter")};
    profile.platforms = {choice("group-chat", "Group chat"), choice("game", "Online game")};
    return profile;
}

SampleCase sampleCase()
{
    SampleCase sample;
    sample.sheets.push_back(groupChat());
    IncidentSheet photo = incident(
        "2026-0146", "Photo said to be going round in Year 10", "image-sharing", "2026-03-16T10:30:00+00:00",
        "2026-03-16T10:40:00+00:00", "2026-03-16T10:52:00+00:00",
        "Two pupils told the head of year that a picture of another pupil is being passed round. Nobody on "
        "the staff has seen it.");
    addParty(photo, "Sofia Specimen", PersonKind::Pupil, "Year 10", "child-affected");
    SealedLine sealed;
    sealed.item.id = SealedItemId::create();
    sealed.item.incident = photo.incident.id;
    sealed.item.reference = QStringLiteral("S/1");
    sealed.item.what = QStringLiteral("Black phone, cracked corner, blue case");
    sealed.item.place = QStringLiteral("Safe in the head's office");
    sealed.item.keyHolder = QStringLiteral("Gareth Price");
    sealed.item.sealNumber = QStringLiteral("004417");
    sealed.item.policeContacted = true;
    sealed.item.openedAt = at("2026-03-16T11:05:00+00:00");
    sealed.custody = {event(CustodyKind::Opened, "2026-03-16T11:05:00+00:00"),
                      event(CustodyKind::PoliceContacted, "2026-03-16T11:12:00+00:00", "101")};
    photo.sealedItems.push_back(sealed);
    sample.sheets.push_back(photo);
    IncidentSheet game =
        incident("2026-0139", "Language from an older player in an online game", "contact",
                 "2026-03-04T18:00:00+00:00", "2026-03-05T08:40:00+00:00", "2026-03-05T09:00:00+00:00",
                 "A parent told the school office by telephone.");
    game.incident.status = IncidentStatus::Closed;
    game.incident.outcome = QStringLiteral("Blocked and reported; parents content.");
    addParty(game, "Ffion Sample", PersonKind::Pupil, "Year 6", "child-affected");
    sample.sheets.push_back(game);
    return sample;
}

IncidentRow rowOf(const IncidentSheet &sheet)
{
    IncidentRow row;
    row.incident = sheet.incident;
    for (const PartyLine &line : sheet.parties)
        row.people << line.person.name;
    row.evidence = int(sheet.evidence.size());
    row.sealedItems = int(sheet.sealedItems.size());
    for (const DecisionLine &line : sheet.decisions)
        row.unsignedDecisions += line.signOffs.empty() ? 1 : 0;
    return row;
}

Email sampleEmail()
{
    Email email;
    email.from = QStringLiteral("Form tutor <tutor@example.invalid>");
    email.to = QStringLiteral("Safeguarding <dsl@example.invalid>");
    email.date = QStringLiteral("Tue, 17 Mar 2026 09:05:00 +0000");
    email.subject = QStringLiteral("Messages from last night");
    email.body = QStringLiteral("A parent sent me these this morning. She has kept the phone.\n\n"
                                "The first message is at 19:40.\n");
    email.fromHtml = true;
    email.attachments = {
        {QStringLiteral("chat-1940.png"), QStringLiteral("image/png"), 248'211},
        {QStringLiteral("what she wrote.docx"), QStringLiteral("application/msword"), 18'432}};
    return email;
}

} // namespace guardbook::ui::test
