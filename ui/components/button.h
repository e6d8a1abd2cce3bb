// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/variant.h"

#include <QString>

class QKeySequence;
class QPushButton;
class QToolButton;

namespace guardbook::ui {

[[nodiscard]] QPushButton *button(const QString &text, const QString &iconName = {},
                                  Variant variant = Variant::Normal);
/// A button with an icon alone: its name is its tool tip and what a screen reader says.
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &name);
/// With a shortcut, which its tool tip tells.
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &name, const QKeySequence &keys);

} // namespace guardbook::ui
