// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/typography.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>

namespace guardbook::ui {

QFont font(Type type)
{
    QFont font = QApplication::font();
    const double base = std::max(font.pointSizeF(), 8.0);
    const auto set = [&](double factor, QFont::Weight weight) {
        font.setPointSizeF(base * factor);
        font.setWeight(weight);
    };
    switch (type) {
    case Type::Display:
        set(2.0, QFont::DemiBold);
        break;
    case Type::Title:
        set(1.45, QFont::DemiBold);
        break;
    case Type::Section:
        set(1.1, QFont::DemiBold);
        break;
    case Type::Body:
        set(1.0, QFont::Normal);
        break;
    case Type::BodyStrong:
        set(1.0, QFont::DemiBold);
        break;
    case Type::Caption:
        set(0.9, QFont::Normal);
        break;
    case Type::CaptionStrong:
        set(0.9, QFont::DemiBold);
        break;
    case Type::Mono:
    case Type::MonoLarge:
        font.setFamilies(
            {QStringLiteral("Cascadia Mono"), QStringLiteral("SF Mono"), QStringLiteral("DejaVu Sans Mono")});
        set(type == Type::Mono ? 0.9 : 1.4, QFont::Normal);
        break;
    }
    return font;
}

int lineHeight()
{
    return QFontMetrics(QApplication::font()).height();
}

int besideText(int pixels)
{
    constexpr int usualLine = 18;
    return std::max(pixels, qRound(pixels * double(lineHeight()) / usualLine));
}

int lines(double count)
{
    return qRound(lineHeight() * count);
}

} // namespace guardbook::ui
