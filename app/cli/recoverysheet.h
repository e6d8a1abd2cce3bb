// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "core/action/bookcreation.h"

namespace guardbook::cli {

/// How a new recovery key is proved: written to --recovery-file and read back from there, or shown and typed
/// back.
[[nodiscard]] ProveRecovery recoveryProof(const Arguments &arguments);

/// The recovery key that is used: from --recovery-key-file (its last line, as --recovery-file writes it),
/// GUARDBOOK_RECOVERY_KEY, or typed.
[[nodiscard]] Result<QString> recoveryKeyFrom(const Arguments &arguments);

} // namespace guardbook::cli
