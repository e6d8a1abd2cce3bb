// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"

namespace guardbook {

using UserId = Id<struct UserTag>;

enum class UserState { Active, Removed };

template <>
struct WordsOf<UserState> {
    static constexpr std::array words{std::pair{UserState::Active, std::string_view("active")},
                                      std::pair{UserState::Removed, std::string_view("removed")}};
};

/// Someone who can sign in to the book. The passphrase and the secret keys are in the key slots, not here.
struct User {
    UserId id;
    QString name;     ///< By which they sign in: unique in a book, never given to another person.
    QString fullName; ///< As it is printed.
    QString role;     ///< A role of the profile: "dsl", "headteacher", ...
    QString jobTitle;
    QString initials; ///< Of their exhibits: "AB".
    VerifyingKey signingKey;
    QByteArray sealingKey; ///< X25519 public key, 32 bytes.
    UserState state = UserState::Active;
    Instant addedAt;

    friend bool operator==(const User &, const User &) = default;
};

} // namespace guardbook
