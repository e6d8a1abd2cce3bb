// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/keys/sealing.h"
#include "core/school/user.h"

namespace guardbook {

using BookId = Id<struct BookTag>;

/// The keys that are a person's own: nobody else, the lead and the technician included, ever holds them.
struct Identity {
    UserId user;
    SigningKey signing; ///< Signs the ledger entries of what the person does.
    SealingKey sealing; ///< Opens what was sealed for the person.

    [[nodiscard]] static Identity create(const UserId &user)
    {
        return {user, SigningKey::create(), SealingKey::create()};
    }
    [[nodiscard]] Identity copy() const { return {user, signing.copy(), sealing.copy()}; }
};

} // namespace guardbook
