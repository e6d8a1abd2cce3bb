// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dates of a policy: its reviews, the tasks that call for them, and dates that are stated later.

#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/policychecks.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/policy/policyrules.h"
#include "core/school/calendar.h"
#include "core/storage/policytables.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

using policychecks::notToCome;
using policychecks::refused;
using specfields::s;

namespace {

/// The first role that may do an action: who is asked to.
QString ownerOf(const Profile &profile, const QString &action)
{
    const auto found = std::find_if(profile.roles.begin(), profile.roles.end(), [&](const ProfileRole &role) {
        return role.readsCases && role.may(action) && role.may(s("policy.publish"));
    });
    const auto any = std::find_if(profile.roles.begin(), profile.roles.end(),
                                  [&](const ProfileRole &role) { return role.may(action); });
    return found != profile.roles.end() ? found->key : any != profile.roles.end() ? any->key : QString();
}

} // namespace

Result<> PolicyActions::closeTasks(Work &work, const PolicyId &document, const PolicyTriggerId &trigger,
                                   const QString &outcome) const
{
    Database &database = m_session.book().database();
    const TaskTable tasks(database);
    GUARDBOOK_ASSIGN(const auto raised, PolicyTaskTable(database).ofDocument(document));
    for (const PolicyTaskLink &link : raised) {
        GUARDBOOK_ASSIGN(Task task, tasks.find(link.id));
        if (link.trigger != trigger || task.state == TaskState::Done)
            continue;
        task.state = TaskState::Done;
        task.outcome = outcome;
        task.doneAt = m_session.book().clock().now();
        GUARDBOOK_TRY(tasks.update(work.change(), task));
    }
    return {};
}

Result<> PolicyActions::addTask(Work &work, const PolicyId &document, const PolicyTriggerId &trigger,
                                const QString &title, const QDate &due, const AnyId &incident) const
{
    Database &database = m_session.book().database();
    Task task;
    task.id = TaskId::create();
    task.incident = incident;
    task.title = title;
    task.owner = ownerOf(m_session.profile(), s("policy.review"));
    task.addedAt = m_session.book().clock().now();
    task.dueAt = endOfDay(due, task.addedAt);
    GUARDBOOK_TRY(TaskTable(database).insert(work.change(), task));
    return PolicyTaskTable(database).insert(work.change(), {AnyId::of(task.id), document, trigger});
}

Result<> PolicyActions::setReviewTask(Work &work, const PolicyCase &policy) const
{
    GUARDBOOK_TRY(closeTasks(work, policy.document.id, {}, s("A later step of the policy set a new date.")));
    const ReviewClock clock =
        reviewClock(policy.version, policy.events, m_session.profile().calendar, today());
    if (clock.due.isValid())
        return addTask(work, policy.document.id, {},
                       QStringLiteral("Review the policy: %1").arg(policy.document.title), clock.due, {});
    return addTask(work, policy.document.id, {},
                   QStringLiteral("Set a review date, none is stated: %1").arg(policy.document.title),
                   today(), {});
}

Result<PolicyVersion> PolicyActions::review(const PolicyVersionId &id, const Review &what)
{
    GUARDBOOK_ASSIGN(PolicyCase policy, at(id, s("policy.review"), {PolicyState::InForce}));
    PolicyVersion &version = policy.version;
    const SchoolCalendar &calendar = m_session.profile().calendar;
    PolicyEvent event = eventOf(policy, PolicyEventKind::Reviewed);
    GUARDBOOK_ASSIGN(event.by, acceptText(s("by"), what.by, TextSize::Line));
    GUARDBOOK_ASSIGN(event.text, acceptText(s("outcome"), what.outcome, TextSize::Long));
    if (event.by.isEmpty() || event.text.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say who reviewed it, and what came of it."),
                     s("policy.review")};
    if (!what.on.isKnown())
        return Error{ErrorCode::InvalidInput, s("Say on which day it was reviewed."), s("on")};
    GUARDBOOK_TRY(notToCome(what.on, today(), "on"));
    for (const PolicyEvent &before : policy.events) {
        const QDate last = calendar.firstDay(before.on);
        const bool counts =
            before.kind == PolicyEventKind::Reviewed || before.kind == PolicyEventKind::Adopted;
        if (counts && last.isValid() && calendar.dueDay(what.on) < last)
            return refused(QStringLiteral("%1 lies before the review or adoption of %2. Check the day.")
                               .arg(what.on.stated, before.on.stated),
                           "on");
    }
    event.on = what.on;
    if (what.cadenceMonths > 0)
        version.cadenceMonths = what.cadenceMonths;
    const QDate next = calendar.dueDay(what.next);
    if (next.isValid() && next <= calendar.dueDay(what.on))
        return refused(s("The next review must lie after this one. Check both days."), "next");
    if (!next.isValid() && version.cadenceMonths == 0)
        return Error{ErrorCode::InvalidInput,
                     s("Say when the next review is due, or how many months lie between two."), s("next")};
    version.reviewDate = next.isValid() ? what.next : StatedDate();
    return move(std::move(policy), event, EventType::PolicyReview, true);
}

Result<PolicyVersion> PolicyActions::supplyDate(const PolicyVersionId &id, const QString &which,
                                                const StatedDate &date, const QString &reason)
{
    GUARDBOOK_ASSIGN(
        PolicyCase policy,
        at(id, s("policy.date"), {PolicyState::InForce, PolicyState::Superseded, PolicyState::Draft}));
    PolicyVersion &version = policy.version;
    StatedDate &place = which == u"review"     ? version.reviewDate
                        : which == u"in-force" ? version.inForceFrom
                                               : version.adoptedOn;
    if (place.isKnown())
        return refused(
            QStringLiteral("That date is stated already: %1. A review sets the next one (policy.review).")
                .arg(place.stated),
            "policy/date");
    if (!date.isKnown())
        return Error{ErrorCode::InvalidInput, s("Give the date, as far as it is known."), s("date")};
    PolicyEvent event = eventOf(policy, PolicyEventKind::DateSupplied);
    GUARDBOOK_ASSIGN(const QString why, acceptText(s("reason"), reason, TextSize::Long));
    if (why.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     s("Say where the date is known from: the policy does not state it."), s("reason")};
    if (which != u"review")
        GUARDBOOK_TRY(notToCome(date, today(), "date"));
    place = date;
    GUARDBOOK_TRY(checkVersion(version, m_session.profile().calendar, today()));
    event.on = date;
    event.by = m_session.user().fullName;
    event.text = which + s(": ") + why;
    const bool inForce = version.state == PolicyState::InForce;
    return move(std::move(policy), event, EventType::PolicyDate, inForce);
}

} // namespace guardbook
