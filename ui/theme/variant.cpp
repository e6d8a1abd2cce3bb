// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/variant.h"

#include <QVariant>
#include <QWidget>

namespace guardbook::ui {

namespace {
constexpr auto property = "guardbookVariant";
}

void setVariant(QWidget *widget, Variant variant)
{
    widget->setProperty(property, int(variant));
    widget->update();
}

Variant variantOf(const QWidget *widget)
{
    return widget ? Variant(widget->property(property).toInt()) : Variant::Normal;
}

} // namespace guardbook::ui
