// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/jsonmembers.h"
#include "core/form/formdefinition.h"

namespace guardbook {

/// How the states hang together: every state can be reached from the first and left towards an end, an end is
/// not left, and no steps but those that return something lead round in a circle.
[[nodiscard]] Result<> checkFormGraph(const FormDefinition &form, const JsonFile &file);

} // namespace guardbook
