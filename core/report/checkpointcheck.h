// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/manifest.h"

namespace guardbook {

/// The checkpoint of a pack. Tampered or Corrupt, with what is wrong, unless it is the one that the manifest
/// names, signed by the ledger, with right lines of all witnesses that the manifest knows and that are there.
[[nodiscard]] Result<OpenedCheckpoint> checkCheckpoint(const PackManifest &manifest, QByteArrayView note);

/// Whether the witness signed the earlier state that the manifest names, and the pack's checkpoint continues
/// it. Tampered otherwise.
[[nodiscard]] Result<Cosignature> checkWitnessed(const PackManifest &manifest, const ManifestWitnessed &state,
                                                 QByteArrayView file);

} // namespace guardbook
