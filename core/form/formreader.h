// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formdefinition.h"

namespace guardbook {

/// A definition is written by hand: what is larger is no form.
inline constexpr qint64 largestFormDefinition = 256 << 10;

/// Reads a form definition (forms/form.schema.json). A fault names the line and the path and what is expected
/// there: an unknown name, a field twice, a state that cannot be reached or left, a rule that is too deep.
[[nodiscard]] Result<FormDefinition> readForm(QByteArrayView json);

/// Every role that the form names is one of `profiles`; else a fault with its line and path.
[[nodiscard]] Result<> checkFormRoles(const FormDefinition &form, const std::vector<Profile> &profiles);

} // namespace guardbook
