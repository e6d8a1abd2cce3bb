// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/rowdigest.h"

#include "core/base/bytes.h"
#include "core/storage/database.h"
#include "core/storage/query.h"

#include <algorithm>
#include <bit>

namespace guardbook {

namespace {

bool isNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return value.isNull() || value.toString().isNull();
    if (value.typeId() == QMetaType::QByteArray)
        return value.isNull() || value.toByteArray().isNull();
    return value.isNull();
}

void writeValue(ByteWriter &writer, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        writer.u8('i');
        writer.u32(8);
        writer.i64(value.toLongLong());
        break;
    case QMetaType::Float:
    case QMetaType::Double:
        writer.u8('r');
        writer.u32(8);
        writer.u64(std::bit_cast<std::uint64_t>(value.toDouble()));
        break;
    case QMetaType::QByteArray:
        writer.u8('b');
        writer.sized(value.toByteArray());
        break;
    default:
        writer.u8('t');
        writer.sized(value.toString().toUtf8());
    }
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// The digest of rows with the same columns: their order and spelling are settled once.
class RowDigester {
public:
    RowDigester(const QString &table, const QStringList &columns) : m_table(table.toUtf8())
    {
        for (int i = 0; i < columns.size(); ++i)
            m_columns.emplace_back(columns.at(i).toUtf8(), i);
        std::sort(m_columns.begin(), m_columns.end());
    }

    template <typename ValueAt>
    [[nodiscard]] Digest digest(const ValueAt &valueAt) const
    {
        ByteWriter columns;
        std::uint32_t present = 0;
        for (const auto &[name, at] : m_columns) {
            const QVariant value = valueAt(at);
            if (isNull(value))
                continue;
            ++present;
            columns.sized(name);
            writeValue(columns, value);
        }
        ByteWriter head;
        head.raw("guardbook row 1");
        head.sized(m_table);
        head.u32(present);
        Sha256 hash;
        hash.add(head.bytes());
        hash.add(columns.bytes());
        return hash.finish();
    }
    [[nodiscard]] Digest digest(const Query &row) const
    {
        return digest([&row](int column) { return row.value(column); });
    }

private:
    QByteArray m_table;
    std::vector<std::pair<QByteArray, int>> m_columns; ///< By name, with their places.
};

} // namespace

Digest rowDigest(const QString &table, const std::vector<std::pair<QString, QVariant>> &columns)
{
    QStringList names;
    for (const auto &[name, value] : columns)
        names << name;
    return RowDigester(table, names).digest([&columns](int at) { return columns[std::size_t(at)].second; });
}

Result<std::optional<Digest>> digestOfRow(Database &database, const QString &table, const QString &idColumn,
                                          const QString &idText)
{
    Query query(database,
                QStringLiteral("SELECT * FROM %1 WHERE %2 = ?").arg(quoted(table), quoted(idColumn)));
    GUARDBOOK_ASSIGN(const bool found, query.bind(idText).next());
    if (!found)
        return std::optional<Digest>();
    return std::optional<Digest>(RowDigester(table, query.columnNames()).digest(query));
}

Result<> forEachRowDigest(Database &database, const QString &table,
                          const std::function<Result<>(const QString &id, const Digest &)> &visit)
{
    Query query(database, QStringLiteral("SELECT * FROM %1 NOT INDEXED").arg(quoted(table)));
    GUARDBOOK_ASSIGN(bool more, query.next());
    const QStringList names = query.columnNames();
    const auto idColumn = int(names.indexOf(QStringLiteral("id")));
    const RowDigester digester(table, names);
    while (more) {
        GUARDBOOK_TRY(visit(query.text(idColumn), digester.digest(query)));
        GUARDBOOK_ASSIGN(more, query.next());
    }
    return {};
}

} // namespace guardbook
