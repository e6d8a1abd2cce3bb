// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/incidentactions.h"

#include "core/action/book.h"
#include "core/action/searchtexts.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/incident/incidentrules.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

namespace guardbook {

namespace {

constexpr auto incidentKind = "incident";

QString kind()
{
    return QString::fromLatin1(incidentKind);
}

LedgerEvent eventOf(EventType type, const IncidentId &incident, const AnyId &subject)
{
    return {type, AnyId::of(incident), subject, {}, 0};
}

Error needed(const char *field, const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, QString::fromLatin1(field)};
}

} // namespace

Result<Incident> IncidentActions::openIncident(const IncidentId &id) const
{
    GUARDBOOK_ASSIGN(auto incident, IncidentTable(m_session.book().database()).find(id));
    GUARDBOOK_TRY(checkOpen(incident));
    return incident;
}

Result<Party> IncidentActions::makeParty(const IncidentId &incident, const NewParty &what) const
{
    if (!hasKey(m_session.profile().partyRoles, what.role))
        return needed(
            "role",
            QStringLiteral("\"%1\" is not a role that a person can have in an incident at this school.")
                .arg(what.role));
    GUARDBOOK_TRY(PersonTable(m_session.book().database()).find(what.person));
    Party party;
    party.id = PartyId::create();
    party.incident = incident;
    party.person = what.person;
    party.role = what.role;
    GUARDBOOK_ASSIGN(party.note, acceptText(QStringLiteral("note"), what.note, TextSize::Long));
    party.addedAt = m_session.book().clock().now();
    return party;
}

Result<Incident> IncidentActions::log(const Log &what)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.log")));
    Incident incident;
    incident.id = IncidentId::create();
    GUARDBOOK_ASSIGN(incident.title, acceptText(QStringLiteral("title"), what.title, TextSize::Line));
    GUARDBOOK_ASSIGN(incident.platform,
                     acceptText(QStringLiteral("platform"), what.platform, TextSize::Line));
    GUARDBOOK_ASSIGN(incident.address, acceptText(QStringLiteral("address"), what.address, TextSize::Long));
    GUARDBOOK_ASSIGN(incident.place, acceptText(QStringLiteral("place"), what.place, TextSize::Line));
    GUARDBOOK_ASSIGN(incident.reportedBy,
                     acceptText(QStringLiteral("reported_by"), what.reportedBy, TextSize::Line));
    GUARDBOOK_ASSIGN(incident.account, acceptText(QStringLiteral("account"), what.account, TextSize::Long));
    GUARDBOOK_ASSIGN(incident.childsWords,
                     acceptText(QStringLiteral("childs_words"), what.childsWords, TextSize::Long));
    incident.area = what.area;
    incident.types = what.types;
    incident.replied = what.replied;
    incident.noticedAt = what.noticedAt;
    incident.reportedAt = what.reportedAt;
    incident.loggedAt = m_session.book().clock().now();
    incident.loggedBy = m_session.user().id;
    GUARDBOOK_TRY(checkIncidentTimes(incident.noticedAt, incident.reportedAt, incident.loggedAt));
    GUARDBOOK_TRY(checkIncident(incident, m_session.profile()));
    std::vector<Party> parties;
    for (const NewParty &party : what.parties) {
        GUARDBOOK_ASSIGN(auto made, makeParty(incident.id, party));
        parties.push_back(std::move(made));
    }

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    const IncidentTable incidents(m_session.book().database());
    GUARDBOOK_ASSIGN(incident.reference, incidents.nextReference(incident.loggedAt.dateTime().date().year()));
    GUARDBOOK_TRY(incidents.insert(work.change(), incident));
    for (const Party &party : parties)
        GUARDBOOK_TRY(PartyTable(m_session.book().database()).insert(work.change(), party));
    GUARDBOOK_TRY(SearchIndex::put(work.change(), searchText(incident)));
    GUARDBOOK_TRY(work.finish(eventOf(EventType::IncidentLog, incident.id, AnyId::of(incident.id)), kind(),
                              {incident.id.text()}));
    return incident;
}

namespace {

/// The text fields that can be amended, by the name they have in an action list.
struct AmendableText {
    const char *field;
    QString Incident::*member;
    TextSize size;
};
constexpr std::array<AmendableText, 7> amendableTexts{
    {{"title", &Incident::title, TextSize::Line},
     {"platform", &Incident::platform, TextSize::Line},
     {"address", &Incident::address, TextSize::Long},
     {"place", &Incident::place, TextSize::Line},
     {"reported_by", &Incident::reportedBy, TextSize::Line},
     {"account", &Incident::account, TextSize::Long},
     {"childs_words", &Incident::childsWords, TextSize::Long}}};

/// Writes the value into the field and gives back what stood there.
Result<QString> applyAmendment(Incident &incident, const QString &field, const QString &value)
{
    for (const AmendableText &text : amendableTexts) {
        if (field != QLatin1String(text.field))
            continue;
        GUARDBOOK_ASSIGN(const QString accepted, acceptText(field, value, text.size));
        return std::exchange(incident.*text.member, accepted);
    }
    if (field == u"area")
        return std::exchange(incident.area, value);
    if (field == u"types")
        return std::exchange(incident.types, value.split(u',', Qt::SkipEmptyParts)).join(u',');
    if (field == u"replied") {
        const auto replied = fromWord<Replied>(value);
        if (!replied)
            return Error{ErrorCode::InvalidInput, QStringLiteral("\"replied\" is yes or no."), field};
        return wordOf(std::exchange(incident.replied, *replied));
    }
    if (field == u"noticed_at" || field == u"reported_at") {
        GUARDBOOK_ASSIGN(const Instant time, Instant::fromText(value));
        Instant &member = field == u"noticed_at" ? incident.noticedAt : incident.reportedAt;
        return std::exchange(member, time).text();
    }
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("\"%1\" cannot be amended. These can: %2.")
                     .arg(field, IncidentActions::amendableFields().join(QStringLiteral(", "))),
                 QStringLiteral("field")};
}

} // namespace

QStringList IncidentActions::amendableFields()
{
    QStringList fields;
    for (const AmendableText &text : amendableTexts)
        fields << QString::fromLatin1(text.field);
    return fields << QStringLiteral("area") << QStringLiteral("types") << QStringLiteral("replied")
                  << QStringLiteral("noticed_at") << QStringLiteral("reported_at");
}

Result<Amendment> IncidentActions::amend(const IncidentId &id, const QString &field, const QString &value,
                                         const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.amend")));
    GUARDBOOK_ASSIGN(Incident incident, openIncident(id));
    Amendment amendment;
    amendment.id = AmendmentId::create();
    amendment.incident = id;
    amendment.field = field;
    amendment.amendedBy = m_session.user().id;
    amendment.amendedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(amendment.reason, acceptText(QStringLiteral("reason"), reason, TextSize::Long));
    if (amendment.reason.isEmpty())
        return needed("reason", QStringLiteral("Say why the record is amended."));
    const Incident before = incident;
    GUARDBOOK_ASSIGN(amendment.before, applyAmendment(incident, field, value));
    amendment.after = value;
    if (incident == before)
        return needed("value", QStringLiteral("The field already says that; there is nothing to amend."));
    GUARDBOOK_TRY(checkIncidentTimes(incident.noticedAt, incident.reportedAt, incident.loggedAt));
    GUARDBOOK_TRY(checkIncident(incident, m_session.profile()));

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(IncidentTable(m_session.book().database()).update(work.change(), incident));
    GUARDBOOK_TRY(AmendmentTable(m_session.book().database()).insert(work.change(), amendment));
    GUARDBOOK_TRY(SearchIndex::put(work.change(), searchText(incident)));
    GUARDBOOK_TRY(
        work.finish(eventOf(EventType::IncidentAmend, id, AnyId::of(amendment.id)), kind(), {id.text()}));
    return amendment;
}

Result<Party> IncidentActions::addParty(const IncidentId &incident, const NewParty &what)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.party")));
    GUARDBOOK_TRY(openIncident(incident));
    GUARDBOOK_ASSIGN(const Party party, makeParty(incident, what));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PartyTable(m_session.book().database()).insert(work.change(), party));
    GUARDBOOK_TRY(work.finish(eventOf(EventType::IncidentParty, incident, AnyId::of(party.id)), kind(),
                              {incident.text()}));
    return party;
}

Result<Decision> IncidentActions::decide(const IncidentId &incident, const Decide &what)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.decide")));
    GUARDBOOK_TRY(openIncident(incident));
    Decision decision;
    decision.id = DecisionId::create();
    decision.incident = incident;
    GUARDBOOK_ASSIGN(decision.decision,
                     acceptText(QStringLiteral("decision"), what.decision, TextSize::Long));
    GUARDBOOK_ASSIGN(decision.reasons, acceptText(QStringLiteral("reasons"), what.reasons, TextSize::Long));
    GUARDBOOK_ASSIGN(decision.referredTo,
                     acceptText(QStringLiteral("referred_to"), what.referredTo, TextSize::Line));
    if (decision.decision.isEmpty())
        return needed("decision", QStringLiteral("Say what was decided."));
    if (decision.reasons.isEmpty())
        return needed("reasons",
                      QStringLiteral("Give the reasons for the decision, also for not referring."));
    if (what.referral == Referral::Made && decision.referredTo.isEmpty())
        return needed("referred_to", QStringLiteral("Say to whom it was referred."));
    decision.referral = what.referral;
    decision.decidedBy = m_session.user().id;
    decision.decidedAt = m_session.book().clock().now();

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(DecisionTable(m_session.book().database()).insert(work.change(), decision));
    GUARDBOOK_TRY(work.finish(eventOf(EventType::IncidentDecide, incident, AnyId::of(decision.id)), kind(),
                              {incident.text()}));
    return decision;
}

Result<QStringList> IncidentActions::missingForClosing(const IncidentId &incident) const
{
    GUARDBOOK_ASSIGN(const ClosingState state, closingStateOf(m_session.book().database(), incident));
    return guardbook::missingForClosing(state);
}

Result<Incident> IncidentActions::close(const IncidentId &id, const QString &outcome)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.close")));
    GUARDBOOK_ASSIGN(Incident incident, openIncident(id));
    GUARDBOOK_ASSIGN(incident.outcome, acceptText(QStringLiteral("outcome"), outcome, TextSize::Long));
    if (incident.outcome.isEmpty())
        return needed("outcome", QStringLiteral("Say how the incident ended."));
    GUARDBOOK_ASSIGN(const QStringList missing, missingForClosing(id));
    if (!missing.isEmpty())
        return Error{ErrorCode::Refused,
                     QStringLiteral("Incident %1 cannot be closed yet. %2")
                         .arg(incident.reference, missing.join(u' ')),
                     QStringLiteral("close")};
    incident.status = IncidentStatus::Closed;

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(IncidentTable(m_session.book().database()).update(work.change(), incident));
    GUARDBOOK_TRY(SearchIndex::put(work.change(), searchText(incident)));
    GUARDBOOK_TRY(work.finish(eventOf(EventType::IncidentClose, id, AnyId::of(id)), kind(), {id.text()}));
    return incident;
}

Result<Incident> IncidentActions::reopen(const IncidentId &id, const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.reopen")));
    GUARDBOOK_ASSIGN(Incident incident, IncidentTable(m_session.book().database()).find(id));
    if (incident.status != IncidentStatus::Closed)
        return needed("incident", QStringLiteral("Incident %1 is not closed.").arg(incident.reference));
    Amendment amendment;
    amendment.id = AmendmentId::create();
    amendment.incident = id;
    amendment.field = QStringLiteral("status");
    amendment.before = wordOf(incident.status);
    amendment.after = wordOf(IncidentStatus::Open);
    amendment.amendedBy = m_session.user().id;
    amendment.amendedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(amendment.reason, acceptText(QStringLiteral("reason"), reason, TextSize::Long));
    if (amendment.reason.isEmpty())
        return needed("reason", QStringLiteral("Say why the incident is reopened."));
    incident.status = IncidentStatus::Open;

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(IncidentTable(m_session.book().database()).update(work.change(), incident));
    GUARDBOOK_TRY(AmendmentTable(m_session.book().database()).insert(work.change(), amendment));
    GUARDBOOK_TRY(
        work.finish(eventOf(EventType::IncidentReopen, id, AnyId::of(amendment.id)), kind(), {id.text()}));
    return incident;
}

} // namespace guardbook
