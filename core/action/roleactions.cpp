// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/roleactions.h"

#include "core/action/actionregistry.h"
#include "core/action/book.h"
#include "core/action/rolesheld.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/stateddate.h"
#include "core/base/textrules.h"
#include "core/storage/formtables.h"
#include "core/storage/recordtables.h"

namespace guardbook {

using specfields::s;

namespace {

Error refused(const char *sentence, const char *where)
{
    return {ErrorCode::Refused, s(sentence), s(where)};
}

Result<> write(Session &session, EventType event, const RoleHolding &holding, bool isNew)
{
    GUARDBOOK_ASSIGN(auto work, Work::begin(session));
    const RoleHoldingTable table(session.book().database());
    GUARDBOOK_TRY(isNew ? table.insert(work.change(), holding) : table.update(work.change(), holding));
    GUARDBOOK_TRY(work.finish(
        {event,
         {},
         AnyId::of(holding.user),
         {{s("role"), holding.role}, {s("from"), holding.fromDay}, {s("until"), holding.untilDay}},
         0},
        s("user"), {holding.user.text()}));
    return {};
}

} // namespace

Result<RoleHolding> RoleActions::checked(const Given &given) const
{
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const auto user, UserTable(database).byName(given.user.trimmed()));
    if (!user || user->state != UserState::Active)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no user \"%1\" in this book.").arg(given.user.left(60)),
                     s("user")};
    if (user->id == m_session.user().id)
        return refused("Nobody gives a role to themselves. Ask another person who may.", "role/user");
    if (m_session.profile().role(given.role) == nullptr)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("The profile has no role \"%1\".").arg(given.role.left(60)), s("role")};
    RoleHolding holding;
    holding.id = RoleHoldingId::create();
    holding.user = user->id;
    holding.role = given.role;
    GUARDBOOK_ASSIGN(const QDate from, readDay(given.from));
    holding.fromDay = from.toString(Qt::ISODate);
    if (!given.until.trimmed().isEmpty()) {
        GUARDBOOK_ASSIGN(const QDate until, readDay(given.until));
        if (until < from)
            return refused("The last day is before the first. Check the dates.", "role/until");
        holding.untilDay = until.toString(Qt::ISODate);
    }
    GUARDBOOK_ASSIGN(holding.reason, acceptText(s("reason"), given.reason, TextSize::Line));
    if (holding.reason.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say why, in a few words."), s("reason")};
    holding.addedBy = m_session.user().id;
    holding.addedAt = m_session.book().clock().now();
    return holding;
}

Result<RoleHolding> RoleActions::assign(const Given &given)
{
    GUARDBOOK_TRY(m_session.require(s("role.assign")));
    GUARDBOOK_ASSIGN(const RoleHolding holding, checked(given));
    GUARDBOOK_TRY(write(m_session, EventType::RoleAssign, holding, true));
    return holding;
}

Result<RoleHolding> RoleActions::delegate(const Given &given)
{
    GUARDBOOK_TRY(m_session.require(s("role.delegate")));
    GUARDBOOK_ASSIGN(RoleHolding holding, checked(given));
    if (holding.untilDay.isEmpty())
        return refused("A delegation needs its last day.", "role/until");
    if (holding.fromDay < m_session.book().clock().now().dateTime().date().toString(Qt::ISODate))
        return refused("A delegation begins today at the earliest: what was done before was done without it.",
                       "role/from");
    GUARDBOOK_ASSIGN(const RolesHeld held, RolesHeld::load(m_session.book().database()));
    if (!held.owns(m_session.user().id, holding.role, QDate::fromString(holding.fromDay, Qt::ISODate)))
        return refused("Only who holds a role on the first day delegates it, and nobody passes on what was "
                       "delegated to them.",
                       "role/role");
    holding.delegatedBy = m_session.user().id;
    GUARDBOOK_TRY(write(m_session, EventType::RoleDelegate, holding, true));
    return holding;
}

Result<RoleHolding> RoleActions::end(const RoleHoldingId &id, const QString &until, const QString &reason)
{
    GUARDBOOK_TRY(m_session.require(s("role.end")));
    GUARDBOOK_ASSIGN(RoleHolding holding, RoleHoldingTable(m_session.book().database()).find(id));
    GUARDBOOK_ASSIGN(const QDate day, readDay(until));
    const QString last = day.toString(Qt::ISODate);
    const QDate today = m_session.book().clock().now().dateTime().date();
    const bool isBegun = holding.fromDay <= today.toString(Qt::ISODate);
    if (isBegun && last < holding.fromDay)
        return refused("The last day is before the first. Check the dates.", "role/until");
    if (day < today.addDays(-1))
        return refused(
            "What was done in this role up to today stays as it was: end it yesterday at the earliest.",
            "role/until");
    if (!holding.untilDay.isEmpty() && last > holding.untilDay)
        return refused("That would make it longer. Give the role anew instead.", "role/until");
    GUARDBOOK_ASSIGN(const QString why, acceptText(s("reason"), reason, TextSize::Line));
    if (why.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say why, in a few words."), s("reason")};
    holding.untilDay = last;
    holding.reason += s(" · ended: ") + why;
    GUARDBOOK_TRY(write(m_session, EventType::RoleEnd, holding, false));
    return holding;
}

std::vector<ActionSpec> roleSpecs()
{
    const auto text = [](const char *name, bool required, const char *meaning) {
        return FieldSpec{s(name), FieldType::Text, required, s(meaning)};
    };
    const auto given = [](const ActionFields &with) {
        return RoleActions::Given{with.text(s("user")), with.text(s("role")), with.text(s("from")),
                                  with.text(s("until")), with.text(s("reason"))};
    };
    const std::vector<FieldSpec> result{{s("id"), FieldType::Id, true, s("Id of the holding.")}};
    return {
        {s("role.assign"),
         EventType::RoleAssign,
         s("Gives a user a role for a time, beside the one that they sign in with."),
         {text("user", true, "Name of the user."), text("role", true, "Role: a key of the profile."),
          text("from", true, "First day: 04/03/2026."), text("until", false, "Last day."),
          text("reason", true, "Why.")},
         result,
         {s("It is the user's own doing."), s("The last day is before the first.")},
         [given](ActionContext &context, const ActionFields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const auto holding, RoleActions(context.session).assign(given(with)));
             return QJsonObject{{s("id"), holding.id.text()}};
         }},
        {s("role.delegate"),
         EventType::RoleDelegate,
         s("Lets another user act in a role that one holds, until a day."),
         {text("user", true, "Name of the delegate."), text("role", true, "Role: a key of the profile."),
          text("from", true, "First day: 04/03/2026."), text("until", true, "Last day."),
          text("reason", true, "Why.")},
         result,
         {s("One does not hold the role oneself on the first day."), s("The last day is before the first."),
          s("The first day is past.")},
         [given](ActionContext &context, const ActionFields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const auto holding, RoleActions(context.session).delegate(given(with)));
             return QJsonObject{{s("id"), holding.id.text()}};
         }},
        {s("role.end"),
         EventType::RoleEnd,
         s("Sets the last day of a role that was given or delegated; before its first day that cancels it."),
         {{s("holding"), FieldType::Id, true, s("Id of the holding.")},
          text("until", true, "Last day."),
          text("reason", true, "Why.")},
         result,
         {s("The day lies before yesterday, or would make it longer.")},
         [](ActionContext &context, const ActionFields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(const auto holding, RoleActions(context.session)
                                                      .end(with.id<RoleHoldingId>(s("holding")),
                                                           with.text(s("until")), with.text(s("reason"))));
             return QJsonObject{{s("id"), holding.id.text()}};
         }}};
}

} // namespace guardbook
