// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/manifest.h"

namespace guardbook {

/// Text without line breaks and other control characters.
[[nodiscard]] bool isOneLine(const QString &text);

/// Whether a manifest is sound in itself: paths, roles, exhibits and keys fit one another
/// (docs/pack-format.md 4). The sentence says which does not. Expects the files in the order of their paths.
[[nodiscard]] Result<> checkManifestRules(const PackManifest &manifest);

} // namespace guardbook
