// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcheck.h"

#include "core/action/book.h"
#include "core/action/entryrows.h"
#include "core/action/keyslotscopy.h"
#include "core/action/ledgercheck.h"
#include "core/action/restrictedarea.h"
#include "core/action/searchcheck.h"
#include "core/action/work.h"
#include "core/storage/evidencetables.h"
#include "core/storage/policytables.h"
#include "core/storage/query.h"
#include "core/storage/rowdigest.h"
#include "core/storage/schema.h"

#include <QLocale>
#include <QSet>

namespace guardbook {

namespace {

QString number(qint64 value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value);
}

Error stopped()
{
    return {ErrorCode::Cancelled, QStringLiteral("The check was stopped."), QStringLiteral("check")};
}

/// Every row of the covered tables against the ledger, both ways. Takes what it has compared.
class RecordComparison {
public:
    RecordComparison(Database &database, RecordStates &expected, const Progress &progress)
        : m_database(database), m_expected(expected), m_progress(progress)
    {
    }

    Result<CheckLine> run()
    {
        for (const QString &table : coveredTables()) {
            const auto read = compareTable(table);
            if (!read && read.error().code == ErrorCode::Cancelled)
                return read.error();
            if (read)
                continue;
            m_line.faults << read.error().sentence; // what can still be read is compared all the same
            m_unread << table;
        }
        m_expected.forEach([this](const QString &table, const RecordStates::Said &said) {
            if (!m_unread.contains(table))
                m_line.faults << QStringLiteral(
                                     "A record (%1) that entry %2 of the ledger speaks of is missing.")
                                     .arg(table)
                                     .arg(said.seq);
        });
        m_line.what = QStringLiteral("Records: %1, each as the ledger says").arg(number(m_seen));
        return std::move(m_line);
    }

private:
    Result<> compareTable(const QString &table)
    {
        return forEachRowDigest(m_database, table, [&](const QString &id, const Digest &digest) -> Result<> {
            if (m_progress.cancelled())
                return stopped();
            ++m_seen;
            const auto said = m_expected.take(table, id);
            if (!said)
                m_line.faults
                    << QStringLiteral(
                           "A record (%1) stands in the book of which no entry of the ledger speaks.")
                           .arg(table);
            else if (said->digest != digest)
                m_line.faults << rowFault(table, said->seq);
            return {};
        });
    }

    Database &m_database;
    RecordStates &m_expected;
    const Progress &m_progress;
    CheckLine m_line;
    QStringList m_unread;
    qint64 m_seen = 0;
};

Result<CheckLine> checkVault(Book &book, const Progress &progress)
{
    CheckLine line;
    GUARDBOOK_ASSIGN(const auto items, EvidenceTable(book.database()).all());
    GUARDBOOK_ASSIGN(const auto rasters, RasterTable(book.database()).all());
    QSet<QString> known;
    const auto verify = [&](const AnyId &object, const QByteArray &key, qint64 size, const Digest &sha256,
                            const QString &what) -> Result<> {
        known.insert(object.text());
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
    GUARDBOOK_ASSIGN(const auto policies, PolicyVersionTable(book.database()).withOriginal());
    for (const PolicyVersion &policy : policies)
        GUARDBOOK_TRY(verify(policy.vaultObject, policy.vaultKey, policy.size, *policy.sha256,
                             QStringLiteral("The original of a policy (version %1)").arg(policy.number)));
    GUARDBOOK_ASSIGN(const auto objects, book.vault().list());
    const auto orphans = std::count_if(objects.begin(), objects.end(),
                                       [&](const VaultObjectId &id) { return !known.contains(id.text()); });
    if (orphans > 0)
        line.notes << QStringLiteral(
                          "%1 in the vault belong to no record: taking in was cut off before it was "
                          "recorded. Their keys were never kept, so nobody can read them.")
                          .arg(orphans == 1 ? QStringLiteral("1 object")
                                            : number(orphans) + QStringLiteral(" objects"));
    line.what = QStringLiteral("Evidence: %1 items read back and hashed").arg(number(qint64(items.size())));
    return line;
}

CheckLine checkKeySlots(Book &book)
{
    CheckLine line{QStringLiteral("Key slots: the file is the one that the book knows"), {}};
    if (!book.keySlotsFault().isEmpty())
        line.faults << book.keySlotsFault();
    const auto finding = compareSlots(book.folder().path, book.database());
    if (!finding)
        line.faults << finding.error().sentence;
    else if (finding->state == SlotsState::PutBack && line.faults.isEmpty())
        line.faults << finding->sentence();
    else if (finding->state == SlotsState::FileBehind)
        line.notes << finding->sentence();
    return line;
}

/// A part whose failure is a fault of the book, unless the person stopped it.
Result<CheckLine> asLine(Result<CheckLine> done, const QString &what)
{
    if (done || done.error().code == ErrorCode::Cancelled)
        return done;
    return CheckLine{what, {done.error().sentence}};
}

} // namespace

bool CheckReport::clean() const
{
    return faults().isEmpty();
}

bool CheckReport::mended() const
{
    return !clean() && std::all_of(lines.begin(), lines.end(), [](const CheckLine &line) {
        return line.faults.isEmpty() || line.mended;
    });
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
    report.entries = book.ledger().size();
    CheckLine pages{QStringLiteral("Database: every page read and checked"), {}};
    CheckLine search{QStringLiteral("Search index: as the records say"), {}};
    if (auto parts = book.database().checkParts(progress); !parts) {
        if (parts.error().code == ErrorCode::Cancelled)
            return parts.error();
        pages.faults << parts.error().sentence;
    } else if (*parts == Database::TextIndexes::Damaged) {
        search.faults << QStringLiteral("The search index is damaged in itself.");
    }
    report.lines.push_back(std::move(pages));
    if (book.alarm())
        report.lines.push_back(
            {QStringLiteral("History: what this computer and you saw before"), {book.alarm()->sentence}});
    report.lines.push_back(checkKeySlots(book));

    auto signers = Signers::load(book.database());
    if (!signers) {
        report.lines.push_back({QStringLiteral("Users"), {signers.error().sentence}});
        return report;
    }
    LedgerCheck ledger(book, *std::move(signers));
    if (auto ran = ledger.run(progress); !ran) {
        if (ran.error().code == ErrorCode::Cancelled)
            return ran.error();
        report.lines.push_back({QStringLiteral("Ledger"), {ran.error().sentence}});
        return report;
    }
    report.lines.push_back({QStringLiteral("Ledger: %1 entries, each in its place and signed")
                                .arg(number(qint64(ledger.entries()))),
                            ledger.faults()});
    report.mayRecord = report.lines.front().faults.isEmpty() && ledger.faults().isEmpty() && !book.alarm();

    GUARDBOOK_ASSIGN(CheckLine rows, RecordComparison(book.database(), ledger.records(), progress).run());
    const bool recordsAreRight = rows.faults.isEmpty();
    report.lines.push_back(std::move(rows));
    GUARDBOOK_ASSIGN(CheckLine vault, asLine(checkVault(book, progress), QStringLiteral("Evidence")));
    report.lines.push_back(std::move(vault));
    if (search.faults.isEmpty()) {
        GUARDBOOK_ASSIGN(search, asLine(checkSearchIndex(book.database(), progress), search.what));
    }
    search.mendable = recordsAreRight && !search.faults.isEmpty();
    report.lines.push_back(std::move(search));
    report.lines.push_back(checkRestrictedArea(book.folder()));
    return report;
}

Result<CheckReport> CheckActions::check(const Progress &progress)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("book.check")));
    GUARDBOOK_ASSIGN(CheckReport report, checkBook(m_session.book(), progress));
    if (report.mayRecord && m_session.book().mayWrite())
        GUARDBOOK_TRY(record(report, progress));
    return report;
}

Result<> CheckActions::record(CheckReport &report, const Progress &progress)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("book.check")));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    QJsonObject details{{QStringLiteral("checked"), qint64(report.entries)},
                        {QStringLiteral("clean"), report.clean()},
                        {QStringLiteral("faults"), report.faults().size()}};
    const auto search = std::find_if(report.lines.begin(), report.lines.end(),
                                     [](const CheckLine &line) { return line.mendable; });
    if (search != report.lines.end()) {
        GUARDBOOK_TRY(rebuildSearchIndex(work.change(), progress));
        details.insert(QStringLiteral("mended"), QStringLiteral("search"));
    }
    GUARDBOOK_TRY(work.finish({EventType::BookCheck, {}, {}, details, 0}, QStringLiteral("book"), {}));
    if (search != report.lines.end()) {
        search->mendable = false;
        search->mended = true;
        search->notes << QStringLiteral(
            "It has been made anew from the records, and they are found again: check once more to see.");
    }
    return {};
}

} // namespace guardbook
