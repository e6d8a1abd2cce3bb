// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

class QApplication;
class QString;

namespace guardbook::ui {

/// What the user chose in the View menu.
enum class Appearance { System, Light, Dark };

[[nodiscard]] QString toWord(Appearance appearance);
[[nodiscard]] Appearance appearanceFromWord(const QString &word); ///< Unknown words mean System.

/// What the desktop asks for. HighContrast wins over light and dark: the user's own colours are kept then.
[[nodiscard]] Scheme systemScheme();

/// Dresses the application: palette, style and a font of at least 10 points. In high contrast neither palette
/// nor style of ours is installed.
void dress(QApplication &application, Appearance appearance);

} // namespace guardbook::ui
