// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/seen.h"

namespace guardbook {

namespace {

SeenVerdict compareSameSize(const SeenCheckpoint &seen, const SeenCheckpoint &present)
{
    return seen.root == present.root ? SeenVerdict::Consistent : SeenVerdict::Fork;
}

} // namespace

SeenVerdict compareSeen(const SeenCheckpoint &seen, const SeenCheckpoint &present,
                        const std::vector<Digest> &proof)
{
    if (present.size < seen.size)
        return SeenVerdict::Rollback;
    if (present.size == seen.size)
        return compareSameSize(seen, present);
    if (verifyConsistency(seen.size, present.size, proof, seen.root, present.root))
        return SeenVerdict::Consistent;
    // A proof that leads to the present root but from another old root shows what the old root really was.
    const auto roots = consistencyRoots(seen.size, present.size, proof, seen.root);
    return roots && roots->after == present.root ? SeenVerdict::Fork : SeenVerdict::CannotProve;
}

SeenVerdict compareSeen(const SeenCheckpoint &seen, const SeenCheckpoint &present, const NodeSource &tree)
{
    if (present.size < seen.size)
        return SeenVerdict::Rollback;
    if (present.size == seen.size)
        return compareSameSize(seen, present);
    const auto proof = consistencyProof(tree, seen.size, present.size);
    const auto before = rootAt(tree, seen.size);
    if (!proof || !before || !verifyConsistency(seen.size, present.size, *proof, *before, present.root))
        return SeenVerdict::CannotProve;
    return *before == seen.root ? SeenVerdict::Consistent : SeenVerdict::Fork;
}

QString toWord(SeenVerdict verdict)
{
    switch (verdict) {
    case SeenVerdict::Consistent:
        return QStringLiteral("consistent");
    case SeenVerdict::Rollback:
        return QStringLiteral("rollback");
    case SeenVerdict::Fork:
        return QStringLiteral("fork");
    case SeenVerdict::CannotProve:
        return QStringLiteral("cannot-prove");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(SeenVerdict verdict)
{
    switch (verdict) {
    case SeenVerdict::Consistent:
        return QStringLiteral("The ledger holds everything that was seen before, unchanged.");
    case SeenVerdict::Rollback:
        return QStringLiteral(
            "This book is older than the one that was last opened here: entries are missing from its end. An "
            "old "
            "copy may have been put back. Do not record anything in it; find the newer copy, and tell the "
            "headteacher if nobody can say how this happened.");
    case SeenVerdict::Fork:
        return QStringLiteral("The history in this book is not the one that was seen before: entries were "
                              "changed, removed or put in "
                              "after the event. Do not record anything in it; keep this copy as it is, tell "
                              "the headteacher, and "
                              "compare it with a backup.");
    case SeenVerdict::CannotProve:
        return QStringLiteral(
            "The ledger cannot show that it continues what was seen before, because part of it is missing or "
            "damaged. Do not record anything in it; keep this copy as it is, and restore the latest backup.");
    }
    Q_UNREACHABLE();
}

} // namespace guardbook
