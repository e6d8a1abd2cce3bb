// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/evidence/evidenceitem.h"
#include "core/evidence/filetype.h"
#include "core/evidence/gate.h"
#include "core/evidence/renderer.h"
#include "core/storage/vault.h"

#include <QString>

#include <vector>

namespace guardbook {

/// A picture for display that lies in the vault and waits for its record.
struct IntakeRaster {
    int page = 0;
    int width = 0;
    int height = 0;
    VaultReceipt stored;
};

/// Bytes that are in the vault, hashed and read back, and wait for their record. When no record follows, the
/// objects are orphans: keepNothing() removes them, and so does the next clean-up.
struct IntakeResult {
    QString originalName; ///< As the file was called, without its path.
    FileType type;
    VaultReceipt original;
    std::vector<IntakeRaster> rasters;
    QString displayNote; ///< Why it cannot be shown, if it cannot.
};

/// The way in for evidence: gate, stream once (hash, encrypt, write), sync, read back and hash again, and a
/// display raster by the worker where the format needs one (architecture.md 3). Needs no database, so it runs
/// on any thread. Constant memory.
class EvidenceIntake {
public:
    /// `renderer` may be null: then nothing is made for display.
    EvidenceIntake(const Vault &vault, Renderer *renderer) : m_vault(vault), m_renderer(renderer) {}

    /// Refuses what is not an ordinary, non-empty file that stays as it is while it is read.
    [[nodiscard]] Result<IntakeResult> takeFile(const GatePass &pass, const QString &path,
                                                const Progress &progress) const;
    /// Bytes that never were a file: from the clipboard or a drag.
    [[nodiscard]] Result<IntakeResult> takeBytes(const GatePass &pass, const QString &name,
                                                 QByteArrayView bytes, const Progress &progress) const;

    /// For `why` no record followed. When the disk failed, the objects stay: what was written of the record
    /// may come to light when the book is next opened, and opening clears what no record speaks of.
    void keepNothing(const IntakeResult &taken, const Error &why) const;

private:
    void makeRasters(IntakeResult &taken, const Progress &progress) const;
    void makePdfRasters(IntakeResult &taken, const Progress &progress) const;
    [[nodiscard]] Result<IntakeRaster> keepRaster(int page, const DisplayRaster &raster) const;
    const Vault &m_vault;
    Renderer *m_renderer;
};

/// How many pages of a foreign PDF are made into pictures; the original is kept whole in any case.
inline constexpr int displayedPdfPages = 50;

} // namespace guardbook
