// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace guardbook::ui {

/// How a push button is painted.
enum class Variant {
    Normal,
    Primary, ///< At most one a page.
    Danger,
    Quiet, ///< No edge until the pointer is over it.
    Chip,  ///< Rounded and small: filters.
    Toast, ///< On a dark bar.
    Choice ///< Tall, for an answer that must be given with care.
};

void setVariant(QWidget *widget, Variant variant);
[[nodiscard]] Variant variantOf(const QWidget *widget);

} // namespace guardbook::ui
