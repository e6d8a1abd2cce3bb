// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/session.h"

#include "core/action/book.h"

namespace guardbook {

Session::Session(Book &book, User user, Identity identity)
    : m_book(book),
      m_user(std::move(user)),
      m_identity(std::move(identity)),
      m_id(SessionId::create()),
      m_startMs(book.clock().monotonicMs())
{
}

const Profile &Session::profile() const
{
    return m_book.profile();
}

LedgerActor Session::ledgerActor() const
{
    return {&m_identity.signing, AnyId::of(m_user.id), m_id, m_startMs};
}

Result<> Session::require(const QString &action) const
{
    const ProfileRole *role = profile().role(m_user.role);
    if (m_user.state == UserState::Active && role != nullptr && role->may(action))
        return {};
    return Error{ErrorCode::Forbidden,
                 QStringLiteral("%1 (%2) may not do this (%3). Ask someone whose role allows it.")
                     .arg(m_user.fullName, role != nullptr ? role->title : m_user.role, action),
                 action};
}

} // namespace guardbook
