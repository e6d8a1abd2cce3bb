// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/vaultformat.h"

namespace guardbook {

struct VaultContents {
    Digest sha256;
    qint64 size = 0;
};

/// Reads the object in `path` from the disk to its end: every chunk opened, all plain bytes hashed.
[[nodiscard]] Result<VaultContents> readVaultFile(const QString &path, const VaultObjectId &id,
                                                  const Secret &key, const Progress &progress);

} // namespace guardbook
