// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/schooloperators.h"

#include "core/rule/rulevalue.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace guardbook {
namespace {

constexpr int furthest = 36600; // days, about a century: a typing error must not count for minutes

QJsonValue nothing()
{
    return QJsonValue(QJsonValue::Null);
}

QDate dayOf(const QJsonValue &value)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?$"));
    const auto match = shape.match(value.toString());
    return match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
}

QJsonValue textOfDay(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : nothing();
}

std::optional<int> countOf(const QJsonValue &value)
{
    const double number = numberOf(value);
    if (std::isnan(number) || std::abs(number) > furthest || value.isNull() || value.isUndefined())
        return std::nullopt;
    return int(number);
}

bool isWeekday(const QDate &day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

template <typename Calculate>
RuleOperator ofDayAndCount(Calculate calculate)
{
    return [calculate](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        const QDate day = dayOf(arguments.at(0));
        const auto count = countOf(arguments.at(1));
        return day.isValid() && count ? textOfDay(calculate(day, *count)) : nothing();
    };
}

template <typename Calculate>
RuleOperator ofTwoDays(Calculate calculate)
{
    return [calculate](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        const QDate from = dayOf(arguments.at(0));
        const QDate to = dayOf(arguments.at(1));
        if (!from.isValid() || !to.isValid() || std::abs(from.daysTo(to)) > furthest)
            return nothing();
        return QJsonValue(double(calculate(from, to)));
    };
}

int yearsBetween(const QDate &from, const QDate &to)
{
    const bool reached = to >= from.addYears(to.year() - from.year());
    return to.year() - from.year() - (reached ? 0 : 1);
}

using IsWorkingDay = std::function<bool(const QDate &)>;

QDate addWorkingDays(const IsWorkingDay &isWorkingDay, QDate day, int count)
{
    const int step = count < 0 ? -1 : 1;
    for (int looked = 0; count != 0 && looked < furthest; ++looked) {
        day = day.addDays(step);
        if (isWorkingDay(day))
            count -= step;
    }
    return count == 0 ? day : QDate();
}

int workingDaysBetween(const IsWorkingDay &isWorkingDay, const QDate &from, const QDate &to)
{
    const int sign = to < from ? -1 : 1;
    int days = 0;
    for (QDate day = std::min(from, to); day < std::max(from, to);) {
        day = day.addDays(1);
        days += isWorkingDay(day) ? 1 : 0;
    }
    return sign * days;
}

template <typename Calculate>
RuleOperator ofText(Calculate calculate)
{
    return [calculate](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        return QJsonValue(calculate(arguments.at(0).toString()));
    };
}

double wordCount(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return double(text.split(space, Qt::SkipEmptyParts).size());
}

Result<QJsonValue> length(const QJsonArray &arguments, const QJsonValue &)
{
    const QJsonValue value = arguments.at(0);
    return QJsonValue(double(value.isArray() ? value.toArray().size() : value.toString().size()));
}

Result<QJsonValue> shares(const QJsonArray &arguments, const QJsonValue &)
{
    const QJsonArray first = arguments.at(0).toArray();
    const QJsonArray second = arguments.at(1).toArray();
    return QJsonValue(std::any_of(first.begin(), first.end(), [&second](const QJsonValue &value) {
        return std::any_of(second.begin(), second.end(),
                           [&value](const QJsonValue &other) { return isSame(value, other); });
    }));
}

} // namespace

RuleOperators schoolOperators(const RuleWorld &world)
{
    const IsWorkingDay isWorkingDay = world.isWorkingDay ? world.isWorkingDay : IsWorkingDay(isWeekday);
    const auto holdsRole = world.holdsRole;
    return {
        {QStringLiteral("day_of"),
         [](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
             return textOfDay(dayOf(arguments.at(0)));
         }},
        {QStringLiteral("is_day"),
         [](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
             return QJsonValue(dayOf(arguments.at(0)).isValid());
         }},
        {QStringLiteral("add_days"),
         ofDayAndCount([](const QDate &day, int count) { return day.addDays(count); })},
        {QStringLiteral("add_months"),
         ofDayAndCount([](const QDate &day, int count) { return day.addMonths(count); })},
        {QStringLiteral("days_between"),
         ofTwoDays([](const QDate &from, const QDate &to) { return from.daysTo(to); })},
        {QStringLiteral("years_between"), ofTwoDays(yearsBetween)},
        {QStringLiteral("is_working_day"),
         [isWorkingDay](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
             const QDate day = dayOf(arguments.at(0));
             return day.isValid() ? QJsonValue(isWorkingDay(day)) : nothing();
         }},
        {QStringLiteral("add_working_days"), ofDayAndCount([isWorkingDay](const QDate &day, int count) {
             return addWorkingDays(isWorkingDay, day, count);
         })},
        {QStringLiteral("working_days_between"),
         ofTwoDays([isWorkingDay](const QDate &from, const QDate &to) {
             return workingDaysBetween(isWorkingDay, from, to);
         })},
        {QStringLiteral("holds_role"),
         [holdsRole](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
             const QDate day = dayOf(arguments.at(2));
             return QJsonValue(holdsRole && day.isValid() &&
                               holdsRole(arguments.at(0).toString(), arguments.at(1).toString(), day));
         }},
        {QStringLiteral("length"), length},
        {QStringLiteral("word_count"), ofText(wordCount)},
        {QStringLiteral("lower"), ofText([](const QString &text) { return text.toLower(); })},
        {QStringLiteral("host_of"),
         ofText([](const QString &text) { return QUrl(text, QUrl::StrictMode).host(); })},
        {QStringLiteral("shares"), shares},
    };
}

} // namespace guardbook
