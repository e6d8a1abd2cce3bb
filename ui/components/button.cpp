// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/button.h"

#include "ui/theme/icons.h"

#include <QKeySequence>
#include <QPushButton>
#include <QToolButton>

namespace guardbook::ui {

namespace {

Colour iconColour(Variant variant)
{
    switch (variant) {
    case Variant::Primary:
        return &Tokens::onAccent;
    case Variant::Danger:
        return &Tokens::onDanger;
    case Variant::Toast:
        return &Tokens::toastLink;
    default:
        return &Tokens::text;
    }
}

} // namespace

QPushButton *button(const QString &text, const QString &iconName, Variant variant)
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    setVariant(made, variant);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName, iconColour(variant)));
    return made;
}

QToolButton *iconButton(const QString &iconName, const QString &name)
{
    auto *made = new QToolButton;
    made->setIcon(icon(iconName, &Tokens::muted));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    return made;
}

QToolButton *iconButton(const QString &iconName, const QString &name, const QKeySequence &keys)
{
    auto *made = iconButton(iconName, name);
    made->setShortcut(keys);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    return made;
}

} // namespace guardbook::ui
