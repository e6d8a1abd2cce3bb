// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/ledger/leaf.h"
#include "core/report/manifest.h"

#include <QByteArray>

namespace guardbook {

/// The four small files of an exhibit, as they are in the pack.
struct ExhibitFilesRead {
    QByteArray proof;
    QByteArray leaf;
    QByteArray payload;
    QByteArray salt;
};

/// Whether an exhibit is what the ledger recorded: leaf signed by its actor, at its index, under the
/// checkpoint, committing to the payload, which names this exhibit, its kind, size and hash. `checkpoint` is
/// the pack's, already found right. Tampered with what does not fit; otherwise what the leaf says.
[[nodiscard]] Result<LeafBody> checkExhibit(const PackManifest &manifest, const ManifestExhibit &exhibit,
                                            const ExhibitFilesRead &files, QByteArrayView checkpoint);

} // namespace guardbook
