// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/checkpoint.h"

#include "core/ledger/merkle.h"
#include "core/ledger/note.h"
#include "core/ledger/stricttext.h"

#include <algorithm>

namespace guardbook {

namespace {

Error notACheckpoint()
{
    return {
        ErrorCode::Corrupt,
        QStringLiteral("This is not a checkpoint of a ledger, or it was changed on its way. Ask for the file "
                       "again and do not edit it."),
        QStringLiteral("ledger/checkpoint")};
}

Error tampered(const QString &sentence)
{
    return {ErrorCode::Tampered, sentence, QStringLiteral("ledger/checkpoint/signature")};
}

bool hasLineNamed(const SignedNote &note, const QString &name)
{
    return std::any_of(note.signatures.begin(), note.signatures.end(),
                       [&](const NoteSignature &line) { return line.name == name; });
}

Result<> requireLogSignature(const SignedNote &note, const NoteKey &logKey)
{
    switch (checkLine(note, logKey).verdict) {
    case LineVerdict::Right:
        return {};
    case LineVerdict::Missing:
        return hasLineNamed(note, logKey.name)
                   ? tampered(QStringLiteral(
                         "The checkpoint is signed by another key than this ledger's. It proves "
                         "nothing: do not rely on it, and find out who made it."))
                   : tampered(QStringLiteral(
                         "The checkpoint is not signed by the ledger. Without the signature it proves "
                         "nothing: do not rely on it, and find out who removed it."));
    case LineVerdict::Repeated:
        return tampered(
            QStringLiteral("The checkpoint carries the ledger's signature twice, which Guardbook never "
                           "writes. Do not rely on it, and find out who changed it."));
    case LineVerdict::Wrong:
        break;
    }
    return tampered(
        QStringLiteral("The ledger's signature does not fit the checkpoint, so one of them was changed. "
                       "Do not rely on it, and keep this copy as it is."));
}

Error wrongWitness()
{
    return tampered(
        QStringLiteral("A witness's signature on the checkpoint is not right, so it was changed or put "
                       "there by someone else. Do not rely on it, and keep this copy as it is."));
}

} // namespace

QString logOrigin(const AnyId &logId)
{
    return QStringLiteral("guardbook.invalid/log/") + logId.text();
}

QString witnessName(const QString &label)
{
    return QStringLiteral("guardbook.invalid/witness/") + label;
}

QByteArray checkpointBody(const Checkpoint &checkpoint)
{
    return checkpoint.origin.toUtf8() + '\n' + QByteArray::number(qulonglong(checkpoint.size)) + '\n' +
           checkpoint.root.toBytes().toBase64() + '\n';
}

Result<Checkpoint> parseCheckpointBody(QByteArrayView body)
{
    QByteArrayView rest = body;
    const auto origin = takeLine(rest);
    const auto size = takeLine(rest);
    const auto root = takeLine(rest);
    if (!origin || !size || !root || !rest.isEmpty())
        return notACheckpoint();
    const auto leaves = strictDecimal(*size);
    const auto hash = strictBase64Digest(*root);
    if (!leaves || !hash)
        return notACheckpoint();
    const Checkpoint checkpoint{QString::fromUtf8(*origin), *leaves, *hash};
    const bool rootFitsSize = (checkpoint.size == 0) == (checkpoint.root == emptyRoot());
    if (!isKeyName(checkpoint.origin) || !rootFitsSize || checkpointBody(checkpoint) != body)
        return notACheckpoint();
    return checkpoint;
}

QByteArray signCheckpoint(const Checkpoint &checkpoint, const SigningKey &logKey)
{
    const QByteArray body = checkpointBody(checkpoint);
    if (!parseCheckpointBody(body))
        return {};
    const auto text = formatNote({body, {signNote(body, checkpoint.origin, logKey)}});
    return text ? *text : QByteArray();
}

Result<QByteArray> addCosignature(QByteArrayView noteText, const QString &witnessName, const SigningKey &key,
                                  std::uint64_t posixSeconds)
{
    GUARDBOOK_ASSIGN(SignedNote note, parseNote(noteText));
    GUARDBOOK_TRY(parseCheckpointBody(note.body));
    switch (checkLine(note, {witnessName, NoteKeyType::Cosignature, key.verifyingKey()}).verdict) {
    case LineVerdict::Right:
        return noteText.toByteArray();
    case LineVerdict::Missing:
        note.signatures.push_back(cosignNote(note.body, witnessName, key, posixSeconds));
        return formatNote(note);
    case LineVerdict::Repeated:
    case LineVerdict::Wrong:
        break;
    }
    return wrongWitness();
}

Result<OpenedCheckpoint> openCheckpoint(QByteArrayView noteText, const QString &origin,
                                        const VerifyingKey &logKey, const std::vector<Witness> &known)
{
    GUARDBOOK_ASSIGN(const SignedNote note, parseNote(noteText));
    GUARDBOOK_ASSIGN(const Checkpoint checkpoint, parseCheckpointBody(note.body));
    if (checkpoint.origin != origin)
        return Error{
            ErrorCode::Tampered,
            QStringLiteral("This checkpoint belongs to another ledger. Take the one that came with this "
                           "book or pack."),
            QStringLiteral("ledger/checkpoint/origin")};
    GUARDBOOK_TRY(requireLogSignature(note, {origin, NoteKeyType::Ed25519, logKey}));
    OpenedCheckpoint opened{checkpoint, {}};
    for (const Witness &witness : known) {
        const LineCheck line = checkLine(note, {witness.name, NoteKeyType::Cosignature, witness.key});
        if (line.verdict == LineVerdict::Right)
            opened.cosignatures.push_back({witness.name, line.posixSeconds});
        else if (line.verdict != LineVerdict::Missing)
            return wrongWitness();
    }
    return opened;
}

} // namespace guardbook
