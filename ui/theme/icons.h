// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QString>

namespace guardbook::ui {

/// A Lucide icon by its name ("shield-check"), drawn at paint time in a colour of the theme in force.
[[nodiscard]] QIcon icon(const QString &name, Colour colour = &Tokens::text);
[[nodiscard]] QIcon icon(const QString &name, ToneName tone);

} // namespace guardbook::ui
