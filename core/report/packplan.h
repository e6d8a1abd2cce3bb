// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/evidence/packcontent.h"
#include "core/report/manifest.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace guardbook {

/// A file of a pack before it is written: small ones with their bytes, others with a way to them.
struct PlannedFile {
    ManifestFile file;
    QByteArray bytes;
    OpenBytes open;
    QString mediaType;
    QString description;

    [[nodiscard]] Result<std::unique_ptr<QIODevice>> reader() const;
};

/// Everything that a pack will hold, in the order of its paths, manifest and signature at the end.
struct PackPlan {
    PackManifest manifest;
    std::vector<PlannedFile> files;
    Digest manifestSha256;
    qint64 bytes = 0;
};

/// The report when it is a file of the pack.
struct PlannedReport {
    qint64 size = 0;
    Digest sha256;
    OpenBytes open;
};

/// Names, manifest and signatures for a pack; `report` is null in the PDF form. Reads no original: their
/// sizes and hashes are those of the content. InvalidInput, Internal or Tampered when the content does not
/// fit together.
[[nodiscard]] Result<PackPlan> planPack(const PackContent &content, const SealingMaterial &material,
                                        const QByteArray &verifierPage, const PlannedReport *report);

/// README.txt: what the pack is, how to check it with ordinary tools, what it proves and what it does not.
[[nodiscard]] QByteArray packReadme(const PackContent &content, const Digest &logKeyFingerprint,
                                    const Digest &schoolFingerprint, PackManifest::Form form);

} // namespace guardbook
