// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/signers.h"
#include "core/storage/ledgertables.h"

#include <QStringList>

#include <vector>

namespace guardbook {

/// An entry of the ledger as it lies in the book.
struct FoundEntry {
    StoredEntry stored;
    EntryColumns columns;
};

/// What an entry shows by itself.
struct EntryFinding {
    std::uint64_t seq = 0;
    Digest leafHash;              ///< As stored: the tree above is made of it.
    QStringList faults;           ///< "its hash does not fit"
    std::vector<RowState> states; ///< What it says of records; nothing if its text was erased or is not so.
};

/// One entry, without its neighbours: its hash, its place, its signature by a key that counts for it, the
/// text that was signed, the columns by which it is found. Shares nothing: runs in any thread.
[[nodiscard]] EntryFinding checkEntry(const FoundEntry &entry, const Signers &signers);

} // namespace guardbook
