// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/packsource.h"
#include "core/report/packverdict.h"

#include <functional>
#include <optional>

namespace guardbook {

/// What the signature in a PDF came to.
struct SealFinding {
    bool sound = false;     ///< Right, over the whole file, by a certificate that the root issued.
    QString sentence;       ///< What was found, in words.
    Digest rootFingerprint; ///< SHA-256 of that root certificate in DER.
};

/// Checks the signature of the school's certificate in a PDF. `rootDer` is the root that the pack brings.
using VerifySeal = std::function<Result<SealFinding>(const OpenBytes &pdf, const QByteArray &rootDer,
                                                     const Progress &progress)>;

/// The signature as seal.h checks it, by the bytes of the file alone.
[[nodiscard]] Result<SealFinding> verifyReportSeal(const OpenBytes &pdf, const QByteArray &rootDer,
                                                   const Progress &progress);

struct VerifyOptions {
    /// Fingerprint of the ledger's key or of the school's root certificate, as the recipient was told it by
    /// another way than the pack.
    std::optional<Digest> expectedFingerprint = {};
    VerifySeal verifySeal = verifyReportSeal; ///< Without one the report's signature counts as not checked.
    int threads = 2;
};

/// Checks everything that docs/pack-format.md 7 asks for. Faults are part of the verdict; an Error means that
/// the pack could not be checked at all (not readable, packed again, cancelled). Never holds more than a few
/// MiB of any file but the manifest.
[[nodiscard]] Result<PackVerdict> verifyPack(PackSource &source, const VerifyOptions &options = {},
                                             const Progress &progress = {});

} // namespace guardbook
