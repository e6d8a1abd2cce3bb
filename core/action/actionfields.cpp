// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/actionfields.h"

#include "core/evidence/redaction.h"

#include <QDir>

#include <algorithm>

namespace guardbook {

namespace {

Error wrong(const QString &action, const QString &field, const QString &sentence)
{
    return {ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(action, sentence),
            action + QStringLiteral("/with/") + field};
}

bool isId(const QJsonValue &value)
{
    return value.isString() && AnyId::fromText(value.toString());
}

bool isTextList(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isArray() &&
           std::all_of(list.begin(), list.end(), [](const auto &item) { return item.isString(); });
}

Result<> checkValue(const QString &action, const FieldSpec &spec, const QJsonValue &value)
{
    const auto expected = [&](const QString &what) {
        return wrong(action, spec.name, QStringLiteral("\"%1\" must be %2.").arg(spec.name, what));
    };
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::File:
    case FieldType::Folder:
        if (!value.isString() || (spec.required && value.toString().trimmed().isEmpty()))
            return expected(QStringLiteral("a text that is not empty"));
        if (spec.type != FieldType::Text && value.toString().contains(QChar(0)))
            return expected(QStringLiteral("a path without null characters"));
        return {};
    case FieldType::Id:
        return isId(value) ? Result<>()
                           : Result<>(expected(QStringLiteral("an id of 32 hexadecimal digits")));
    case FieldType::Time: {
        if (!value.isString())
            return expected(
                QStringLiteral("a date and time with its offset, like 2026-03-04T17:10:00+00:00"));
        const auto time = Instant::fromText(value.toString());
        return time ? Result<>()
                    : Result<>(wrong(action, spec.name,
                                     QStringLiteral("\"%1\": %2").arg(spec.name, time.error().sentence)));
    }
    case FieldType::Choice:
        return spec.choices.contains(value.toString())
                   ? Result<>()
                   : Result<>(
                         expected(QStringLiteral("one of: %1").arg(spec.choices.join(QStringLiteral(", ")))));
    case FieldType::Texts:
        return isTextList(value) ? Result<>() : Result<>(expected(QStringLiteral("a list of texts")));
    case FieldType::Ids: {
        const QJsonArray list = value.toArray();
        const bool ids = value.isArray() &&
                         std::all_of(list.begin(), list.end(), [](const auto &item) { return isId(item); });
        return ids ? Result<>() : Result<>(expected(QStringLiteral("a list of ids")));
    }
    case FieldType::Parties: {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list) {
            const QJsonObject party = item.toObject();
            const bool known =
                party.size() == 2 || (party.size() == 3 && party.value(QStringLiteral("note")).isString());
            if (!known || !isId(party.value(QStringLiteral("person"))) ||
                !party.value(QStringLiteral("role")).isString())
                return expected(QStringLiteral("a list of {\"person\": id, \"role\": role, \"note\": text}"));
        }
        return value.isArray() ? Result<>() : Result<>(expected(QStringLiteral("a list")));
    }
    case FieldType::Answers:
        return value.isObject() ? Result<>()
                                : Result<>(expected(QStringLiteral("an object of answers by field")));
    case FieldType::Marks: {
        const auto marks = redactionFromJson(value.toArray());
        return !value.isArray() ? Result<>(expected(QStringLiteral("a list of marks")))
               : marks          ? Result<>()
                                : Result<>(wrong(action, spec.name, marks.error().sentence));
    }
    case FieldType::Objects: {
        const QJsonArray list = value.toArray();
        const bool objects = value.isArray() && std::all_of(list.begin(), list.end(),
                                                            [](const auto &item) { return item.isObject(); });
        return objects ? Result<>() : Result<>(expected(QStringLiteral("a list of objects")));
    }
    case FieldType::Integer:
        return value.isDouble() && value.toInt(-1) >= 0
                   ? Result<>()
                   : Result<>(expected(QStringLiteral("a whole number")));
    }
    Q_UNREACHABLE();
}

QJsonObject numbersSchema(int count)
{
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}},
            {QStringLiteral("minItems"), count},
            {QStringLiteral("maxItems"), count}};
}

QJsonObject marksSchema()
{
    const QJsonObject whole{{QStringLiteral("type"), QStringLiteral("integer")},
                            {QStringLiteral("minimum"), 1}};
    const QJsonObject points{{QStringLiteral("type"), QStringLiteral("array")},
                             {QStringLiteral("items"), numbersSchema(2)}};
    const QJsonObject properties{
        {QStringLiteral("page"), whole},
        {QStringLiteral("reason"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}},
        {QStringLiteral("box"), numbersSchema(4)},
        {QStringLiteral("stroke"), points},
        {QStringLiteral("width"), whole}};
    const auto needed = [](const QStringList &names) {
        return QJsonObject{{QStringLiteral("required"), QJsonArray::fromStringList(names)}};
    };
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                         {QStringLiteral("properties"), properties},
                         {QStringLiteral("required"), QJsonArray{QStringLiteral("reason")}},
                         {QStringLiteral("oneOf"),
                          QJsonArray{needed({QStringLiteral("box")}),
                                     needed({QStringLiteral("stroke"), QStringLiteral("width")})}},
                         {QStringLiteral("additionalProperties"), false}}}};
}

} // namespace

Result<ActionFields> ActionFields::accept(const QString &action, const std::vector<FieldSpec> &specs,
                                          const QJsonObject &with, const QString &baseFolder)
{
    QStringList names;
    for (const FieldSpec &spec : specs) {
        names << spec.name;
        const QJsonValue value = with.value(spec.name);
        const bool absent = value.isUndefined() || value.isNull();
        if (absent && spec.required)
            return wrong(action, spec.name,
                         QStringLiteral("\"%1\" is missing: %2").arg(spec.name, spec.meaning));
        if (!absent)
            GUARDBOOK_TRY(checkValue(action, spec, value));
    }
    for (const QString &given : with.keys()) {
        if (!names.contains(given))
            return wrong(action, given,
                         QStringLiteral("\"%1\" is not a field of this action. Its fields are: %2.")
                             .arg(given.left(60), names.join(QStringLiteral(", "))));
    }
    ActionFields fields;
    fields.m_values = with;
    fields.m_baseFolder = baseFolder;
    return fields;
}

QStringList ActionFields::texts(const QString &name) const
{
    QStringList list;
    const QJsonArray values = m_values.value(name).toArray();
    for (const QJsonValue &value : values)
        list << value.toString();
    return list;
}

QString ActionFields::path(const QString &name) const
{
    return QDir(m_baseFolder).absoluteFilePath(text(name));
}

std::optional<Instant> ActionFields::time(const QString &name) const
{
    const auto time = Instant::fromText(text(name));
    return time ? std::optional<Instant>(*time) : std::nullopt;
}

QJsonObject schemaOf(const std::vector<FieldSpec> &specs)
{
    const auto typeOf = [](const FieldSpec &spec) -> QJsonObject {
        const QJsonObject id{{QStringLiteral("type"), QStringLiteral("string")},
                             {QStringLiteral("pattern"), QStringLiteral("^[0-9a-f]{32}$")}};
        const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
        switch (spec.type) {
        case FieldType::Text:
        case FieldType::File:
        case FieldType::Folder:
            return text;
        case FieldType::Id:
            return id;
        case FieldType::Time:
            return {{QStringLiteral("type"), QStringLiteral("string")},
                    {QStringLiteral("format"), QStringLiteral("date-time")}};
        case FieldType::Choice:
            return {{QStringLiteral("enum"), QJsonArray::fromStringList(spec.choices)}};
        case FieldType::Texts:
            return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), text}};
        case FieldType::Ids:
            return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), id}};
        case FieldType::Parties:
            return {{QStringLiteral("type"), QStringLiteral("array")},
                    {QStringLiteral("items"),
                     QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                                 {QStringLiteral("properties"), QJsonObject{{QStringLiteral("person"), id},
                                                                            {QStringLiteral("role"), text},
                                                                            {QStringLiteral("note"), text}}},
                                 {QStringLiteral("required"),
                                  QJsonArray{QStringLiteral("person"), QStringLiteral("role")}},
                                 {QStringLiteral("additionalProperties"), false}}}};
        case FieldType::Answers:
            return {{QStringLiteral("type"), QStringLiteral("object")}};
        case FieldType::Marks:
            return marksSchema();
        case FieldType::Objects:
            return {
                {QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}}}};
        case FieldType::Integer:
            return {{QStringLiteral("type"), QStringLiteral("integer")}, {QStringLiteral("minimum"), 0}};
        }
        Q_UNREACHABLE();
    };
    QJsonObject properties;
    QJsonArray required;
    for (const FieldSpec &spec : specs) {
        QJsonObject type = typeOf(spec);
        type.insert(QStringLiteral("description"), spec.meaning);
        properties.insert(spec.name, type);
        if (spec.required)
            required.append(spec.name);
    }
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required},
            {QStringLiteral("additionalProperties"), false}};
}

} // namespace guardbook
