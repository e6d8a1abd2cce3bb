// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who reads a policy, who asks for a copy, and why it is looked at early.

#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/policyaudience.h"
#include "core/action/policychecks.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/policy/policyrules.h"
#include "core/storage/incidenttable.h"
#include "core/storage/policytables.h"
#include "core/storage/recordtables.h"

namespace guardbook {

using policychecks::refused;
using specfields::s;

Result<PolicyAcknowledgement> PolicyActions::acknowledge(const PolicyVersionId &id, const Acknowledge &what)
{
    GUARDBOOK_TRY(m_session.require(s("policy.acknowledge")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const PolicyVersion version, PolicyVersionTable(database).find(id));
    GUARDBOOK_ASSIGN(const PolicyDocument document, PolicyTable(database).find(version.document));
    if (version.state != PolicyState::InForce)
        return refused(QStringLiteral("%1 is not in force: the version that is, is acknowledged.")
                           .arg(versionName(document, version)),
                       "policy.acknowledge");
    GUARDBOOK_ASSIGN(const PolicyAudience audience, PolicyAudience::load(database, version));
    PolicyAcknowledgement made;
    made.id = PolicyAcknowledgementId::create();
    made.version = id;
    made.how = what.how;
    GUARDBOOK_ASSIGN(made.note, acceptText(s("note"), what.note, TextSize::Line));
    made.recordedBy = m_session.user().id;
    made.at = m_session.book().clock().now();
    if (what.person.isNull()) {
        made.person = audience.personOf(m_session.user().id);
        if (made.person.isNull())
            made.account = m_session.user().id;
    } else {
        GUARDBOOK_ASSIGN(const Person person, PersonTable(database).find(what.person));
        made.person = person.id;
        const bool own = person.user == m_session.user().id;
        if (what.how == PolicyReading::Read && !own)
            return refused(
                QStringLiteral("Only %1 can say that they have read it. Enter how they told you: on-paper or "
                               "told.")
                    .arg(person.name),
                "policy.acknowledge/how");
    }
    if (audience.hasAcknowledged(made))
        return refused(s("They have acknowledged this version already."), "policy.acknowledge");
    made.outsideAudience = !audience.contains(made);
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PolicyAcknowledgementTable(database).insert(work.change(), made));
    GUARDBOOK_TRY(work.finish({EventType::PolicyAcknowledge,
                               {},
                               AnyId::of(id),
                               {{s("text_sha256"), version.textSha256.hex()}, {s("how"), wordOf(made.how)}},
                               0},
                              s("policy"), {document.id.text(), id.text()}));
    return made;
}

Result<PolicyTrigger> PolicyActions::raise(const PolicyId &document, PolicyTriggerKind kind,
                                           const AnyId &incident, const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(s("policy.trigger")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const PolicyDocument policy, PolicyTable(database).find(document));
    if (!incident.isNull())
        GUARDBOOK_TRY(IncidentTable(database).find(IncidentId::of(incident)));
    if (kind == PolicyTriggerKind::Incident && incident.isNull())
        return Error{ErrorCode::InvalidInput, s("Name the incident that calls for the review."),
                     s("incident")};
    PolicyTrigger trigger;
    trigger.id = PolicyTriggerId::create();
    trigger.document = document;
    trigger.kind = kind;
    trigger.incident = incident;
    GUARDBOOK_ASSIGN(trigger.reason, acceptText(s("reason"), reason, TextSize::Long));
    if (trigger.reason.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say why the policy should be looked at early."),
                     s("reason")};
    trigger.raisedBy = m_session.user().id;
    trigger.raisedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PolicyTriggerTable(database).insert(work.change(), trigger));
    const QDate due = m_session.profile().calendar.addWorkingDays(today(), 10);
    GUARDBOOK_TRY(addTask(work, document, trigger.id,
                          QStringLiteral("Decide whether the policy is reviewed early: %1").arg(policy.title),
                          due, {}));
    GUARDBOOK_TRY(work.finish({EventType::PolicyTrigger,
                               incident,
                               AnyId::of(trigger.id),
                               {{s("policy"), document.text()}, {s("kind"), wordOf(kind)}},
                               0},
                              s("policy"), {document.text()}));
    return trigger;
}

Result<PolicyTrigger> PolicyActions::decide(const PolicyTriggerId &id, PolicyTriggerDecision decision,
                                            const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(s("policy.decide")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(PolicyTrigger trigger, PolicyTriggerTable(database).find(id));
    if (trigger.decision != PolicyTriggerDecision::Open)
        return refused(s("That is decided already. Raise it again if something new has come up."),
                       "policy.decide");
    GUARDBOOK_ASSIGN(trigger.decisionReason, acceptText(s("reason"), reason, TextSize::Long));
    if (trigger.decisionReason.isEmpty())
        return refused(s("A call for an early review is not closed without a reason."),
                       "policy.decide/reason");
    trigger.decision = decision;
    trigger.decidedBy = m_session.user().id;
    trigger.decidedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PolicyTriggerTable(database).update(work.change(), trigger));
    GUARDBOOK_TRY(closeTasks(work, trigger.document, id, wordOf(decision)));
    if (decision == PolicyTriggerDecision::Review) {
        GUARDBOOK_ASSIGN(const PolicyDocument policy, PolicyTable(database).find(trigger.document));
        GUARDBOOK_TRY(addTask(work, trigger.document, {},
                              QStringLiteral("Review the policy early: %1").arg(policy.title),
                              m_session.profile().calendar.addWorkingDays(today(), 20), {}));
    }
    GUARDBOOK_TRY(work.finish({EventType::PolicyDecide,
                               trigger.incident,
                               AnyId::of(id),
                               {{s("policy"), trigger.document.text()}, {s("decision"), wordOf(decision)}},
                               0},
                              s("policy"), {trigger.document.text()}));
    return trigger;
}

Result<PolicyCopyRequest> PolicyActions::requestCopy(const PolicyId &document, const QString &requester,
                                                     const QString &contact, const StatedDate &askedOn)
{
    GUARDBOOK_TRY(m_session.require(s("policy.copyrequest")));
    Database &database = m_session.book().database();
    GUARDBOOK_TRY(PolicyTable(database).find(document));
    PolicyCopyRequest request;
    request.id = PolicyCopyRequestId::create();
    request.document = document;
    GUARDBOOK_ASSIGN(request.requester, acceptText(s("requester"), requester, TextSize::Line));
    GUARDBOOK_ASSIGN(request.contact, acceptText(s("contact"), contact, TextSize::Line));
    if (request.requester.isEmpty() || request.contact.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Write who asks for the copy, and how they are reached."),
                     s("requester")};
    if (askedOn.precision != DatePrecision::Day || askedOn.day > today())
        return Error{ErrorCode::InvalidInput,
                     s("Say on which day they asked; it cannot be one that is still to come."),
                     s("asked_on")};
    request.askedOn = askedOn;
    request.recordedBy = m_session.user().id;
    request.recordedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PolicyCopyRequestTable(database).insert(work.change(), request));
    GUARDBOOK_TRY(work.finish(
        {EventType::PolicyCopyRequest, {}, AnyId::of(request.id), {{s("policy"), document.text()}}, 0},
        s("policy"), {document.text()}));
    return request;
}

Result<PolicyCopyRequest> PolicyActions::supplyCopy(const PolicyCopyRequestId &id,
                                                    const PolicyVersionId &versionId, const QString &how,
                                                    bool marked)
{
    GUARDBOOK_TRY(m_session.require(s("policy.supply")));
    Database &database = m_session.book().database();
    const PolicyCopyRequestTable table(database);
    GUARDBOOK_ASSIGN(PolicyCopyRequest request, table.find(id));
    if (!request.version.isNull())
        return refused(s("That request was met already."), "policy.supply");
    GUARDBOOK_ASSIGN(const PolicyDocument document, PolicyTable(database).find(request.document));
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(database).ofDocument(request.document));
    const PolicyVersion *version = nullptr;
    for (const PolicyVersion &one : versions) {
        if (versionId.isNull() ? one.state == PolicyState::InForce : one.id == versionId)
            version = &one;
    }
    if (version == nullptr)
        return refused(s("No version of the policy that was asked for is in force. Name the version to give "
                         "out, and mark "
                         "it as what it is."),
                       "policy.supply/version");
    if (version->state != PolicyState::InForce && !marked)
        return refused(
            QStringLiteral("%1 is \"%2\", not in force. Give it out only with that written on it (marked).")
                .arg(versionName(document, *version), wordOf(version->state)),
            "policy.supply/marked");
    request.version = version->id;
    request.stamp = versionStamp(document, *version);
    GUARDBOOK_ASSIGN(request.how, acceptText(s("how"), how, TextSize::Line));
    request.suppliedBy = m_session.user().id;
    request.suppliedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.update(work.change(), request));
    GUARDBOOK_TRY(work.finish({EventType::PolicySupply,
                               {},
                               AnyId::of(id),
                               {{s("policy"), document.id.text()}, {s("version"), version->id.text()}},
                               0},
                              s("policy"), {document.id.text()}));
    return request;
}

Result<> PolicyActions::printed(const PolicyVersionId &id, const Digest &pdf)
{
    GUARDBOOK_TRY(m_session.require(s("policy.print")));
    GUARDBOOK_ASSIGN(const PolicyVersion version, PolicyVersionTable(m_session.book().database()).find(id));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(work.finish({EventType::PolicyPrint, {}, AnyId::of(id), {{s("pdf_sha256"), pdf.hex()}}, 0},
                              s("policy"), {version.document.text(), id.text()}));
    return {};
}

} // namespace guardbook
