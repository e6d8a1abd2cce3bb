// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/textblock.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace guardbook {

RichText plain(const QString &text)
{
    return {Span{.text = text}};
}

RichText strong(const QString &text)
{
    return {Span{.text = text, .bold = true}};
}

RichText monospaced(const QString &text)
{
    return {Span{.text = text, .mono = true}};
}

RichText linked(const QString &text, const QString &target)
{
    return {Span{.text = text, .target = target}};
}

TextBlock::TextBlock(const FontSet &fonts, RichText text, TextStyle style, double width)
    : m_fonts(fonts), m_text(std::move(text)), m_style(style), m_width(width)
{
    for (Span &span : m_text) {
        span.text = m_fonts.printable(span.text);
        span.text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    }
    shape();
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        m_heights.push_back(std::max(line.height() / unitsPerPoint, m_style.size * m_style.leading));
        m_widest = std::max(m_widest, line.naturalTextWidth() / unitsPerPoint);
    }
    release();
}

TextBlock::~TextBlock() = default;

void TextBlock::release() const
{
    m_layout.reset();
}

void TextBlock::shape() const
{
    if (m_layout)
        return;
    QString whole;
    for (const Span &span : m_text)
        whole += span.text;
    const double pixels = m_style.size * unitsPerPoint;
    auto layout =
        std::make_unique<QTextLayout>(whole, m_fonts.font(FontSet::sans, pixels, m_style.bold, false));

    QList<QTextLayout::FormatRange> formats;
    int offset = 0;
    for (const Span &span : m_text) {
        const bool bold = span.bold || m_style.bold;
        for (const FontRun &run : m_fonts.runs(span.text, span.mono ? FontSet::mono : FontSet::sans)) {
            QTextLayout::FormatRange range;
            range.start = offset + run.start;
            range.length = run.length;
            // Liberation Mono looks larger than Liberation Sans of the same size.
            const double size = run.family == FontSet::mono ? pixels * 0.92 : pixels;
            QFont font = m_fonts.font(run.family, size, bold, span.italic);
            if (m_style.tracking != 0)
                font.setLetterSpacing(QFont::AbsoluteSpacing, m_style.tracking * unitsPerPoint);
            range.format.setFont(font);
            range.format.setForeground(span.colour.value_or(m_style.colour));
            formats.append(range);
        }
        offset += int(span.text.size());
    }
    layout->setFormats(formats);

    QTextOption option(m_style.align);
    // At word boundaries; anywhere only in a word that is wider than the line, such as a hash or an address.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(whole.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine())
        line.setLineWidth(m_width * unitsPerPoint);
    layout->endLayout();
    m_layout = std::move(layout);
}

double TextBlock::height(int first, int count) const
{
    const int end = count < 0 ? lineCount() : std::min(lineCount(), first + count);
    double sum = 0;
    for (int i = first; i < end; ++i)
        sum += lineHeight(i);
    return sum;
}

std::vector<TextBlock::Target> TextBlock::targets(int first, int count) const
{
    std::vector<Target> found;
    if (std::none_of(m_text.begin(), m_text.end(), [](const Span &span) { return !span.target.isEmpty(); }))
        return found;
    shape();
    int start = 0;
    for (const Span &span : m_text) {
        const int end = start + int(span.text.size());
        double y = 0;
        for (int i = first; !span.target.isEmpty() && i < std::min(lineCount(), first + count); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from < to) {
                const double left = line.cursorToX(from) / unitsPerPoint;
                const double right = line.cursorToX(to) / unitsPerPoint;
                found.push_back(
                    {QRectF(std::min(left, right), y, std::abs(right - left), lineHeight(i)), span.target});
            }
            y += lineHeight(i);
        }
        start = end;
    }
    release();
    return found;
}

void TextBlock::draw(QPainter &painter, double x, double y, int first, int count) const
{
    shape();
    for (int i = first; i < std::min(lineCount(), first + count); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        // The room between lines is shared above and below.
        const double above = (lineHeight(i) - line.height() / unitsPerPoint) / 2;
        line.draw(&painter, QPointF(x * unitsPerPoint, (y + above) * unitsPerPoint - line.y()));
        y += lineHeight(i);
    }
}

void WordWidths::add(const RichText &text)
{
    constexpr qsizetype longestOrdinaryWord = 24;
    for (const Span &span : text) {
        const QString printed = m_fonts.printable(span.text);
        std::set<QString> &words = m_words[{span.mono, span.bold || m_style.bold}];
        qsizetype start = 0;
        for (qsizetype i = 0; i <= printed.size(); ++i) {
            const bool ends =
                i == printed.size() || printed[i] == QLatin1Char(' ') || printed[i] == QLatin1Char('\n');
            if (ends && i > start && i - start <= longestOrdinaryWord)
                words.insert(printed.mid(start, i - start));
            if (ends)
                start = i + 1;
        }
    }
}

double WordWidths::widest() const
{
    double widest = 0;
    for (const auto &[face, words] : m_words) {
        const auto longest =
            std::max_element(words.begin(), words.end(),
                             [](const QString &a, const QString &b) { return a.size() < b.size(); });
        const qsizetype most = longest == words.end() ? 0 : longest->size();
        for (const QString &word : words) {
            if (word.size() * 2 < most) // a word half as long is hardly the widest
                continue;
            double width = 0;
            for (const FontRun &run : m_fonts.runs(word, face.first ? FontSet::mono : FontSet::sans)) {
                const QFont font = m_fonts.font(run.family, m_style.size * unitsPerPoint, face.second, false);
                width += QFontMetricsF(font).horizontalAdvance(word.mid(run.start, run.length));
            }
            widest = std::max(widest, width / unitsPerPoint);
        }
    }
    return widest;
}

} // namespace guardbook
