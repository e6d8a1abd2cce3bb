// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionspec.h"

namespace guardbook {

/// All actions, in the order in which docs/actions.md lists them.
[[nodiscard]] const std::vector<ActionSpec> &actionRegistry();
[[nodiscard]] const ActionSpec *findAction(const QString &word);

/// The text of docs/actions.md: made from the registry by the build, so that it cannot drift.
[[nodiscard]] QString actionReference();

// Each family's part of the registry.
[[nodiscard]] std::vector<ActionSpec> personSpecs();
[[nodiscard]] std::vector<ActionSpec> incidentSpecs();
[[nodiscard]] std::vector<ActionSpec> evidenceSpecs();
[[nodiscard]] std::vector<ActionSpec> sealedItemSpecs();
[[nodiscard]] std::vector<ActionSpec> taskSpecs();
[[nodiscard]] std::vector<ActionSpec> packSpecs();
[[nodiscard]] std::vector<ActionSpec> formSpecs();
[[nodiscard]] std::vector<ActionSpec> policySpecs();
[[nodiscard]] std::vector<ActionSpec> roleSpecs();
[[nodiscard]] std::vector<ActionSpec> userSpecs();
[[nodiscard]] std::vector<ActionSpec> backupSpecs();

} // namespace guardbook
