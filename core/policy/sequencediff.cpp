// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/sequencediff.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace guardbook {

namespace {

constexpr int mostSteps = 512;      ///< Differences looked at in one part before a good split is taken.
constexpr int nowhere = -(1 << 28); ///< A diagonal that has left the part.

/// A part of both sequences, half open.
struct Part {
    int a0, a1, b0, b1;

    [[nodiscard]] int n() const { return a1 - a0; }
    [[nodiscard]] int m() const { return b1 - b0; }
};

/// A point that a good path runs through.
struct Split {
    int a, b;
};

class Differ {
public:
    Differ(std::span<const int> a, std::span<const int> b) : m_a(a), m_b(b), m_partner(a.size(), -1) {}

    /// For each item of the first sequence the place of its partner in the second, or -1.
    std::vector<int> run()
    {
        // A list of parts still to do instead of calls within calls.
        m_parts.push_back({0, int(m_a.size()), 0, int(m_b.size())});
        while (!m_parts.empty()) {
            const Part part = m_parts.back();
            m_parts.pop_back();
            divide(part);
        }
        return std::move(m_partner);
    }

private:
    void divide(Part part)
    {
        while (part.n() > 0 && part.m() > 0 && a(part.a0) == b(part.b0))
            m_partner[std::size_t(part.a0++)] = part.b0++;
        while (part.n() > 0 && part.m() > 0 && a(part.a1 - 1) == b(part.b1 - 1))
            m_partner[std::size_t(--part.a1)] = --part.b1;
        if (part.n() == 0 || part.m() == 0)
            return;
        const Split split = middle(part);
        const bool afterStart = split.a > part.a0 || split.b > part.b0;
        const bool beforeEnd = split.a < part.a1 || split.b < part.b1;
        if (!afterStart || !beforeEnd)
            return;
        m_parts.push_back({split.a, part.a1, split.b, part.b1});
        m_parts.push_back({part.a0, split.a, part.b0, split.b});
    }

    /// One end's search: how far each diagonal came.
    struct Front {
        std::vector<int> reach;
        int width = 0;

        void clear(int limit)
        {
            width = limit + 1;
            reach.assign(std::size_t(2 * width + 1), nowhere);
        }
        int &operator[](int k) { return reach[std::size_t(k + width)]; }
    };

    template <typename Same>
    static int advance(Front &front, int d, int k, const Part &part, const Same &same)
    {
        int x = d == 0                                               ? 0
                : k == -d || (k != d && front[k - 1] < front[k + 1]) ? front[k + 1]
                                                                     : front[k - 1] + 1;
        if (x < 0 || x > part.n() || x - k > part.m())
            return front[k] = nowhere;
        while (x < part.n() && x - k < part.m() && same(x, x - k))
            ++x;
        return front[k] = x;
    }

    /// Searches from both ends until the two meet; after mostSteps takes the point that came furthest.
    Split middle(const Part &part)
    {
        const int n = part.n();
        const int delta = n - part.m();
        const int limit = std::min((n + part.m() + 1) / 2, mostSteps);
        m_forward.clear(limit);
        m_backward.clear(limit);
        const auto fromStart = [&](int x, int y) { return a(part.a0 + x) == b(part.b0 + y); };
        const auto fromEnd = [&](int x, int y) { return a(part.a1 - 1 - x) == b(part.b1 - 1 - y); };
        for (int d = 0; d <= limit; ++d) {
            for (int k = -d; k <= d; k += 2) {
                const int x = advance(m_forward, d, k, part, fromStart);
                const int other = delta - k; // the same diagonal, counted from the end
                if (x >= 0 && delta % 2 != 0 && std::abs(other) < d && m_backward[other] >= 0 &&
                    x + m_backward[other] >= n)
                    return {part.a0 + x, part.b0 + x - k};
            }
            for (int k = -d; k <= d; k += 2) {
                const int x = advance(m_backward, d, k, part, fromEnd);
                const int other = delta - k;
                if (x >= 0 && delta % 2 == 0 && std::abs(other) <= d && m_forward[other] >= 0 &&
                    x + m_forward[other] >= n)
                    return {part.a1 - x, part.b1 - (x - k)};
            }
        }
        Split best{part.a0, part.b0};
        for (int k = -limit; k <= limit; k += 2) {
            const int x = m_forward[k];
            if (x >= 0 && 2 * x - k > best.a - part.a0 + best.b - part.b0)
                best = {part.a0 + x, part.b0 + x - k};
        }
        return best;
    }

    [[nodiscard]] int a(int at) const { return m_a[std::size_t(at)]; }
    [[nodiscard]] int b(int at) const { return m_b[std::size_t(at)]; }

    std::span<const int> m_a;
    std::span<const int> m_b;
    std::vector<int> m_partner;
    std::vector<Part> m_parts;
    Front m_forward;
    Front m_backward;
};

} // namespace

std::vector<DiffRun> diffSequences(std::span<const int> before, std::span<const int> after)
{
    const std::vector<int> partner = Differ(before, after).run();
    const int n = int(before.size());
    const int m = int(after.size());
    std::vector<DiffRun> runs;
    for (int i = 0, j = 0; i < n || j < m;) {
        const int i0 = i;
        const int j0 = j;
        while (i < n && partner[std::size_t(i)] == j) {
            ++i;
            ++j;
        }
        if (i > i0)
            runs.push_back({i0, j0, i - i0, i - i0});
        const int removedFrom = i;
        while (i < n && partner[std::size_t(i)] < 0)
            ++i;
        if (i > removedFrom)
            runs.push_back({removedFrom, j, i - removedFrom, 0});
        const int next = i < n ? partner[std::size_t(i)] : m;
        if (next > j)
            runs.push_back({i, j, 0, next - j});
        j = next;
    }
    return runs;
}

} // namespace guardbook
