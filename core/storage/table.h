// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/change.h"
#include "core/storage/database.h"
#include "core/storage/tablemap.h"

#include <QVariantList>

#include <functional>

namespace guardbook {

/// Reads and writes the rows of one table by its TableOf<> mapping. A class of its own derives from it for
/// each table and adds the questions that only this table is asked: all SQL of a table stands there.
template <typename Row>
class Table {
public:
    explicit Table(Database &database) : m_database(database) {}

    /// NotFound, with a sentence, when there is no such row.
    template <typename Tag>
    [[nodiscard]] Result<Row> find(const Id<Tag> &id) const
    {
        GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE id = ?"), {id.text()}));
        if (rows.empty())
            return Error{ErrorCode::NotFound,
                         QStringLiteral("There is no %1 with the id %2 in this book.").arg(name(), id.text()),
                         name()};
        return std::move(rows.front());
    }

    [[nodiscard]] Result<> insert(Change &change, const Row &row) const
    {
        QStringList marks;
        marks.resize(columnNames().size());
        marks.fill(QStringLiteral("?"));
        Query query(change.database(), QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                           .arg(name(), columnNames().join(u','), marks.join(u',')));
        bindAll(query, row);
        GUARDBOOK_TRY(query.run());
        change.touched(name(), idOf(row));
        return {};
    }

    [[nodiscard]] Result<> update(Change &change, const Row &row) const
    {
        Query query(change.database(), QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
                                           .arg(name(), columnNames().join(QStringLiteral(" = ?, "))));
        bindAll(query, row);
        query.bind(idOf(row));
        GUARDBOOK_TRY(query.run());
        if (query.rowsAffected() != 1)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("The %1 to change is not in this book.").arg(name()), name()};
        change.touched(name(), idOf(row));
        return {};
    }

    /// Rows by the rest of a SELECT ("WHERE ... ORDER BY ... LIMIT ?"): for derived classes and their like.
    [[nodiscard]] Result<std::vector<Row>> select(const QString &rest, const QVariantList &values = {}) const
    {
        Query query(m_database,
                    QStringLiteral("SELECT %1 FROM %2 %3").arg(columnNames().join(u','), name(), rest));
        for (const QVariant &value : values)
            query.bind(value);
        std::vector<Row> rows;
        for (;;) {
            GUARDBOOK_ASSIGN(const bool more, query.next());
            if (!more)
                return rows;
            GUARDBOOK_ASSIGN(Row row, read(query));
            rows.push_back(std::move(row));
        }
    }

    /// Every row, one at a time, in the order in which they lie on the disk.
    [[nodiscard]] Result<> forEach(const std::function<Result<>(const Row &)> &visit) const
    {
        Query query(m_database, QStringLiteral("SELECT %1 FROM %2").arg(columnNames().join(u','), name()));
        for (;;) {
            GUARDBOOK_ASSIGN(const bool more, query.next());
            if (!more)
                return {};
            GUARDBOOK_ASSIGN(const Row row, read(query));
            GUARDBOOK_TRY(visit(row));
        }
    }

    [[nodiscard]] Result<qint64> count(const QString &rest = {}, const QVariantList &values = {}) const
    {
        Query query(m_database, QStringLiteral("SELECT count(*) FROM %1 %2").arg(name(), rest));
        for (const QVariant &value : values)
            query.bind(value);
        GUARDBOOK_TRY(query.next());
        return query.integer(0);
    }

    [[nodiscard]] static QString name() { return QString::fromLatin1(TableOf<Row>::name); }

protected:
    [[nodiscard]] Database &database() const { return m_database; }

    [[nodiscard]] static const QStringList &columnNames()
    {
        static const QStringList names = std::apply(
            [](const auto &...columns) {
                QStringList list;
                (list.append(codec(columns).names(columns.name)), ...);
                return list;
            },
            TableOf<Row>::columns());
        return names;
    }

    [[nodiscard]] static Result<Row> read(const Query &query)
    {
        Row row;
        int at = 0;
        const char *broken = nullptr;
        std::apply(
            [&](const auto &...columns) {
                const auto one = [&](const auto &column) {
                    auto value = codec(column).read(query, at);
                    if (value)
                        row.*column.member = *std::move(value);
                    else if (broken == nullptr)
                        broken = column.name;
                };
                (one(columns), ...);
            },
            TableOf<Row>::columns());
        if (broken != nullptr)
            return Error{
                ErrorCode::Corrupt,
                QStringLiteral("A record in the book cannot be read (%1, %2). Check the book, and restore a "
                               "backup if it is damaged.")
                    .arg(name(), QString::fromLatin1(broken)),
                name()};
        return row;
    }

private:
    template <typename Field>
    static FieldCodec<Field> codec(const Column<Row, Field> &)
    {
        return {};
    }
    static void bindAll(Query &query, const Row &row)
    {
        std::apply([&](const auto &...columns) { (codec(columns).bind(query, row.*columns.member), ...); },
                   TableOf<Row>::columns());
    }
    static QString idOf(const Row &row) { return (row.*std::get<0>(TableOf<Row>::columns()).member).text(); }

    Database &m_database;
};

} // namespace guardbook
