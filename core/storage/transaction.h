// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace guardbook {

class Database;

/// Writes that stand or fall together. Leaving the scope without commit() undoes them all.
///
/// Takes the write lock at once (BEGIN IMMEDIATE): a transaction that reads first and writes later can find
/// that someone wrote in between, which no waiting cures. InUse if another program holds it for 5 seconds.
class [[nodiscard]] Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit(); ///< After a failure nothing of the transaction stands.

private:
    explicit Transaction(Database &database);
    Database *m_database; // null once committed or moved from
};

} // namespace guardbook
