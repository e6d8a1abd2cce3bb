// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/packcollector.h"

#include "core/action/book.h"
#include "core/action/incidentactions.h"
#include "core/action/signers.h"
#include "core/evidence/decodedtext.h"
#include "core/evidence/emailparts.h"
#include "core/evidence/filename.h"
#include "core/evidence/filetype.h"
#include "core/evidence/packchoice.h"
#include "core/ledger/merkle.h"
#include "core/ledger/note.h"
#include "core/ledger/witnessedstate.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/ledgertables.h"
#include "core/storage/recordtables.h"
#include "core/storage/vaultreader.h"
#include "core/version.h"

#include <algorithm>

namespace guardbook {

namespace {

QString custodyLabel(CustodyKind kind)
{
    switch (kind) {
    case CustodyKind::TakenIn:
        return QStringLiteral("Taken in");
    case CustodyKind::Viewed:
        return QStringLiteral("Viewed");
    case CustodyKind::Verified:
        return QStringLiteral("Verified");
    case CustodyKind::VerifyFailed:
        return QStringLiteral("Verification failed");
    case CustodyKind::Exported:
        return QStringLiteral("Exported");
    case CustodyKind::HandedOver:
        return QStringLiteral("Handed over");
    case CustodyKind::Derived:
        return QStringLiteral("Made from another exhibit");
    case CustodyKind::CopyMade:
        return QStringLiteral("Redacted copy made");
    case CustodyKind::Opened:
        return QStringLiteral("Sealed item opened");
    case CustodyKind::Secured:
        return QStringLiteral("Secured");
    case CustodyKind::PoliceContacted:
        return QStringLiteral("Police contacted");
    case CustodyKind::PoliceDirected:
        return QStringLiteral("Police directed");
    case CustodyKind::Closed:
        return QStringLiteral("Closed");
    }
    Q_UNREACHABLE();
}

QString kindLabel(PersonKind kind)
{
    return kind == PersonKind::OtherAdult   ? QStringLiteral("other adult")
           : kind == PersonKind::OtherChild ? QStringLiteral("other child")
                                            : wordOf(kind);
}

constexpr qint64 largestPrintedText = 4 << 20; // read of a text exhibit
constexpr int printedCharacters = 20000;       // printed of it, about six pages; the original is whole

/// "A" to "Z", then "AA", "AB", ...
QString personKey(int index)
{
    QString key;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        key.prepend(QChar(u'A' + rest % 26));
    return key;
}

QString fingerprintWords(const VerifyingKey &key)
{
    QString hex = key.fingerprint().hex().left(16);
    for (int at = 12; at > 0; at -= 4)
        hex.insert(at, u' ');
    return hex;
}

OpenBytes opener(const Vault &vault, const AnyId &object, const QByteArray &key)
{
    return [vault, id = VaultObjectId::of(object), key]() -> Result<std::unique_ptr<QIODevice>> {
        GUARDBOOK_ASSIGN(auto reader, vault.open(id, Secret(key)));
        return std::unique_ptr<QIODevice>(std::move(reader));
    };
}

bool isPrintedAsText(const QString &mediaType)
{
    static const QStringList types = {QStringLiteral("text/plain"), QStringLiteral("text/csv"),
                                      QStringLiteral("application/json"), QStringLiteral("application/xml"),
                                      QStringLiteral("message/rfc822")};
    return types.contains(mediaType.section(u';', 0, 0));
}

/// The text that stands on the exhibit's pages.
Result<> readText(PackExhibit &exhibit)
{
    GUARDBOOK_ASSIGN(const auto device, exhibit.original());
    const QByteArray bytes = device->read(largestPrintedText);
    const bool email = exhibit.mediaType == u"message/rfc822";
    const DecodedText source =
        email ? DecodedText{emailAsRead(bytes), QStringLiteral("e-mail")} : decodeText(bytes);
    const QString whole = visibleText(source.text, TextLines::Many);
    exhibit.text = whole.left(printedCharacters);
    if (exhibit.text.size() < whole.size() && exhibit.text.back().isHighSurrogate())
        exhibit.text.chop(1);
    exhibit.textEncoding = source.encoding;
    exhibit.textIsCut = exhibit.text.size() < whole.size() || exhibit.size > largestPrintedText;
    return {};
}

/// The name under which this key signed the note, if it did: it holds the role that its owner had then.
std::optional<QString> nameOfCosigner(const QByteArray &note, const VerifyingKey &key)
{
    const auto parsed = parseNote(note);
    if (!parsed)
        return {};
    for (const NoteSignature &line : parsed->signatures) {
        if (line.keyId == noteKeyId({line.name, NoteKeyType::Cosignature, key}))
            return line.name;
    }
    return {};
}

} // namespace

Result<QString> PackCollector::nameAndRole(const UserId &id) const
{
    GUARDBOOK_ASSIGN(const User user, UserTable(m_session.book().database()).find(id));
    const ProfileRole *role = m_session.profile().role(user.role);
    const QString title = !user.jobTitle.isEmpty() ? user.jobTitle
                          : role != nullptr        ? role->title
                                                   : user.role;
    return QStringLiteral("%1, %2").arg(user.fullName, title);
}

Result<std::vector<PackCustodyEvent>> PackCollector::custodyOf(const AnyId &subject) const
{
    GUARDBOOK_ASSIGN(const auto events, CustodyTable(m_session.book().database()).ofSubject(subject));
    std::vector<PackCustodyEvent> lines;
    for (const CustodyEvent &event : events) {
        QStringList detail;
        if (!event.recipient.isEmpty())
            detail << QStringLiteral("To %1").arg(event.recipient);
        if (!event.purpose.isEmpty())
            detail << event.purpose;
        if (!event.detail.isEmpty())
            detail << event.detail;
        GUARDBOOK_ASSIGN(const QString who, nameAndRole(event.user));
        lines.push_back({event.at, custodyLabel(event.kind), who, detail.join(QStringLiteral(". ")),
                         std::uint64_t(event.seq)});
    }
    return lines;
}

Result<> PackCollector::people(PackContent &content) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const auto parties, PartyTable(database).ofIncident(m_request.incident));
    for (const Party &party : parties) {
        GUARDBOOK_ASSIGN(const Person person, PersonTable(database).find(party.person));
        PackPerson line;
        line.key = personKey(int(content.people.size()));
        line.name = person.name;
        line.role = labelOf(m_session.profile().partyRoles, party.role);
        line.kind = kindLabel(person.kind);
        line.dateOfBirth = person.dateOfBirth;
        line.yearGroup = person.yearGroup;
        line.note = party.note;
        line.contact = person.contact;
        content.people.push_back(std::move(line));
    }
    return {};
}

Result<> PackCollector::decisions(PackContent &content) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(database));
    GUARDBOOK_ASSIGN(const auto decisions, DecisionTable(database).ofIncident(m_request.incident));
    for (const Decision &decision : decisions) {
        PackDecision line;
        line.at = decision.decidedAt;
        line.decision = decision.decision;
        if (decision.referral == Referral::Made)
            line.decision += QStringLiteral(" Referral made to %1.").arg(decision.referredTo);
        else if (decision.referral == Referral::NotMade)
            line.decision += QStringLiteral(" No referral was made.");
        line.reasons = decision.reasons;
        GUARDBOOK_ASSIGN(line.decidedBy, nameAndRole(decision.decidedBy));
        GUARDBOOK_ASSIGN(const auto signOffs, SignOffTable(database).ofDecision(decision.id));
        for (const SignOff &signOff : signOffs) {
            const std::vector<VerifyingKey> keys = signers.keysOf(signOff.user);
            const auto key = std::find_if(keys.begin(), keys.end(), [&](const VerifyingKey &one) {
                return IncidentActions::verifies(signOff, one);
            });
            if (key == keys.end())
                return Error{
                    ErrorCode::Tampered,
                    QStringLiteral(
                        "A sign-off in this incident does not verify. Check the book before a pack is made."),
                    QStringLiteral("sign-off")};
            GUARDBOOK_ASSIGN(const QString who, nameAndRole(signOff.user));
            line.signatures << QStringLiteral("%1, %2, key %3")
                                   .arg(who, signOff.signedAt.displayText(), fingerprintWords(*key));
        }
        content.decisions.push_back(std::move(line));
    }
    return {};
}

Result<PackExhibit> PackCollector::exhibit(const EvidenceItem &item)
{
    Database &database = m_session.book().database();
    const Vault &vault = m_session.book().vault();
    PackExhibit exhibit;
    exhibit.id = AnyId::of(item.id);
    exhibit.reference = item.reference;
    exhibit.originalName = item.originalName;
    exhibit.mediaType = item.mediaType;
    exhibit.size = item.size;
    exhibit.sha256 = item.sha256;
    exhibit.original = opener(vault, item.vaultObject, item.vaultKey);
    exhibit.description = item.description;
    exhibit.kind = wordOf(item.kind);
    exhibit.occurredAt = item.occurredAt;
    exhibit.occurredSource = item.occurredSource;
    exhibit.capturedAt = item.capturedAt;
    exhibit.address = item.address;
    exhibit.capturedBy = item.capturedBy;
    exhibit.device = item.device;
    exhibit.clock = item.clock;
    exhibit.originalPlace = item.originalPlace;
    exhibit.derivation = item.derivation;
    if (!item.derivedFrom.isNull()) {
        GUARDBOOK_ASSIGN(const EvidenceItem original, EvidenceTable(database).find(item.derivedFrom));
        exhibit.derivedFrom = original.reference;
    }
    // "AB-1 screenshot.png": the reference first, so that the files sort as the list does.
    QString reference = item.reference;
    reference.replace(u'/', u'-');
    exhibit.fileName = safeFileName(reference + u' ' + item.originalName);
    for (int again = 2; m_fileNames.contains(exhibit.fileName.toCaseFolded()); ++again)
        exhibit.fileName =
            safeFileName(QStringLiteral("%1 (%2) %3").arg(reference).arg(again).arg(item.originalName));
    m_fileNames.insert(exhibit.fileName.toCaseFolded());

    GUARDBOOK_ASSIGN(const auto rasters, RasterTable(database).ofEvidence(item.id));
    for (const StoredRaster &raster : rasters)
        exhibit.display.push_back({opener(vault, raster.vaultObject, raster.vaultKey)});
    if (isPrintedAsText(item.mediaType))
        GUARDBOOK_TRY(readText(exhibit));
    GUARDBOOK_ASSIGN(exhibit.custody, custodyOf(AnyId::of(item.id)));
    return exhibit;
}

Result<std::set<EvidenceId>> PackCollector::redactionsAmong(const std::vector<EvidenceItem> &items) const
{
    const LedgerTables ledger(m_session.book().database());
    GUARDBOOK_ASSIGN(const auto made, ledger.entriesOfEvent(std::uint16_t(EventType::EvidenceRedact)));
    const std::set<std::uint64_t> redactions(made.begin(), made.end());
    std::set<EvidenceId> found;
    for (const EvidenceItem &item : items) {
        if (item.derivedFrom.isNull())
            continue;
        GUARDBOOK_ASSIGN(const auto entries, ledger.entriesOfSubject(AnyId::of(item.id)));
        if (std::any_of(entries.begin(), entries.end(), [&](auto seq) { return redactions.contains(seq); }))
            found.insert(item.id);
    }
    return found;
}

Result<> PackCollector::exhibits(PackContent &content)
{
    GUARDBOOK_ASSIGN(const auto items,
                     EvidenceTable(m_session.book().database()).ofIncident(m_request.incident));
    PackChoice choice{m_request.evidence, m_request.copiesInstead, {}};
    if (choice.copiesInstead) {
        GUARDBOOK_ASSIGN(choice.redactions, redactionsAmong(items));
    }
    GUARDBOOK_ASSIGN(const auto chosen, choosePackItems(items, choice));
    for (const EvidenceItem &item : chosen) {
        GUARDBOOK_ASSIGN(auto made, exhibit(item));
        content.exhibits.push_back(std::move(made));
    }
    return {};
}

Result<> PackCollector::sealedItems(PackContent &content) const
{
    GUARDBOOK_ASSIGN(const auto items,
                     SealedItemTable(m_session.book().database()).ofIncident(m_request.incident));
    for (const SealedItem &item : items) {
        PackSealedItem line;
        line.reference = item.reference;
        line.whatItIs = item.what;
        line.place = item.place;
        line.keyHolder = item.keyHolder;
        line.sealNumber = item.sealNumber;
        line.discoveredAt = item.discoveredAt;
        line.discoveredBy = item.discoveredBy;
        GUARDBOOK_ASSIGN(line.steps, custodyOf(AnyId::of(item.id)));
        content.sealedItems.push_back(std::move(line));
    }
    return {};
}

Result<> PackCollector::chronology(PackContent &content) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(database).find(m_request.incident));
    auto &lines = content.chronology;
    GUARDBOOK_ASSIGN(const QString logger, nameAndRole(incident.loggedBy));
    lines.push_back({incident.noticedAt, QStringLiteral("Incident noticed."), incident.reportedBy, {}, {}});
    lines.push_back(
        {incident.reportedAt, QStringLiteral("Reported to the school."), incident.reportedBy, {}, {}});
    lines.push_back(
        {incident.loggedAt, QStringLiteral("Logged as %1.").arg(incident.reference), logger, {}, {}});
    for (const PackExhibit &exhibit : content.exhibits) {
        if (exhibit.occurredAt)
            lines.push_back(
                {*exhibit.occurredAt, exhibit.description, exhibit.occurredSource, exhibit.reference, {}});
        if (exhibit.capturedAt)
            lines.push_back({*exhibit.capturedAt,
                             QStringLiteral("Captured: %1").arg(exhibit.description),
                             exhibit.capturedBy,
                             exhibit.reference,
                             {}});
    }
    for (const PackSealedItem &item : content.sealedItems) {
        for (const PackCustodyEvent &step : item.steps)
            lines.push_back({step.at,
                             QStringLiteral("%1: %2").arg(item.reference, step.event),
                             step.who,
                             {},
                             step.detail});
    }
    GUARDBOOK_ASSIGN(const auto amendments, AmendmentTable(database).ofIncident(m_request.incident));
    for (const Amendment &amendment : amendments) {
        GUARDBOOK_ASSIGN(const QString who, nameAndRole(amendment.amendedBy));
        lines.push_back({amendment.amendedAt,
                         QStringLiteral("Record amended (%1): %2").arg(amendment.field, amendment.reason),
                         who,
                         {},
                         {}});
    }
    for (const PackDecision &decision : content.decisions)
        lines.push_back({decision.at,
                         QStringLiteral("Decision: %1").arg(decision.decision),
                         decision.decidedBy,
                         {},
                         decision.reasons});
    GUARDBOOK_ASSIGN(const auto tasks, TaskTable(database).ofIncident(m_request.incident));
    for (const Task &task : tasks) {
        if (task.doneAt)
            lines.push_back(
                {*task.doneAt, QStringLiteral("Done: %1").arg(task.title), task.owner, {}, task.outcome});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return {};
}

Result<PackContent> PackCollector::collect(const PackRow &row)
{
    Book &book = m_session.book();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(book.database()).find(m_request.incident));
    const Profile &profile = m_session.profile();
    PackContent content;
    content.packReference = row.reference;
    content.madeAt = row.preparedAt;
    content.school = {profile.schoolName, profile.schoolAddress, profile.schoolUrn, profile.schoolContact};
    content.purpose = {m_request.kind, row.recipient, row.purpose, row.lawfulBasis, m_request.request};
    GUARDBOOK_ASSIGN(content.preparedBy, nameAndRole(m_session.user().id));
    content.producer = {m_session.user().fullName, content.preparedBy.section(QStringLiteral(", "), 1),
                        m_session.user().initials};
    content.program = programNameAndVersion();
    content.incidentReference = incident.reference;
    content.area = labelOf(profile.areas, incident.area);
    for (const QString &type : incident.types)
        content.types << labelOf(profile.incidentTypes, type);
    content.platform = incident.platform;
    content.address = incident.address;
    content.place = incident.place;
    content.noticedAt = incident.noticedAt;
    content.reportedAt = incident.reportedAt;
    content.loggedAt = incident.loggedAt;
    content.account = incident.account;
    content.childsWords = incident.childsWords;
    GUARDBOOK_TRY(people(content));
    GUARDBOOK_TRY(decisions(content));
    GUARDBOOK_TRY(exhibits(content));
    GUARDBOOK_TRY(sealedItems(content));
    GUARDBOOK_TRY(chronology(content));
    QStringList done;
    for (const PackDecision &decision : content.decisions)
        done << decision.decision;
    content.summaryOfAction =
        done.isEmpty() ? QStringLiteral("No decision has been recorded yet.") : done.join(u' ');
    return content;
}

/// What the others signed when they last opened the book: nobody can have rewritten what came before.
Result<> PackCollector::witnessedStates(PackLedger &ledger) const
{
    Book &book = m_session.book();
    const LedgerTables &tables = book.ledger().tables();
    GUARDBOOK_ASSIGN(const auto witnesses, tables.witnesses());
    for (const LedgerTables::Witnessed &seen : witnesses) {
        const UserId id = UserId::of(seen.user);
        if (id == m_session.user().id)
            continue; // signs the pack's own checkpoint
        GUARDBOOK_ASSIGN(const User user, UserTable(book.database()).find(id));
        const auto name = nameOfCosigner(seen.note, user.signingKey);
        if (!name)
            continue; // signed with a key that they have no more
        PackWitnessed state;
        state.note = seen.note;
        if (seen.size <= ledger.size) {
            GUARDBOOK_ASSIGN(state.consistency, consistencyProof(tables, seen.size, ledger.size));
        }
        const auto opened =
            verifyWitnessedState({state.consistency, state.note}, {ledger.origin, ledger.size, ledger.root},
                                 ledger.logKey, {*name, user.signingKey});
        if (!opened)
            return Error{
                ErrorCode::Tampered,
                QStringLiteral("The ledger does not continue what %1 signed when they last opened the "
                               "book. Check the book before a pack is made.")
                    .arg(user.fullName),
                QStringLiteral("pack/witness")};
        state.size = opened->checkpoint.size;
        state.root = opened->checkpoint.root;
        state.signedAt = {qint64(opened->cosignatures.front().posixSeconds) * 1000, 0};
        state.vkey = vkeyText({*name, NoteKeyType::Cosignature, user.signingKey});
        GUARDBOOK_ASSIGN(const QString holder, nameAndRole(id));
        ledger.witnesses.push_back({holder, state.vkey});
        ledger.witnessed.push_back(std::move(state));
    }
    return {};
}

Result<> PackCollector::prove(PackContent &content, const StoredCheckpoint &checkpoint) const
{
    Book &book = m_session.book();
    const LedgerTables &tables = book.ledger().tables();
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(book.database()));
    GUARDBOOK_ASSIGN(const QByteArray note, addCosignature(checkpoint.note, witnessNameOf(m_session.user()),
                                                           m_session.identity().signing,
                                                           std::uint64_t(content.madeAt.utcMs / 1000)));
    content.ledger.origin = book.ledger().origin();
    content.ledger.logKey = book.ledger().logKey().verifyingKey();
    content.ledger.size = checkpoint.size;
    content.ledger.root = checkpoint.root;
    content.ledger.note = note;
    content.ledger.witnesses.push_back(
        {content.preparedBy,
         vkeyText({witnessNameOf(m_session.user()), NoteKeyType::Cosignature, m_session.user().signingKey})});
    GUARDBOOK_TRY(witnessedStates(content.ledger));
    QStringList actors;
    for (PackExhibit &exhibit : content.exhibits) {
        GUARDBOOK_ASSIGN(const auto events, CustodyTable(book.database()).ofSubject(exhibit.id));
        if (events.empty())
            return Error{
                ErrorCode::Corrupt,
                QStringLiteral("Exhibit %1 has no continuity log. Check the book.").arg(exhibit.reference),
                QStringLiteral("custody")};
        GUARDBOOK_ASSIGN(const StoredEntry entry, tables.entry(std::uint64_t(events.front().seq)));
        GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(QByteArrayView(entry.entry).first(152)));
        const auto signer = signers.signerOf(body.actor, entry.seq);
        if (!signer || !openLeaf(entry.entry, signer->key))
            return Error{
                ErrorCode::Tampered,
                QStringLiteral("The ledger entry of exhibit %1 is not signed by a user of this book.")
                    .arg(exhibit.reference),
                QStringLiteral("leaf")};
        GUARDBOOK_ASSIGN(auto proof, inclusionProof(tables, entry.seq, checkpoint.size));
        exhibit.intake = {entry.seq, entry.entry, entry.payload, entry.salt, std::move(proof), signer->key};
        // One line for each key: a person whom the recovery key gave new keys has two.
        QString name = QStringLiteral("guardbook.invalid/user/") + signer->user.text().left(16);
        if (signer->isFormer())
            name += u'-' + body.actor.hex().left(8);
        if (!actors.contains(name)) {
            actors << name;
            GUARDBOOK_ASSIGN(const QString holder, nameAndRole(signer->user));
            content.ledger.actors.push_back({holder, vkeyText({name, NoteKeyType::Ed25519, signer->key})});
        }
    }
    return {};
}

} // namespace guardbook
