// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace guardbook::ui {

namespace {

Tone tone(QRgb fg, QRgb bg)
{
    return {QColor(fg), QColor(bg)};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

Tokens light()
{
    Tokens t;
    t.window = QColor(0xF4F6F8);
    t.sidebar = QColor(0xEBEFF2);
    t.surface = QColor(0xFFFFFF);
    t.surfaceAlt = QColor(0xF7F9FA);
    t.border = QColor(0xDCE1E7);
    t.controlBorder = QColor(0x808B99);
    t.text = QColor(0x17212B);
    t.muted = QColor(0x525E6B);
    t.accent = QColor(0x0B6B72);
    t.accentHover = QColor(0x095A60);
    t.accentPressed = QColor(0x07484D);
    t.onAccent = QColor(0xFFFFFF);
    t.accentSoft = QColor(0xDDF0F1);
    t.accentText = QColor(0x075157);
    t.focus = QColor(0x1D4ED8);
    t.danger = QColor(0xB42318);
    t.dangerHover = QColor(0x912018);
    t.onDanger = QColor(0xFFFFFF);
    t.toastLink = QColor(0x8FE0E5);
    t.red = tone(0xA3161B, 0xFDECEC);
    t.amber = tone(0x7A4B00, 0xFFF1D0);
    t.green = tone(0x14602F, 0xE1F4E8);
    t.blue = tone(0x1B4F9C, 0xE5EFFD);
    t.grey = tone(0x4A5462, 0xEAEDF1);
    t.purple = tone(0x5B2E91, 0xF1E9FB);
    t.scheme = Scheme::Light;
    return t;
}

Tokens dark()
{
    Tokens t;
    t.window = QColor(0x13171C);
    t.sidebar = QColor(0x0F1317);
    t.surface = QColor(0x1B2128);
    t.surfaceAlt = QColor(0x222932);
    t.border = QColor(0x2F3843);
    t.controlBorder = QColor(0x7C8896);
    t.text = QColor(0xE9EDF2);
    t.muted = QColor(0xA7B2BF);
    t.accent = QColor(0x57C7CE);
    t.accentHover = QColor(0x7AD6DC);
    t.accentPressed = QColor(0x3FB2BA);
    t.onAccent = QColor(0x062426);
    t.accentSoft = QColor(0x17393D);
    t.accentText = QColor(0x8FE0E5);
    t.focus = QColor(0x93C5FD);
    t.danger = QColor(0xF97066);
    t.dangerHover = QColor(0xFDA29B);
    t.onDanger = QColor(0x2B0705);
    t.toastLink = QColor(0x075157);
    t.red = tone(0xFDA4A4, 0x3F1D20);
    t.amber = tone(0xF8CF7A, 0x3A2C10);
    t.green = tone(0x86DFA6, 0x14351F);
    t.blue = tone(0xA5CBFF, 0x172E4D);
    t.grey = tone(0xC2CAD4, 0x2B333D);
    t.purple = tone(0xD4B8FA, 0x33224A);
    t.scheme = Scheme::Dark;
    return t;
}

Tokens highContrast()
{
    Tokens t = dark();
    t.sidebar = t.surface = QColor(Qt::black);
    t.window = QColor(0x010101); // Told from a system whose own colours are black.
    t.surfaceAlt = QColor(0x1A1A1A);
    t.controlBorder = t.text = t.muted = QColor(0xFFFFFF);
    t.border = QColor(0x6A6A6A);
    t.accent = t.accentHover = t.accentText = QColor(0xFFDD00);
    t.accentPressed = QColor(0xFFF1A0);
    t.onAccent = QColor(Qt::black);
    t.accentSoft = QColor(0x333300);
    t.focus = QColor(0x00E5FF);
    t.danger = t.dangerHover = QColor(0xFF9C94);
    t.onDanger = QColor(Qt::black);
    t.toastLink = QColor(0x4A3F00);
    t.red = tone(0xFFB3AD, 0x000000);
    t.amber = tone(0xFFDD00, 0x000000);
    t.green = tone(0x7CF5A5, 0x000000);
    t.blue = tone(0x9CD3FF, 0x000000);
    t.grey = tone(0xFFFFFF, 0x000000);
    t.purple = tone(0xE2C7FF, 0x000000);
    return t;
}

Tokens fromPalette(const QPalette &p)
{
    const QColor ground = p.color(QPalette::Base);
    const QColor text = p.color(QPalette::Text);
    Tokens t;
    t.window = t.sidebar = p.color(QPalette::Window);
    t.surface = t.surfaceAlt = ground;
    t.border = t.controlBorder = t.text = t.muted = text;
    t.accent = t.accentHover = t.accentPressed = t.accentSoft = p.color(QPalette::Highlight);
    t.onAccent = p.color(QPalette::HighlightedText);
    t.accentText = p.color(QPalette::Link);
    t.focus = p.color(QPalette::Highlight);
    t.danger = t.dangerHover = p.color(QPalette::Highlight);
    t.onDanger = p.color(QPalette::HighlightedText);
    t.toastLink = ground;
    t.red = t.amber = t.green = t.blue = t.grey = t.purple = {text, ground};
    t.scheme = Scheme::HighContrast;
    return t;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens set = light();
    return set;
}

const Tokens &darkTokens()
{
    static const Tokens set = dark();
    return set;
}

const Tokens &contrastTokens()
{
    static const Tokens set = highContrast();
    return set;
}

Tokens tokensOf(const QPalette &palette)
{
    const QColor sidebar = palette.color(QPalette::Window);
    if (sidebar == lightTokens().window)
        return lightTokens();
    if (sidebar == darkTokens().window)
        return darkTokens();
    if (sidebar == contrastTokens().window)
        return contrastTokens();
    return fromPalette(palette);
}

Tokens tokens()
{
    return tokensOf(QGuiApplication::palette());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace guardbook::ui
