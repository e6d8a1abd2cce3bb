// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace guardbook {

/// "AB/1": the producer's initials and a number that never restarts and is never used again
/// (field.md 3.1; HSE enforcement guide).
[[nodiscard]] QString exhibitReference(const QString &initials, const QString &separator, int number);

/// Two to four capital letters from A to Z.
[[nodiscard]] Result<> checkInitials(const QString &initials);

/// First letters of the given names, "X" for a missing middle name left to the person: "Anne Brown" -> "AB".
[[nodiscard]] QString initialsOf(const QString &fullName);

} // namespace guardbook
