// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace guardbook::ui {

/// The sizes of text. All are multiples of the application's font, so a user's larger text carries through.
enum class Type { Display, Title, Section, Body, BodyStrong, Caption, CaptionStrong, Mono, MonoLarge };

[[nodiscard]] QFont font(Type type);
/// Height of a line of body text: the unit in which widths of panels are given.
[[nodiscard]] int lineHeight();
[[nodiscard]] int lines(double count);
/// Pixels of something beside text (an icon, a disc): as many for text of a usual size, more for larger.
[[nodiscard]] int besideText(int pixels);

} // namespace guardbook::ui
