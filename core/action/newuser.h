// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/school/profile.h"
#include "core/school/user.h"

#include <vector>

namespace guardbook {

struct UserDetails {
    QString name;
    QString fullName;
    QString role;
    QString jobTitle;
    QString initials;
};

/// A user value without keys, checked: a name that nobody has or had, a role of the profile, initials that
/// can stand on exhibits and that no other user has.
[[nodiscard]] Result<User> makeUser(const UserDetails &details, const Profile &profile,
                                    const std::vector<User> &others, Instant now);

/// Judged by zxcvbn, with the person's own names as words that a guesser would try first.
[[nodiscard]] Result<> checkPassphrase(const Secret &passphrase, const User &user);

} // namespace guardbook
