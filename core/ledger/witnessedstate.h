// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/checkpoint.h"

namespace guardbook {

/// A checkpoint that a witness cosigned, and the proof (RFC 9162 2.1.4) that a later state continues it: what
/// the witness vouches for of the later one.
struct WitnessedState {
    std::vector<Digest> hashes; ///< From the size of the checkpoint to the later size.
    QByteArray checkpoint;      ///< The signed note, as it is.

    friend bool operator==(const WitnessedState &, const WitnessedState &) = default;
};

/// "guardbook-consistency/1", a line for each hash in base64, an empty line, the note.
[[nodiscard]] QByteArray formatWitnessedState(const WitnessedState &state);
/// Strict: what parses, formats back to the same bytes. Corrupt otherwise.
[[nodiscard]] Result<WitnessedState> parseWitnessedState(QByteArrayView text);

/// Whether log and witness have both signed the checkpoint and `later` continues it. Corrupt or Tampered
/// otherwise. Gives the checkpoint with the witness's cosignature.
[[nodiscard]] Result<OpenedCheckpoint> verifyWitnessedState(const WitnessedState &state,
                                                            const Checkpoint &later,
                                                            const VerifyingKey &logKey,
                                                            const Witness &witness);

} // namespace guardbook
