// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <array>

class QApplication;
class QString;

namespace guardbook::ui {

/// What the user chose in the View menu.
enum class Appearance { System, Light, Dark, Contrast };

[[nodiscard]] QString toWord(Appearance appearance);
[[nodiscard]] Appearance appearanceFromWord(const QString &word); ///< Unknown words mean System.

/// What the desktop asks for. HighContrast wins over light and dark: the user's own colours are kept then.
[[nodiscard]] Scheme systemScheme();

/// Dresses the application: palette, style and a font of at least 10 points. In high contrast neither palette
/// nor style of ours is installed.
/// The sizes of text that a person can choose, in per cent of the system's.
inline constexpr std::array textSizes{100, 110, 125, 150, 175, 200};
void setTextSize(QApplication &application, int percent);

void dress(QApplication &application, Appearance appearance);

} // namespace guardbook::ui
