// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/fonts.h"

#include <QList>

#include <algorithm>

namespace guardbook {

namespace {

QString codePoint(char32_t character)
{
    return QStringLiteral("U+%1").arg(std::uint32_t(character), 4, 16, QLatin1Char('0')).toUpper();
}

/// Characters that change how others are shown, or that nobody sees.
QString invisibleName(char32_t character)
{
    switch (character) {
    case 0x00ad:
        return QStringLiteral("soft hyphen");
    case 0x061c:
        return QStringLiteral("Arabic letter mark");
    case 0x200b:
        return QStringLiteral("zero width space");
    case 0x200c:
        return QStringLiteral("zero width non-joiner");
    case 0x200d:
        return QStringLiteral("zero width joiner");
    case 0x200e:
        return QStringLiteral("left-to-right mark");
    case 0x200f:
        return QStringLiteral("right-to-left mark");
    case 0x202a:
        return QStringLiteral("left-to-right embedding");
    case 0x202b:
        return QStringLiteral("right-to-left embedding");
    case 0x202c:
        return QStringLiteral("end of embedding");
    case 0x202d:
        return QStringLiteral("left-to-right override");
    case 0x202e:
        return QStringLiteral("right-to-left override");
    case 0x2060:
        return QStringLiteral("word joiner");
    case 0x2066:
        return QStringLiteral("left-to-right isolate");
    case 0x2067:
        return QStringLiteral("right-to-left isolate");
    case 0x2068:
        return QStringLiteral("first strong isolate");
    case 0x2069:
        return QStringLiteral("end of isolate");
    case 0xfeff:
        return QStringLiteral("zero width no-break space");
    default:
        return {};
    }
}

/// Scripts in which the zero width joiner and non-joiner are ordinary spelling.
bool joinsLetters(char32_t before)
{
    switch (QChar::script(before)) {
    case QChar::Script_Arabic:
    case QChar::Script_Bengali:
    case QChar::Script_Devanagari:
    case QChar::Script_Gujarati:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Tamil:
        return true;
    default:
        return false;
    }
}

/// "Fancy" letters such as mathematical script, by the plain letter they stand for.
QString plainForm(char32_t character)
{
    if (character < 0x10000)
        return {};
    const QString plain = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (c.isSurrogate())
            return {};
    }
    return plain;
}

/// Puts a text together in which some stretches are spelled out in brackets.
class Spelling {
public:
    void plain(char32_t character)
    {
        close();
        m_text += QString::fromUcs4(&character, 1);
        m_last = character;
    }
    void name(const QString &spelled)
    {
        close();
        m_text += QLatin1Char('[') + spelled + QLatin1Char(']');
        m_last = U']';
    }
    void unknown(char32_t character) { m_unknown.append(codePoint(character)); }
    void styled(const QString &letters)
    {
        if (!m_unknown.isEmpty())
            close();
        m_styled += letters;
    }
    [[nodiscard]] char32_t last() const { return m_last; }
    [[nodiscard]] bool open() const { return !m_unknown.isEmpty() || !m_styled.isEmpty(); }
    QString take()
    {
        close();
        return m_text;
    }

private:
    void close()
    {
        if (!m_styled.isEmpty())
            m_text += QStringLiteral("[ornamental letters: ") + m_styled + QLatin1Char(']');
        if (!m_unknown.isEmpty())
            m_text += QLatin1Char('[') + m_unknown.join(QLatin1Char(' ')) + QLatin1Char(']');
        m_styled.clear();
        m_unknown.clear();
    }
    QString m_text;
    QString m_styled;
    QStringList m_unknown;
    char32_t m_last = 0;
};

bool isEmojiPart(char32_t character)
{
    return character == 0x200d || character == 0x20e3 || (character >= 0x1f3fb && character <= 0x1f3ff) ||
           (character >= 0xe0020 && character <= 0xe007f);
}

struct EmojiMatch {
    qsizetype length = 0; ///< Characters taken; 0: none.
    QString spelled;
};

/// The longest known sequence at `at`. A character that is also an ordinary sign counts only when U+FE0F or
/// a joiner asks for its picture.
EmojiMatch matchEmoji(const QList<char32_t> &text, qsizetype at, const QHash<QString, QString> &names,
                      qsizetype longest, bool ordinarySign)
{
    QString sequence;
    bool asked = !ordinarySign;
    qsizetype length = 0;
    QString name;
    for (qsizetype i = at; i < text.size() && sequence.size() <= longest; ++i) {
        const char32_t character = text[i];
        if (i > at && character < 0x80) // no sequence goes on with an ordinary character
            break;
        if (character == 0xfe0f)
            asked = true;
        else
            sequence += QString::fromUcs4(&character, 1);
        asked = asked || (i > at && isEmojiPart(character));
        const auto found = asked ? names.constFind(sequence) : names.cend();
        if (found != names.cend()) {
            length = i - at + 1;
            name = *found;
        }
    }
    QStringList codes;
    for (const char32_t character : text.sliced(at, length))
        codes.append(codePoint(character));
    codes.append(name);
    return {length, codes.join(QLatin1Char(' '))};
}

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QLatin1Char('\n') || (c >= QLatin1Char(' ') && c <= QLatin1Char('~'));
    });
}

} // namespace

QString FontSet::printable(const QString &given) const
{
    if (isPlainAscii(given))
        return given;
    QString text = given;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QList<char32_t> characters;
    for (const uint character : text.toUcs4())
        characters.append(character);

    Spelling spelling;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        if (c == U'\n' || c == 0x2028 || c == 0x2029) {
            spelling.plain(U'\n');
            continue;
        }
        if (c == U'\t' || c == 0x00a0 || c == 0x202f) {
            spelling.plain(c == U'\t' ? U' ' : char32_t(0x00a0));
            continue;
        }
        const bool shown = canShow(c);
        const EmojiMatch emoji =
            matchEmoji(characters, i, m_emojiNames, m_longestEmoji, shown && c < 0x1f000);
        if (emoji.length > 0) {
            spelling.name(emoji.spelled);
            i += emoji.length - 1;
            continue;
        }
        if (c == 0xfe0e || c == 0xfe0f) // only chooses between two drawings of the sign before it
            continue;
        const QString hidden = invisibleName(c);
        if ((c == 0x200c || c == 0x200d) && joinsLetters(spelling.last())) {
            spelling.plain(c);
        } else if (!hidden.isEmpty()) {
            spelling.name(codePoint(c) + QLatin1Char(' ') + hidden);
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || !QChar::isPrint(c)) {
            spelling.unknown(c);
        } else if (const QString letters = plainForm(c);
                   !letters.isEmpty() && std::all_of(letters.cbegin(), letters.cend(), [this](QChar letter) {
                       return canShow(letter.unicode());
                   })) {
            spelling.styled(letters);
        } else if (!shown || c >= 0x10000) { // beyond U+FFFF no reader could search for it (pdf.md 1)
            spelling.unknown(c);
        } else {
            spelling.plain(c);
        }
    }
    return spelling.take();
}

} // namespace guardbook
