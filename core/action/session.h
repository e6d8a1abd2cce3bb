// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/ledger.h"
#include "core/keys/identity.h"
#include "core/school/profile.h"
#include "core/school/user.h"

namespace guardbook {

class Book;

/// One person signed in to an open book, with their own keys. Actions are carried out in their name.
class Session {
public:
    Session(Book &book, User user, Identity identity);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] Book &book() { return m_book; }
    [[nodiscard]] const Book &book() const { return m_book; }
    [[nodiscard]] const User &user() const { return m_user; }
    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] const Profile &profile() const;
    [[nodiscard]] LedgerActor ledgerActor() const;

    /// Forbidden, with a sentence, unless this person's role may do the action.
    [[nodiscard]] Result<> require(const QString &action) const;
    [[nodiscard]] bool may(const QString &action) const { return bool(require(action)); }

private:
    Book &m_book;
    User m_user;
    Identity m_identity;
    SessionId m_id;
    std::uint64_t m_startMs;
};

} // namespace guardbook
