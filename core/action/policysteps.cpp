// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of a version: from its consultation to the day on which the next one takes its place. Its
// reviews stand in policydates.cpp.

#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/policychecks.h"
#include "core/action/signers.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/policy/policyrules.h"
#include "core/storage/policytables.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

using policychecks::notToCome;
using policychecks::refused;
using specfields::s;

const std::vector<Choice> &equalityGrounds()
{
    static const std::vector<Choice> grounds{{s("ethnicity"), s("Ethnicity or national origin")},
                                             {s("religion"), s("Religion")},
                                             {s("culture"), s("Culture")},
                                             {s("disability"), s("Disability")},
                                             {s("gender"), s("Gender")},
                                             {s("sexual-orientation"), s("Sexual orientation")},
                                             {s("other"), s("Any other ground")}};
    return grounds;
}

Result<PolicyCase> PolicyActions::at(const PolicyVersionId &id, const QString &action,
                                     const QList<PolicyState> &states) const
{
    GUARDBOOK_TRY(m_session.require(action));
    GUARDBOOK_ASSIGN(PolicyCase policy, PolicyCase::load(m_session.book().database(), id));
    if (states.contains(policy.version.state))
        return policy;
    QStringList words;
    for (const PolicyState state : states)
        words << wordOf(state);
    return refused(QStringLiteral("%1 is \"%2\", and %3 is done while it is: %4.")
                       .arg(versionName(policy.document, policy.version), wordOf(policy.version.state),
                            action, words.join(s(", "))),
                   "policy/state");
}

Result<PolicyVersion> PolicyActions::move(PolicyCase policy, const PolicyEvent &event, EventType type,
                                          bool newClock)
{
    Database &database = m_session.book().database();
    policy.version.changedAt = event.at;
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(note(work, policy, event));
    GUARDBOOK_TRY(PolicyVersionTable(database).update(work.change(), policy.version));
    if (type == EventType::PolicyPublish)
        GUARDBOOK_TRY(supersedeOthers(work, policy));
    if (newClock)
        GUARDBOOK_TRY(setReviewTask(work, policy));
    GUARDBOOK_TRY(
        work.finish({type,
                     {},
                     AnyId::of(policy.version.id),
                     {{s("policy"), policy.document.id.text()}, {s("state"), wordOf(policy.version.state)}},
                     0},
                    s("policy"), {policy.document.id.text(), policy.version.id.text()}));
    return policy.version;
}

Result<PolicyVersion> PolicyActions::consult(const PolicyVersionId &id, const QString &who,
                                             const StatedDate &on, const QString &outcome)
{
    GUARDBOOK_ASSIGN(PolicyCase policy, at(id, s("policy.consult"), {PolicyState::Draft}));
    PolicyEvent event = eventOf(policy, PolicyEventKind::Consulted);
    GUARDBOOK_ASSIGN(event.by, acceptText(s("who"), who, TextSize::Line));
    GUARDBOOK_ASSIGN(event.text, acceptText(s("outcome"), outcome, TextSize::Long));
    if (event.by.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say who was consulted, or why nobody was."), s("who")};
    GUARDBOOK_TRY(notToCome(on, today(), "on"));
    event.on = on;
    policy.version.state = PolicyState::Consulted;
    return move(std::move(policy), event, EventType::PolicyConsult, false);
}

Result<PolicyVersion> PolicyActions::checkEquality(const PolicyVersionId &id, const QString &reviewer,
                                                   const std::vector<EqualityLine> &lines)
{
    GUARDBOOK_ASSIGN(PolicyCase policy, at(id, s("policy.equality"), {PolicyState::Consulted}));
    PolicyEvent event = eventOf(policy, PolicyEventKind::EqualityChecked);
    GUARDBOOK_ASSIGN(event.by, acceptText(s("reviewer"), reviewer, TextSize::Line));
    if (event.by.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     s("Say who looked at it: the governing body, or whom it asked."), s("reviewer")};
    QStringList missing;
    for (const Choice &ground : equalityGrounds()) {
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [&](const EqualityLine &one) { return one.ground == ground.key; });
        if (line == lines.end() || line->finding.trimmed().isEmpty()) {
            missing << ground.label;
            continue;
        }
        GUARDBOOK_ASSIGN(const QString finding, acceptText(ground.label, line->finding, TextSize::Long));
        GUARDBOOK_ASSIGN(const QString mitigation,
                         acceptText(ground.label, line->mitigation, TextSize::Long));
        event.details.insert(ground.key, QJsonObject{{s("finding"), finding}, {s("mitigation"), mitigation}});
    }
    if (!missing.isEmpty())
        return refused(QStringLiteral("Each ground needs a finding, and these have none: %1.")
                           .arg(missing.join(s(", "))),
                       "policy/equality");
    for (const EqualityLine &line : lines) {
        if (!event.details.contains(line.ground))
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("\"%1\" is not a ground of the check.").arg(line.ground.left(60)),
                         s("findings")};
    }
    event.on = *readStatedDate(dayText(today()));
    policy.version.state =
        policy.version.signatories.empty() ? PolicyState::Signed : PolicyState::EqualityChecked;
    return move(std::move(policy), event, EventType::PolicyEquality, false);
}

Result<> PolicyActions::checkSignatures(const PolicyCase &policy) const
{
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(m_session.book().database()));
    for (const PolicySlot &slot : policy.version.signatories) {
        const PolicySignature *signature = policy.signatureIn(slot.key);
        if (signature == nullptr)
            return refused(QStringLiteral("It waits for the signature of: %1.").arg(slot.title),
                           "policy/unsigned");
        GUARDBOOK_TRY(verify(policy, *signature, signers.keysOf(signature->user)));
    }
    return {};
}

Result<PolicyVersion> PolicyActions::adopt(const PolicyVersionId &id, const QString &how, const QString &body,
                                           const StatedDate &on)
{
    GUARDBOOK_ASSIGN(PolicyCase policy,
                     at(id, s("policy.adopt"), {PolicyState::EqualityChecked, PolicyState::Signed}));
    GUARDBOOK_TRY(checkSignatures(policy));
    PolicyVersion &version = policy.version;
    GUARDBOOK_ASSIGN(version.adoptedBy, acceptText(s("body"), body, TextSize::Line));
    if (version.adoptedBy.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say which body ratified or adopted it."), s("body")};
    version.adoptedHow = how;
    version.adoptedOn = on;
    GUARDBOOK_TRY(checkVersion(version, m_session.profile().calendar, today()));
    PolicyEvent event = eventOf(policy, PolicyEventKind::Adopted);
    event.on = on;
    event.by = version.adoptedBy;
    event.text = how;
    version.state = PolicyState::Adopted;
    return move(std::move(policy), event, EventType::PolicyAdopt, false);
}

Result<PolicyVersion> PolicyActions::publish(const PolicyVersionId &id, const QDate &from)
{
    GUARDBOOK_ASSIGN(PolicyCase policy, at(id, s("policy.publish"), {PolicyState::Adopted}));
    GUARDBOOK_TRY(checkSignatures(policy));
    PolicyVersion &version = policy.version;
    if (version.audience.isEmpty())
        return refused(s("It says nobody whom it is for: make a version with an audience."),
                       "policy/audience");
    const QDate day = from.isValid() ? from : today();
    const QDate adopted = m_session.profile().calendar.firstDay(version.adoptedOn);
    if (day > today())
        return refused(s("A policy is put into force on its day or after it, not before: do it then."),
                       "from");
    if (adopted.isValid() && day < adopted)
        return refused(QStringLiteral("It was adopted on %1 and cannot have been in force before.")
                           .arg(version.adoptedOn.stated),
                       "from");
    version.inForceFrom = *readStatedDate(dayText(day));
    version.state = PolicyState::InForce;
    PolicyEvent event = eventOf(policy, PolicyEventKind::Published);
    event.on = version.inForceFrom;
    return move(std::move(policy), event, EventType::PolicyPublish, true);
}

Result<> PolicyActions::supersedeOthers(Work &work, PolicyCase &policy) const
{
    const PolicyVersionTable table(m_session.book().database());
    GUARDBOOK_ASSIGN(const auto versions, table.ofDocument(policy.document.id));
    const SchoolCalendar &calendar = m_session.profile().calendar;
    const StatedDate &from = policy.version.inForceFrom;
    for (PolicyVersion before : versions) {
        if (before.id == policy.version.id || before.state != PolicyState::InForce)
            continue;
        const QDate began = calendar.firstDay(before.inForceFrom);
        const QDate begins = calendar.dueDay(from);
        if (began.isValid() && begins.isValid() && begins < began)
            return refused(
                QStringLiteral("Version %1 is in force from %2, after the day of this one. Say until when "
                               "this one was in force.")
                    .arg(before.number)
                    .arg(before.inForceFrom.stated),
                "policy/in_force_from");
        before.state = PolicyState::Superseded;
        before.inForceUntil = from.precision == DatePrecision::Day
                                  ? *readStatedDate(dayText(from.day.addDays(-1)))
                              : from.isKnown() ? from
                                               : *readStatedDate(s("not stated"));
        if (from.precision == DatePrecision::Day && began.isValid() && from.day.addDays(-1) < began)
            before.inForceUntil = from;
        before.changedAt = m_session.book().clock().now();
        GUARDBOOK_TRY(table.update(work.change(), before));
        PolicyEvent event = eventOf(policy, PolicyEventKind::Superseded);
        event.version = before.id;
        event.on = before.inForceUntil;
        event.text = QStringLiteral("by version %1").arg(policy.version.number);
        GUARDBOOK_TRY(note(work, policy, event));
    }
    return {};
}

Result<PolicyVersion> PolicyActions::withdraw(const PolicyVersionId &id, const QString &reason)
{
    GUARDBOOK_ASSIGN(PolicyCase policy,
                     at(id, s("policy.withdraw"),
                        {PolicyState::Draft, PolicyState::Consulted, PolicyState::EqualityChecked,
                         PolicyState::Signed, PolicyState::Adopted, PolicyState::InForce}));
    PolicyEvent event = eventOf(policy, PolicyEventKind::Withdrawn);
    GUARDBOOK_ASSIGN(event.text, acceptText(s("reason"), reason, TextSize::Long));
    if (event.text.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say why it is withdrawn."), s("reason")};
    event.on = *readStatedDate(dayText(today()));
    if (policy.version.state == PolicyState::InForce)
        policy.version.inForceUntil = event.on;
    const bool wasInForce = policy.version.state == PolicyState::InForce;
    policy.version.state = PolicyState::Withdrawn;
    policy.version.changedAt = event.at;
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(note(work, policy, event));
    GUARDBOOK_TRY(PolicyVersionTable(database).update(work.change(), policy.version));
    if (wasInForce)
        GUARDBOOK_TRY(closeTasks(work, policy.document.id, {}, s("The policy was withdrawn.")));
    GUARDBOOK_TRY(work.finish(
        {EventType::PolicyWithdraw, {}, AnyId::of(id), {{s("policy"), policy.document.id.text()}}, 0},
        s("policy"), {policy.document.id.text(), id.text()}));
    return policy.version;
}

} // namespace guardbook
