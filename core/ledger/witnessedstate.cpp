// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/witnessedstate.h"

#include "core/ledger/merkle.h"
#include "core/ledger/note.h"
#include "core/ledger/stricttext.h"

namespace guardbook {

namespace {

constexpr QByteArrayView firstLine = "guardbook-consistency/1";
constexpr std::size_t maxHashes = 63;

Error notAState()
{
    return {ErrorCode::Corrupt,
            QStringLiteral("This is not a witnessed state of a ledger, or it was changed on its way."),
            QStringLiteral("ledger/witnessed")};
}

} // namespace

QByteArray formatWitnessedState(const WitnessedState &state)
{
    QByteArray text = firstLine.toByteArray() + '\n';
    for (const Digest &hash : state.hashes)
        text += hash.toBytes().toBase64() + '\n';
    return text + '\n' + state.checkpoint;
}

Result<WitnessedState> parseWitnessedState(QByteArrayView text)
{
    QByteArrayView rest = text;
    if (takeLine(rest) != firstLine)
        return notAState();
    WitnessedState state;
    for (auto line = takeLine(rest);; line = takeLine(rest)) {
        if (!line)
            return notAState();
        if (line->isEmpty())
            break;
        const auto hash = strictBase64Digest(*line);
        if (!hash || state.hashes.size() == maxHashes)
            return notAState();
        state.hashes.push_back(*hash);
    }
    GUARDBOOK_TRY(parseNote(rest));
    state.checkpoint = rest.toByteArray();
    return state;
}

Result<OpenedCheckpoint> verifyWitnessedState(const WitnessedState &state, const Checkpoint &later,
                                              const VerifyingKey &logKey, const Witness &witness)
{
    GUARDBOOK_ASSIGN(auto opened, openCheckpoint(state.checkpoint, later.origin, logKey, {witness}));
    const Checkpoint &earlier = opened.checkpoint;
    const bool goesOn = earlier.size > 0 &&
                        verifyConsistency(earlier.size, later.size, state.hashes, earlier.root, later.root);
    if (opened.cosignatures.size() != 1 || !goesOn)
        return Error{
            ErrorCode::Tampered,
            QStringLiteral("The ledger does not continue the state that the witness is said to have signed."),
            QStringLiteral("ledger/witnessed")};
    return opened;
}

} // namespace guardbook
