// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/filename.h"

#include <QList>
#include <QStringView>

#include <array>

namespace guardbook {

namespace {

/// Code points of a text; a lone surrogate stays one.
QList<char32_t> codePoints(const QString &text)
{
    QList<char32_t> points;
    points.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points.append(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            points.append(text[i].unicode());
        }
    }
    return points;
}

/// Zero-width joiner and variation selectors hold an emoji together: harmless in a name, wrong to spell out.
bool isEmojiGlue(char32_t c)
{
    return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f);
}

/// Forbidden in names by Windows, or read as a path or stream by one of the three systems.
bool isForbidden(char32_t c)
{
    return c < 0x80 && QStringView(u"<>:\"/\\|?*").contains(QChar(char16_t(c)));
}

QString withoutPath(const QString &given)
{
    const qsizetype slash = qMax(given.lastIndexOf(u'/'), given.lastIndexOf(u'\\'));
    return given.sliced(slash + 1);
}

QString trimmedEnds(QString name)
{
    const auto goes = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && goes(name.back()))
        name.chop(1);
    qsizetype first = 0;
    while (first < name.size() && goes(name[first]))
        ++first;
    return name.sliced(first);
}

/// Device names of Windows, which stay reserved with any extension and with the superscript digits.
bool isReserved(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const std::array<QStringView, 6> plain{u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$"};
    for (const QStringView word : plain) {
        if (stem == word)
            return true;
    }
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) &&
           QStringView(u"0123456789¹²³").contains(stem.back());
}

/// The longest start of a text that fits into so many UTF-8 bytes and cuts no character.
QString fitting(const QString &text, qsizetype bytes)
{
    QString kept;
    qsizetype used = 0;
    for (const char32_t c : codePoints(text)) {
        used += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (used > bytes)
            break;
        kept += QChar::fromUcs4(c);
    }
    return kept;
}

/// Cuts the stem and keeps the extension, unless what follows the last dot is too long to be one.
QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= longestFileName)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 ? name.sliced(dot) : QString();
    const qsizetype size = extension.toUtf8().size();
    if (size == 0 || size > 16)
        return trimmedEnds(fitting(name, longestFileName));
    return trimmedEnds(fitting(name.first(dot), longestFileName - size)) + extension;
}

} // namespace

bool isHiddenCharacter(char32_t character)
{
    if (isEmojiGlue(character))
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Letters by category that print as nothing: Hangul fillers, and the combining grapheme joiner.
    return character == 0x115f || character == 0x1160 || character == 0x3164 || character == 0xffa0 ||
           character == 0x034f || character == 0x17b4 || character == 0x17b5;
}

QString safeFileName(const QString &given)
{
    QString name;
    for (const char32_t c : codePoints(withoutPath(given).normalized(QString::NormalizationForm_C))) {
        if (isHiddenCharacter(c))
            continue;
        if (isForbidden(c))
            name += u'_';
        else if (QChar::isSpace(c))
            name += u' '; // no-break and ideographic spaces look like one and are not found by typing one
        else
            name += QChar::fromUcs4(c);
    }
    // Removing a hidden character can bring a letter and its mark together: normalise what was left.
    name = trimmedEnds(name.normalized(QString::NormalizationForm_C));
    if (isReserved(name))
        name.prepend(u'_');
    name = shortened(name);
    return name.isEmpty() ? QStringLiteral("file") : name;
}

QString visibleText(const QString &text, TextLines lines)
{
    QString shown;
    shown.reserve(text.size());
    const auto points = codePoints(text);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const bool many = lines == TextLines::Many;
        if (many && c == u'\r' && i + 1 < points.size() && points[i + 1] == u'\n')
            continue; // a line break of Windows is one line break
        if (isHiddenCharacter(c) && !(many && (c == u'\n' || c == u'\t')))
            shown += QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += QChar::fromUcs4(c);
    }
    return shown;
}

} // namespace guardbook
