// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/evidenceactions.h"

#include "core/action/book.h"
#include "core/action/searchtexts.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/evidence/exhibitreference.h"
#include "core/evidence/filename.h"
#include "core/incident/incidentrules.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"

namespace guardbook {

namespace {

Error invalid(const char *field, const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, QString::fromLatin1(field)};
}

/// What the ledger says of an item beside its rows: enough for a recipient to tie a file to its entry
/// (docs/pack-format.md), and nothing that describes a person.
QJsonObject detailsOf(const EvidenceItem &item)
{
    QJsonObject details{{QStringLiteral("exhibit"), item.reference},
                        {QStringLiteral("kind"), wordOf(item.kind)},
                        {QStringLiteral("media_type"), item.mediaType},
                        {QStringLiteral("sha256"), item.sha256.hex()},
                        {QStringLiteral("size"), item.size}};
    if (item.capturedAt)
        details.insert(QStringLiteral("captured_at"), item.capturedAt->text());
    if (item.occurredAt)
        details.insert(QStringLiteral("occurred_at"), item.occurredAt->text());
    if (!item.derivedFrom.isNull())
        details.insert(QStringLiteral("derivation"), item.derivation);
    return details;
}

} // namespace

Result<> EvidenceActions::checkDetails(const EvidenceDetails &details, Instant now) const
{
    if (details.description.trimmed().isEmpty())
        return invalid("description",
                       QStringLiteral("Describe the item in a line: what it shows, on which page or app."));
    if (!details.occurredAt && details.occurredSource.trimmed().isEmpty())
        return invalid("occurred_at",
                       QStringLiteral("Give the date and time that the item shows or that you were told. If "
                                      "nobody knows, say why under \"occurred_source\"."));
    if (details.occurredAt)
        GUARDBOOK_TRY(checkNotInFuture(QStringLiteral("occurred_at"), *details.occurredAt, now));
    if (details.capturedAt)
        GUARDBOOK_TRY(checkNotInFuture(QStringLiteral("captured_at"), *details.capturedAt, now));
    if (details.occurredAt && details.capturedAt && details.capturedAt->utcMs < details.occurredAt->utcMs)
        return invalid(
            "captured_at",
            QStringLiteral(
                "It cannot have been captured (%1) before it happened (%2). Correct one of the two times.")
                .arg(details.capturedAt->displayText(), details.occurredAt->displayText()));
    return {};
}

Result<EvidenceItem> EvidenceActions::record(EvidenceItem item, const IntakeResult &taken, EventType type)
{
    Database &database = m_session.book().database();
    item.id = EvidenceId::create();
    item.producer = m_session.user().id;
    item.originalName = visibleText(taken.originalName).left(255);
    item.mediaType = taken.type.mime;
    item.size = taken.original.size;
    item.sha256 = taken.original.sha256;
    item.vaultObject = AnyId::of(taken.original.id);
    item.vaultKey = taken.original.key.view().toByteArray();
    item.addedAt = m_session.book().clock().now();
    item.clock = toWord(m_session.book().clock().sync());

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_ASSIGN(const int number, ExhibitCounter::next(work.change(), m_session.user().initials));
    item.reference =
        exhibitReference(m_session.user().initials, m_session.profile().exhibitSeparator, number);
    GUARDBOOK_TRY(EvidenceTable(database).insert(work.change(), item));
    for (const IntakeRaster &raster : taken.rasters) {
        const StoredRaster stored{RasterId::create(),
                                  item.id,
                                  raster.page,
                                  raster.width,
                                  raster.height,
                                  raster.stored.size,
                                  raster.stored.sha256,
                                  AnyId::of(raster.stored.id),
                                  raster.stored.key.view().toByteArray()};
        GUARDBOOK_TRY(RasterTable(database).insert(work.change(), stored));
    }
    CustodyEvent event;
    event.id = CustodyId::create();
    event.subject = AnyId::of(item.id);
    event.kind = item.derivedFrom.isNull() ? CustodyKind::TakenIn : CustodyKind::Derived;
    event.user = m_session.user().id;
    event.detail = QStringLiteral("SHA-256 %1, read back and hashed again").arg(item.sha256.hex());
    event.at = item.addedAt;
    event.seq = qint64(work.seq());
    GUARDBOOK_TRY(CustodyTable(database).insert(work.change(), event));
    if (type == EventType::EvidenceRedact) {
        event.id = CustodyId::create();
        event.subject = AnyId::of(item.derivedFrom);
        event.kind = CustodyKind::CopyMade;
        event.detail = QStringLiteral("Exhibit %1, SHA-256 %2").arg(item.reference, item.sha256.hex());
        GUARDBOOK_TRY(CustodyTable(database).insert(work.change(), event));
    }
    GUARDBOOK_TRY(SearchIndex::put(work.change(), searchText(item)));
    GUARDBOOK_TRY(work.finish({type, AnyId::of(item.incident), AnyId::of(item.id), detailsOf(item), 0},
                              QStringLiteral("evidence"), {item.id.text()}));
    return item;
}

Result<> EvidenceActions::mayAdd(const IncidentId &incident, const EvidenceDetails &details) const
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.add")));
    GUARDBOOK_TRY(IncidentTable(m_session.book().database()).find(incident).and_then(checkOpen));
    return checkDetails(details, m_session.book().clock().now());
}

Result<EvidenceItem> EvidenceActions::add(const IncidentId &incident, const IntakeResult &taken,
                                          const EvidenceDetails &details)
{
    GUARDBOOK_TRY(mayAdd(incident, details));
    const bool readable = taken.type.kind == MediaKind::Picture && taken.displayNote.isEmpty();
    if (details.kind == EvidenceKind::Screenshot && !readable && taken.type.kind != MediaKind::Pdf)
        return invalid(
            "kind", QStringLiteral("This file is not a picture that can be read, so it cannot be logged as a "
                                   "screenshot. Choose another kind, or capture it again. %1")
                        .arg(taken.displayNote)
                        .trimmed());
    EvidenceItem item;
    item.incident = incident;
    item.kind = details.kind;
    GUARDBOOK_ASSIGN(item.description,
                     acceptText(QStringLiteral("description"), details.description, TextSize::Long));
    GUARDBOOK_ASSIGN(item.occurredSource,
                     acceptText(QStringLiteral("occurred_source"), details.occurredSource, TextSize::Line));
    GUARDBOOK_ASSIGN(item.address, acceptText(QStringLiteral("address"), details.address, TextSize::Long));
    GUARDBOOK_ASSIGN(item.capturedBy,
                     acceptText(QStringLiteral("captured_by"), details.capturedBy, TextSize::Line));
    GUARDBOOK_ASSIGN(item.device, acceptText(QStringLiteral("device"), details.device, TextSize::Line));
    GUARDBOOK_ASSIGN(item.originalPlace,
                     acceptText(QStringLiteral("original_place"), details.originalPlace, TextSize::Line));
    item.occurredAt = details.occurredAt;
    item.capturedAt = details.capturedAt;
    return record(std::move(item), taken, EventType::EvidenceAdd);
}

Result<EvidenceItem> EvidenceActions::derive(const EvidenceId &original, const IntakeResult &taken,
                                             const QString &description, const QString &derivation)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.derive")));
    GUARDBOOK_ASSIGN(EvidenceItem item, EvidenceTable(m_session.book().database()).find(original));
    item.derivedFrom = original;
    GUARDBOOK_ASSIGN(item.description,
                     acceptText(QStringLiteral("description"), description, TextSize::Long));
    GUARDBOOK_ASSIGN(item.derivation, acceptText(QStringLiteral("derivation"), derivation, TextSize::Long));
    if (item.description.isEmpty() || item.derivation.isEmpty())
        return invalid("derivation", QStringLiteral("Describe the copy, and say what was done to make it."));
    if (taken.original.sha256 == item.sha256)
        return invalid(
            "file", QStringLiteral(
                        "This is the same file as the original, byte for byte; a derived copy must differ."));
    return record(std::move(item), taken, EventType::EvidenceDerive);
}

Result<> EvidenceActions::mayRedact(const EvidenceId &original, const RedactedCopy &copy) const
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.redact")));
    GUARDBOOK_TRY(EvidenceTable(m_session.book().database()).find(original));
    if (copy.description.trimmed().isEmpty())
        return invalid("description", QStringLiteral("Describe the copy in words that may leave the school: "
                                                     "they go out with it."));
    return checkRedaction(copy.redaction);
}

Result<EvidenceItem> EvidenceActions::redact(const EvidenceId &original, const IntakeResult &made,
                                             const RedactedCopy &copy)
{
    GUARDBOOK_TRY(mayRedact(original, copy));
    GUARDBOOK_ASSIGN(const EvidenceItem source, EvidenceTable(m_session.book().database()).find(original));
    EvidenceItem item;
    item.incident = source.incident;
    item.kind = source.kind;
    item.occurredAt = source.occurredAt;
    item.capturedAt = source.capturedAt;
    item.derivedFrom = original;
    GUARDBOOK_ASSIGN(item.description,
                     acceptText(QStringLiteral("description"), copy.description, TextSize::Long));
    GUARDBOOK_ASSIGN(item.address, acceptText(QStringLiteral("address"), copy.address, TextSize::Long));
    GUARDBOOK_ASSIGN(item.derivation,
                     acceptText(QStringLiteral("marks"),
                                redactionSchedule(copy.redaction, made.type.kind == MediaKind::Pdf),
                                TextSize::Long));
    return record(std::move(item), made, EventType::EvidenceRedact);
}

Result<CustodyEvent> EvidenceActions::custody(const EvidenceItem &item, CustodyKind kind, EventType type,
                                              const QString &purpose, const QString &recipient,
                                              const QString &detail)
{
    CustodyEvent event;
    event.id = CustodyId::create();
    event.subject = AnyId::of(item.id);
    event.kind = kind;
    event.user = m_session.user().id;
    GUARDBOOK_ASSIGN(event.purpose, acceptText(QStringLiteral("purpose"), purpose, TextSize::Line));
    GUARDBOOK_ASSIGN(event.recipient, acceptText(QStringLiteral("recipient"), recipient, TextSize::Line));
    GUARDBOOK_ASSIGN(event.detail, acceptText(QStringLiteral("detail"), detail, TextSize::Long));
    event.at = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    event.seq = qint64(work.seq());
    GUARDBOOK_TRY(CustodyTable(m_session.book().database()).insert(work.change(), event));
    GUARDBOOK_TRY(work.finish({type,
                               AnyId::of(item.incident),
                               AnyId::of(item.id),
                               {{QStringLiteral("exhibit"), item.reference},
                                {QStringLiteral("kind"), wordOf(kind)},
                                {QStringLiteral("sha256"), item.sha256.hex()}},
                               0},
                              QStringLiteral("evidence"), {item.id.text()}));
    return event;
}

Result<CustodyEvent> EvidenceActions::view(const EvidenceId &id, const QString &purpose)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.view")));
    GUARDBOOK_ASSIGN(const EvidenceItem item, EvidenceTable(m_session.book().database()).find(id));
    return custody(item, CustodyKind::Viewed, EventType::EvidenceView, purpose, {}, {});
}

Result<CustodyEvent> EvidenceActions::verify(const EvidenceId &id, const Progress &progress)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.verify")));
    GUARDBOOK_ASSIGN(const EvidenceItem item, EvidenceTable(m_session.book().database()).find(id));
    const auto verified = m_session.book().vault().verify(
        VaultObjectId::of(item.vaultObject), Secret(item.vaultKey), item.size, item.sha256, progress);
    if (!verified && verified.error().code == ErrorCode::Cancelled)
        return verified.error();
    GUARDBOOK_ASSIGN(auto event, custody(item, verified ? CustodyKind::Verified : CustodyKind::VerifyFailed,
                                         EventType::EvidenceVerify, {}, {},
                                         verified ? QStringLiteral("SHA-256 %1 again").arg(item.sha256.hex())
                                                  : verified.error().sentence));
    if (!verified)
        return Error{
            ErrorCode::Tampered,
            QStringLiteral(
                "Exhibit %1 is no longer what was taken in. %2 This is noted in its continuity log. Restore "
                "the item from a backup.")
                .arg(item.reference, verified.error().sentence),
            QStringLiteral("evidence.verify")};
    return event;
}

Result<CustodyEvent> EvidenceActions::handOver(const EvidenceId &id, const QString &recipient,
                                               const QString &purpose, const QString &detail)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("evidence.handover")));
    GUARDBOOK_ASSIGN(const EvidenceItem item, EvidenceTable(m_session.book().database()).find(id));
    if (recipient.trimmed().isEmpty())
        return invalid("recipient", QStringLiteral("Say to whom it was handed over, by name and role."));
    if (purpose.trimmed().isEmpty())
        return invalid("purpose", QStringLiteral("Say why it was handed over."));
    return custody(item, CustodyKind::HandedOver, EventType::EvidenceHandover, purpose, recipient, detail);
}

} // namespace guardbook
