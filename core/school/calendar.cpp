// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/calendar.h"

#include <algorithm>

namespace guardbook {

namespace {

QDate endOfTerm(const SchoolCalendar &calendar, const QString &term, int year)
{
    return QDate::fromString(QStringLiteral("%1-%2").arg(year).arg(calendar.termEnds.value(term)),
                             Qt::ISODate);
}

} // namespace

bool SchoolCalendar::isWorkingDay(const QDate &day) const
{
    return day.dayOfWeek() <= Qt::Friday && std::find(closed.begin(), closed.end(), day) == closed.end();
}

QDate SchoolCalendar::dueDay(const StatedDate &date) const
{
    switch (date.precision) {
    case DatePrecision::Day:
        return date.day;
    case DatePrecision::Term:
        return endOfTerm(*this, date.term, date.year);
    case DatePrecision::Month:
        return QDate(date.year, date.month, 1).addMonths(1).addDays(-1);
    case DatePrecision::Year:
        return QDate(date.year, 12, 31);
    case DatePrecision::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QDate SchoolCalendar::firstDay(const StatedDate &date) const
{
    switch (date.precision) {
    case DatePrecision::Day:
        return date.day;
    case DatePrecision::Term: {
        const QDate end = endOfTerm(*this, date.term, date.year);
        QDate before(date.year - 1, 12, 31);
        for (const QString &term : termEnds.keys()) {
            const QDate other = endOfTerm(*this, term, date.year);
            if (other < end && other > before)
                before = other;
        }
        return before.addDays(1);
    }
    case DatePrecision::Month:
        return QDate(date.year, date.month, 1);
    case DatePrecision::Year:
        return QDate(date.year, 1, 1);
    case DatePrecision::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QDate SchoolCalendar::addWorkingDays(QDate day, int count) const
{
    for (int looked = 0; count > 0 && looked < 3660; ++looked) {
        day = day.addDays(1);
        count -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

Instant endOfDay(const QDate &day, const Instant &now)
{
    QDateTime time = now.dateTime();
    time.setDate(day);
    time.setTime(QTime(23, 59, 59));
    return Instant::fromDateTime(time);
}

} // namespace guardbook
