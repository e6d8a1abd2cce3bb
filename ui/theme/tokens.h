// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

namespace guardbook::ui {

enum class Scheme { Light, Dark, HighContrast };

/// Text on a ground of the same hue: what a badge or a notice is painted with.
struct Tone {
    QColor fg;
    QColor bg;
};

/// Every colour of the window, by what it is for. In the light and dark set each text pair reaches a contrast
/// of 4.5 and each edge or ring 3 (WCAG 2.2, 1.4.3 and 1.4.11); a test computes them.
struct Tokens {
    QColor window;        ///< Page ground, dialogs.
    QColor sidebar;       ///< Navigation.
    QColor surface;       ///< Cards, lists, inputs.
    QColor surfaceAlt;    ///< Hover, table heads.
    QColor border;        ///< Decoration only.
    QColor controlBorder; ///< Edges of inputs and buttons.
    QColor text;
    QColor muted;
    QColor accent; ///< Primary button, selected place.
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor accentSoft; ///< Selected row, checked chip.
    QColor accentText; ///< Links.
    QColor focus;      ///< Focus ring.
    QColor danger;
    QColor dangerHover;
    QColor onDanger;
    QColor toastLink; ///< The button on a toast, whose ground is `text`.
    Tone red;
    Tone amber;
    Tone green;
    Tone blue;
    Tone grey;
    Tone purple;
    Scheme scheme = Scheme::Light;
};

/// A colour by name, so that what is painted later follows a change of theme: `&Tokens::muted`.
using Colour = QColor Tokens::*;
using ToneName = Tone Tokens::*;

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
[[nodiscard]] const Tokens &contrastTokens(); ///< White and yellow on black: for those who see little.
/// The set that a palette was made from; for any other palette (the user's own high-contrast colours) a set
/// built from that palette.
[[nodiscard]] Tokens tokensOf(const QPalette &palette);
/// The set of the application's palette.
[[nodiscard]] Tokens tokens();

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace guardbook::ui
