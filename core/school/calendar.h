// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/base/stateddate.h"

#include <QHash>

#include <vector>

namespace guardbook {

/// When a school works: Monday to Friday, without the days on which it is closed.
struct SchoolCalendar {
    std::vector<QDate> closed;
    /// By term, its last day as "MM-DD": a term that a paper states is over then.
    QHash<QString, QString> termEnds{{QStringLiteral("autumn"), QStringLiteral("12-31")},
                                     {QStringLiteral("spring"), QStringLiteral("04-30")},
                                     {QStringLiteral("summer"), QStringLiteral("07-31")}};

    [[nodiscard]] bool isWorkingDay(const QDate &day) const;
    /// The day that counts for a stated date: itself, or the end of its term, month or year. Not valid when
    /// unknown.
    [[nodiscard]] QDate dueDay(const StatedDate &date) const;
    /// The first day that a stated date may mean: a term begins after the end of the one before it.
    [[nodiscard]] QDate firstDay(const StatedDate &date) const;
    /// The working day so many working days after a day.
    [[nodiscard]] QDate addWorkingDays(QDate day, int count) const;

    friend bool operator==(const SchoolCalendar &, const SchoolCalendar &) = default;
};

/// The last second of a day, in the offset that is in force: until then a task for that day is in time.
[[nodiscard]] Instant endOfDay(const QDate &day, const Instant &now);

} // namespace guardbook
