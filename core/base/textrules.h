// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace guardbook {

/// How much text a field takes. Longer text belongs into a file of evidence.
enum class TextSize : int { Line = 500, Long = 200000 };

/// Text as it may be recorded: NFC, line ends as "\n", without leading and trailing space.
/// Refuses null and other control characters and text over the limit, saying which field it was.
[[nodiscard]] Result<QString> acceptText(const QString &field, const QString &text, TextSize size);

} // namespace guardbook
