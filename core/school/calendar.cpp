// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/calendar.h"

#include <algorithm>

namespace guardbook {

bool SchoolCalendar::isWorkingDay(const QDate &day) const
{
    return day.dayOfWeek() <= Qt::Friday && std::find(closed.begin(), closed.end(), day) == closed.end();
}

QDate SchoolCalendar::dueDay(const StatedDate &date) const
{
    if (date.precision == DatePrecision::Day)
        return date.day;
    if (date.precision == DatePrecision::Unknown)
        return {};
    return QDate::fromString(QStringLiteral("%1-%2").arg(date.year).arg(termEnds.value(date.term)),
                             Qt::ISODate);
}

QDate SchoolCalendar::addWorkingDays(QDate day, int count) const
{
    for (int looked = 0; count > 0 && looked < 3660; ++looked) {
        day = day.addDays(1);
        count -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

} // namespace guardbook
