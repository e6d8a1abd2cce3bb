// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sign-off of a decision: IncidentActions::bytesToSign, sign and verifies.

#include "core/action/book.h"
#include "core/action/incidentactions.h"
#include "core/action/signcontext.h"
#include "core/action/work.h"
#include "core/base/canonicaljson.h"
#include "core/base/textrules.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"
#include "core/storage/rowdigest.h"

namespace guardbook {

Result<QByteArray> IncidentActions::bytesToSign(const DecisionId &id, const QString &statement) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const Decision decision, DecisionTable(database).find(id));
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(database).find(decision.incident));
    GUARDBOOK_ASSIGN(const auto incidentRow,
                     digestOfRow(database, IncidentTable::name(), QStringLiteral("id"), incident.id.text()));
    const QJsonObject signedText{{QStringLiteral("format"), QStringLiteral("guardbook-sign-off/1")},
                                 {QStringLiteral("book"), m_session.book().row().id.text()},
                                 {QStringLiteral("incident"), incident.reference},
                                 {QStringLiteral("incident_row"), incidentRow.value_or(Digest()).hex()},
                                 {QStringLiteral("decision"), decision.decision},
                                 {QStringLiteral("decision_id"), decision.id.text()},
                                 {QStringLiteral("reasons"), decision.reasons},
                                 {QStringLiteral("referral"), wordOf(decision.referral)},
                                 {QStringLiteral("referred_to"), decision.referredTo},
                                 {QStringLiteral("decided_at"), decision.decidedAt.utcText()},
                                 {QStringLiteral("decided_by"), decision.decidedBy.text()},
                                 {QStringLiteral("profile_version"), m_session.profile().version},
                                 {QStringLiteral("signer"), m_session.user().id.text()},
                                 {QStringLiteral("signer_name"), m_session.user().fullName},
                                 {QStringLiteral("signer_role"), m_session.user().role},
                                 {QStringLiteral("statement"), statement},
                                 {QStringLiteral("signed_at"), m_session.book().clock().now().utcText()}};
    return canonicalJson(signedText);
}

Result<SignOff> IncidentActions::sign(const DecisionId &id, const QString &statement)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("incident.sign")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const Decision decision, DecisionTable(database).find(id));
    GUARDBOOK_TRY(openIncident(decision.incident));
    if (!m_session.profile().signOffRoles.contains(m_session.user().role))
        return Error{ErrorCode::Forbidden, QStringLiteral("A decision is signed off by: %1.").arg([&] {
                         QStringList titles;
                         for (const QString &key : m_session.profile().signOffRoles)
                             titles << m_session.profile().role(key)->title;
                         return titles.join(QStringLiteral(", "));
                     }()),
                     QStringLiteral("incident.sign")};
    if (decision.decidedBy == m_session.user().id)
        return Error{ErrorCode::Refused,
                     QStringLiteral("Nobody signs off their own decision. Ask another person who may sign."),
                     QStringLiteral("incident.sign")};
    GUARDBOOK_ASSIGN(const auto earlier, SignOffTable(database).ofDecision(id));
    for (const SignOff &signOff : earlier) {
        if (signOff.user == m_session.user().id)
            return Error{ErrorCode::Refused, QStringLiteral("You have already signed this decision off."),
                         QStringLiteral("incident.sign")};
    }
    SignOff signOff;
    signOff.id = SignatureId::create();
    signOff.decision = id;
    signOff.user = m_session.user().id;
    signOff.role = m_session.user().role;
    signOff.signedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(signOff.statement, acceptText(QStringLiteral("statement"), statement, TextSize::Long));
    GUARDBOOK_ASSIGN(signOff.signedBytes, bytesToSign(id, signOff.statement));
    signOff.signature =
        viewOf(m_session.identity().signing.sign(signContext() + signOff.signedBytes)).toByteArray();

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(SignOffTable(database).insert(work.change(), signOff));
    GUARDBOOK_TRY(
        work.finish({EventType::IncidentSign, AnyId::of(decision.incident), AnyId::of(signOff.id), {}, 0},
                    QStringLiteral("incident"), {decision.incident.text()}));
    return signOff;
}

bool IncidentActions::verifies(const SignOff &signOff, const VerifyingKey &key)
{
    const auto signature = signatureFromBytes(signOff.signature);
    return signature && key.verify(signContext() + signOff.signedBytes, *signature);
}

} // namespace guardbook
