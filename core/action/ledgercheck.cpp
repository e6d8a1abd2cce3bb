// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/ledgercheck.h"

#include "core/action/book.h"
#include "core/base/inorder.h"
#include "core/ledger/checkpoint.h"
#include "core/storage/query.h"

namespace guardbook {

namespace {
constexpr std::size_t entriesAtOnce = 256;
} // namespace

LedgerCheck::LedgerCheck(Book &book, Signers signers)
    : m_book(book), m_signers(std::move(signers)), m_nodes(book.database())
{
}

void LedgerCheck::fault(std::uint64_t seq, const QString &what)
{
    if (m_faults.size() < 50)
        m_faults << QStringLiteral("Entry %1 of the ledger: %2.").arg(seq).arg(what);
}

Result<> LedgerCheck::run(const Progress &progress)
{
    const std::uint64_t size = m_book.ledger().size();
    GUARDBOOK_TRY(loadCheckpoints());
    GUARDBOOK_TRY(readEntries(progress));
    if (m_next != size)
        m_faults << QStringLiteral("Entries are missing from the ledger.");
    if (m_tree.root() != m_book.ledger().root())
        m_faults << QStringLiteral("The ledger's entries do not add up to its root.");
    if (const auto left = m_nodes.leftSome(); !left || *left)
        m_faults << QStringLiteral("The ledger's tree has parts that stand above no entry.");
    for (const auto &[ahead, root] : m_checkpoints)
        m_faults << QStringLiteral("A checkpoint speaks of %1 entries, which are not there.").arg(ahead);
    if (auto head = m_book.ledger().verifyHead(); !head)
        m_faults << head.error().sentence;
    GUARDBOOK_TRY(compareWitnessed());
    return compareShortcutTable();
}

Result<> LedgerCheck::readEntries(const Progress &progress)
{
    using Entries = std::vector<FoundEntry>;
    using Findings = std::vector<EntryFinding>;
    const auto size = qint64(m_book.ledger().size());
    InOrder<Entries, Findings> checks(
        [this](const Entries &entries) {
            Findings findings;
            findings.reserve(entries.size());
            for (const FoundEntry &entry : entries)
                findings.push_back(checkEntry(entry, m_signers));
            return findings;
        },
        [&](Findings findings) -> Result<> {
            for (EntryFinding &finding : findings)
                add(std::move(finding));
            progress.tell(qint64(m_next), size);
            return {};
        });
    progress.tell(0, size);
    Entries entries;
    GUARDBOOK_TRY(m_book.ledger().tables().forEachWithColumns(
        [&](const StoredEntry &stored, const EntryColumns &columns) -> Result<> {
            if (progress.cancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                             QStringLiteral("check")};
            entries.push_back({stored, columns});
            return entries.size() < entriesAtOnce ? Result<>() : checks.give(std::exchange(entries, {}));
        }));
    GUARDBOOK_TRY(checks.give(std::move(entries)));
    return checks.finish();
}

/// What each user cosigned at their last sign-in is a beginning of this ledger.
Result<> LedgerCheck::compareWitnessed()
{
    GUARDBOOK_ASSIGN(const auto witnesses, m_book.ledger().tables().witnesses());
    for (const LedgerTables::Witnessed &witnessed : witnesses) {
        const auto root = rootAt(m_book.ledger().tables(), witnessed.size);
        if (witnessed.size > m_next || !root || *root != witnessed.root)
            m_faults << QStringLiteral("A user cosigned another history, of %1 entries.").arg(witnessed.size);
    }
    return {};
}

Result<> LedgerCheck::loadCheckpoints()
{
    Query query(m_book.database(), QStringLiteral("SELECT size, root, note FROM log_checkpoint"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return {};
        const auto size = std::uint64_t(query.integer(0));
        const auto opened = openCheckpoint(query.bytes(2), m_book.ledger().origin(),
                                           m_book.ledger().logKey().verifyingKey(), {});
        if (!opened || opened->checkpoint.size != size || opened->checkpoint.root != query.digest(1))
            m_faults << QStringLiteral("The checkpoint over %1 entries is not signed by this book's ledger.")
                            .arg(size);
        else
            m_checkpoints.emplace(size, opened->checkpoint.root);
    }
}

void LedgerCheck::add(EntryFinding finding)
{
    if (finding.seq != m_next)
        fault(m_next, QStringLiteral("it is missing"));
    m_next = finding.seq + 1;
    addToTree(finding);
    for (const QString &what : finding.faults)
        fault(finding.seq, what);
    for (const RowState &state : finding.states)
        m_records.say(state);
}

void LedgerCheck::addToTree(const EntryFinding &finding)
{
    for (const TreeNode &node : m_tree.append(finding.leafHash)) {
        if (node.level == 0)
            continue;
        const auto met = m_nodes.meets(node);
        if (!met || !*met)
            fault(finding.seq, QStringLiteral("the tree above it is damaged"));
    }
    const auto checkpoint = m_checkpoints.find(m_tree.size());
    if (checkpoint == m_checkpoints.end())
        return;
    if (checkpoint->second != m_tree.root())
        fault(finding.seq, QStringLiteral("the checkpoint that was signed after it speaks of other entries"));
    m_checkpoints.erase(checkpoint);
}

/// Opening a book finds records by this table.
Result<> LedgerCheck::compareShortcutTable()
{
    qsizetype known = 0;
    GUARDBOOK_TRY(m_book.ledger().tables().forEachRowState([&](const RowState &state) -> Result<> {
        ++known;
        const auto said = m_records.of(state.table, state.row);
        if (!said || said->seq != state.seq || said->digest != state.digest)
            fault(state.seq, QStringLiteral("the table of records (%1) does not fit it").arg(state.table));
        return {};
    }));
    if (known != m_records.size())
        m_faults << QStringLiteral("The ledger's table of records is not whole.");
    return {};
}

} // namespace guardbook
