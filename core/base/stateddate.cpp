// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/stateddate.h"

#include <QRegularExpression>
#include <QStringList>

namespace guardbook {

namespace {

Error noDay(const QString &text)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" is not a date. Write the day first, like 04/03/2026.").arg(text.left(40)),
            QStringLiteral("date")};
}

/// 1 to 12 for "March" or "Mar"; 0 for what is no month.
int monthNamed(const QString &name)
{
    static const QStringList months{
        QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
        QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
        QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
        QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    const QString lower = name.toLower();
    for (int i = 0; i < months.size(); ++i) {
        if (months.at(i) == lower || months.at(i).left(3) == lower || (i == 8 && lower == u"sept"))
            return i + 1;
    }
    return 0;
}

} // namespace

Result<QDate> readDay(const QString &text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2}|\\d{4})$"));
    static const QRegularExpression dayMonthYear(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\\d{4})$"));
    const QString trimmed = text.trimmed();
    QDate day;
    if (const auto match = dayFirst.match(trimmed); match.hasMatch()) {
        const int year = match.captured(4).toInt() + (match.captured(4).size() == 2 ? 2000 : 0);
        day = QDate(year, match.captured(3).toInt(), match.captured(1).toInt());
    } else if (const auto named = dayMonthYear.match(trimmed); named.hasMatch()) {
        if (const int month = monthNamed(named.captured(2)))
            day = QDate(named.captured(3).toInt(), month, named.captured(1).toInt());
    } else if (trimmed.size() == 10) {
        day = QDate::fromString(trimmed, Qt::ISODate);
    }
    if (!day.isValid() || day.year() < 1900 || day.year() > 2999)
        return noDay(trimmed);
    return day;
}

Result<StatedDate> readStatedDate(const QString &text)
{
    static const QRegularExpression term(QStringLiteral("^(autumn|spring|summer)(?: term)?,? (\\d{4})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthOrYear(QStringLiteral("^(?:([A-Za-z]{3,9}),? )?(\\d{4})$"));
    StatedDate date;
    date.stated = text.trimmed();
    const QString lower = date.stated.toLower();
    if (lower == u"unknown" || lower == u"not stated")
        return date;
    if (const auto match = term.match(date.stated); match.hasMatch()) {
        date.precision = DatePrecision::Term;
        date.term = match.captured(1).toLower();
        date.year = match.captured(2).toInt();
        return date;
    }
    if (const auto match = monthOrYear.match(date.stated); match.hasMatch()) {
        date.year = match.captured(2).toInt();
        date.month = monthNamed(match.captured(1));
        const bool sane = date.year >= 1900 && date.year <= 2999;
        if (sane && (date.month > 0 || match.captured(1).isEmpty())) {
            date.precision = date.month > 0 ? DatePrecision::Month : DatePrecision::Year;
            return date;
        }
        date.year = 0;
    }
    auto day = readDay(date.stated);
    if (!day)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is neither a day (04/03/2026) nor a term (Summer term 2026), a "
                                    "month or a year. Write "
                                    "\"not stated\" when the paper gives none.")
                         .arg(date.stated.left(40)),
                     QStringLiteral("date")};
    date.precision = DatePrecision::Day;
    date.day = *day;
    return date;
}

} // namespace guardbook
