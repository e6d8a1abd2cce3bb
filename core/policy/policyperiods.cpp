// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From when until when a version applied, as far as its dates say.

#include "core/policy/policyrules.h"

#include <algorithm>

namespace guardbook {

namespace {

/// When a version applied. A day that is not valid has no bound on that side.
struct Period {
    const PolicyVersion *version = nullptr;
    QDate firstPossible;
    QDate firstCertain;
    QDate lastCertain;
    QDate lastPossible;
    bool startKnown = true;
    bool endKnown = true;

    [[nodiscard]] bool mayCover(const QDate &day) const
    {
        return (!firstPossible.isValid() || day >= firstPossible) &&
               (!lastPossible.isValid() || day <= lastPossible);
    }
    [[nodiscard]] bool covers(const QDate &day) const
    {
        const bool ended = !endKnown && day > firstCertain;
        return firstCertain.isValid() && day >= firstCertain && !ended &&
               (!lastCertain.isValid() || day <= lastCertain);
    }
};

Period periodOf(const PolicyVersion &version, const SchoolCalendar &calendar)
{
    Period period;
    period.version = &version;
    period.startKnown = version.inForceFrom.isKnown();
    period.firstPossible = calendar.firstDay(version.inForceFrom);
    period.firstCertain = calendar.dueDay(version.inForceFrom);
    if (!period.startKnown) // It was in use when it came into the book; before that nobody can say.
        period.firstCertain = version.addedAt.dateTime().date();
    if (version.inForceUntil.stated.isEmpty())
        return period;
    period.endKnown = version.inForceUntil.isKnown();
    period.lastCertain = calendar.firstDay(version.inForceUntil);
    period.lastPossible = calendar.dueDay(version.inForceUntil);
    if (version.inForceUntil.precision != DatePrecision::Day && period.lastCertain.isValid())
        period.lastCertain = period.lastCertain.addDays(-1); // it ended some day within
    if (!period.endKnown)
        period.lastPossible = version.changedAt.dateTime().date();
    if (!period.startKnown && period.endKnown)
        period.firstCertain = std::min(period.firstCertain, period.lastCertain);
    return period;
}

std::vector<Period> periodsOf(const std::vector<PolicyVersion> &versions, const SchoolCalendar &calendar)
{
    std::vector<Period> periods;
    for (const PolicyVersion &version : versions) {
        if (version.everApplied())
            periods.push_back(periodOf(version, calendar));
    }
    std::stable_sort(periods.begin(), periods.end(), [](const Period &one, const Period &other) {
        return one.firstPossible.isValid() && other.firstPossible.isValid()
                   ? one.firstPossible < other.firstPossible
                   : one.version->number < other.version->number;
    });
    return periods;
}

QString named(const std::vector<const Period *> &periods)
{
    QStringList names;
    for (const Period *period : periods)
        names << QString::number(period->version->number);
    const QString last = names.takeLast();
    return names.isEmpty() ? QStringLiteral("version ") + last
                           : QStringLiteral("versions %1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString whyUnsure(const Period &period)
{
    const PolicyVersion &version = *period.version;
    if (!period.startKnown)
        return QStringLiteral("from when version %1 applied is not stated").arg(version.number);
    if (version.inForceFrom.precision != DatePrecision::Day)
        return QStringLiteral("version %1 applied from \"%2\", which names no day")
            .arg(version.number)
            .arg(version.inForceFrom.stated);
    if (!period.endKnown)
        return QStringLiteral("until when version %1 applied is not stated").arg(version.number);
    return QStringLiteral("version %1 applied until \"%2\", which names no day")
        .arg(version.number)
        .arg(version.inForceUntil.stated);
}

} // namespace

bool PolicyVersion::everApplied() const
{
    return state == PolicyState::InForce || state == PolicyState::Superseded ||
           (state == PolicyState::Withdrawn && !inForceUntil.stated.isEmpty());
}

AppliedOnDay appliedOn(const QDate &day, const std::vector<PolicyVersion> &versions,
                       const SchoolCalendar &calendar)
{
    using Answer = AppliedOnDay::Answer;
    const auto periods = periodsOf(versions, calendar);
    std::vector<const Period *> certain;
    std::vector<const Period *> possible;
    for (const Period &period : periods) {
        if (period.covers(day))
            certain.push_back(&period);
        if (period.mayCover(day))
            possible.push_back(&period);
    }
    AppliedOnDay applied;
    for (const Period *period : certain.size() > 1 ? certain : possible)
        applied.versions.push_back(period->version->id);
    const QString on = dayText(day);
    if (certain.size() > 1) {
        applied.answer = Answer::Overlap;
        applied.sentence = QStringLiteral("On %1 %2 both applied by their dates. Say which counts, and why.")
                               .arg(on, named(certain));
    } else if (possible.empty()) {
        applied.answer = Answer::None;
        applied.sentence = periods.empty() ? QStringLiteral("No version has ever been in force.")
                                           : QStringLiteral("No version was in force on %1.").arg(on);
    } else if (certain.size() == 1 && possible.size() == 1) {
        applied.answer = Answer::One;
        applied.sentence =
            QStringLiteral("On %1 version %2 applied.").arg(on).arg(certain.front()->version->number);
    } else {
        applied.answer = Answer::Unsure;
        QStringList reasons;
        for (const Period *period : possible) {
            if (!period->covers(day))
                reasons << whyUnsure(*period);
        }
        applied.sentence = QStringLiteral("On %1 %2 may have applied: %3.")
                               .arg(on, named(possible), reasons.join(QStringLiteral("; ")));
    }
    return applied;
}

QStringList gapsAndOverlaps(const std::vector<PolicyVersion> &versions, const SchoolCalendar &calendar)
{
    QStringList sentences;
    const auto periods = periodsOf(versions, calendar);
    for (std::size_t i = 0; i + 1 < periods.size(); ++i) {
        const Period &one = periods[i];
        const Period &next = periods[i + 1];
        if (!next.startKnown || !one.endKnown) {
            sentences << QStringLiteral(
                             "Whether there was a time between version %1 and version %2 cannot be "
                             "told: %3.")
                             .arg(one.version->number)
                             .arg(next.version->number)
                             .arg(whyUnsure(next.startKnown ? one : next));
            continue;
        }
        if (one.lastPossible.isValid() && next.firstPossible > one.lastPossible.addDays(1))
            sentences << QStringLiteral("From %1 to %2 no version was in force (%3 days).")
                             .arg(dayText(one.lastPossible.addDays(1)),
                                  dayText(next.firstPossible.addDays(-1)))
                             .arg(one.lastPossible.daysTo(next.firstPossible) - 1);
        if (next.firstCertain.isValid() &&
            (!one.lastCertain.isValid() || one.lastCertain >= next.firstCertain))
            sentences << QStringLiteral("From %1 versions %2 and %3 both applied%4.")
                             .arg(dayText(next.firstCertain))
                             .arg(one.version->number)
                             .arg(next.version->number)
                             .arg(one.lastCertain.isValid()
                                      ? QStringLiteral(" until ") + dayText(one.lastCertain)
                                      : QString());
    }
    return sentences;
}

} // namespace guardbook
