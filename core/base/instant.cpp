// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/instant.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cstdlib>

namespace guardbook {

namespace {

QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    return QStringLiteral("%1%2:%3")
        .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+')) // a char16_t would be taken for a number
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

Error unreadable(const QString &text)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" is not a date and time with its offset from UTC. Write it like "
                           "2026-03-04T17:10:00+00:00.")
                .arg(text.left(60)),
            QStringLiteral("instant")};
}

} // namespace

Instant Instant::fromDateTime(const QDateTime &time)
{
    return {time.toMSecsSinceEpoch(), std::int16_t(time.offsetFromUtc() / 60)};
}

Result<Instant> Instant::fromText(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$)"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return unreadable(text);
    const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
    const QString fraction =
        (match.captured(4).isEmpty() ? QStringLiteral(".") : match.captured(4)).leftJustified(4, u'0');
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2) + seconds + fraction, Qt::ISODateWithMs);
    if (!date.isValid() || !time.isValid() || date.year() < 1900)
        return unreadable(text);
    int offset = 0;
    if (const QString zone = match.captured(5); zone != u"Z") {
        const int hours = zone.mid(1, 2).toInt();
        const int minutes = zone.mid(4, 2).toInt();
        if (hours > 14 || minutes > 59)
            return unreadable(text);
        offset = (hours * 60 + minutes) * (zone.startsWith(u'-') ? -1 : 1);
    }
    return fromDateTime(QDateTime(date, time, Qt::OffsetFromUTC, offset * 60));
}

QDateTime Instant::dateTime() const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, offsetMinutes * 60);
}

QString Instant::text() const
{
    return dateTime().toString(u"yyyy-MM-ddTHH:mm:ss.zzz") + offsetText(offsetMinutes);
}

QString Instant::utcText() const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz") + u'Z';
}

QString Instant::displayText() const
{
    return dateTime().toString(u"dd/MM/yyyy HH:mm") +
           QStringLiteral(" (UTC%1)").arg(offsetText(offsetMinutes));
}

} // namespace guardbook
