// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace guardbook {

enum class ParagraphKind { Heading, Numbered, Bullet, Plain };

/// One paragraph of a policy's text: what a clause is made of, and what a comparison lays side by side.
struct Paragraph {
    ParagraphKind kind = ParagraphKind::Plain;
    QString marker; ///< "B", "3", "2.1", "a": without its dot or bracket. Empty for a bullet or a plain one.
    QString text;   ///< Without the marker, in one line.
    int level = 0;  ///< Of a heading: 1 is the highest, 9 one that only stands short and alone.

    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// Takes a text apart. A line is a paragraph; lines that were broken at a fixed width are joined first.
/// Headings are found by Markdown's marks, by their letter or number, or by standing short and alone.
[[nodiscard]] std::vector<Paragraph> paragraphsOf(const QString &text);

/// The paragraph as it stands on paper: its marker before it.
[[nodiscard]] QString printedText(const Paragraph &paragraph);

} // namespace guardbook
