// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/transaction.h"

#include "core/storage/database.h"

#include <utility>

namespace guardbook {

Transaction::Transaction(Database &database) : m_database(&database) {}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.isReadOnly()) // to SQLite BEGIN IMMEDIATE is then no more than BEGIN
        return Error{ErrorCode::ReadOnly,
                     QStringLiteral("This book is open read-only, so nothing can be changed in it."),
                     QStringLiteral("begin")};
    GUARDBOOK_TRY(database.execute(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(database);
}

Result<> Transaction::commit()
{
    if (m_database == nullptr || !m_database->inTransaction()) // SQLite has undone it: disk full, i/o error
        return Error{
            ErrorCode::Io,
            QStringLiteral("The book could not be written, and nothing was changed. Check the disk, then try "
                           "again."),
            QStringLiteral("commit without a transaction")};
    auto committed = m_database->execute(QStringLiteral("COMMIT"));
    if (committed)
        m_database = nullptr;
    return committed;
}

Transaction::~Transaction()
{
    // A rollback that SQLite has done itself is success. Should one fail, the connection stays in the
    // transaction and every later begin() says so.
    if (m_database != nullptr && m_database->inTransaction())
        static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")));
}

} // namespace guardbook
