// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packverdict.h"

#include <algorithm>

namespace guardbook {

namespace {

bool haveDifferentLeaf(const PackVerdict &a, const PackVerdict &b)
{
    return std::any_of(a.leaves.begin(), a.leaves.end(), [&](const auto &leaf) {
        const auto other = b.leaves.find(leaf.first);
        return other != b.leaves.end() && other->second != leaf.second;
    });
}

} // namespace

QString toWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return QStringLiteral("ok");
    case CheckState::Fault:
        return QStringLiteral("fault");
    case CheckState::NotChecked:
        return QStringLiteral("not-checked");
    }
    return {};
}

QString toWord(PackOutcome outcome)
{
    switch (outcome) {
    case PackOutcome::Verified:
        return QStringLiteral("verified");
    case PackOutcome::ConsistentOriginNotConfirmed:
        return QStringLiteral("consistent");
    case PackOutcome::FaultFound:
        return QStringLiteral("fault");
    }
    return {};
}

QString toWord(PackComparison::Outcome outcome)
{
    switch (outcome) {
    case PackComparison::Outcome::SameLedgerState:
        return QStringLiteral("same");
    case PackComparison::Outcome::Continues:
        return QStringLiteral("continues");
    case PackComparison::Outcome::Alarm:
        return QStringLiteral("alarm");
    case PackComparison::Outcome::CannotBeDecided:
        return QStringLiteral("undecided");
    case PackComparison::Outcome::DifferentLedgers:
        return QStringLiteral("different");
    }
    return {};
}

namespace {

/// Size and root of every state of the ledger that a pack without a fault proves.
std::vector<std::pair<std::uint64_t, Digest>> statesOf(const PackManifest &manifest)
{
    std::vector<std::pair<std::uint64_t, Digest>> states{{manifest.ledger.size, manifest.ledger.root}};
    for (const ManifestWitnessed &state : manifest.witnessed)
        states.emplace_back(state.size, state.root);
    return states;
}

bool haveDifferentRoots(const PackVerdict &a, const PackVerdict &b)
{
    for (const auto &[size, root] : statesOf(*a.manifest)) {
        for (const auto &[otherSize, otherRoot] : statesOf(*b.manifest)) {
            if (size == otherSize && root != otherRoot)
                return true;
        }
    }
    return false;
}

bool witnesses(const PackVerdict &pack, const Checkpoint &state)
{
    const auto &witnessed = pack.manifest->witnessed;
    return std::any_of(witnessed.begin(), witnessed.end(), [&](const ManifestWitnessed &one) {
        return one.size == state.size && one.root == state.root;
    });
}

} // namespace

PackComparison comparePacks(const PackVerdict &a, const PackVerdict &b)
{
    using Outcome = PackComparison::Outcome;
    if (!a.manifest || !b.manifest || a.outcome == PackOutcome::FaultFound ||
        b.outcome == PackOutcome::FaultFound)
        return {Outcome::CannotBeDecided,
                QStringLiteral(
                    "One of the packs has a fault, so the two cannot be compared. Check each by itself.")};
    const Checkpoint &first = a.manifest->ledger;
    const Checkpoint &second = b.manifest->ledger;
    if (first.origin != second.origin)
        return {
            Outcome::DifferentLedgers,
            QStringLiteral(
                "The two packs come from two ledgers, so they neither support nor contradict each other.")};
    if (a.manifest->logKey.key != b.manifest->logKey.key)
        return {Outcome::Alarm,
                QStringLiteral(
                    "Both packs name the same ledger, but two keys signed for it. One of them is not the "
                    "school's: keep both as they are and tell the school and the police.")};
    if (haveDifferentRoots(a, b) || haveDifferentLeaf(a, b))
        return {Outcome::Alarm,
                QStringLiteral(
                    "The two packs show two different histories of one ledger. Someone rewrote it: keep both "
                    "as they are and tell the school and the police.")};
    if (first.size == second.size)
        return {Outcome::SameLedgerState,
                QStringLiteral("Both packs show the same state of the same ledger.")};
    if (witnesses(a, second) || witnesses(b, first))
        return {Outcome::Continues,
                QStringLiteral("The packs were made at two times, and the later one proves that its ledger "
                               "goes on from the earlier one.")};
    return {Outcome::CannotBeDecided,
            QStringLiteral(
                "The packs were made at two times, when the ledger had %1 and %2 entries. Nothing in them "
                "contradicts. Only the school's book can prove that the later ledger continues the earlier.")
                .arg(std::min(first.size, second.size))
                .arg(std::max(first.size, second.size))};
}

} // namespace guardbook
