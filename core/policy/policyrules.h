// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/policy/policy.h"
#include "core/school/calendar.h"

namespace guardbook {

/// When a version is to be looked at again. What is not stated is not invented: it counts as overdue until
/// somebody states it (C012).
struct ReviewClock {
    QDate due;               ///< Not valid when nothing states it.
    bool isComputed = false; ///< The day follows from a term, a month or the time between reviews.
    bool isOverdue = false;
    int daysLate = 0;
    QString sentence;
};
[[nodiscard]] ReviewClock reviewClock(const PolicyVersion &version, const std::vector<PolicyEvent> &events,
                                      const SchoolCalendar &calendar, const QDate &today);

/// One line of a document's history, told as it was (C010): how long after the one before, and how late.
struct PolicyHistoryLine {
    PolicyEvent event;
    QDate day;        ///< Only when the date is stated to the day.
    int gapDays = -1; ///< Since the adoption or review before; -1: cannot be told.
    int lateDays = 0; ///< After the time between reviews was over.
    QString sentence;
};
/// In the order in which the events stand. `cadenceMonths` 0: nothing can be late.
[[nodiscard]] std::vector<PolicyHistoryLine> policyHistory(const std::vector<PolicyEvent> &events,
                                                           int cadenceMonths);

/// Which version applied on a day, as far as anybody can say.
struct AppliedOnDay {
    enum class Answer { None, One, Unsure, Overlap };
    Answer answer = Answer::None;
    std::vector<PolicyVersionId> versions; ///< The one, or all that may have applied.
    QString sentence;
};
[[nodiscard]] AppliedOnDay appliedOn(const QDate &day, const std::vector<PolicyVersion> &versions,
                                     const SchoolCalendar &calendar);

/// Times in which no version or two applied, in whole sentences.
[[nodiscard]] QStringList gapsAndOverlaps(const std::vector<PolicyVersion> &versions,
                                          const SchoolCalendar &calendar);

/// Refuses a review that is not after the date of the policy or its adoption (C007, C009), a body without a
/// date in the future, and slots that share a key.
[[nodiscard]] Result<> checkVersion(const PolicyVersion &version, const SchoolCalendar &calendar,
                                    const QDate &today);

/// "version 2 of Social Media Policy"
[[nodiscard]] QString versionName(const PolicyDocument &document, const PolicyVersion &version);
/// "04/03/2026"
[[nodiscard]] QString dayText(const QDate &day);

template <>
struct WordsOf<AppliedOnDay::Answer> {
    static constexpr std::array words{std::pair{AppliedOnDay::Answer::None, std::string_view("none")},
                                      std::pair{AppliedOnDay::Answer::One, std::string_view("one")},
                                      std::pair{AppliedOnDay::Answer::Unsure, std::string_view("unsure")},
                                      std::pair{AppliedOnDay::Answer::Overlap, std::string_view("overlap")}};
};

} // namespace guardbook
