// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checking a whole ledger, against reading and hashing its bytes.

#include "core/action/bookcheck.h"
#include "core/base/ed25519.h"
#include "tests/bench/bench.h"

namespace guardbook::bench {

namespace {

/// Processor time of verifying one entry's signature, from a sample of this ledger.
Result<double> signatureCost(const LedgerTables &tables, const VerifyingKey &key, std::uint64_t size)
{
    const std::uint64_t sample = std::min<std::uint64_t>(size, 5000);
    std::vector<QByteArray> entries;
    for (std::uint64_t seq = size - sample; seq < size; ++seq) {
        GUARDBOOK_ASSIGN(const StoredEntry stored, tables.entry(seq));
        entries.push_back(stored.entry);
    }
    const Meter meter;
    for (const QByteArray &entry : entries)
        GUARDBOOK_TRY(openLeaf(entry, key));
    return meter.read().cpu / double(sample);
}

Result<> hashBytes(const LedgerTables &tables)
{
    Sha256 hash;
    GUARDBOOK_TRY(tables.forEach(0, [&](const StoredEntry &stored) -> Result<> {
        hash.add(stored.entry);
        hash.add(stored.salt);
        hash.add(stored.payload);
        return {};
    }));
    return hash.finish().isNull() ? Result<>(Error{ErrorCode::Internal, {}, {}}) : Result<>();
}

/// Between the first and the last of what a check tells while it goes through the ledger.
class LedgerPhase {
public:
    explicit LedgerPhase(std::uint64_t size) : m_size(qint64(size)) {}

    [[nodiscard]] Progress progress()
    {
        return {[this](qint64 done, qint64 total) {
                    if (total != m_size)
                        return;
                    if (done == 0)
                        m_meter.emplace();
                    else if (m_meter)
                        m_cost = m_meter->read();
                },
                nullptr};
    }
    [[nodiscard]] Cost cost() const { return m_cost; }

private:
    qint64 m_size;
    std::optional<Meter> m_meter;
    Cost m_cost;
};

} // namespace

Result<> benchCheck(Bench &bench, OpenBench &open, int column)
{
    Book &book = *open.book;
    const std::uint64_t size = book.ledger().size();
    LedgerPhase phase(size);
    const Meter meter;
    GUARDBOOK_ASSIGN(const CheckReport report, CheckActions(*open.session).check(phase.progress()));
    const Cost cost = meter.read();
    if (!report.clean())
        return Error{ErrorCode::Corrupt, report.faults().first(), QStringLiteral("bench")};
    bench.figures().setGrowth(QStringLiteral("full check: pages, ledger, records, evidence"), column,
                              QStringLiteral("%1 (%2)").arg(seconds(cost.wall), seconds(cost.cpu)));
    if (column + 1 < int(bench.sizes().ledgers.size()))
        return {};

    const LedgerTables &tables = book.ledger().tables();
    GUARDBOOK_ASSIGN(const double one, signatureCost(tables, open.session->user().signingKey, size));
    const double signatures = one * double(size);
    Pairs pairs;
    for (int round = 0; round < bench.sizes().rounds; ++round) {
        const Meter hashing;
        GUARDBOOK_TRY(hashBytes(tables));
        pairs.ours.push_back({0, phase.cost().cpu - signatures});
        pairs.plain.push_back(hashing.read());
    }
    Figure row;
    row.what = QStringLiteral(
                   "check a ledger of %1 entries, signatures apart, against reading and hashing its bytes")
                   .arg(grouped(qint64(size)));
    row.ours = QStringLiteral("%1 of processor time").arg(seconds(pairs.medianOurs().cpu));
    row.plain = QStringLiteral("%1 of processor time").arg(seconds(pairs.medianPlain().cpu));
    row.cpuRatio = pairs.cpuRatio();
    row.remark =
        QStringLiteral("Besides hashing it twice (leaf, commitment) Guardbook makes the tree anew, compares "
                       "every stored node, parses each entry's text and keeps what it says of records. The "
                       "signatures take %1 more of processor time, in all threads together: %2 each.")
            .arg(seconds(signatures), seconds(one));
    bench.figures().rows.push_back(std::move(row));
    return {};
}

} // namespace guardbook::bench
