// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/checkpointcheck.h"

#include "core/ledger/witnessedstate.h"

#include <algorithm>

namespace guardbook {

namespace {

/// In a pack the names on a checkpoint are ASCII: no two readers can differ about one.
bool isPlainNote(QByteArray note)
{
    note.replace("\n\xE2\x80\x94 ", "\n");
    return std::all_of(note.begin(), note.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

} // namespace

Result<OpenedCheckpoint> checkCheckpoint(const PackManifest &manifest, QByteArrayView note)
{
    if (!isPlainNote(note.toByteArray()))
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("The checkpoint is not well formed, so it was changed."),
                     QStringLiteral("pack/checkpoint")};
    std::vector<Witness> known;
    for (const ManifestKey &key : manifest.witnesses)
        known.push_back({key.key.name, key.key.key});
    GUARDBOOK_ASSIGN(auto opened,
                     openCheckpoint(note, manifest.ledger.origin, manifest.logKey.key.key, known));
    if (opened.checkpoint != manifest.ledger)
        return Error{ErrorCode::Tampered,
                     QStringLiteral("The checkpoint is another one than the manifest names."),
                     QStringLiteral("pack/checkpoint")};
    return opened;
}

Result<Cosignature> checkWitnessed(const PackManifest &manifest, const ManifestWitnessed &state,
                                   QByteArrayView file)
{
    const auto parsed = parseWitnessedState(file);
    const Error other{ErrorCode::Tampered,
                      QStringLiteral("The ledger does not continue the state that %1 is said to have signed.")
                          .arg(manifest.holderOf(state.witness)),
                      QStringLiteral("pack/witness")};
    if (!parsed || !isPlainNote(parsed->checkpoint))
        return other;
    const auto opened = verifyWitnessedState(*parsed, manifest.ledger, manifest.logKey.key.key,
                                             {state.witness.name, state.witness.key});
    if (!opened || opened->checkpoint.size != state.size || opened->checkpoint.root != state.root)
        return other;
    return opened->cosignatures.front();
}

} // namespace guardbook
