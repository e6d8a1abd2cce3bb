// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formdefinition.h"

namespace guardbook {

/// The forms that come with the program (forms/), by key. A test holds each to be without fault.
[[nodiscard]] const std::vector<FormDefinition> &builtInForms();
[[nodiscard]] const FormDefinition *builtInForm(const QString &key);

} // namespace guardbook
