// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/school/user.h"

namespace guardbook {

using PersonId = Id<struct PersonTag>;

enum class PersonKind { Pupil, Staff, Parent, OtherAdult, OtherChild, Unknown };

template <>
struct WordsOf<PersonKind> {
    static constexpr std::array words{std::pair{PersonKind::Pupil, std::string_view("pupil")},
                                      std::pair{PersonKind::Staff, std::string_view("staff")},
                                      std::pair{PersonKind::Parent, std::string_view("parent")},
                                      std::pair{PersonKind::OtherAdult, std::string_view("other-adult")},
                                      std::pair{PersonKind::OtherChild, std::string_view("other-child")},
                                      std::pair{PersonKind::Unknown, std::string_view("unknown")}};
};

/// Someone whom records mention. What they were in an incident is said by the party, not here: a child who
/// was harmed in one incident may be a witness in the next.
struct Person {
    PersonId id;
    QString name;
    PersonKind kind = PersonKind::Unknown;
    QString dateOfBirth; ///< "YYYY-MM-DD", or empty.
    QString yearGroup;
    QString contact;
    QString note;
    Instant addedAt;
    UserId user; ///< Who they sign in as; null when they do not.

    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace guardbook
