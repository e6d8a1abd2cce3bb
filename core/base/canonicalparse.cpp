// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/canonicaljson.h"

#include <QJsonDocument>

#include <optional>

namespace guardbook {

namespace {

constexpr qint64 maxInteger = 9007199254740991;

/// Walks the one spelling that canonicalJson() has for a value. Every function moves past what it accepts.
class CanonicalWalk {
public:
    CanonicalWalk(QByteArrayView text, int depth) : m_rest(text), m_depth(depth) {}

    bool object(int level)
    {
        if (level >= m_depth || !take('{'))
            return false;
        if (take('}'))
            return true;
        std::optional<QByteArray> before;
        do {
            const auto key = string();
            if (!key || (before && !(*before < *key)) || !take(':') || !value(level + 1))
                return false;
            before = key;
        } while (take(','));
        return take('}');
    }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    bool take(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool takeWord(QByteArrayView word)
    {
        if (!m_rest.startsWith(word))
            return false;
        m_rest = m_rest.sliced(word.size());
        return true;
    }
    bool value(int level)
    {
        switch (m_rest.isEmpty() ? '\0' : m_rest.front()) {
        case '{':
            return object(level);
        case '[':
            return array(level);
        case '"':
            return string().has_value();
        case 't':
            return takeWord("true");
        case 'f':
            return takeWord("false");
        case 'n':
            return takeWord("null");
        default:
            return integer();
        }
    }
    bool array(int level)
    {
        if (level >= m_depth || !take('['))
            return false;
        if (take(']'))
            return true;
        do {
            if (!value(level + 1))
                return false;
        } while (take(','));
        return take(']');
    }
    bool integer()
    {
        const bool negative = take('-');
        qsizetype digits = 0;
        qint64 number = 0;
        while (digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9') {
            number = number * 10 + (m_rest[digits] - '0');
            if (number > maxInteger)
                return false;
            ++digits;
        }
        const bool leadingZero = digits > 0 && m_rest[0] == '0' && (digits > 1 || negative);
        if (digits == 0 || leadingZero)
            return false;
        m_rest = m_rest.sliced(digits);
        return true;
    }
    std::optional<QByteArray> string()
    {
        if (!take('"'))
            return std::nullopt;
        QByteArray text;
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            const char c = m_rest[i];
            if (c == '"') {
                m_rest = m_rest.sliced(i + 1);
                return text;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return std::nullopt;
            if (c != '\\') {
                text += c;
                continue;
            }
            const auto escaped = escape(m_rest.sliced(i));
            if (!escaped)
                return std::nullopt;
            text += escaped->first;
            i += escaped->second - 1;
        }
        return std::nullopt;
    }
    /// The character that an escape at the front stands for, and the length of the escape.
    static std::optional<std::pair<char, qsizetype>> escape(QByteArrayView text)
    {
        constexpr QByteArrayView letters = "\"\\bfnrt";
        constexpr QByteArrayView meanings = "\"\\\b\f\n\r\t";
        constexpr QByteArrayView hexDigits = "0123456789abcdef";
        if (text.size() < 2)
            return std::nullopt;
        if (const qsizetype at = letters.indexOf(text[1]); at >= 0)
            return std::pair(meanings[at], qsizetype(2));
        if (text.size() < 6 || !text.startsWith("\\u00") || (text[4] != '0' && text[4] != '1'))
            return std::nullopt;
        const qsizetype low = hexDigits.indexOf(text[5]);
        const char c = char((text[4] - '0') * 16 + low);
        if (low < 0 || meanings.contains(c))
            return std::nullopt;
        return std::pair(c, qsizetype(6));
    }

    QByteArrayView m_rest;
    int m_depth;
};

} // namespace

Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes, int depth)
{
    CanonicalWalk walk(bytes, depth);
    if (!bytes.isValidUtf8() || !walk.object(0) || !walk.atEnd())
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral("The record is not written in the one way that Guardbook writes records, so it "
                           "was changed or damaged. Ask for the file again and do not edit it."),
            QStringLiteral("json/canonical")};
    const auto document = QJsonDocument::fromJson(bytes.toByteArray());
    if (!document.isObject())
        return Error{ErrorCode::Corrupt, QStringLiteral("The record is too large or too deep to be read."),
                     QStringLiteral("json")};
    return document.object();
}

} // namespace guardbook
