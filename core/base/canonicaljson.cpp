// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace guardbook {

namespace {

constexpr double maxInteger = 9007199254740991.0;

Error refused(const char *why)
{
    return {ErrorCode::InvalidInput, QString::fromLatin1(why), QStringLiteral("json")};
}

void appendText(QByteArray &out, const QString &text)
{
    out += '"';
    const QByteArray utf8 = text.normalized(QString::NormalizationForm_C).toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u00" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
}

Result<> append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        return {};
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return {};
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) != number || std::abs(number) > maxInteger)
            return refused("Only whole numbers up to 9007199254740991 can be recorded.");
        out += QByteArray::number(value.toInteger());
        return {};
    }
    case QJsonValue::String:
        appendText(out, value.toString());
        return {};
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (!first)
                out += ',';
            first = false;
            GUARDBOOK_TRY(append(out, item));
        }
        out += ']';
        return {};
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        std::vector<std::pair<QByteArray, QString>> keys;
        for (const QString &key : object.keys())
            keys.emplace_back(key.normalized(QString::NormalizationForm_C).toUtf8(), key);
        std::sort(keys.begin(), keys.end());
        out += '{';
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i > 0 && keys[i].first == keys[i - 1].first)
                return refused("Two names in one record are the same text.");
            if (i > 0)
                out += ',';
            appendText(out, keys[i].second);
            out += ':';
            GUARDBOOK_TRY(append(out, object.value(keys[i].second)));
        }
        out += '}';
        return {};
    }
    case QJsonValue::Undefined:
        return refused("A value is missing.");
    }
    Q_UNREACHABLE();
}

/// Looks for what QJsonDocument lets pass: duplicate keys and depth. Runs only over text that it accepted.
class StructureCheck {
public:
    StructureCheck(QByteArrayView text, int depth) : m_text(text), m_depth(depth) {}

    Result<> run()
    {
        GUARDBOOK_TRY(value(0));
        return {};
    }

private:
    void space()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }
    QByteArrayView string()
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return m_text.sliced(start, m_at - start);
    }
    Result<> value(int level)
    {
        if (level > m_depth)
            return refused("The JSON is nested too deeply.");
        space();
        if (m_at >= m_text.size())
            return refused("The JSON ends too early.");
        const char c = m_text[m_at];
        if (c == '"') {
            string();
        } else if (c == '{' || c == '[') {
            ++m_at;
            GUARDBOOK_TRY(members(level, c == '{'));
        } else {
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text[m_at]))
                ++m_at;
        }
        return {};
    }
    Result<> members(int level, bool object)
    {
        QSet<QString> seen;
        for (;;) {
            space();
            if (m_at >= m_text.size())
                return refused("The JSON ends too early.");
            if (m_text[m_at] == (object ? '}' : ']')) {
                ++m_at;
                return {};
            }
            if (m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            if (object) {
                const QByteArray quoted = '[' + string().toByteArray() + ']';
                const QString key = QJsonDocument::fromJson(quoted).array().at(0).toString();
                if (seen.contains(key))
                    return Error{ErrorCode::InvalidInput,
                                 QStringLiteral("The JSON has the name \"%1\" twice.").arg(key.left(60)),
                                 QStringLiteral("json")};
                seen.insert(key);
                space();
                ++m_at; // the colon
            }
            GUARDBOOK_TRY(value(level + 1));
        }
    }
    QByteArrayView m_text;
    int m_depth;
    qsizetype m_at = 0;
};

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    GUARDBOOK_TRY(append(out, value));
    return out;
}

Result<QJsonObject> parseStrictJson(QByteArrayView bytes, int depth)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes);
    if (decoder.hasError() || decoded.size() < 0)
        return refused("The JSON is not valid UTF-8.");
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(bytes.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto before = bytes.first(qBound(qsizetype(0), qsizetype(problem.offset), bytes.size()));
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Line %1 of the JSON cannot be read: %2.")
                         .arg(1 + std::count(before.begin(), before.end(), '\n'))
                         .arg(problem.errorString()),
                     QStringLiteral("json")};
    }
    GUARDBOOK_TRY(StructureCheck(bytes, depth).run());
    if (!document.isObject())
        return refused("The JSON is not an object.");
    return document.object();
}

} // namespace guardbook
