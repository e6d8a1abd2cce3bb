// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/school/user.h"

#include <optional>

namespace guardbook {

using TaskId = Id<struct TaskTag>;

enum class TaskState { Open, Done };

template <>
struct WordsOf<TaskState> {
    static constexpr std::array words{std::pair{TaskState::Open, std::string_view("open")},
                                      std::pair{TaskState::Done, std::string_view("done")}};
};

/// Something that someone has to do, with a reason and, mostly, a day by which.
struct Task {
    TaskId id;
    AnyId incident; ///< Null when it belongs to no incident.
    QString title;
    QString owner; ///< A user's name or a role of the profile.
    std::optional<Instant> dueAt;
    TaskState state = TaskState::Open;
    QString outcome;
    std::optional<Instant> doneAt;
    Instant addedAt;

    friend bool operator==(const Task &, const Task &) = default;
};

} // namespace guardbook
