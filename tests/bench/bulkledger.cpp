// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bulkledger.h"

#include "core/action/evidenceactions.h"
#include "core/action/incidentactions.h"
#include "core/action/searchtexts.h"
#include "core/base/canonicaljson.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"
#include "core/storage/rowdigest.h"
#include "tests/bench/words.h"

#include <QJsonArray>

#include <cstdio>

namespace guardbook::bench {

namespace {

constexpr std::int64_t minute = 60'000;
constexpr int entriesInATransaction = 1000;
constexpr int exhibitsInACase = 4;

class Filling {
public:
    Filling(OpenBench &open, int entries)
        : m_book(*open.book),
          m_session(*open.session),
          m_words(std::uint64_t(entries)),
          m_entries(entries),
          m_now(m_book.clock().now())
    {
        // The last entry is of now, and one was made every twenty minutes.
        m_now.utcMs -= 20 * minute * entries;
    }

    Result<> run()
    {
        GUARDBOOK_TRY(addExhibits());
        GUARDBOOK_ASSIGN(m_frontier, TreeFrontier::load(m_book.ledger().tables(), m_book.ledger().size()));
        while (m_frontier.size() < std::uint64_t(m_entries))
            GUARDBOOK_TRY(oneTransaction());
        return m_book.database().checkpoint();
    }

private:
    /// Four to an incident, and as many incidents as let each exhibit be seen some hundred times: a case does
    /// not grow because the book does.
    Result<> addExhibits()
    {
        const int cases = std::clamp(m_entries / 2000, 1, 500);
        for (int i = 0; i < cases; ++i)
            GUARDBOOK_TRY(addCaseWithExhibits());
        return {};
    }

    Result<> addCaseWithExhibits()
    {
        IncidentActions::Log log;
        log.title = QStringLiteral("Kept messages");
        log.area = QStringLiteral("pupil-conduct");
        log.types = {QStringLiteral("cyberbullying")};
        log.account = m_words.sentence(60);
        log.noticedAt = log.reportedAt = m_book.clock().now();
        GUARDBOOK_ASSIGN(const Incident incident, IncidentActions(m_session).log(log));
        GUARDBOOK_ASSIGN(const GatePass pass, passGate(GateAnswer::No));
        const EvidenceIntake intake(m_book.vault(), nullptr);
        EvidenceDetails details;
        details.kind = EvidenceKind::Message;
        details.occurredSource = QStringLiteral("Written beside each message");
        for (int i = 0; i < exhibitsInACase; ++i) {
            details.description = m_words.sentence(8);
            GUARDBOOK_ASSIGN(const IntakeResult taken, intake.takeBytes(pass, QStringLiteral("chat.txt"),
                                                                        m_words.sentence(50).toUtf8(), {}));
            GUARDBOOK_ASSIGN(const EvidenceItem item,
                             EvidenceActions(m_session).add(incident.id, taken, details));
            m_exhibits.push_back(AnyId::of(item.id));
        }
        return {};
    }

    Result<> oneTransaction()
    {
        GUARDBOOK_ASSIGN(auto change, Change::begin(m_book.database()));
        m_touched = 0;
        for (int i = 0; i < entriesInATransaction && m_frontier.size() < std::uint64_t(m_entries); ++i)
            GUARDBOOK_TRY(oneEntry(change));
        const StoredCheckpoint checkpoint{
            m_frontier.size(), m_frontier.root(),
            signCheckpoint({m_book.ledger().origin(), m_frontier.size(), m_frontier.root()},
                           m_book.ledger().logKey())};
        GUARDBOOK_TRY(m_book.ledger().tables().putCheckpoint(change, checkpoint, false));
        return change.commit();
    }

    Result<> oneEntry(Change &change)
    {
        m_now.utcMs += 20 * minute;
        switch (m_frontier.size() % 10) {
        case 0:
            return logIncident(change);
        case 1:
            return decide(change);
        case 2:
            return addPerson(change);
        case 3:
            return append(change, EventType::SessionLock, {}, AnyId::of(m_session.user().id));
        default:
            return view(change);
        }
    }

    Result<> addPerson(Change &change)
    {
        Person person;
        person.id = PersonId::create();
        person.name = m_words.name();
        person.kind = PersonKind::Pupil;
        person.yearGroup = QString::number(7 + m_words.number(5));
        person.addedAt = m_now;
        GUARDBOOK_TRY(PersonTable(m_book.database()).insert(change, person));
        GUARDBOOK_TRY(SearchIndex::put(change, searchText(person)));
        m_people.push_back(person.id);
        return append(change, EventType::PersonAdd, {}, AnyId::of(person.id));
    }

    Result<> logIncident(Change &change)
    {
        Incident incident;
        incident.id = IncidentId::create();
        const int year = m_now.dateTime().date().year();
        // A year of its own for each reference: the book has one incident of today's already.
        incident.reference = QStringLiteral("%1-%2").arg(year - 1).arg(++m_number, 4, 10, QLatin1Char('0'));
        incident.title = m_words.sentence(6);
        incident.area = QStringLiteral("pupil-conduct");
        incident.types = {QStringLiteral("cyberbullying")};
        incident.platform = m_words.word();
        incident.place = m_words.word();
        incident.noticedAt = incident.reportedAt = incident.loggedAt = m_now;
        incident.reportedBy = m_words.name();
        incident.account = m_words.sentence(110);
        incident.childsWords = m_words.sentence(20);
        incident.status = m_words.number(10) == 0 ? IncidentStatus::Open : IncidentStatus::Closed;
        incident.outcome = incident.status == IncidentStatus::Closed ? m_words.sentence(8) : QString();
        incident.loggedBy = m_session.user().id;
        GUARDBOOK_TRY(IncidentTable(m_book.database()).insert(change, incident));
        for (int i = 0; i < 2 && !m_people.empty(); ++i) {
            const Party party{PartyId::create(),
                              incident.id,
                              m_people[m_words.number(m_people.size())],
                              i == 0 ? QStringLiteral("child-affected") : QStringLiteral("witness"),
                              {},
                              m_now};
            GUARDBOOK_TRY(PartyTable(m_book.database()).insert(change, party));
        }
        GUARDBOOK_TRY(SearchIndex::put(change, searchText(incident)));
        m_last = incident.id;
        return append(change, EventType::IncidentLog, AnyId::of(incident.id), AnyId::of(incident.id));
    }

    Result<> decide(Change &change)
    {
        Decision decision;
        decision.id = DecisionId::create();
        decision.incident = m_last;
        if (m_last.isNull())
            return append(change, EventType::SessionLock, {}, AnyId::of(m_session.user().id));
        decision.decision = m_words.sentence(12);
        decision.reasons = m_words.sentence(20);
        decision.decidedBy = m_session.user().id;
        decision.decidedAt = m_now;
        GUARDBOOK_TRY(DecisionTable(m_book.database()).insert(change, decision));
        return append(change, EventType::IncidentDecide, AnyId::of(m_last), AnyId::of(decision.id));
    }

    Result<> view(Change &change)
    {
        CustodyEvent event;
        event.id = CustodyId::create();
        event.subject = m_exhibits[m_words.number(m_exhibits.size())];
        event.kind = CustodyKind::Viewed;
        event.user = m_session.user().id;
        event.purpose = m_words.sentence(4);
        event.at = m_now;
        event.seq = qint64(m_frontier.size());
        GUARDBOOK_TRY(CustodyTable(m_book.database()).insert(change, event));
        return append(change, EventType::EvidenceView, {}, event.subject);
    }

    /// As Ledger::append() makes an entry, without a checkpoint after each.
    Result<> append(Change &change, EventType type, const AnyId &caseRef, const AnyId &subject)
    {
        const std::uint64_t seq = m_frontier.size();
        std::vector<RowState> states;
        QJsonArray rows;
        for (; m_touched < change.rows().size(); ++m_touched) {
            const TouchedRow &row = change.rows()[m_touched];
            GUARDBOOK_ASSIGN(const auto digest,
                             digestOfRow(change.database(), row.table, QStringLiteral("id"), row.id));
            states.push_back({row.table, row.id, seq, digest.value_or(Digest())});
            rows.append(QJsonArray{row.table, row.id, states.back().digest.hex()});
        }
        StoredEntry entry;
        entry.seq = seq;
        entry.salt = Secret::random(32).view().toByteArray();
        GUARDBOOK_ASSIGN(entry.payload,
                         canonicalJson(QJsonObject{{QStringLiteral("event"), wordOf(type)},
                                                   {QStringLiteral("at"), m_now.utcText()},
                                                   {QStringLiteral("offset"), m_now.offsetMinutes},
                                                   {QStringLiteral("clock"), QStringLiteral("unknown")},
                                                   {QStringLiteral("by"), m_session.user().id.text()},
                                                   {QStringLiteral("rows"), rows}}));
        LeafBody body;
        body.seq = seq;
        body.timeMs = m_now.utcMs;
        body.session = m_sessionId;
        body.eventType = std::uint16_t(type);
        body.caseRef = caseRef;
        body.subjectRef = subject;
        body.commitment = payloadCommitment(entry.salt, entry.payload);
        entry.entry = signLeaf(body, m_session.identity().signing);
        entry.leafHash = leafHash(entry.entry);
        const std::vector<TreeNode> nodes = m_frontier.append(entry.leafHash);
        const LedgerTables &tables = m_book.ledger().tables();
        GUARDBOOK_TRY(tables.append(change, entry, nodes, body.eventType, caseRef, subject));
        for (const RowState &state : states)
            GUARDBOOK_TRY(tables.putRowState(change, state));
        return {};
    }

    Book &m_book;
    Session &m_session;
    Words m_words;
    int m_entries;
    Instant m_now;
    int m_number = 0;
    SessionId m_sessionId = SessionId::create();
    TreeFrontier m_frontier;
    std::size_t m_touched = 0;
    std::vector<AnyId> m_exhibits;
    std::vector<PersonId> m_people;
    IncidentId m_last;
};

} // namespace

Result<> fillBook(const BenchBook &book, int entries)
{
    GUARDBOOK_ASSIGN(OpenBench open, OpenBench::of(book));
    return Filling(open, entries).run();
}

} // namespace guardbook::bench
