// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/evidence/packcontent.h"

#include <functional>

namespace guardbook {

/// In which shape a pack is written. With a passphrase it is one AES-256 PDF that carries everything else.
struct PackForm {
    bool folder = true;
    bool zip = true;
    Secret passphrase; ///< UTF-8; empty: not encrypted.
};

/// What was written, after it was read back and verified.
struct WrittenPack {
    QStringList paths; ///< Absolute: the folder, the ZIP, or the encrypted PDF.
    Digest manifestSha256;
    Digest pdfSha256;
    qint64 bytes = 0;
    int exhibits = 0;
};

/// Makes a pack from values below `folder` and verifies what it wrote; leaves nothing on failure. The reports
/// have the one that is used; actions are handed it, since they know no report.
using WritePack =
    std::function<Result<WrittenPack>(const PackContent &content, const SealingMaterial &keys,
                                      const QString &folder, const PackForm &form, const Progress &progress)>;

/// The report of a pack as it will be written, not sealed, in memory alone: to be looked at before anything
/// is written. Its pages are the very ones that WritePack puts down in this form.
using DrawPack = std::function<Result<QByteArray>(const PackContent &content, const SealingMaterial &keys,
                                                  const PackForm &form, const Progress &progress)>;

} // namespace guardbook
