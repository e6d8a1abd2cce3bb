// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcheck.h"

#include "core/action/book.h"
#include "core/base/canonicaljson.h"
#include "core/storage/evidencetables.h"
#include "core/storage/query.h"
#include "core/storage/recordtables.h"
#include "core/storage/rowdigest.h"
#include "core/storage/schema.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace guardbook {

namespace {

using RowKey = std::pair<QString, QString>;

struct ExpectedRow {
    Digest digest;
    std::uint64_t seq = 0;
};

QString number(qint64 value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value);
}

QString rowFault(const QString &table, std::uint64_t seq)
{
    return QStringLiteral("A record (%1) is not what entry %2 of the ledger says it was: an older state was "
                          "put back, or it "
                          "was changed outside the program.")
        .arg(table)
        .arg(seq);
}

Error alarm(const QString &sentence)
{
    return {ErrorCode::Tampered,
            sentence + QStringLiteral(" Nothing can be added until this is cleared up. Keep a copy of the "
                                      "book as it is, run a full "
                                      "check, and compare with the newest backup."),
            QStringLiteral("rows")};
}

/// What the payload of one entry says about rows.
Result<std::vector<RowState>> statesIn(const StoredEntry &entry)
{
    std::vector<RowState> states;
    GUARDBOOK_ASSIGN(const QJsonObject payload, parseStrictJson(entry.payload));
    const QJsonArray rows = payload.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const auto digest = Digest::fromHex(row.at(2).toString());
        if (row.size() != 3 || !digest)
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("Entry %1 of the ledger is damaged.").arg(entry.seq),
                         QStringLiteral("payload")};
        states.push_back({row.at(0).toString(), row.at(1).toString(), entry.seq, *digest});
    }
    return states;
}

/// The shortcut table may have been put back together with the row. So the newest entries are read
/// themselves: whatever they say about a row, the shortcut must know that entry or a later one.
Result<> newestEntriesAreKnown(Book &book, int recent)
{
    const std::uint64_t size = book.ledger().size();
    const std::uint64_t first = size > std::uint64_t(recent) ? size - std::uint64_t(recent) : 0;
    return book.ledger().tables().forEach(first, [&](const StoredEntry &entry) -> Result<> {
        if (entry.payload.isNull())
            return {};
        GUARDBOOK_ASSIGN(const auto states, statesIn(entry));
        for (const RowState &state : states) {
            GUARDBOOK_ASSIGN(const auto known, book.ledger().tables().rowState(state.table, state.row));
            if (!known || known->seq < entry.seq)
                return alarm(rowFault(state.table, entry.seq));
        }
        return {};
    });
}

/// Each leaf: its place, its signature by a known user, its commitment, the tree above it.
class LedgerCheck {
public:
    LedgerCheck(Book &book, std::vector<User> users) : m_book(book), m_users(std::move(users)) {}

    Result<> run(const Progress &progress)
    {
        const std::uint64_t size = m_book.ledger().size();
        GUARDBOOK_TRY(m_book.ledger().tables().forEach(0, [&](const StoredEntry &entry) -> Result<> {
            if (progress.cancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                             QStringLiteral("check")};
            look(entry);
            if (entry.seq % 256 == 0)
                progress.tell(qint64(entry.seq), qint64(size));
            return {};
        }));
        if (m_next != size)
            m_faults << QStringLiteral("Entries are missing from the ledger.");
        if (m_tree.root() != m_book.ledger().root())
            m_faults << QStringLiteral("The ledger's entries do not add up to its root.");
        if (auto head = m_book.ledger().verifyHead(); !head)
            m_faults << head.error().sentence;
        return {};
    }

    [[nodiscard]] CheckLine line() const
    {
        return {
            QStringLiteral("Ledger: %1 entries, each in its place and signed").arg(number(qint64(m_next))),
            m_faults};
    }
    [[nodiscard]] const QHash<RowKey, ExpectedRow> &expected() const { return m_expected; }

private:
    void fault(std::uint64_t seq, const QString &what)
    {
        if (m_faults.size() < 50)
            m_faults << QStringLiteral("Entry %1 of the ledger: %2.").arg(seq).arg(what);
    }
    void look(const StoredEntry &entry)
    {
        if (entry.seq != m_next)
            fault(m_next, QStringLiteral("it is missing"));
        m_next = entry.seq + 1;
        for (const TreeNode &node : m_tree.append(entry.leafHash)) {
            if (node.level == 0)
                continue;
            const auto stored = m_book.ledger().tables().node(node.level, node.index);
            if (!stored || *stored != node.hash)
                fault(entry.seq, QStringLiteral("the tree above it is damaged"));
        }
        if (leafHash(entry.entry) != entry.leafHash)
            fault(entry.seq, QStringLiteral("its hash does not fit"));
        const auto body =
            decodeLeafBody(QByteArrayView(entry.entry).first(qMin(qsizetype(152), entry.entry.size())));
        if (!body || body->seq != entry.seq) {
            fault(entry.seq, QStringLiteral("it is not an entry for this place"));
            return;
        }
        const auto signer = std::find_if(m_users.begin(), m_users.end(), [&](const User &user) {
            return user.signingKey.fingerprint() == body->actor;
        });
        if (signer == m_users.end() || !openLeaf(entry.entry, signer->signingKey))
            fault(entry.seq, QStringLiteral("it is not signed by a user of this book"));
        if (entry.payload.isNull())
            return; // erased by rule; the entry itself stays
        if (payloadCommitment(entry.salt, entry.payload) != body->commitment) {
            fault(entry.seq, QStringLiteral("its text is not the one that was signed"));
            return;
        }
        const auto states = statesIn(entry);
        if (!states) {
            fault(entry.seq, QStringLiteral("its text cannot be read"));
            return;
        }
        for (const RowState &state : *states)
            m_expected.insert({state.table, state.row}, {state.digest, state.seq});
    }

    Book &m_book;
    std::vector<User> m_users;
    TreeFrontier m_tree;
    std::uint64_t m_next = 0;
    QStringList m_faults;
    QHash<RowKey, ExpectedRow> m_expected;
};

/// Every row of the covered tables against the ledger, both ways.
Result<CheckLine> checkRows(Book &book, QHash<RowKey, ExpectedRow> expected, const Progress &progress)
{
    CheckLine line;
    qint64 seen = 0;
    for (const QString &table : coveredTables()) {
        Query ids(book.database(), QStringLiteral("SELECT id FROM %1").arg(table));
        for (;;) {
            if (progress.cancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                             QStringLiteral("check")};
            GUARDBOOK_ASSIGN(const bool more, ids.next());
            if (!more)
                break;
            const QString id = ids.text(0);
            ++seen;
            const auto known = expected.constFind({table, id});
            if (known == expected.constEnd()) {
                line.faults << QStringLiteral(
                                   "A record (%1) stands in the book of which no entry of the ledger speaks.")
                                   .arg(table);
                continue;
            }
            const auto digest = digestOfRow(book.database(), table, QStringLiteral("id"), id);
            if (!digest || *digest != std::optional(known->digest))
                line.faults << rowFault(table, known->seq);
            expected.erase(known);
        }
    }
    for (auto missing = expected.cbegin(); missing != expected.cend(); ++missing)
        line.faults << QStringLiteral("A record (%1) that entry %2 of the ledger speaks of is missing.")
                           .arg(missing.key().first)
                           .arg(missing->seq);
    line.what = QStringLiteral("Records: %1, each as the ledger says").arg(number(seen));
    return line;
}

Result<CheckLine> checkVault(Book &book, const Progress &progress)
{
    CheckLine line;
    GUARDBOOK_ASSIGN(const auto items, EvidenceTable(book.database()).all());
    GUARDBOOK_ASSIGN(const auto rasters, RasterTable(book.database()).all());
    const auto verify = [&](const AnyId &object, const QByteArray &key, qint64 size, const Digest &sha256,
                            const QString &what) -> Result<> {
        auto verified = book.vault().verify(VaultObjectId::of(object), Secret(key), size, sha256, progress);
        if (!verified && verified.error().code == ErrorCode::Cancelled)
            return verified.error();
        if (!verified)
            line.faults << QStringLiteral("%1: %2").arg(what, verified.error().sentence);
        return {};
    };
    for (const EvidenceItem &item : items)
        GUARDBOOK_TRY(verify(item.vaultObject, item.vaultKey, item.size, item.sha256,
                             QStringLiteral("Exhibit %1").arg(item.reference)));
    for (const StoredRaster &raster : rasters)
        GUARDBOOK_TRY(verify(raster.vaultObject, raster.vaultKey, raster.size, raster.sha256,
                             QStringLiteral("A display picture")));
    line.what = QStringLiteral("Evidence: %1 items read back and hashed").arg(number(qint64(items.size())));
    return line;
}

} // namespace

bool CheckReport::clean() const
{
    return faults().isEmpty();
}

QStringList CheckReport::faults() const
{
    QStringList all;
    for (const CheckLine &line : lines)
        all << line.faults;
    return all;
}

Result<CheckReport> checkBook(Book &book, const Progress &progress)
{
    CheckReport report;
    CheckLine pages{QStringLiteral("Database: every page read and checked"), {}};
    if (auto integrity = book.database().checkIntegrity(progress); !integrity) {
        if (integrity.error().code == ErrorCode::Cancelled)
            return integrity.error();
        pages.faults << integrity.error().sentence;
    }
    report.lines.push_back(std::move(pages));
    if (book.alarm())
        report.lines.push_back(
            {QStringLiteral("History: what this computer and you saw before"), {book.alarm()->sentence}});

    auto users = UserTable(book.database()).all();
    if (!users) {
        report.lines.push_back({QStringLiteral("Users"), {users.error().sentence}});
        return report;
    }
    LedgerCheck ledger(book, *users);
    if (auto ran = ledger.run(progress); !ran) {
        if (ran.error().code == ErrorCode::Cancelled)
            return ran.error();
        report.lines.push_back({QStringLiteral("Ledger"), {ran.error().sentence}});
        return report;
    }
    report.lines.push_back(ledger.line());
    auto rows = checkRows(book, ledger.expected(), progress);
    if (!rows && rows.error().code == ErrorCode::Cancelled)
        return rows.error();
    report.lines.push_back(rows ? *rows : CheckLine{QStringLiteral("Records"), {rows.error().sentence}});
    auto vault = checkVault(book, progress);
    if (!vault && vault.error().code == ErrorCode::Cancelled)
        return vault.error();
    report.lines.push_back(vault ? *vault : CheckLine{QStringLiteral("Evidence"), {vault.error().sentence}});
    return report;
}

Result<> checkRecentRows(Book &book, int recent, int sample)
{
    Query candidates(
        book.database(),
        QStringLiteral(
            "SELECT tbl, row, seq, digest FROM (SELECT * FROM log_row ORDER BY seq DESC LIMIT ?) UNION "
            "SELECT tbl, row, seq, digest FROM (SELECT * FROM log_row WHERE seq >= abs(random()) % "
            "max(1, (SELECT max(seq) FROM log_row)) ORDER BY seq LIMIT ?)"));
    candidates.bind(qint64(recent)).bind(qint64(sample));
    QHash<std::uint64_t, std::vector<RowState>> bySeq;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, candidates.next());
        if (!more)
            break;
        bySeq[std::uint64_t(candidates.integer(2))].push_back(
            {candidates.text(0), candidates.text(1), std::uint64_t(candidates.integer(2)),
             Digest::fromBytes(candidates.bytes(3)).value_or(Digest())});
    }
    for (auto group = bySeq.cbegin(); group != bySeq.cend(); ++group) {
        GUARDBOOK_ASSIGN(const StoredEntry entry, book.ledger().tables().entry(group.key()));
        // The shortcut table could be as old as the row: only what the signed entry says counts.
        const auto body =
            decodeLeafBody(QByteArrayView(entry.entry).first(qMin(qsizetype(152), entry.entry.size())));
        if (!body || leafHash(entry.entry) != entry.leafHash || entry.payload.isNull() ||
            payloadCommitment(entry.salt, entry.payload) != body->commitment)
            return alarm(
                QStringLiteral("Entry %1 of the ledger is not the one that was signed.").arg(group.key()));
        const auto states = statesIn(entry);
        if (!states)
            return states.error();
        for (const RowState &row : *group) {
            const auto said = std::find_if(states->begin(), states->end(), [&](const RowState &state) {
                return state.table == row.table && state.row == row.row;
            });
            const auto digest = digestOfRow(book.database(), row.table, QStringLiteral("id"), row.row);
            if (said == states->end() || said->digest != row.digest || !digest ||
                *digest != std::optional(said->digest))
                return alarm(rowFault(row.table, row.seq));
        }
    }
    return newestEntriesAreKnown(book, recent);
}

} // namespace guardbook
