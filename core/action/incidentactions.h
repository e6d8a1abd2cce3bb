// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/incident/amendment.h"
#include "core/incident/decision.h"
#include "core/incident/incident.h"
#include "core/incident/party.h"

#include <optional>

namespace guardbook {

/// What people can do to incidents. Each checks the permission and the rules, writes the rows and one ledger
/// entry in one transaction, and announces the change once that is on the disk.
class IncidentActions {
public:
    explicit IncidentActions(Session &session) : m_session(session) {}

    struct NewParty {
        PersonId person;
        QString role;
        QString note;
    };
    struct Log {
        QString title;
        QString area;
        QStringList types;
        QString platform;
        QString address;
        QString place;
        Instant noticedAt;
        Instant reportedAt;
        QString reportedBy;
        QString account;
        QString childsWords;
        Replied replied = Replied::NotAsked;
        std::vector<NewParty> parties;
    };
    [[nodiscard]] Result<Incident> log(const Log &what);

    /// Changes one field; what it said before is kept with the reason.
    [[nodiscard]] Result<Amendment> amend(const IncidentId &incident, const QString &field,
                                          const QString &value, const QString &reason);
    [[nodiscard]] static QStringList amendableFields();

    [[nodiscard]] Result<Party> addParty(const IncidentId &incident, const NewParty &party);

    struct Decide {
        QString decision;
        QString reasons;
        Referral referral = Referral::NotConsidered;
        QString referredTo;
    };
    [[nodiscard]] Result<Decision> decide(const IncidentId &incident, const Decide &what);

    /// The exact bytes that a sign-off of this decision by this person would be over, to be shown before.
    [[nodiscard]] Result<QByteArray> bytesToSign(const DecisionId &decision, const QString &statement) const;
    [[nodiscard]] Result<SignOff> sign(const DecisionId &decision, const QString &statement);
    /// Whether a sign-off verifies under its signer's key.
    [[nodiscard]] static bool verifies(const SignOff &signOff, const VerifyingKey &key);

    [[nodiscard]] Result<Incident> close(const IncidentId &incident, const QString &outcome);
    [[nodiscard]] Result<Incident> reopen(const IncidentId &incident, const QString &reason);
    /// What is missing before the incident can be closed, in whole sentences.
    [[nodiscard]] Result<QStringList> missingForClosing(const IncidentId &incident) const;

private:
    [[nodiscard]] Result<Incident> openIncident(const IncidentId &id) const;
    [[nodiscard]] Result<Party> makeParty(const IncidentId &incident, const NewParty &party) const;
    Session &m_session;
};

} // namespace guardbook
