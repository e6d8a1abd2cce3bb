// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/manifest.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace guardbook {

enum class CheckState {
    Ok,
    Fault,
    NotChecked ///< This verifier or this build cannot, or nothing was given to check against.
};

/// One thing that was looked at, in words for the person who received the pack.
struct PackCheck {
    QString about; ///< "manifest", "origin", "file", "sums", "keys", "checkpoint", "exhibit", "seal", ...
    QString item;  ///< Path or exhibit reference; empty where there is one of its kind.
    CheckState state = CheckState::Ok;
    QString sentence;
};

enum class PackOutcome {
    Verified,                     ///< Everything fits, and the origin is the one that was expected.
    ConsistentOriginNotConfirmed, ///< Everything fits; anyone could have made such a pack.
    FaultFound
};

/// What came out of looking at a pack.
struct PackVerdict {
    PackOutcome outcome = PackOutcome::FaultFound;
    QString sentence; ///< The whole in one or two sentences.
    std::vector<PackCheck> checks;

    // For who prints or compares verdicts. Set as far as the pack could be read.
    std::optional<PackManifest> manifest;
    Digest manifestSha256;
    QString logKeyFingerprint; ///< groupedFingerprint() of the ledger's key.
    QString schoolFingerprint; ///< groupedFingerprint() of the school's root certificate.
    std::vector<Cosignature> cosignatures;
    std::map<std::uint64_t, Digest> leaves; ///< Ledger index and leaf hash of every exhibit that holds.
    std::size_t faults = 0;                 ///< May be more than `checks` lists.
};

/// The word for `--json`: lower case, never translated.
[[nodiscard]] QString toWord(CheckState state);
[[nodiscard]] QString toWord(PackOutcome outcome);

/// What two packs say about their ledger together. Both verdicts are of packs without a fault.
struct PackComparison {
    enum class Outcome {
        SameLedgerState, ///< The same ledger at the same size.
        Continues,       ///< One proves that its ledger goes on from the state of the other.
        Alarm,           ///< The same ledger with two histories.
        CannotBeDecided, ///< The same ledger at two sizes: only the book can show that one continues the
                         ///< other.
        DifferentLedgers
    };
    Outcome outcome = Outcome::DifferentLedgers;
    QString sentence;
};
[[nodiscard]] PackComparison comparePacks(const PackVerdict &a, const PackVerdict &b);
[[nodiscard]] QString toWord(PackComparison::Outcome outcome);

} // namespace guardbook
