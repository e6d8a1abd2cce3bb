// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/school/calendar.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace guardbook {

/// A word that is stored and the label that people read.
struct Choice {
    QString key;
    QString label;

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What the holders of one role may do.
struct ProfileRole {
    QString key;
    QString title;
    bool readsCases = false; ///< Holds the book key. Without it: hands in and signs, reads nothing.
    QStringList permissions; ///< Action words; "incident.*" is every action of that family.

    [[nodiscard]] bool may(const QString &action) const;
    friend bool operator==(const ProfileRole &, const ProfileRole &) = default;
};

/// How one school works, as data (architecture.md, idea 3). Read from a JSON file; kept in the book with its
/// version, so that a case shows by which rules it was run.
struct Profile {
    QString name;
    int version = 1;
    QString schoolName;
    QString schoolAddress;
    QString schoolUrn;
    QString schoolContact;
    QString exhibitSeparator; ///< Between the producer's initials and the number: "/" gives AB/1.
    int idleLockMinutes = 5;
    std::vector<ProfileRole> roles;
    std::vector<Choice> areas;
    std::vector<Choice> incidentTypes;
    std::vector<Choice> partyRoles;
    std::vector<Choice> platforms;
    QStringList signOffRoles; ///< Who may sign off a decision.
    SchoolCalendar calendar;

    [[nodiscard]] const ProfileRole *role(const QString &key) const;
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Reads a profile. A fault names the line or the path in the file and what is expected there.
[[nodiscard]] Result<Profile> readProfile(QByteArrayView json);

[[nodiscard]] QString labelOf(const std::vector<Choice> &choices,
                              const QString &key); ///< The key itself when unknown.
[[nodiscard]] bool hasKey(const std::vector<Choice> &choices, const QString &key);

} // namespace guardbook
