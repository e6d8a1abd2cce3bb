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

using Column = std::pair<QByteArray, QVariant>;

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

} // namespace

Digest rowDigest(const QString &table, const std::vector<std::pair<QString, QVariant>> &columns)
{
    std::vector<Column> present;
    for (const auto &[name, value] : columns)
        if (!isNull(value))
            present.emplace_back(name.toUtf8(), value);
    std::sort(present.begin(), present.end(),
              [](const Column &a, const Column &b) { return a.first < b.first; });

    ByteWriter writer;
    writer.raw("guardbook row 1");
    writer.sized(table.toUtf8());
    writer.u32(std::uint32_t(present.size()));
    for (const auto &[name, value] : present) {
        writer.sized(name);
        writeValue(writer, value);
    }
    return Digest::of(writer.bytes());
}

Result<std::optional<Digest>> digestOfRow(Database &database, const QString &table, const QString &idColumn,
                                          const QString &idText)
{
    Query query(database,
                QStringLiteral("SELECT * FROM %1 WHERE %2 = ?").arg(quoted(table), quoted(idColumn)));
    GUARDBOOK_ASSIGN(const bool found, query.bind(idText).next());
    if (!found)
        return std::optional<Digest>();
    std::vector<std::pair<QString, QVariant>> columns;
    const QStringList names = query.columnNames();
    for (int i = 0; i < names.size(); ++i)
        columns.emplace_back(names.at(i), query.value(i));
    return std::optional<Digest>(rowDigest(table, columns));
}

} // namespace guardbook
