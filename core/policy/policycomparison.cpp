// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policycomparison.h"

#include "core/policy/paragraphs.h"
#include "core/policy/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace guardbook {

namespace {

constexpr double leastAlike = 0.45; ///< Paragraphs that share fewer words are two different ones.
constexpr int widestSearch = 40;    ///< How far from its place a changed paragraph is looked for.

/// Numbers for texts, so that they are compared by number.
class Numbers {
public:
    int of(const QString &text)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.cend())
            return *known;
        const int number = int(m_known.size());
        m_known.insert(text, number);
        return number;
    }

private:
    QHash<QString, int> m_known;
};

/// A paragraph cut into words and the signs between them; spaces belong to the word before.
struct Cut {
    QString text;
    int number = 0;
    std::vector<QString> words; ///< With the space after.
    std::vector<int> numbers;   ///< Of the words without it.
    std::vector<int> sorted;    ///< The same, for likeness.
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c == u'\u2019' || c.isSurrogate() || c.isMark();
}

Cut cut(const QString &text, Numbers &paragraphs, Numbers &words)
{
    Cut made;
    made.text = text;
    made.number = paragraphs.of(text);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (isWordCharacter(text.at(at))) {
            while (end < text.size() && isWordCharacter(text.at(end)))
                ++end;
        }
        qsizetype next = end;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        made.numbers.push_back(words.of(text.mid(at, end - at)));
        made.words.push_back(text.mid(at, next - at));
        at = next;
    }
    made.sorted = made.numbers;
    std::sort(made.sorted.begin(), made.sorted.end());
    return made;
}

/// The share of words that two paragraphs have in common: 0 to 1.
double likeness(const Cut &one, const Cut &other)
{
    const auto total = double(one.sorted.size() + other.sorted.size());
    const auto lesser = double(std::min(one.sorted.size(), other.sorted.size()));
    if (total == 0 || 2 * lesser / total < leastAlike)
        return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < one.sorted.size() && j < other.sorted.size();) {
        if (one.sorted[i] == other.sorted[j]) {
            ++shared;
            ++i;
            ++j;
        } else if (one.sorted[i] < other.sorted[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0 * double(shared) / total;
}

std::vector<Cut> cutAll(const QString &text, Numbers &paragraphs, Numbers &words)
{
    std::vector<Cut> cuts;
    for (const Paragraph &paragraph : paragraphsOf(text))
        cuts.push_back(cut(printedText(paragraph), paragraphs, words));
    return cuts;
}

std::vector<int> numbersOf(const std::vector<Cut> &cuts)
{
    std::vector<int> numbers;
    for (const Cut &one : cuts)
        numbers.push_back(one.number);
    return numbers;
}

std::vector<WordRun> wordRuns(const Cut &before, const Cut &after)
{
    std::vector<WordRun> runs;
    for (const DiffRun &run : diffSequences(before.numbers, after.numbers)) {
        WordRun words;
        words.kind = run.isSame()           ? ComparedAs::Same
                     : run.beforeLength > 0 ? ComparedAs::Removed
                                            : ComparedAs::Added;
        const Cut &from = run.afterLength > 0 ? after : before;
        const int first = run.afterLength > 0 ? run.after : run.before;
        for (int i = 0; i < std::max(run.beforeLength, run.afterLength); ++i)
            words.text += from.words[std::size_t(first + i)];
        runs.push_back(std::move(words));
    }
    return runs;
}

class Comparer {
public:
    Comparer(const QString &before, const QString &after)
        : m_before(cutAll(before, m_paragraphs, m_words)), m_after(cutAll(after, m_paragraphs, m_words))
    {
    }

    PolicyComparison compare()
    {
        DiffRun removed;
        for (const DiffRun &run : diffSequences(numbersOf(m_before), numbersOf(m_after))) {
            if (run.isSame()) {
                pair(removed, {});
                for (int i = 0; i < run.beforeLength; ++i)
                    same(run.before + i, run.after + i);
                removed = {};
            } else if (run.beforeLength > 0) {
                removed = run;
            } else {
                pair(removed, run);
                removed = {};
            }
        }
        pair(removed, {});
        return std::move(m_result);
    }

private:
    /// Of a stretch that was removed and one that was added in its place: which paragraphs go together, so
    /// that the most is alike (dynamic programming near the diagonal).
    void pair(const DiffRun &removed, const DiffRun &added)
    {
        const int n = removed.beforeLength;
        const int m = added.afterLength;
        if (n == 0 && m == 0)
            return;
        struct Cell {
            float best = 0;
            char step = 'r'; // p(aired), r(emoved), a(dded)
        };
        const int width = 2 * widestSearch + 3;
        const auto centre = [&](int i) { return n == 0 ? 0 : int(qint64(i) * m / n); };
        std::vector<Cell> cells(std::size_t(n + 1) * std::size_t(width));
        const auto inBand = [&](int i, int j) {
            return j >= 0 && j <= m && j - centre(i) >= -widestSearch - 1 &&
                   j - centre(i) <= widestSearch + 1;
        };
        const auto cell = [&](int i, int j) -> Cell & {
            return cells[std::size_t(i) * std::size_t(width) + std::size_t(j - centre(i) + widestSearch + 1)];
        };
        if (n == 0 || m == 0 || m > 8 * n + widestSearch) {
            tell(removed, 0, n);
            tellAdded(added, 0, m);
            return;
        }
        for (int i = 0; i <= n; ++i) {
            for (int j = std::max(0, centre(i) - widestSearch - 1);
                 j <= std::min(m, centre(i) + widestSearch + 1); ++j) {
                Cell &here = cell(i, j);
                here.best = -1;
                if (i == 0 && j == 0)
                    here = {0, 'r'};
                if (i > 0 && inBand(i - 1, j) && cell(i - 1, j).best > here.best)
                    here = {cell(i - 1, j).best, 'r'};
                if (j > 0 && inBand(i, j - 1) && cell(i, j - 1).best > here.best)
                    here = {cell(i, j - 1).best, 'a'};
                if (i > 0 && j > 0 && inBand(i - 1, j - 1)) {
                    const double alike = likeness(m_before[std::size_t(removed.before + i - 1)],
                                                  m_after[std::size_t(added.after + j - 1)]);
                    if (alike >= leastAlike && cell(i - 1, j - 1).best + float(alike) > here.best)
                        here = {cell(i - 1, j - 1).best + float(alike), 'p'};
                }
            }
        }
        std::vector<std::pair<int, int>> pairs;
        for (int i = n, j = m; i > 0 || j > 0;) {
            const char step = cell(i, j).step;
            if (i > 0 && j > 0 && step == 'p')
                pairs.emplace_back(--i, --j);
            else if (j > 0 && (step == 'a' || i == 0))
                --j;
            else
                --i;
        }
        int i = 0;
        int j = 0;
        for (auto each = pairs.rbegin(); each != pairs.rend(); ++each) {
            tell(removed, i, each->first);
            tellAdded(added, j, each->second);
            changed(removed.before + each->first, added.after + each->second);
            i = each->first + 1;
            j = each->second + 1;
        }
        tell(removed, i, n);
        tellAdded(added, j, m);
    }

    void same(int before, int after)
    {
        const Cut &one = m_after[std::size_t(after)];
        m_result.paragraphs.push_back({ComparedAs::Same, before, after, {{ComparedAs::Same, one.text}}});
        ++m_result.same;
    }
    void changed(int before, int after)
    {
        m_result.paragraphs.push_back({ComparedAs::Changed, before, after,
                                       wordRuns(m_before[std::size_t(before)], m_after[std::size_t(after)])});
        ++m_result.changed;
    }
    void tell(const DiffRun &removed, int from, int until)
    {
        for (int i = from; i < until; ++i, ++m_result.removed)
            m_result.paragraphs.push_back(
                {ComparedAs::Removed,
                 removed.before + i,
                 -1,
                 {{ComparedAs::Removed, m_before[std::size_t(removed.before + i)].text}}});
    }
    void tellAdded(const DiffRun &added, int from, int until)
    {
        for (int i = from; i < until; ++i, ++m_result.added)
            m_result.paragraphs.push_back(
                {ComparedAs::Added,
                 -1,
                 added.after + i,
                 {{ComparedAs::Added, m_after[std::size_t(added.after + i)].text}}});
    }

    Numbers m_paragraphs;
    Numbers m_words;
    std::vector<Cut> m_before;
    std::vector<Cut> m_after;
    PolicyComparison m_result;
};

} // namespace

PolicyComparison comparePolicies(const QString &before, const QString &after)
{
    return Comparer(before, after).compare();
}

} // namespace guardbook
