// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QPalette>

#include <gtest/gtest.h>

using namespace guardbook::ui;

namespace {

struct Pair {
    const char *name;
    QColor front;
    QColor back;
    double least;
};

std::vector<Pair> pairsOf(const Tokens &t)
{
    return {{"text/window", t.text, t.window, 4.5},
            {"text/surface", t.text, t.surface, 4.5},
            {"text/surfaceAlt", t.text, t.surfaceAlt, 4.5},
            {"text/sidebar", t.text, t.sidebar, 4.5},
            {"text/accentSoft", t.text, t.accentSoft, 4.5},
            {"muted/window", t.muted, t.window, 4.5},
            {"muted/surface", t.muted, t.surface, 4.5},
            {"muted/surfaceAlt", t.muted, t.surfaceAlt, 4.5},
            {"muted/sidebar", t.muted, t.sidebar, 4.5},
            {"muted/accentSoft", t.muted, t.accentSoft, 4.5},
            {"muted/border", t.muted, t.border, 4.5},
            {"onAccent/accent", t.onAccent, t.accent, 4.5},
            {"onAccent/accentHover", t.onAccent, t.accentHover, 4.5},
            {"onAccent/accentPressed", t.onAccent, t.accentPressed, 4.5},
            {"accentText/accentSoft", t.accentText, t.accentSoft, 4.5},
            {"accentText/surface", t.accentText, t.surface, 4.5},
            {"onDanger/danger", t.onDanger, t.danger, 4.5},
            {"onDanger/dangerHover", t.onDanger, t.dangerHover, 4.5},
            {"toastLink/text", t.toastLink, t.text, 4.5},
            {"red", t.red.fg, t.red.bg, 4.5},
            {"amber", t.amber.fg, t.amber.bg, 4.5},
            {"green", t.green.fg, t.green.bg, 4.5},
            {"blue", t.blue.fg, t.blue.bg, 4.5},
            {"grey", t.grey.fg, t.grey.bg, 4.5},
            {"purple", t.purple.fg, t.purple.bg, 4.5},
            {"red/surface", t.red.fg, t.surface, 4.5},
            {"red/window", t.red.fg, t.window, 4.5},
            {"controlBorder/surface", t.controlBorder, t.surface, 3},
            {"controlBorder/window", t.controlBorder, t.window, 3},
            {"focus/window", t.focus, t.window, 3},
            {"focus/surface", t.focus, t.surface, 3},
            {"focus/sidebar", t.focus, t.sidebar, 3},
            {"focus/accentSoft", t.focus, t.accentSoft, 3},
            {"accent/window", t.accent, t.window, 3},
            {"accent/sidebar", t.accent, t.sidebar, 3}};
}

} // namespace

TEST(Tokens, everyPairThatIsUsedCanBeRead)
{
    for (const Tokens &set : {lightTokens(), darkTokens(), contrastTokens()})
        for (const Pair &pair : pairsOf(set))
            EXPECT_GE(contrast(pair.front, pair.back), pair.least)
                << pair.name << set.window.name().toStdString();
}

TEST(Tokens, areFoundFromThePaletteTheyMade)
{
    dress(*qApp, Appearance::Dark);
    EXPECT_EQ(tokens().scheme, Scheme::Dark);
    dress(*qApp, Appearance::Light);
    EXPECT_EQ(tokens().scheme, Scheme::Light);
}

TEST(Tokens, keepTheColoursOfSomeoneWhoChoseTheirOwn)
{
    QPalette own;
    own.setColor(QPalette::Window, Qt::black);
    own.setColor(QPalette::Base, Qt::black);
    own.setColor(QPalette::Text, Qt::yellow);
    const Tokens set = tokensOf(own);
    EXPECT_EQ(set.scheme, Scheme::HighContrast);
    EXPECT_EQ(set.text, QColor(Qt::yellow));
    EXPECT_EQ(set.red.bg, QColor(Qt::black));
}
