// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/appearance.h"

#include "ui/theme/guardstyle.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

#include <algorithm>

namespace guardbook::ui {

namespace {

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.surfaceAlt);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accentText);
    p.setColor(QPalette::LinkVisited, t.purple.fg);
    p.setColor(QPalette::ToolTipBase, t.text);
    p.setColor(QPalette::ToolTipText, t.surface);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Light, t.surfaceAlt);
    p.setColor(QPalette::Midlight, t.border);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.controlBorder);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, 90));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.controlBorder);
    return p;
}

/// Forms at 9 points, the Windows default, are too small to work in all day.
void atLeastTenPoints(QApplication &application)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10) {
        font.setPointSizeF(10);
        application.setFont(font);
        for (const char *menu : {"QMenuBar", "QMenu"})
            QApplication::setFont(font, menu);
    }
}

} // namespace

QString toWord(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return QStringLiteral("system");
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::Contrast:
        return QStringLiteral("contrast");
    }
    return QStringLiteral("system");
}

Appearance appearanceFromWord(const QString &word)
{
    if (word == u"light")
        return Appearance::Light;
    if (word == u"contrast")
        return Appearance::Contrast;
    return word == u"dark" ? Appearance::Dark : Appearance::System;
}

void setTextSize(QApplication &application, int percent)
{
    static const qreal systemPoints = std::max(QApplication::font().pointSizeF(), 10.0);
    QFont font = QApplication::font();
    font.setPointSizeF(systemPoints * percent / 100);
    application.setFont(font);
    for (const char *menu : {"QMenuBar", "QMenu"})
        QApplication::setFont(font, menu);
}

void dress(QApplication &application, Appearance appearance)
{
    atLeastTenPoints(application);
    const Scheme system = systemScheme();
    if (system == Scheme::HighContrast)
        return;
    const bool isDark =
        appearance == Appearance::Dark || (appearance == Appearance::System && system == Scheme::Dark);
    const QPalette palette = paletteOf(appearance == Appearance::Contrast ? contrastTokens()
                                       : isDark                           ? darkTokens()
                                                                          : lightTokens());
    QApplication::setPalette(palette);
    if (!qobject_cast<GuardStyle *>(QApplication::style()))
        QApplication::setStyle(new GuardStyle);
    QToolTip::setPalette(palette);
}

} // namespace guardbook::ui
