// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which pixels a redaction mark covers. Errs on the side of covering: what a mark touches is covered whole.

#include "core/evidence/redaction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guardbook {

namespace {

/// The part of a row that a shape reaches, as a growing interval.
struct Reach {
    double from = std::numeric_limits<double>::infinity();
    double to = -std::numeric_limits<double>::infinity();

    void include(double x)
    {
        from = std::min(from, x);
        to = std::max(to, x);
    }
};

struct Point {
    double x;
    double y;
};

void includeCircle(Reach &reach, Point centre, double radius, double y)
{
    const double height = y - centre.y;
    if (std::abs(height) > radius)
        return;
    const double half = std::sqrt(radius * radius - height * height);
    reach.include(centre.x - half);
    reach.include(centre.x + half);
}

void includeEdge(Reach &reach, Point a, Point b, double y)
{
    if (a.y == b.y) {
        if (a.y == y) {
            reach.include(a.x);
            reach.include(b.x);
        }
        return;
    }
    if (y < std::min(a.y, b.y) || y > std::max(a.y, b.y))
        return;
    reach.include(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
}

/// A pen of round tip drawn from a to b is convex, so that each row meets it in one run: from the leftmost to
/// the rightmost of its two round ends and its straight sides.
Reach reachOfStroke(Point a, Point b, double radius, double y)
{
    Reach reach;
    includeCircle(reach, a, radius, y);
    includeCircle(reach, b, radius, y);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length > 0) {
        const Point across{-(b.y - a.y) / length * radius, (b.x - a.x) / length * radius};
        const std::array<Point, 4> corners{{{a.x + across.x, a.y + across.y},
                                            {b.x + across.x, b.y + across.y},
                                            {b.x - across.x, b.y - across.y},
                                            {a.x - across.x, a.y - across.y}}};
        for (std::size_t i = 0; i < corners.size(); ++i)
            includeEdge(reach, corners[i], corners[(i + 1) % corners.size()], y);
    }
    return reach;
}

/// Looks at the top, the middle and the bottom of each row of pixels, so that no touched pixel is missed but
/// slivers of a fraction of one.
void coverStroke(Point a, Point b, double radius, QSize page, const std::function<void(int, int, int)> &cover)
{
    const int top = std::max(0, int(std::floor(std::min(a.y, b.y) - radius)));
    const int bottom = std::min(page.height() - 1, int(std::ceil(std::max(a.y, b.y) + radius)));
    for (int y = top; y <= bottom; ++y) {
        Reach reach;
        for (const double part : {0.0, 0.5, 1.0}) {
            const Reach row = reachOfStroke(a, b, radius, y + part);
            if (row.from <= row.to) {
                reach.include(row.from);
                reach.include(row.to);
            }
        }
        if (reach.from > reach.to)
            continue;
        const int from = std::max(0, int(std::floor(reach.from)));
        const int to = std::min(page.width(), int(std::ceil(reach.to)));
        if (from < to)
            cover(y, from, to);
    }
}

Point middleOf(QPoint pixel)
{
    return {pixel.x() + 0.5, pixel.y() + 0.5};
}

} // namespace

void forEachCoveredRun(const RedactionMark &mark, QSize page,
                       const std::function<void(int y, int from, int to)> &cover)
{
    if (mark.shape == RedactionMark::Shape::Box) {
        const QRect box = mark.box & QRect(QPoint(0, 0), page);
        for (int y = box.top(); y <= box.bottom(); ++y)
            cover(y, box.left(), box.right() + 1);
        return;
    }
    for (qsizetype i = 0; i < mark.points.size(); ++i)
        coverStroke(middleOf(mark.points[std::max<qsizetype>(i - 1, 0)]), middleOf(mark.points[i]),
                    mark.width / 2.0, page, cover);
}

} // namespace guardbook
