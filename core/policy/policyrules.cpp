// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policyrules.h"

#include <QSet>

namespace guardbook {

namespace {

bool isReview(const PolicyEvent &event)
{
    return event.kind == PolicyEventKind::Adopted || event.kind == PolicyEventKind::Reviewed;
}

QString months(int count)
{
    return count == 12 ? QStringLiteral("yearly") : QStringLiteral("every %1 months").arg(count);
}

QString statedOr(const StatedDate &date, const QString &otherwise)
{
    return date.isKnown() ? date.stated : otherwise;
}

QString doneWord(const PolicyEvent &event)
{
    switch (event.kind) {
    case PolicyEventKind::Consulted:
        return QStringLiteral("Consulted");
    case PolicyEventKind::EqualityChecked:
        return QStringLiteral("Equality check");
    case PolicyEventKind::Adopted:
        return event.text == u"ratified" ? QStringLiteral("Ratified") : QStringLiteral("Adopted");
    case PolicyEventKind::Published:
        return QStringLiteral("In force");
    case PolicyEventKind::Reviewed:
        return QStringLiteral("Reviewed");
    case PolicyEventKind::DateSupplied:
        return QStringLiteral("Date supplied later");
    case PolicyEventKind::Superseded:
        return QStringLiteral("Superseded");
    case PolicyEventKind::Withdrawn:
        return QStringLiteral("Withdrawn");
    }
    Q_UNREACHABLE();
}

} // namespace

QString dayText(const QDate &day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QString versionName(const PolicyDocument &document, const PolicyVersion &version)
{
    return QStringLiteral("%1, version %2").arg(document.title).arg(version.number);
}

ReviewClock reviewClock(const PolicyVersion &version, const std::vector<PolicyEvent> &events,
                        const SchoolCalendar &calendar, const QDate &today)
{
    ReviewClock clock;
    clock.due = calendar.dueDay(version.reviewDate);
    QString from;
    if (clock.due.isValid()) {
        clock.isComputed = version.reviewDate.precision != DatePrecision::Day;
        from =
            clock.isComputed
                ? QStringLiteral("stated as \"%1\", counted to its last day").arg(version.reviewDate.stated)
                : QStringLiteral("as stated");
    } else if (version.cadenceMonths > 0) {
        QDate last = calendar.dueDay(version.adoptedOn);
        for (const PolicyEvent &event : events) {
            const QDate day = calendar.dueDay(event.on);
            if (isReview(event) && day.isValid() && (!last.isValid() || day > last))
                last = day;
        }
        if (last.isValid()) {
            clock.due = last.addMonths(version.cadenceMonths);
            clock.isComputed = true;
            from =
                QStringLiteral("reviewed %1, last on %2").arg(months(version.cadenceMonths), dayText(last));
        }
    }
    if (!clock.due.isValid()) {
        clock.isOverdue = true;
        clock.sentence =
            QStringLiteral("No review date is stated: it counts as overdue until one is set (policy.date).");
        return clock;
    }
    clock.isOverdue = today > clock.due;
    clock.daysLate = clock.isOverdue ? int(clock.due.daysTo(today)) : 0;
    clock.sentence = clock.isOverdue
                         ? QStringLiteral("The review was due by %1 (%2): %3 days ago.")
                               .arg(dayText(clock.due), from)
                               .arg(clock.daysLate)
                         : QStringLiteral("The review is due by %1 (%2).").arg(dayText(clock.due), from);
    return clock;
}

std::vector<PolicyHistoryLine> policyHistory(const std::vector<PolicyEvent> &events, int cadenceMonths)
{
    std::vector<PolicyHistoryLine> lines;
    QDate before;
    for (const PolicyEvent &event : events) {
        PolicyHistoryLine line;
        line.event = event;
        if (event.on.precision == DatePrecision::Day)
            line.day = event.on.day;
        QString sentence = QStringLiteral("%1 %2").arg(
            doneWord(event), statedOr(event.on, QStringLiteral("(date not stated)")));
        if (!event.by.isEmpty())
            sentence += QStringLiteral(" by %1").arg(event.by);
        if (isReview(event)) {
            if (before.isValid() && line.day.isValid()) {
                line.gapDays = int(before.daysTo(line.day));
                sentence += QStringLiteral(", %1 days after the one before").arg(line.gapDays);
                const QDate due = before.addMonths(cadenceMonths);
                if (cadenceMonths > 0 && line.day > due) {
                    line.lateDays = int(due.daysTo(line.day));
                    sentence += QStringLiteral(": it was due by %1 and came %2 days late")
                                    .arg(dayText(due))
                                    .arg(line.lateDays);
                }
            }
            // After a review without its day nothing can be counted from it.
            before = line.day;
        }
        if (!event.text.isEmpty() && event.kind != PolicyEventKind::Adopted)
            sentence += QStringLiteral(": %1").arg(event.text);
        line.sentence = sentence.endsWith(u'.') ? sentence : sentence + u'.';
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<> checkVersion(const PolicyVersion &version, const SchoolCalendar &calendar, const QDate &today)
{
    const auto refuse = [](const QString &sentence, const char *where) {
        return Error{ErrorCode::InvalidInput, sentence, QString::fromLatin1(where)};
    };
    if (version.adoptedOn.precision == DatePrecision::Day && version.adoptedOn.day > today)
        return refuse(
            QStringLiteral("It cannot have been adopted on %1: that day is still to come. The day is "
                           "written first, then the month.")
                .arg(version.adoptedOn.stated),
            "adopted_on");
    const QDate review = calendar.dueDay(version.reviewDate);
    for (const auto &[date, what] : {std::pair{version.adoptedOn, QStringLiteral("was adopted")},
                                     std::pair{version.policyDate, QStringLiteral("is dated")}}) {
        const QDate first = calendar.firstDay(date);
        if (review.isValid() && first.isValid() &&
            (review < first || version.reviewDate.stated == date.stated))
            return refuse(QStringLiteral("The next review (%1) must lie after the day on which the policy %2 "
                                         "(%3). Check both.")
                              .arg(version.reviewDate.stated, what, date.stated),
                          "review_date");
    }
    QSet<QString> keys;
    for (const PolicySlot &slot : version.signatories) {
        if (keys.contains(slot.key))
            return refuse(
                QStringLiteral("Two places for a signature are both called \"%1\".").arg(slot.title),
                "signatories");
        keys.insert(slot.key);
    }
    return {};
}

} // namespace guardbook
