// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/ed25519.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <vector>

namespace guardbook {

/// That an entry stands in a ledger, in a file that needs nothing else but the log's key
/// (c2sp.org/tlog-proof@v1, without extra data).
struct TlogProof {
    std::uint64_t index = 0;
    std::vector<Digest> hashes; ///< From the leaf's sibling upwards.
    QByteArray checkpoint;      ///< The signed note, as it is.

    friend bool operator==(const TlogProof &, const TlogProof &) = default;
};

/// The text of a `.tlog-proof` file.
[[nodiscard]] QByteArray formatTlogProof(const TlogProof &proof);
/// Strict: what parses, formats back to the same bytes. Corrupt otherwise, also for an `extra` line: nothing
/// signs it, so nothing may hang on it.
[[nodiscard]] Result<TlogProof> parseTlogProof(QByteArrayView text);

/// Whether the log with this key vouches for the 216-byte entry at `proof.index`. Corrupt or Tampered
/// otherwise, and also if the entry says that it has another place. Who signed the entry is for openLeaf()
/// to say, who cosigned the checkpoint for openCheckpoint().
[[nodiscard]] Result<> verifyTlogProof(const TlogProof &proof, QByteArrayView entry, const QString &origin,
                                       const VerifyingKey &logKey);

} // namespace guardbook
