// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/work.h"

#include "core/action/book.h"
#include "core/action/session.h"

namespace guardbook {

Work::Work(Session &session, Change change) : m_session(&session), m_change(std::move(change)) {}

Work::Work(Work &&other) noexcept
    : m_session(std::exchange(other.m_session, nullptr)), m_change(std::move(other.m_change))
{
}

Work::~Work()
{
    if (m_session != nullptr)
        m_session->book().ledger().forget();
}

Result<Work> Work::begin(Session &session)
{
    GUARDBOOK_TRY(session.book().mayWrite());
    GUARDBOOK_ASSIGN(auto change, Change::begin(session.book().database()));
    return Work(session, std::move(change));
}

std::uint64_t Work::seq() const
{
    return m_session->book().ledger().size();
}

Result<StoredCheckpoint> Work::finish(const LedgerEvent &event, const QString &kind, const QStringList &ids)
{
    Book &book = m_session->book();
    GUARDBOOK_ASSIGN(const StoredCheckpoint checkpoint,
                     book.ledger().append(m_change, event, m_session->ledgerActor(), book.clock()));
    GUARDBOOK_TRY(m_change.commit());
    book.ledger().accept();
    m_session = nullptr;
    if (pinsCheckpoint(event.type))
        book.rememberSeen();
    Q_EMIT book.changes().changed(kind, ids);
    return checkpoint;
}

} // namespace guardbook
