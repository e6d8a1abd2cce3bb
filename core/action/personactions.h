// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/school/person.h"

namespace guardbook {

/// What people can do to the list of persons.
class PersonActions {
public:
    explicit PersonActions(Session &session) : m_session(session) {}

    struct Add {
        QString name;
        PersonKind kind = PersonKind::Unknown;
        QString dateOfBirth; ///< "YYYY-MM-DD", or empty.
        QString yearGroup;
        QString contact;
        QString note;
        QString user = {}; ///< The name under which they sign in to this book, or empty.
    };
    [[nodiscard]] Result<Person> add(const Add &what);

private:
    Session &m_session;
};

} // namespace guardbook
