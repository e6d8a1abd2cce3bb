// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/words.h"

#include <QDate>
#include <QString>

namespace guardbook {

enum class DatePrecision { Day, Term, Month, Year, Unknown };

template <>
struct WordsOf<DatePrecision> {
    static constexpr std::array words{std::pair{DatePrecision::Day, std::string_view("day")},
                                      std::pair{DatePrecision::Term, std::string_view("term")},
                                      std::pair{DatePrecision::Month, std::string_view("month")},
                                      std::pair{DatePrecision::Year, std::string_view("year")},
                                      std::pair{DatePrecision::Unknown, std::string_view("unknown")}};
};

/// A date as a paper states it: a day, a school term ("Summer term 2019"), a month, a year, or not at all.
/// What was stated is kept; no day is invented for it.
struct StatedDate {
    QString stated;
    DatePrecision precision = DatePrecision::Unknown;
    QDate day;     ///< With precision Day.
    QString term;  ///< With precision Term: "autumn", "spring" or "summer",
    int month = 0; ///< With precision Month: 1 to 12.
    int year = 0;  ///< With Term, Month or Year: the calendar year.

    /// Whether it says when at all.
    [[nodiscard]] bool isKnown() const { return precision != DatePrecision::Unknown; }

    friend bool operator==(const StatedDate &, const StatedDate &) = default;
};

/// Reads "04/03/2026", "4.3.26" (the day comes first; two digits are 2000 to 2099), "2026-03-04", "Summer
/// term 2019", "Spring 2021", "March 2021", "2021", "unknown" or "not stated".
[[nodiscard]] Result<StatedDate> readStatedDate(const QString &text);

/// A day as people in schools write it: "04/03/2026", "4.3.26", "4th March 2026", or ISO 8601. Refuses a
/// month above 12, which is most often a date with the month first.
[[nodiscard]] Result<QDate> readDay(const QString &text);

} // namespace guardbook
