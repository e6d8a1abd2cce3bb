// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsonmembers.h"

namespace guardbook {

Error jsonFault(const JsonFile &file, const QString &path, const QString &expected)
{
    const QString line =
        file.places == nullptr ? QString() : QStringLiteral("line %1, ").arg(file.places->lineOf(path));
    return {ErrorCode::InvalidInput,
            QStringLiteral("The %1 is wrong at %2%3: %4.")
                .arg(file.what, line, path.isEmpty() ? QStringLiteral("/") : path, expected),
            file.what + path};
}

Error JsonMembers::fault(const QString &key, const QString &expected) const
{
    return jsonFault(m_file, at(key), expected);
}

Result<QString> JsonMembers::text(const QString &key, bool required)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined() && !required)
        return QString();
    if (!value.isString() || (required && value.toString().trimmed().isEmpty()))
        return fault(key, QStringLiteral("a text is expected"));
    return value.toString();
}

Result<int> JsonMembers::integer(const QString &key, int otherwise, int least, int most)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return otherwise;
    const int number = value.toInt(least - 1);
    if (number < least || number > most)
        return fault(key, QStringLiteral("a whole number from %1 to %2 is expected").arg(least).arg(most));
    return number;
}

Result<bool> JsonMembers::flag(const QString &key, bool otherwise)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isBool())
        return fault(key, QStringLiteral("true or false is expected"));
    return value.toBool();
}

Result<QJsonArray> JsonMembers::list(const QString &key, bool required)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined() && !required)
        return QJsonArray();
    if (!value.isArray() || (required && value.toArray().isEmpty()))
        return fault(key, QStringLiteral("a list is expected"));
    return value.toArray();
}

Result<QStringList> JsonMembers::texts(const QString &key, bool required)
{
    GUARDBOOK_ASSIGN(const QJsonArray values, list(key, required));
    QStringList texts;
    for (const QJsonValue &value : values) {
        if (!value.isString() || value.toString().trimmed().isEmpty())
            return fault(QStringLiteral("%1/%2").arg(key).arg(texts.size()),
                         QStringLiteral("a text is expected"));
        texts << value.toString();
    }
    return texts;
}

Result<QJsonObject> JsonMembers::object(const QString &key)
{
    const QJsonValue value = m_object.take(key);
    if (value.isUndefined())
        return QJsonObject();
    if (!value.isObject())
        return fault(key, QStringLiteral("an object is expected"));
    return value.toObject();
}

Result<> JsonMembers::nothingLeft() const
{
    if (m_object.isEmpty())
        return {};
    return fault(m_object.keys().constFirst(), QStringLiteral("this name is not known here"));
}

} // namespace guardbook
