// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <concepts>
#include <optional>
#include <tuple>

namespace guardbook {

/// How a value of type T stands in the columns of a table: their names, the values to bind, and back.
template <typename T>
struct FieldCodec;

/// Names a table and maps its columns to the members of its row struct. Specialise with
/// `static constexpr const char *name` and `static auto columns()` returning a tuple of column(...).
/// The first column is "id".
template <typename Row>
struct TableOf;

template <typename Row, typename Field>
struct Column {
    const char *name;
    Field Row::*member;
};

template <typename Row, typename Field>
constexpr Column<Row, Field> column(const char *name, Field Row::*member)
{
    return {name, member};
}

template <typename E>
concept HasWords = requires
{
    WordsOf<E>::words;
};

struct OneColumn {
    static QStringList names(const char *name) { return {QString::fromLatin1(name)}; }
};

template <>
struct FieldCodec<QString> : OneColumn {
    static void bind(Query &query, const QString &value)
    {
        query.bind(value.isNull() ? QStringLiteral("") : value);
    }
    static std::optional<QString> read(const Query &query, int &at) { return query.text(at++); }
};

template <>
struct FieldCodec<QByteArray> : OneColumn {
    static void bind(Query &query, const QByteArray &value)
    {
        query.bind(value.isNull() ? QByteArray("") : value);
    }
    static std::optional<QByteArray> read(const Query &query, int &at) { return query.bytes(at++); }
};

template <std::integral T>
struct FieldCodec<T> : OneColumn {
    static void bind(Query &query, T value) { query.bind(qint64(value)); }
    static std::optional<T> read(const Query &query, int &at) { return T(query.integer(at++)); }
};

template <typename Tag>
struct FieldCodec<Id<Tag>> : OneColumn {
    static void bind(Query &query, const Id<Tag> &value)
    {
        query.bind(value.isNull() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(value.text()));
    }
    static std::optional<Id<Tag>> read(const Query &query, int &at)
    {
        const int column = at++;
        return query.isNull(column) ? std::optional<Id<Tag>>(Id<Tag>())
                                    : Id<Tag>::fromText(query.text(column));
    }
};

template <>
struct FieldCodec<Digest> : OneColumn {
    static void bind(Query &query, const Digest &value) { query.bind(value.toBytes()); }
    static std::optional<Digest> read(const Query &query, int &at)
    {
        return Digest::fromBytes(query.bytes(at++));
    }
};

template <>
struct FieldCodec<std::optional<Digest>> : OneColumn {
    static void bind(Query &query, const std::optional<Digest> &value)
    {
        query.bind(value ? QVariant(value->toBytes()) : QVariant(QMetaType(QMetaType::QByteArray)));
    }
    static std::optional<std::optional<Digest>> read(const Query &query, int &at)
    {
        const int column = at++;
        if (query.isNull(column))
            return std::optional<Digest>();
        const auto digest = Digest::fromBytes(query.bytes(column));
        return digest ? std::optional<std::optional<Digest>>(digest) : std::nullopt;
    }
};

template <>
struct FieldCodec<VerifyingKey> : OneColumn {
    static void bind(Query &query, const VerifyingKey &value) { query.bind(value.toBytes()); }
    static std::optional<VerifyingKey> read(const Query &query, int &at)
    {
        return VerifyingKey::fromBytes(query.bytes(at++));
    }
};

template <HasWords E>
struct FieldCodec<E> : OneColumn {
    static void bind(Query &query, E value) { query.bind(wordOf(value)); }
    static std::optional<E> read(const Query &query, int &at) { return fromWord<E>(query.text(at++)); }
};

/// A list of words as a JSON array.
template <>
struct FieldCodec<QStringList> : OneColumn {
    static void bind(Query &query, const QStringList &value)
    {
        query.bind(QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
    }
    static std::optional<QStringList> read(const Query &query, int &at)
    {
        const auto document = QJsonDocument::fromJson(query.text(at++).toUtf8());
        if (!document.isArray())
            return std::nullopt;
        QStringList list;
        const QJsonArray array = document.array();
        for (const auto &item : array)
            list << item.toString();
        return list;
    }
};

/// Values by name as a JSON object; its keys stand in order.
template <>
struct FieldCodec<QJsonObject> : OneColumn {
    static void bind(Query &query, const QJsonObject &value)
    {
        query.bind(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
    }
    static std::optional<QJsonObject> read(const Query &query, int &at)
    {
        const auto document = QJsonDocument::fromJson(query.text(at++).toUtf8());
        return document.isObject() ? std::optional(document.object()) : std::nullopt;
    }
};

struct TimeColumns {
    static QStringList names(const char *name)
    {
        const QString stem = QString::fromLatin1(name);
        return {stem + QStringLiteral("_ms"), stem + QStringLiteral("_offset")};
    }
};

template <>
struct FieldCodec<Instant> : TimeColumns {
    static void bind(Query &query, const Instant &value)
    {
        query.bind(qint64(value.utcMs));
        query.bind(qint64(value.offsetMinutes));
    }
    static std::optional<Instant> read(const Query &query, int &at)
    {
        const qint64 ms = query.integer(at++);
        return Instant{ms, std::int16_t(query.integer(at++))};
    }
};

template <>
struct FieldCodec<std::optional<Instant>> : TimeColumns {
    static void bind(Query &query, const std::optional<Instant> &value)
    {
        const QVariant none{QMetaType(QMetaType::LongLong)};
        query.bind(value ? QVariant(qint64(value->utcMs)) : none);
        query.bind(value ? QVariant(qint64(value->offsetMinutes)) : none);
    }
    static std::optional<std::optional<Instant>> read(const Query &query, int &at)
    {
        const int ms = at++;
        const int offset = at++;
        if (query.isNull(ms))
            return std::optional<Instant>();
        return std::optional<Instant>(Instant{query.integer(ms), std::int16_t(query.integer(offset))});
    }
};

} // namespace guardbook
