// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace guardbook {

enum class ComparedAs { Same, Changed, Removed, Added };

/// Words that both have, or that only one of them has.
struct WordRun {
    ComparedAs kind = ComparedAs::Same; ///< Never Changed.
    QString text;

    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// Two paragraphs side by side; one of them is missing when it was removed or added.
struct ComparedParagraph {
    ComparedAs kind = ComparedAs::Same;
    int before = -1; ///< Which paragraph of the older text, from 0; -1: none.
    int after = -1;
    std::vector<WordRun> runs; ///< Without the removed ones it reads as the newer text, and the other way.

    friend bool operator==(const ComparedParagraph &, const ComparedParagraph &) = default;
};

struct PolicyComparison {
    std::vector<ComparedParagraph> paragraphs;
    int same = 0;
    int changed = 0;
    int removed = 0;
    int added = 0;

    [[nodiscard]] bool isSame() const { return changed + removed + added == 0; }
};

/// Compares two texts by paragraph and, within paragraphs that go together, by word. Spaces and line ends do
/// not count. Work is bounded by the length of the texts, whatever stands in them.
[[nodiscard]] PolicyComparison comparePolicies(const QString &before, const QString &after);

} // namespace guardbook
