// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

namespace guardbook::ui {

/// core/ says what went wrong in English, for the window and the command line alike. This is the same in the
/// language of the window, values kept as they are; sentences that have no translation stay English.
[[nodiscard]] QString inWindowLanguage(const QString &sentences);

/// Those of core/ that are translated: %1 to %4 stand for values, which can be sentences themselves.
[[nodiscard]] std::span<const char *const> coreSentences();

} // namespace guardbook::ui
