// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/newuser.h"
#include "core/action/session.h"
#include "core/keys/keyslots.h"

namespace guardbook {

/// Who can open the book.
class UserActions {
public:
    explicit UserActions(Session &session) : m_session(session) {}

    [[nodiscard]] Result<User> add(const UserDetails &details, const Secret &passphrase);
    /// Takes the slot away and, for someone who read cases, changes the book key at once: the others take the
    /// new one up at their next unlock.
    [[nodiscard]] Result<User> remove(const UserId &user, const QString &reason);
    /// A person changes their own passphrase.
    [[nodiscard]] Result<> changePassphrase(const Secret &before, const Secret &after);

private:
    [[nodiscard]] Result<KeySlots> presentSlots() const;
    Session &m_session;
};

} // namespace guardbook
