// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/openingcheck.h"

#include "core/action/book.h"
#include "core/action/entryrows.h"
#include "core/base/canonicaljson.h"
#include "core/storage/query.h"
#include "core/storage/rowdigest.h"

#include <QRandomGenerator>

#include <algorithm>

namespace guardbook {

namespace {

constexpr std::uint64_t block = 500;

Error alarm(const QString &sentence)
{
    return {ErrorCode::Tampered,
            sentence + QStringLiteral(" Nothing can be added until this is cleared up. Keep a copy of the "
                                      "book as it is, run a full check, and compare with the newest backup."),
            QStringLiteral("rows")};
}

Error notAsSigned(std::uint64_t seq)
{
    return alarm(QStringLiteral("Entry %1 of the ledger is not the one that was signed.").arg(seq));
}

/// Of the newest entry that tells of a full check without a fault: how many entries it covered.
Result<std::uint64_t> lastFullCheck(Book &book)
{
    GUARDBOOK_ASSIGN(const auto checks,
                     book.ledger().tables().entriesOfEvent(std::uint16_t(EventType::BookCheck)));
    for (auto seq = checks.rbegin(); seq != checks.rend(); ++seq) {
        GUARDBOOK_ASSIGN(const StoredEntry entry, book.ledger().tables().entry(*seq));
        const auto body = decodeLeafBody(QByteArrayView(entry.entry).first(leafBodySize));
        // The column that led here is only a shortcut: what counts is what was signed.
        if (!isAsSigned(entry) || !body || body->eventType != std::uint16_t(EventType::BookCheck))
            return notAsSigned(*seq);
        const auto payload = parseStrictJson(entry.payload);
        if (payload && payload->value(QStringLiteral("clean")).toBool())
            return std::min(*seq, std::uint64_t(payload->value(QStringLiteral("checked")).toInteger()));
    }
    return 0;
}

/// The rows of which this entry is the last to speak, as they stand now. The shortcut table may have been put
/// back together with a row, so it must know this entry or a later one.
Result<> compareEntry(Book &book, const StoredEntry &entry)
{
    if (!isAsSigned(entry))
        return notAsSigned(entry.seq);
    GUARDBOOK_ASSIGN(const auto states, rowStatesIn(entry));
    for (const RowState &state : states) {
        GUARDBOOK_ASSIGN(const auto known, book.ledger().tables().rowState(state.table, state.row));
        if (!known || known->seq < entry.seq)
            return alarm(rowFault(state.table, entry.seq));
        if (known->seq > entry.seq)
            continue;
        const auto digest = digestOfRow(book.database(), state.table, QStringLiteral("id"), state.row);
        if (!digest || *digest != std::optional(state.digest) || known->digest != state.digest)
            return alarm(rowFault(state.table, entry.seq));
    }
    return {};
}

Result<> compareEntries(Book &book, std::uint64_t first, std::uint64_t end)
{
    std::uint64_t next = first;
    GUARDBOOK_TRY(book.ledger().tables().forEach(first, end, [&](const StoredEntry &entry) -> Result<> {
        if (entry.seq != next++)
            return alarm(QStringLiteral("Entries are missing from the ledger."));
        return compareEntry(book, entry);
    }));
    return next == end ? Result<>() : Result<>(alarm(QStringLiteral("Entries are missing from the ledger.")));
}

/// Records that no entry from `before` on speaks of, from a random place on.
Result<> compareSample(Book &book, std::uint64_t before, int count)
{
    std::vector<RowState> sample;
    {
        const quint64 from = before == 0 ? 0 : QRandomGenerator::system()->generate64() % before;
        Query query(book.database(),
                    QStringLiteral("SELECT tbl, row, seq FROM log_row WHERE seq >= ? AND seq < ? "
                                   "ORDER BY seq LIMIT ?"));
        query.bind(qint64(from)).bind(qint64(before)).bind(qint64(count));
        for (;;) {
            GUARDBOOK_ASSIGN(const bool more, query.next());
            if (!more)
                break;
            sample.push_back({query.text(0), query.text(1), std::uint64_t(query.integer(2)), {}});
        }
    }
    for (const RowState &row : sample) {
        GUARDBOOK_ASSIGN(const StoredEntry entry, book.ledger().tables().entry(row.seq));
        if (!isAsSigned(entry) || entry.payload.isNull())
            return notAsSigned(row.seq);
        GUARDBOOK_ASSIGN(const auto states, rowStatesIn(entry));
        const auto said = std::find_if(states.begin(), states.end(), [&](const RowState &state) {
            return state.table == row.table && state.row == row.row;
        });
        const auto digest = digestOfRow(book.database(), row.table, QStringLiteral("id"), row.row);
        if (said == states.end() || !digest || *digest != std::optional(said->digest))
            return alarm(rowFault(row.table, row.seq));
    }
    return {};
}

} // namespace

Result<OpeningCheck> checkAtOpening(Book &book, const OpeningLimits &limits)
{
    const std::uint64_t size = book.ledger().size();
    const std::uint64_t began = book.clock().monotonicMs();
    OpeningCheck done;
    GUARDBOOK_ASSIGN(done.lastFullCheck, lastFullCheck(book));
    done.from = size;
    while (done.from > done.lastFullCheck) {
        if (size - done.from >= limits.entries && book.clock().monotonicMs() - began > limits.milliseconds)
            break;
        const std::uint64_t first =
            std::max(done.lastFullCheck, done.from > block ? done.from - block : std::uint64_t(0));
        GUARDBOOK_TRY(compareEntries(book, first, done.from));
        done.from = first;
    }
    GUARDBOOK_TRY(compareSample(book, done.from, limits.sample));
    return done;
}

} // namespace guardbook
