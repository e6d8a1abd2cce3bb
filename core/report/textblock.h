// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/fonts.h"

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

class QTextLayout;

namespace guardbook {

/// Layout units in a point. Pages are laid out and painted at 720 units an inch, so that a width of text is
/// the same while it is measured and while it is drawn.
inline constexpr double unitsPerPoint = 10.0;

/// A piece of text in one face. Colours are opaque: an archival PDF has no transparency.
struct Span {
    QString text;
    bool bold = false;
    bool italic = false;
    bool mono = false;
    std::optional<QColor> colour = std::nullopt;
    QString target = {}; ///< Anchor in the same document that a click leads to; never an outside address.
};

using RichText = std::vector<Span>;

[[nodiscard]] RichText plain(const QString &text);
[[nodiscard]] RichText strong(const QString &text);
[[nodiscard]] RichText monospaced(const QString &text);
[[nodiscard]] RichText linked(const QString &text, const QString &target);

struct TextStyle {
    double size = 9.5;    ///< Points.
    double leading = 1.4; ///< Line pitch in sizes; taller scripts take what they need.
    bool bold = false;
    QColor colour = QColor(0x1b, 0x24, 0x30);
    Qt::Alignment align = Qt::AlignLeft;
    double tracking = 0; ///< Extra space between letters, points.
};

/// Text broken into lines of a width. All lengths in points. The shaped lines are given up after measuring
/// and made again for painting, so that a document of thousands of pages stays small.
class TextBlock {
public:
    TextBlock(const FontSet &fonts, RichText text, TextStyle style, double width);
    TextBlock(const TextBlock &) = delete;
    TextBlock &operator=(const TextBlock &) = delete;
    ~TextBlock();

    [[nodiscard]] int lineCount() const { return int(m_heights.size()); }
    [[nodiscard]] double lineHeight(int line) const { return m_heights[std::size_t(line)]; }
    [[nodiscard]] double height(int first = 0, int count = -1) const;
    [[nodiscard]] double widestLine() const { return m_widest; }

    struct Target {
        QRectF area; ///< From the block's top left corner, points.
        QString anchor;
    };
    [[nodiscard]] std::vector<Target> targets(int first, int count) const;

    void draw(QPainter &painter, double x, double y, int first, int count) const;
    void release() const; ///< Gives up the shaped lines.

private:
    void shape() const;

    const FontSet &m_fonts;
    RichText m_text;
    TextStyle m_style;
    double m_width;
    double m_widest = 0;
    std::vector<double> m_heights;
    mutable std::unique_ptr<QTextLayout> m_layout;
};

/// Gathers words to find the width of the widest that must not be broken; those of more than 24 letters, such
/// as hashes and addresses, may be.
class WordWidths {
public:
    WordWidths(const FontSet &fonts, TextStyle style) : m_fonts(fonts), m_style(style) {}
    void add(const RichText &text);
    [[nodiscard]] double widest() const; ///< Points.

private:
    const FontSet &m_fonts;
    TextStyle m_style;
    std::map<std::pair<bool, bool>, std::set<QString>> m_words; ///< By mono and bold.
};

} // namespace guardbook
