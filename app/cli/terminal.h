// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace guardbook::cli {

[[nodiscard]] bool hasTerminal(); ///< Whether someone can be asked.
/// Asks on the terminal without showing what is typed. Nothing if there is no terminal or it ended.
[[nodiscard]] std::optional<QString> askHidden(const QString &question);
[[nodiscard]] std::optional<QString> askLine(const QString &question);

} // namespace guardbook::cli
