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

} // namespace

Result<QDate> readDay(const QString &text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2}|\\d{4})$"));
    const QString trimmed = text.trimmed();
    QDate day;
    if (const auto match = dayFirst.match(trimmed); match.hasMatch()) {
        const int year = match.captured(4).toInt() + (match.captured(4).size() == 2 ? 2000 : 0);
        day = QDate(year, match.captured(3).toInt(), match.captured(1).toInt());
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
    auto day = readDay(date.stated);
    if (!day)
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" is neither a day (04/03/2026) nor a term (Summer term 2026). Write "
                           "\"not stated\" when the paper gives none.")
                .arg(date.stated.left(40)),
            QStringLiteral("date")};
    date.precision = DatePrecision::Day;
    date.day = *day;
    return date;
}

} // namespace guardbook
