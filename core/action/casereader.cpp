// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/casereader.h"

#include "core/action/book.h"
#include "core/action/packactions.h"
#include "core/action/session.h"
#include "core/storage/caselist.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"
#include "core/storage/vaultreader.h"

#include <algorithm>

namespace guardbook {

Result<std::vector<IncidentId>> CaseReader::list(const CaseQuery &query) const
{
    Book &book = m_session.book();
    return CaseList(book.database()).ids(query, book.clock().now());
}

Result<std::vector<IncidentRow>> CaseReader::rows(const std::vector<IncidentId> &ids) const
{
    Book &book = m_session.book();
    return CaseList(book.database()).rows(ids, book.clock().now());
}

Result<int> CaseReader::openCount() const
{
    return CaseList(m_session.book().database()).openCount();
}

Result<std::vector<EvidenceLine>> CaseReader::evidenceOf(const IncidentId &id) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(auto items, EvidenceTable(database).ofIncident(id));
    std::vector<EvidenceLine> lines;
    for (EvidenceItem &item : items) {
        GUARDBOOK_ASSIGN(auto custody, CustodyTable(database).ofSubject(AnyId::of(item.id)));
        item.vaultKey.clear(); // A sheet is shown; nobody who shows it needs the key.
        lines.push_back({std::move(item), std::move(custody)});
    }
    return lines;
}

Result<std::vector<SealedLine>> CaseReader::sealedOf(const IncidentId &id) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(auto items, SealedItemTable(database).ofIncident(id));
    std::vector<SealedLine> lines;
    for (SealedItem &item : items) {
        GUARDBOOK_ASSIGN(auto custody, CustodyTable(database).ofSubject(AnyId::of(item.id)));
        lines.push_back({std::move(item), std::move(custody)});
    }
    return lines;
}

Result<std::vector<DecisionLine>> CaseReader::decisionsOf(const IncidentId &id) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(auto decisions, DecisionTable(database).ofIncident(id));
    std::vector<DecisionLine> lines;
    for (Decision &decision : decisions) {
        GUARDBOOK_ASSIGN(auto signOffs, SignOffTable(database).ofDecision(decision.id));
        lines.push_back({std::move(decision), std::move(signOffs)});
    }
    return lines;
}

Result<IncidentSheet> CaseReader::sheet(const IncidentId &id) const
{
    Database &database = m_session.book().database();
    IncidentSheet sheet;
    GUARDBOOK_ASSIGN(sheet.incident, IncidentTable(database).find(id));
    GUARDBOOK_ASSIGN(const auto parties, PartyTable(database).ofIncident(id));
    for (const Party &party : parties) {
        GUARDBOOK_ASSIGN(Person person, PersonTable(database).find(party.person));
        sheet.parties.push_back({party, std::move(person)});
    }
    GUARDBOOK_ASSIGN(sheet.evidence, evidenceOf(id));
    GUARDBOOK_ASSIGN(sheet.sealedItems, sealedOf(id));
    GUARDBOOK_ASSIGN(sheet.decisions, decisionsOf(id));
    GUARDBOOK_ASSIGN(sheet.amendments, AmendmentTable(database).ofIncident(id));
    GUARDBOOK_ASSIGN(sheet.tasks, TaskTable(database).ofIncident(id));
    GUARDBOOK_ASSIGN(auto packs, PackTable(database).ofIncident(id));
    for (PackRow &pack : packs) {
        GUARDBOOK_ASSIGN(auto receipt, PackActions(m_session).receiptOf(pack.id));
        sheet.packs.push_back({std::move(pack), std::move(receipt)});
    }
    GUARDBOOK_ASSIGN(const auto users, UserTable(database).all());
    for (const User &user : users)
        sheet.users.insert(user.id, user.fullName);
    return sheet;
}

Result<std::vector<User>> CaseReader::users() const
{
    return UserTable(m_session.book().database()).all();
}

Result<std::vector<Person>> CaseReader::peopleLike(const QString &text, int limit) const
{
    return PersonTable(m_session.book().database()).matching(text, limit);
}

Result<CaseReader::Bytes> CaseReader::bytesOf(const EvidenceId &id) const
{
    Book &book = m_session.book();
    GUARDBOOK_ASSIGN(const EvidenceItem item, EvidenceTable(book.database()).find(id));
    GUARDBOOK_ASSIGN(const auto custody, CustodyTable(book.database()).ofSubject(AnyId::of(id)));
    const bool viewed = std::any_of(custody.begin(), custody.end(), [this](const CustodyEvent &event) {
        return event.kind == CustodyKind::Viewed && event.user == m_session.user().id;
    });
    if (!viewed)
        return Error{
            ErrorCode::Refused,
            QStringLiteral("Evidence is shown only after the view was written into its custody log."),
            QStringLiteral("evidence.view")};
    GUARDBOOK_ASSIGN(auto reader,
                     book.vault().open(VaultObjectId::of(item.vaultObject), Secret(item.vaultKey)));
    Bytes bytes{item, std::move(reader)};
    bytes.item.vaultKey.clear();
    return bytes;
}

} // namespace guardbook
