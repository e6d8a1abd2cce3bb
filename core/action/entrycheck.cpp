// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/entrycheck.h"

#include "core/action/entryrows.h"
#include "core/ledger/leaf.h"

namespace guardbook {

namespace {

bool fits(const EntryColumns &columns, const LeafBody &body)
{
    return columns.caseRef == body.caseRef && columns.subject == body.subjectRef &&
           columns.event == body.eventType;
}

} // namespace

EntryFinding checkEntry(const FoundEntry &entry, const Signers &signers)
{
    const StoredEntry &stored = entry.stored;
    EntryFinding finding{stored.seq, stored.leafHash, {}, {}};
    if (leafHash(stored.entry) != stored.leafHash)
        finding.faults << QStringLiteral("its hash does not fit");
    const auto body =
        decodeLeafBody(QByteArrayView(stored.entry).first(qMin(leafBodySize, stored.entry.size())));
    if (!body || body->seq != stored.seq) {
        finding.faults << QStringLiteral("it is not an entry for this place");
        return finding;
    }
    const auto signer = signers.signerOf(body->actor, stored.seq);
    if (!signer || !openLeaf(stored.entry, signer->key))
        finding.faults << QStringLiteral("it is not signed by a user of this book");
    if (stored.payload.isNull())
        return finding; // erased by rule; the entry itself stays
    if (!opensCommitment(body->commitment, stored.salt, stored.payload)) {
        finding.faults << QStringLiteral("its text is not the one that was signed");
        return finding;
    }
    if (!fits(entry.columns, *body))
        finding.faults << QStringLiteral("the columns by which it is found do not fit it");
    auto states = rowStatesIn(stored);
    if (states)
        finding.states = *std::move(states);
    else
        finding.faults << QStringLiteral("its text cannot be read");
    return finding;
}

} // namespace guardbook
