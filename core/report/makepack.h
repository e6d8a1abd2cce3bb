// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/packrequest.h"
#include "core/report/packverifier.h"

namespace guardbook {

/// The pack writer with the document writer and the seal check put together: what actions are handed as their
/// WritePack. Needs a QGuiApplication; any thread.
[[nodiscard]] Result<WrittenPack> makePack(const PackContent &content, const SealingMaterial &keys,
                                           const QString &folder, const PackForm &form,
                                           const Progress &progress);

} // namespace guardbook
