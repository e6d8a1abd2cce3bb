// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace guardbook {

/// A moment: UTC milliseconds since 1970 and the offset from UTC, in minutes, that was in force where it was
/// noted. Two moments are equal when both agree; order goes by UTC.
struct Instant {
    std::int64_t utcMs = 0;
    std::int16_t offsetMinutes = 0;

    [[nodiscard]] static Instant fromDateTime(const QDateTime &time);
    /// Reads ISO 8601 with an offset or Z ("2026-03-04T17:10:00+00:00"). A time without an offset is refused:
    /// nobody can say later which of two hours it meant when the clocks change.
    [[nodiscard]] static Result<Instant> fromText(const QString &text);

    [[nodiscard]] QString text() const;    ///< "2026-03-04T17:10:00.000+00:00", with the noted offset.
    [[nodiscard]] QString utcText() const; ///< "2026-03-04T17:10:00.000Z"
    [[nodiscard]] QString
    displayText() const; ///< "04/03/2026 17:10 (UTC+00:00)", as forms in schools print it.
    [[nodiscard]] QDateTime dateTime() const; ///< In the noted offset.

    friend bool operator==(const Instant &, const Instant &) = default;
    friend std::strong_ordering operator<=>(const Instant &a, const Instant &b)
    {
        return a.utcMs <=> b.utcMs;
    }
};

} // namespace guardbook
