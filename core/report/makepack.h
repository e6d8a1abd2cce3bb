// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/packrequest.h"

namespace guardbook {

/// writePack() in the shape that actions are handed it: they know no report. Needs a QGuiApplication; any
/// thread.
[[nodiscard]] Result<WrittenPack> makePack(const PackContent &content, const SealingMaterial &keys,
                                           const QString &folder, const PackForm &form,
                                           const Progress &progress);

/// The same for DrawPack.
[[nodiscard]] Result<QByteArray> drawPack(const PackContent &content, const SealingMaterial &keys,
                                          const PackForm &form, const Progress &progress);

} // namespace guardbook
