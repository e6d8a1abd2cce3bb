// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <concepts>
#include <memory>
#include <optional>

namespace guardbook {

class Database;

/// One prepared statement with bound values. A failure is a Result, never a loop that ends early.
///
///     Query query(database, u"SELECT id, title FROM incident WHERE status = ?"_s);
///     query.bind(word);
///     for (;;) {
///         GUARDBOOK_ASSIGN(const bool row, query.next());
///         if (!row)
///             break;
///         ...
///     }
///
/// Statements are kept prepared by the database, so making a Query anew for each use is cheap. One that
/// outlives its database has no row any more, and refuses to run.
class Query {
public:
    Query(Database &database, const QString &sql);
    Query(Query &&) noexcept;
    Query &operator=(Query &&) = delete;
    ~Query(); ///< Ends the statement's read transaction.

    /// The next `?`, from the left. A null QString is NULL, an empty one is empty text.
    Query &bind(const QVariant &value);
    Query &bind(const QString &text) { return bind(QVariant(text)); }
    Query &bind(const QByteArray &bytes) { return bind(QVariant(bytes)); }
    Query &bind(std::integral auto number) { return bind(QVariant(qlonglong(number))); }
    Query &bind(std::floating_point auto number) { return bind(QVariant(double(number))); }
    Query &bind(const Digest &digest); ///< 32 bytes; NULL for "no digest".
    Query &bind(std::nullopt_t) { return bind(QVariant()); }
    template <typename Tag>
    Query &bind(const Id<Tag> &id) ///< 32 hexadecimal digits; NULL for the null id.
    {
        return bind(id.isNull() ? QVariant() : QVariant(id.text()));
    }
    template <typename T>
    Query &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(QVariant());
    }

    /// Runs the statement at the first call. True while there is a row to read.
    [[nodiscard]] Result<bool> next();
    /// Runs a statement whose rows, if any, are of no interest.
    [[nodiscard]] Result<> run();
    /// Forgets bound values and rows; the statement can be bound and run again.
    Query &reset();

    /// Columns of the current row, from 0. What is NULL reads as empty text, 0, empty bytes or the null id.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Digest digest(int column) const;
    template <typename IdT>
    [[nodiscard]] IdT id(int column) const
    {
        return IdT::fromText(text(column)).value_or(IdT());
    }

    [[nodiscard]] QStringList columnNames() const; ///< Once the statement has run.
    [[nodiscard]] qint64 rowsAffected() const;     ///< Rows that INSERT, UPDATE or DELETE changed.

private:
    friend class Database;
    struct Statement;
    std::unique_ptr<Statement> m_statement;
};

} // namespace guardbook
