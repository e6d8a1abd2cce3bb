// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/incident/incident.h"
#include "core/school/task.h"

namespace guardbook {

/// What people can do to tasks.
class TaskActions {
public:
    explicit TaskActions(Session &session) : m_session(session) {}

    [[nodiscard]] Result<Task> add(const IncidentId &incident, const QString &title, const QString &owner,
                                   const std::optional<Instant> &dueAt);
    [[nodiscard]] Result<Task> done(const TaskId &task, const QString &outcome);

private:
    Session &m_session;
};

} // namespace guardbook
