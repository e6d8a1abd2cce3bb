// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/tlogproof.h"

#include "core/ledger/checkpoint.h"
#include "core/ledger/leaf.h"
#include "core/ledger/merkle.h"
#include "core/ledger/note.h"
#include "core/ledger/stricttext.h"

namespace guardbook {

namespace {

constexpr QByteArrayView firstLine = "c2sp.org/tlog-proof@v1";
constexpr QByteArrayView indexWord = "index ";
constexpr std::size_t maxHashes = 63; // a tree of 2^63 - 1 leaves is 63 levels high

Error notAProof()
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "This is not a ledger proof, or it was changed on its way. Ask for the file again and do "
                "not edit it."),
            QStringLiteral("ledger/proof")};
}

Error tampered(const QString &sentence)
{
    return {ErrorCode::Tampered, sentence, QStringLiteral("ledger/proof")};
}

} // namespace

QByteArray formatTlogProof(const TlogProof &proof)
{
    QByteArray text = firstLine.toByteArray() + '\n';
    text += indexWord.toByteArray() + QByteArray::number(qulonglong(proof.index)) + '\n';
    for (const Digest &hash : proof.hashes)
        text += hash.toBytes().toBase64() + '\n';
    return text + '\n' + proof.checkpoint;
}

Result<TlogProof> parseTlogProof(QByteArrayView text)
{
    QByteArrayView rest = text;
    if (takeLine(rest) != firstLine)
        return notAProof();
    const auto indexLine = takeLine(rest);
    if (!indexLine || !indexLine->startsWith(indexWord))
        return notAProof();
    const auto index = strictDecimal(indexLine->sliced(indexWord.size()));
    if (!index)
        return notAProof();
    TlogProof proof{*index, {}, {}};
    for (auto line = takeLine(rest);; line = takeLine(rest)) {
        if (!line)
            return notAProof();
        if (line->isEmpty())
            break;
        const auto hash = strictBase64Digest(*line);
        if (!hash || proof.hashes.size() == maxHashes)
            return notAProof();
        proof.hashes.push_back(*hash);
    }
    GUARDBOOK_ASSIGN(const SignedNote note, parseNote(rest));
    GUARDBOOK_ASSIGN(const Checkpoint checkpoint, parseCheckpointBody(note.body));
    if (proof.index >= checkpoint.size)
        return notAProof();
    proof.checkpoint = rest.toByteArray();
    return proof;
}

Result<> verifyTlogProof(const TlogProof &proof, QByteArrayView entry, const QString &origin,
                         const VerifyingKey &logKey)
{
    if (entry.size() != leafEntrySize)
        return notAProof();
    GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(entry.first(leafBodySize)));
    GUARDBOOK_ASSIGN(const OpenedCheckpoint opened, openCheckpoint(proof.checkpoint, origin, logKey));
    if (body.seq != proof.index)
        return tampered(
            QStringLiteral("The ledger entry says that it has another place in the ledger than the "
                           "proof says. Do not rely on it, and ask for entry and proof again."));
    const Checkpoint &head = opened.checkpoint;
    if (!verifyInclusion(leafHash(entry), proof.index, head.size, proof.hashes, head.root))
        return tampered(
            QStringLiteral("The proof does not lead from this entry to the signed checkpoint, so one of "
                           "them was changed. Do not rely on it, and keep this copy as it is."));
    return {};
}

} // namespace guardbook
