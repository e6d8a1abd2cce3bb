// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <vector>

namespace guardbook {

/// The head of a ledger at one size (c2sp.org/tlog-checkpoint, without extension lines).
struct Checkpoint {
    QString origin; ///< Which log; also the name of the log's key.
    std::uint64_t size = 0;
    Digest root;

    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

/// "guardbook.invalid/log/" and the id. The domain can never exist, so the name can never be looked up.
[[nodiscard]] QString logOrigin(const AnyId &logId);
/// "guardbook.invalid/witness/" and the label, which is a role or an id, never a person's name.
[[nodiscard]] QString witnessName(const QString &label);

/// The three lines that are signed: origin, size in decimal, root in base64.
[[nodiscard]] QByteArray checkpointBody(const Checkpoint &checkpoint);
/// Strict: exactly three lines, one spelling, an origin that can be a key name, a size of at most 2^63 - 1,
/// and the empty root for size 0. Corrupt otherwise.
[[nodiscard]] Result<Checkpoint> parseCheckpointBody(QByteArrayView body);

/// The checkpoint as a note with the log's signature. Nothing at all if the checkpoint cannot be read back
/// (its origin is no key name), which no reader takes for a checkpoint.
[[nodiscard]] QByteArray signCheckpoint(const Checkpoint &checkpoint, const SigningKey &logKey);

/// The note with one more line. The caller has opened the checkpoint and proved that it continues what the
/// witness saw before: that is what the signature says. A checkpoint which this key has cosigned already
/// comes back as it is. Corrupt: not a checkpoint. Tampered: a line of this key is there and is not right.
[[nodiscard]] Result<QByteArray> addCosignature(QByteArrayView noteText, const QString &witnessName,
                                                const SigningKey &key, std::uint64_t posixSeconds);

/// Someone who is known to cosign.
struct Witness {
    QString name; ///< As witnessName() gives it.
    VerifyingKey key;
};

struct Cosignature {
    QString name;
    std::uint64_t posixSeconds = 0; ///< As the witness's clock had it.

    friend bool operator==(const Cosignature &, const Cosignature &) = default;
};

struct OpenedCheckpoint {
    Checkpoint checkpoint;
    std::vector<Cosignature> cosignatures; ///< In the order of the witnesses that were asked for.
};

/// Reads a checkpoint that is to be relied on. Corrupt: not a checkpoint. Tampered: another log's, not signed
/// by the log, signed by another key under its name, or any line of a known key is wrong or there twice.
/// Lines of unknown keys are passed over. A known witness whose line is missing is not an error: see who is
/// in `cosignatures`. Whether a time is plausible is for the caller to say.
[[nodiscard]] Result<OpenedCheckpoint> openCheckpoint(QByteArrayView noteText, const QString &origin,
                                                      const VerifyingKey &logKey,
                                                      const std::vector<Witness> &known = {});

} // namespace guardbook
