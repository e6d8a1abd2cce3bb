// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace guardbook::cli {

/// Makes this process one in which a foreign PDF may be read: from now on it opens no file and no connection,
/// starts nothing, and has bounded memory and time, as the worker does. It can still write to what is open.
/// Unsupported where that cannot be put in place; then nothing foreign may be read.
[[nodiscard]] Result<> confine();

/// Ends a confined process once everything is printed. What would tidy up on the way out (fonts, plugins)
/// would only complain that it may not.
[[noreturn]] void leaveConfined(int exitCode);

} // namespace guardbook::cli
