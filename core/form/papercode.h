// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formdefinition.h"

namespace guardbook {

/// The code on an empty form that is filled in by hand: "F01.1.K7Q2M9XA.0G4W" is form, version, a random name
/// of this sheet, and a check over the three and the definition's digest. So a sheet is entered with the
/// version that was printed, and once.
[[nodiscard]] QString newPaperCode(const FormDefinition &form);
[[nodiscard]] bool isPaperCodeOf(const FormDefinition &form, const QString &code);
/// The version in a code for this form; 0 when it is none.
[[nodiscard]] int versionInPaperCode(const QString &formKey, const QString &code);

} // namespace guardbook
