// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/paragraphs.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qsizetype longestHeading = 100;
constexpr int leastLevel = 9;         ///< Of a heading that nothing marks as one.
constexpr qsizetype widestWrap = 110; ///< A text with longer lines was not broken at a fixed width.

const QRegularExpression &bulletMark()
{
    static const QRegularExpression mark(
        QStringLiteral("^(?:[\\x{2022}\\x{00b7}\\x{25aa}\\x{25e6}\\x{2013}\\x{2014}\\x{f0b7}*+-][ \\t]+)+"));
    return mark;
}

const QRegularExpression &numberMark()
{
    static const QRegularExpression mark(QStringLiteral(
        "^\\(?(\\d{1,3}(?:\\.\\d{1,3}){0,4}|[A-Za-z]|[ivx]{2,5})(?:[.)][ \\t]+|(?<=\\d\\.\\d)[ "
        "\\t]+|(?<=\\d\\.\\d\\d)[ \\t]+)"));
    return mark;
}

/// A converter's leftovers that no reader of the paper saw.
QString cleaned(QString line)
{
    static const QRegularExpression bookmark(QStringLiteral("\\[bookmark: [^\\]]{0,80}\\]"));
    static const QRegularExpression emphasis(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    if (line.contains(u"[bookmark:"))
        line.remove(bookmark);
    if (line.contains(u"**") || line.contains(u"__"))
        line.replace(emphasis, QStringLiteral("\\2"));
    return line.trimmed();
}

bool endsSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') || text.endsWith(u';') ||
           text.endsWith(u',');
}

qsizetype wordsIn(const QString &text)
{
    return text.simplified().count(u' ') + 1;
}

/// A short line that is no sentence: "Legal implications", "Rationale:".
bool standsAsHeading(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{3}"));
    static const QRegularExpression date(QStringLiteral("\\d[/.]\\d"));
    if (date.match(text).hasMatch()) // "Ratified by the governors 20/6/2017" tells, it does not head
        return false;
    if (text.isEmpty() || text.size() > longestHeading || wordsIn(text) > 14 || endsSentence(text))
        return false;
    const qsizetype colon = text.indexOf(u':');
    const bool labelled = colon >= 0 && colon < text.size() - 1 && text.left(colon).count(u' ') < 3;
    return !labelled && !text.contains(u'\t') && text.front().isUpper() && word.match(text).hasMatch();
}

bool isMarked(const QString &line)
{
    return line.startsWith(u'#') || bulletMark().match(line).hasMatch() ||
           numberMark().match(line).hasMatch();
}

/// Whether most full lines end at about the same column.
qsizetype wrapWidth(const QStringList &lines)
{
    std::vector<qsizetype> lengths;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            lengths.push_back(line.size());
    }
    if (lengths.size() < 6)
        return 0;
    std::sort(lengths.begin(), lengths.end());
    const qsizetype widest = lengths[lengths.size() * 98 / 100];
    const auto full = std::count_if(lengths.begin(), lengths.end(),
                                    [widest](qsizetype length) { return length > widest * 7 / 10; });
    return widest <= widestWrap && full * 5 >= std::ssize(lengths) * 2 ? widest : 0;
}

QStringList unwrapped(const QStringList &lines)
{
    const qsizetype width = wrapWidth(lines);
    if (width == 0)
        return lines;
    QStringList joined;
    qsizetype lastLine = 0; // length of the line that stands last in joined.last()
    for (const QString &line : lines) {
        const bool goesOn = !joined.isEmpty() && !joined.last().isEmpty() && !line.isEmpty() &&
                            !isMarked(line) && lastLine > width * 6 / 10 &&
                            !(endsSentence(joined.last()) && lastLine < width * 8 / 10);
        lastLine = line.size();
        if (!goesOn) {
            joined << line;
        } else {
            joined.last() += u' ';
            joined.last() += line;
        }
    }
    return joined;
}

/// Whether one line of a list follows another: "3. ..." and right after it "4. ...".
bool continues(const Paragraph *before, const Paragraph &one)
{
    return before != nullptr && before->kind == ParagraphKind::Numbered && before->marker.front().isDigit() &&
           one.marker.toInt() == before->marker.toInt() + 1;
}

/// A numbered line is the heading of what follows, not one of a list.
bool headsWhatFollows(const Paragraph *before, const Paragraph &one, const Paragraph *next)
{
    if (one.kind != ParagraphKind::Numbered || one.text.size() > 80 || one.text.isEmpty() ||
        !one.text.front().isUpper())
        return false;
    if (one.marker.size() == 1 && one.marker.front().isUpper())
        return true; // "A. The use of sites within school."
    if (endsSentence(one.text) || next == nullptr || !one.marker.front().isDigit() || continues(before, one))
        return false;
    return next->kind != ParagraphKind::Numbered || next->marker.startsWith(one.marker + u'.');
}

} // namespace

std::vector<Paragraph> paragraphsOf(const QString &text)
{
    static const QRegularExpression hashes(QStringLiteral("^(#{1,6})[ \\t]+(.*?)[ \\t#]*$"));
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = cleaned(line.replace(u'\f', u' '));
    lines = unwrapped(lines);
    std::vector<Paragraph> paragraphs;
    for (const QString &line : lines) {
        if (line.isEmpty())
            continue;
        if (paragraphs.size() > 0 && line.size() >= 3 && line.count(line.front()) == line.size() &&
            (line.front() == u'=' || line.front() == u'-')) {
            if (paragraphs.back().kind == ParagraphKind::Plain ||
                paragraphs.back().kind == ParagraphKind::Heading)
                paragraphs.back() = {
                    ParagraphKind::Heading, {}, paragraphs.back().text, line.front() == u'=' ? 1 : 2};
            continue;
        }
        Paragraph paragraph;
        const auto bullet = bulletMark().match(line);
        const auto number = numberMark().match(line);
        if (const auto heading = hashes.match(line); heading.hasMatch()) {
            paragraph = {ParagraphKind::Heading, {}, heading.captured(2), int(heading.captured(1).size())};
            if (const auto numbered = numberMark().match(paragraph.text); numbered.hasMatch()) {
                paragraph.marker = numbered.captured(1);
                paragraph.text = paragraph.text.mid(numbered.capturedEnd());
            }
        } else if (bullet.hasMatch()) {
            paragraph = {ParagraphKind::Bullet, {}, line.mid(bullet.capturedEnd()), 0};
        } else if (number.hasMatch()) {
            paragraph = {ParagraphKind::Numbered, number.captured(1), line.mid(number.capturedEnd()), 0};
        } else {
            paragraph.text = line;
            if (standsAsHeading(line)) {
                paragraph.kind = ParagraphKind::Heading;
                paragraph.level = leastLevel;
            }
        }
        paragraph.text = paragraph.text.simplified();
        if (!paragraph.text.isEmpty())
            paragraphs.push_back(std::move(paragraph));
    }
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        // "Staff will be advised as follows:" leads to its list; it is not the name of a part.
        const ParagraphKind next = paragraphs[i + 1].kind;
        const bool found = paragraphs[i].kind == ParagraphKind::Heading && paragraphs[i].level == leastLevel;
        if (found && paragraphs[i].text.endsWith(u':') &&
            (next == ParagraphKind::Numbered || next == ParagraphKind::Bullet))
            paragraphs[i] = {ParagraphKind::Plain, {}, paragraphs[i].text, 0};
    }
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Paragraph *before = i > 0 ? &paragraphs[i - 1] : nullptr;
        const Paragraph *next = i + 1 < paragraphs.size() ? &paragraphs[i + 1] : nullptr;
        if (!headsWhatFollows(before, paragraphs[i], next))
            continue;
        paragraphs[i].kind = ParagraphKind::Heading;
        paragraphs[i].level = 3 + int(paragraphs[i].marker.count(u'.'));
    }
    return paragraphs;
}

QString printedText(const Paragraph &paragraph)
{
    switch (paragraph.kind) {
    case ParagraphKind::Bullet:
        return QStringLiteral("\u2022 ") + paragraph.text;
    case ParagraphKind::Numbered:
    case ParagraphKind::Heading:
        return paragraph.marker.isEmpty() ? paragraph.text
                                          : paragraph.marker + QStringLiteral(". ") + paragraph.text;
    case ParagraphKind::Plain:
        break;
    }
    return paragraph.text;
}

} // namespace guardbook
