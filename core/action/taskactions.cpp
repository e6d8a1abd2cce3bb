// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/taskactions.h"

#include "core/action/book.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/incident/incidentrules.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

namespace guardbook {

Result<Task> TaskActions::add(const IncidentId &incident, const QString &title, const QString &owner,
                              const std::optional<Instant> &dueAt)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("task.add")));
    Database &database = m_session.book().database();
    if (!incident.isNull())
        GUARDBOOK_TRY(IncidentTable(database).find(incident).and_then(checkOpen));
    Task task;
    task.id = TaskId::create();
    task.incident = AnyId::of(incident);
    GUARDBOOK_ASSIGN(task.title, acceptText(QStringLiteral("title"), title, TextSize::Line));
    if (task.title.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("Say what is to be done."),
                     QStringLiteral("title")};
    task.owner = owner.trimmed();
    GUARDBOOK_ASSIGN(const auto user, UserTable(database).byName(task.owner));
    if (!user && m_session.profile().role(task.owner) == nullptr)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is neither a user of this book nor a role: say who is to do it.")
                         .arg(task.owner.left(60)),
                     QStringLiteral("owner")};
    task.dueAt = dueAt;
    task.addedAt = m_session.book().clock().now();

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(TaskTable(database).insert(work.change(), task));
    GUARDBOOK_TRY(work.finish({EventType::TaskAdd, task.incident, AnyId::of(task.id), {}, 0},
                              QStringLiteral("task"), {task.id.text()}));
    return task;
}

Result<Task> TaskActions::done(const TaskId &id, const QString &outcome)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("task.done")));
    const TaskTable tasks(m_session.book().database());
    GUARDBOOK_ASSIGN(Task task, tasks.find(id));
    if (task.state == TaskState::Done)
        return Error{ErrorCode::Refused, QStringLiteral("This task is already done."),
                     QStringLiteral("task.done")};
    GUARDBOOK_ASSIGN(task.outcome, acceptText(QStringLiteral("outcome"), outcome, TextSize::Long));
    task.state = TaskState::Done;
    task.doneAt = m_session.book().clock().now();

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(tasks.update(work.change(), task));
    GUARDBOOK_TRY(work.finish({EventType::TaskDone, task.incident, AnyId::of(task.id), {}, 0},
                              QStringLiteral("task"), {task.id.text()}));
    return task;
}

} // namespace guardbook
