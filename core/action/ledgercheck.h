// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/signers.h"
#include "core/base/progress.h"
#include "core/ledger/leaf.h"
#include "core/storage/ledgertables.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace guardbook {

class Book;

/// The whole ledger of a book: each leaf in its place, signed by a key that counts for it, with the text that
/// was signed; the tree above; every checkpoint that is kept; the columns that only make finding quicker.
/// Goes on after a fault.
class LedgerCheck {
public:
    LedgerCheck(Book &book, Signers signers) : m_book(book), m_signers(std::move(signers)) {}

    /// Only cancelling and a failing disk are errors.
    [[nodiscard]] Result<> run(const Progress &progress);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] std::uint64_t entries() const { return m_next; }

    struct Expected {
        Digest digest;
        std::uint64_t seq = 0;
    };
    /// By table and id: what the newest entry that speaks of a record says of it.
    using Records = QHash<std::pair<QString, QString>, Expected>;
    [[nodiscard]] const Records &records() const { return m_records; }

private:
    void fault(std::uint64_t seq, const QString &what);
    void look(const StoredEntry &entry);
    void lookAtTree(const StoredEntry &entry);
    void lookAtShortcuts(const StoredEntry &entry, const LeafBody &body);
    [[nodiscard]] Result<> loadCheckpoints();
    [[nodiscard]] Result<> compareWitnessed();
    [[nodiscard]] Result<> compareShortcutTable();

    Book &m_book;
    Signers m_signers;
    std::map<std::uint64_t, Digest> m_checkpoints; ///< Roots by size, their signatures checked.
    TreeFrontier m_tree;
    std::uint64_t m_next = 0;
    QStringList m_faults;
    Records m_records;
};

} // namespace guardbook
