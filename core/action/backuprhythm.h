// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/base/words.h"

#include <optional>

namespace guardbook {

/// How often a computer backs a book up by itself.
enum class BackupRhythm { Never, Daily, Weekly };

template <>
struct WordsOf<BackupRhythm> {
    static constexpr std::array words{std::pair{BackupRhythm::Never, std::string_view("never")},
                                      std::pair{BackupRhythm::Daily, std::string_view("daily")},
                                      std::pair{BackupRhythm::Weekly, std::string_view("weekly")}};
};

/// Whether the next backup is due, counted in days of the calendar where `now` was noted: one that was made
/// late yesterday is due again today, however early. A clock that was set back makes none due. Without a last
/// one it is due at once, and never by `Never`.
[[nodiscard]] bool isBackupDue(BackupRhythm rhythm, const std::optional<Instant> &last, const Instant &now);

} // namespace guardbook
