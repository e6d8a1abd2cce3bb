// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionfields.h"

/// What the specifications of actions are written with.
namespace guardbook::specfields {

[[nodiscard]] inline QString s(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

[[nodiscard]] inline FieldSpec text(const char *name, bool required, const char *meaning)
{
    return {s(name), FieldType::Text, required, s(meaning)};
}

} // namespace guardbook::specfields
