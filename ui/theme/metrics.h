// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace guardbook::ui {

/// The spacing scale, in device-independent pixels.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
} // namespace space

inline constexpr int controlRadius = 6;
inline constexpr int rowRadius = 8;
inline constexpr int cardRadius = 10;
inline constexpr int controlHeight = 34;
inline constexpr int smallestTarget = 24; ///< WCAG 2.2, 2.5.8.

} // namespace guardbook::ui
