// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/benchbook.h"

#include <QVariantList>

#include <map>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace guardbook::bench {

/// A database by SQLite's own interface: what the product's path, from table class to row struct, is held
/// against. Same engine, same cache, same pages.
class RawDatabase {
public:
    /// The book's own database, encrypted. The book must not be open.
    [[nodiscard]] static Result<RawDatabase> encrypted(const BenchBook &book);
    /// A copy of it without encryption, at `path`, unless it is there from an earlier run.
    [[nodiscard]] static Result<RawDatabase> plainCopy(const BenchBook &book, const QString &path);

    /// Runs a query and reads every column of every row; how many rows there were. Statements are kept.
    [[nodiscard]] Result<int> read(const QString &sql, const QVariantList &values);

private:
    struct Closer {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;
    explicit RawDatabase(Handle handle) : m_handle(std::move(handle)) {}
    Result<sqlite3_stmt *> statement(const QString &sql);

    Handle m_handle; // first: statements go before it
    std::map<QString, Statement> m_statements;
};

} // namespace guardbook::bench
