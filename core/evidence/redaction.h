// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace guardbook {

/// Resolution at which the pages of a PDF become pictures when they are redacted, dots an inch. Marks on them
/// count in pixels of that picture.
inline constexpr int redactionDpi = 200;

/// One part of a page that is covered for good. Places are pixels from the top left corner of the upright
/// picture, or of the page at redactionDpi.
struct RedactionMark {
    enum class Shape { Box, Freehand };

    Shape shape = Shape::Box;
    int page = 0;         ///< From 0; a picture has page 0 only.
    QRect box;            ///< Shape::Box.
    QList<QPoint> points; ///< Shape::Freehand: a line through these, of one point at least.
    int width = 0;        ///< Shape::Freehand: of the pen.
    QString reason;       ///< Printed beside the copy wherever it goes.

    friend bool operator==(const RedactionMark &, const RedactionMark &) = default;
};

/// What is covered on an item before a copy of it leaves the school. A value: nothing here touches a picture.
struct Redaction {
    std::vector<RedactionMark> marks;

    [[nodiscard]] std::vector<RedactionMark> onPage(int page) const;
    friend bool operator==(const Redaction &, const Redaction &) = default;
};

inline constexpr int mostRedactionMarks = 2'000;  ///< Of one item.
inline constexpr int mostRedactionPoints = 8'000; ///< Of all freehand marks on one page.
inline constexpr int widestRedactionPen = 500;
inline constexpr int longestRedactionReason = 200;

/// The smallest rectangle around everything that a mark covers.
[[nodiscard]] QRect boundsOf(const RedactionMark &mark);
[[nodiscard]] RedactionMark movedBy(RedactionMark mark, QPoint by);

/// What can be said before the item is opened: at least one mark, each with a reason and a shape, within the
/// limits above.
[[nodiscard]] Result<> checkRedaction(const Redaction &redaction);
/// Every mark stands on one of so many pages.
[[nodiscard]] Result<> checkPages(const Redaction &redaction, int pages);
/// Every mark of a page of that size covers something of it.
[[nodiscard]] Result<> checkPlaces(const Redaction &redaction, int page, QSize size);

/// Calls `cover(y, from, to)` for each run of pixels of a row that the mark covers, `to` not included,
/// within a page of the given size. A pixel that is touched is covered whole.
void forEachCoveredRun(const RedactionMark &mark, QSize page,
                       const std::function<void(int y, int from, int to)> &cover);

/// The schedule of a redaction in words, a line a mark: what is printed beside the copy as what was done to
/// make it. Marks on a picture, which is not paged, name no page.
[[nodiscard]] QString redactionSchedule(const Redaction &redaction, bool paged);

/// As `{"page": 1, "box": [x, y, width, height], "reason": "..."}` or
/// `{"page": 1, "stroke": [[x, y], ...], "width": 24, "reason": "..."}`; pages count from 1 there.
[[nodiscard]] QJsonArray toJson(const Redaction &redaction);
/// Refuses what is not exactly that, naming the mark.
[[nodiscard]] Result<Redaction> redactionFromJson(const QJsonArray &marks);

} // namespace guardbook
