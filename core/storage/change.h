// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/transaction.h"

#include <QSet>
#include <QString>

#include <utility>
#include <vector>

namespace guardbook {

class Database;

/// A row that a transaction wrote.
struct TouchedRow {
    QString table;
    QString id;

    friend bool operator==(const TouchedRow &, const TouchedRow &) = default;
};

/// One transaction in progress, with the rows it has written: the ledger entry that closes it names the
/// digest of each (architecture.md 8). Tables write only through one of these, so no row can be left out.
class [[nodiscard]] Change {
public:
    [[nodiscard]] static Result<Change> begin(Database &database);

    [[nodiscard]] Database &database() const { return *m_database; }
    void touched(const QString &table, const QString &id);
    [[nodiscard]] const std::vector<TouchedRow> &rows() const { return m_rows; }
    [[nodiscard]] Result<> commit() { return m_transaction.commit(); }

private:
    Change(Database &database, Transaction transaction)
        : m_database(&database), m_transaction(std::move(transaction))
    {
    }
    Database *m_database;
    Transaction m_transaction;
    std::vector<TouchedRow> m_rows;
    QSet<std::pair<QString, QString>> m_known; ///< The same, to find one in.
};

} // namespace guardbook
