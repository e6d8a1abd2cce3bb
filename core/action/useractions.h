// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/newuser.h"
#include "core/action/session.h"
#include "core/keys/keyring.h"
#include "core/keys/keyslotsfile.h"

namespace guardbook {

/// As costly as the dearest slot that is there, with a salt of its own.
[[nodiscard]] KdfParameters kdfLike(const KeySlots &slots);
/// Writes the file after the book has noted what is in it. A failure says that the change is recorded all the
/// same, and completed at the next unlock.
[[nodiscard]] Result<> writeNotedSlots(Book &book, const KeySlots &slots, PreviousCopy previous);

/// Who can open the book.
class UserActions {
public:
    explicit UserActions(Session &session) : m_session(session) {}

    [[nodiscard]] Result<User> add(const UserDetails &details, const Secret &passphrase);
    /// Takes the slot away and, for someone who read cases, changes the book key at once: the others take the
    /// new one up at their next unlock.
    [[nodiscard]] Result<User> remove(const UserId &user, const QString &reason);
    /// A person changes their own passphrase; nobody needs a permission for that.
    [[nodiscard]] Result<> changePassphrase(const Secret &before, const Secret &after);

    /// The part of remove() that comes after the record; by itself when that was cut off.
    [[nodiscard]] Result<> takeSlotAway(const UserId &user);

private:
    [[nodiscard]] Result<> changeKey(const ChangedKey &changed);
    Session &m_session;
};

} // namespace guardbook
