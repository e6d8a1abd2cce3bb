// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/school/user.h"

#include <QStringList>

namespace guardbook {

using IncidentId = Id<struct IncidentTag>;

enum class IncidentStatus { Open, Closed };
/// Whether someone of the school answered the author (C140: nobody should; the question is always asked).
enum class Replied { NotAsked, No, Yes };

template <>
struct WordsOf<IncidentStatus> {
    static constexpr std::array words{std::pair{IncidentStatus::Open, std::string_view("open")},
                                      std::pair{IncidentStatus::Closed, std::string_view("closed")}};
};

template <>
struct WordsOf<Replied> {
    static constexpr std::array words{std::pair{Replied::NotAsked, std::string_view("not-asked")},
                                      std::pair{Replied::No, std::string_view("no")},
                                      std::pair{Replied::Yes, std::string_view("yes")}};
};

/// What the book knows of one incident now. What it knew before is in its amendments.
struct Incident {
    IncidentId id;
    QString reference; ///< What people quote: "2026-0001". Unique in a book.
    QString title;
    QString area;        ///< A key of the profile.
    QStringList types;   ///< Keys of the profile.
    QString platform;    ///< Site, app or game, as named.
    QString address;     ///< URL, handle, group, message id as typed. Never opened, never fetched.
    QString place;       ///< Where it happened or was met: "school library", "at home".
    Instant noticedAt;   ///< When someone first saw or heard of it.
    Instant reportedAt;  ///< When the school was told.
    Instant loggedAt;    ///< When it was written here.
    QString reportedBy;  ///< Who told the school.
    QString account;     ///< What happened: fact, not opinion.
    QString childsWords; ///< The child's own words, apart from the account.
    Replied replied = Replied::NotAsked;
    IncidentStatus status = IncidentStatus::Open;
    QString outcome; ///< Set when closed.
    UserId loggedBy;

    friend bool operator==(const Incident &, const Incident &) = default;
};

} // namespace guardbook
