// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/entrycheck.h"
#include "core/action/recordstates.h"
#include "core/base/progress.h"
#include "core/storage/nodewalk.h"

#include <QStringList>

#include <map>

namespace guardbook {

class Book;

/// The whole ledger of a book: each leaf in its place, signed by a key that counts for it, with the text that
/// was signed; the tree above; every checkpoint that is kept; the columns that only make finding quicker.
/// Goes on after a fault. Everything is read once, in the order in which it lies on the disk; what entries
/// show by themselves is looked at in as many threads as there are processors.
class LedgerCheck {
public:
    LedgerCheck(Book &book, Signers signers);

    /// Only cancelling and a failing disk are errors.
    [[nodiscard]] Result<> run(const Progress &progress);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] std::uint64_t entries() const { return m_next; }
    /// What the newest entry that speaks of a record says of it, for whoever compares the records.
    [[nodiscard]] RecordStates &records() { return m_records; }

private:
    void fault(std::uint64_t seq, const QString &what);
    void add(EntryFinding finding);
    void addToTree(const EntryFinding &finding);
    [[nodiscard]] Result<> loadCheckpoints();
    [[nodiscard]] Result<> readEntries(const Progress &progress);
    [[nodiscard]] Result<> compareWitnessed();
    [[nodiscard]] Result<> compareShortcutTable();

    Book &m_book;
    Signers m_signers;
    std::map<std::uint64_t, Digest> m_checkpoints; ///< Roots by size, their signatures checked.
    TreeFrontier m_tree;
    NodeWalk m_nodes;
    std::uint64_t m_next = 0;
    QStringList m_faults;
    RecordStates m_records;
};

} // namespace guardbook
