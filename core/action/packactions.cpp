// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/packactions.h"

#include "core/action/book.h"
#include "core/action/packcollector.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

#include <QJsonDocument>

namespace guardbook {

namespace {

LedgerEvent eventOf(EventType type, const PackRow &row, QJsonObject details)
{
    details.insert(QStringLiteral("pack"), row.reference);
    return {type, AnyId::of(row.incident), AnyId::of(row.id), details, 0};
}

} // namespace

bool receiptOverdue(const PackRow &pack, const Instant &now)
{
    constexpr std::int64_t waitedMs = 5LL * 24 * 60 * 60 * 1000;
    return pack.exportedAt && now.utcMs - pack.exportedAt->utcMs > waitedMs;
}

QStringList PackActions::kinds()
{
    return {QStringLiteral("police"), QStringLiteral("lado"), QStringLiteral("authority"),
            QStringLiteral("other")};
}

Result<PreparedPack> PackActions::prepare(const Request &request)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("pack.export")));
    Book &book = m_session.book();
    Database &database = book.database();
    if (!kinds().contains(request.kind))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is not a kind of pack. Choose one of: %2.")
                         .arg(request.kind, kinds().join(QStringLiteral(", "))),
                     QStringLiteral("for")};
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(database).find(request.incident));
    PreparedPack prepared;
    PackRow &row = prepared.row;
    row.id = PackId::create();
    row.incident = incident.id;
    row.kind = request.kind;
    GUARDBOOK_ASSIGN(row.recipient,
                     acceptText(QStringLiteral("recipient"), request.recipient, TextSize::Line));
    GUARDBOOK_ASSIGN(row.purpose, acceptText(QStringLiteral("purpose"), request.purpose, TextSize::Long));
    GUARDBOOK_ASSIGN(row.lawfulBasis,
                     acceptText(QStringLiteral("lawful_basis"), request.lawfulBasis, TextSize::Line));
    if (row.recipient.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Say who will receive the pack, by name and role."),
                     QStringLiteral("recipient")};
    if (row.purpose.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("Say what the pack is for."),
                     QStringLiteral("purpose")};
    row.preparedAt = book.clock().now();
    row.preparedBy = m_session.user().id;
    GUARDBOOK_ASSIGN(const auto earlier, PackTable(database).ofIncident(incident.id));
    row.reference = QStringLiteral("%1/P%2").arg(incident.reference).arg(earlier.size() + 1);

    PackCollector collector(m_session, request);
    GUARDBOOK_ASSIGN(prepared.content, collector.collect(row));
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PackTable(database).insert(work.change(), row));
    GUARDBOOK_ASSIGN(
        const StoredCheckpoint checkpoint,
        work.finish(eventOf(EventType::PackPrepare, row,
                            {{QStringLiteral("exhibits"), int(prepared.content.exhibits.size())}}),
                    QStringLiteral("pack"), {row.id.text()}));
    GUARDBOOK_TRY(collector.prove(prepared.content, checkpoint));
    prepared.keys = {book.ledger().logKey().copy(), Secret(book.row().schoolLeafKey),
                     book.row().schoolLeafCert, book.row().schoolRootCert};
    return prepared;
}

Result<PackRow> PackActions::exported(const PreparedPack &prepared, const WrittenPack &written)
{
    Book &book = m_session.book();
    PackRow row = prepared.row;
    row.manifestSha256 = written.manifestSha256;
    row.pdfSha256 = written.pdfSha256;
    row.exportedAt = book.clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PackTable(book.database()).update(work.change(), row));
    for (const PackExhibit &exhibit : prepared.content.exhibits) {
        CustodyEvent event;
        event.id = CustodyId::create();
        event.subject = exhibit.id;
        event.kind = CustodyKind::Exported;
        event.user = m_session.user().id;
        event.recipient = row.recipient;
        event.purpose = row.purpose.left(int(TextSize::Line));
        event.detail = QStringLiteral("Pack %1").arg(row.reference);
        event.at = *row.exportedAt;
        event.seq = qint64(work.seq());
        GUARDBOOK_TRY(CustodyTable(book.database()).insert(work.change(), event));
    }
    GUARDBOOK_TRY(work.finish(eventOf(EventType::PackExport, row,
                                      {{QStringLiteral("manifest_sha256"), written.manifestSha256.hex()},
                                       {QStringLiteral("pdf_sha256"), written.pdfSha256.hex()}}),
                              QStringLiteral("pack"), {row.id.text()}));
    return row;
}

Result<WrittenPack> PackActions::exportPack(const Request &request, const QString &folder,
                                            const PackForm &form, const WritePack &write,
                                            const Progress &progress)
{
    GUARDBOOK_ASSIGN(const PreparedPack prepared, prepare(request));
    GUARDBOOK_ASSIGN(auto written, write(prepared.content, prepared.keys, folder, form, progress));
    GUARDBOOK_TRY(exported(prepared, written));
    return written;
}

namespace {

Error refused(ErrorCode code, const char *sentence, const char *where)
{
    return {code, QString::fromLatin1(sentence), QString::fromLatin1(where)};
}

} // namespace

Result<> PackActions::receipt(const PackId &pack, const ReturnedReceipt &told)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("pack.export")));
    Book &book = m_session.book();
    GUARDBOOK_ASSIGN(const PackRow row, PackTable(book.database()).find(pack));
    if (!row.exportedAt)
        return refused(ErrorCode::Refused, "This pack was prepared and never written, so nobody received it.",
                       "pack.receipt");
    GUARDBOOK_ASSIGN(const auto before, receiptOf(pack));
    if (before)
        return refused(ErrorCode::Refused, "The receipt of this pack is recorded already.", "pack.receipt");
    GUARDBOOK_ASSIGN(const QString signedBy,
                     acceptText(QStringLiteral("signed_by"), told.signedBy, TextSize::Line));
    if (signedBy.isEmpty())
        return refused(ErrorCode::InvalidInput, "Say who confirmed that the pack arrived, by name and role.",
                       "signed_by");
    GUARDBOOK_ASSIGN(const QString note, acceptText(QStringLiteral("note"), told.note, TextSize::Long));
    constexpr std::int64_t minuteMs = 60'000; // People tell the time to the minute.
    if (told.receivedAt.utcMs / minuteMs < row.exportedAt->utcMs / minuteMs)
        return refused(ErrorCode::InvalidInput, "The pack was not made yet at that time. Correct the time.",
                       "received_at");
    if (told.receivedAt > book.clock().now())
        return refused(ErrorCode::InvalidInput, "That time is still to come. Correct the time.",
                       "received_at");
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(work.finish(eventOf(EventType::PackReceipt, row,
                                      {{QStringLiteral("signed_by"), signedBy},
                                       {QStringLiteral("received_at"), told.receivedAt.text()},
                                       {QStringLiteral("note"), note}}),
                              QStringLiteral("pack"), {row.id.text()}));
    return {};
}

Result<std::optional<ReturnedReceipt>> PackActions::receiptOf(const PackId &pack) const
{
    const LedgerTables &tables = m_session.book().ledger().tables();
    GUARDBOOK_ASSIGN(const auto entries, tables.entriesOfSubject(AnyId::of(pack)));
    for (const std::uint64_t seq : entries) {
        GUARDBOOK_ASSIGN(const StoredEntry entry, tables.entry(seq));
        const QJsonObject payload = QJsonDocument::fromJson(entry.payload).object();
        if (payload.value(QStringLiteral("event")).toString() != wordOf(EventType::PackReceipt))
            continue;
        GUARDBOOK_ASSIGN(const Instant received,
                         Instant::fromText(payload.value(QStringLiteral("received_at")).toString()));
        return std::optional(ReturnedReceipt{payload.value(QStringLiteral("signed_by")).toString(), received,
                                             payload.value(QStringLiteral("note")).toString()});
    }
    return std::optional<ReturnedReceipt>();
}

} // namespace guardbook
