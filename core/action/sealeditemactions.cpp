// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/sealeditemactions.h"

#include "core/action/book.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/incident/incidentrules.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"

namespace guardbook {

namespace {

CustodyEvent eventFor(const AnyId &subject, CustodyKind kind, const Session &session, std::uint64_t seq,
                      Instant now)
{
    CustodyEvent event;
    event.id = CustodyId::create();
    event.subject = subject;
    event.kind = kind;
    event.user = session.user().id;
    event.at = now;
    event.seq = qint64(seq);
    return event;
}

} // namespace

QStringList SealedItemActions::stepWords()
{
    return {wordOf(CustodyKind::Secured), wordOf(CustodyKind::PoliceContacted),
            wordOf(CustodyKind::PoliceDirected), wordOf(CustodyKind::HandedOver),
            wordOf(CustodyKind::Closed)};
}

Result<SealedItem> SealedItemActions::open(const Open &what)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("sealed.open")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(database).find(what.incident));
    GUARDBOOK_TRY(checkOpen(incident));
    SealedItem item;
    item.id = SealedItemId::create();
    item.incident = what.incident;
    item.openedAt = m_session.book().clock().now();
    item.discoveredAt = what.discoveredAt;
    GUARDBOOK_ASSIGN(item.what, acceptText(QStringLiteral("what"), what.what, TextSize::Line));
    GUARDBOOK_ASSIGN(item.place, acceptText(QStringLiteral("place"), what.place, TextSize::Line));
    GUARDBOOK_ASSIGN(item.keyHolder,
                     acceptText(QStringLiteral("key_holder"), what.keyHolder, TextSize::Line));
    GUARDBOOK_ASSIGN(item.sealNumber,
                     acceptText(QStringLiteral("seal_number"), what.sealNumber, TextSize::Line));
    GUARDBOOK_ASSIGN(item.discoveredBy,
                     acceptText(QStringLiteral("discovered_by"), what.discoveredBy, TextSize::Line));
    if (item.what.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Say which device or account it is. Do not describe any picture."),
                     QStringLiteral("what")};
    if (item.place.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Say where it is kept: locked away, out of others' sight."),
                     QStringLiteral("place")};
    GUARDBOOK_TRY(checkNotInFuture(QStringLiteral("discovered_at"), item.discoveredAt, item.openedAt));

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_ASSIGN(const int number, ExhibitCounter::next(work.change(), QStringLiteral("S")));
    item.reference = QStringLiteral("S/%1").arg(number);
    GUARDBOOK_TRY(SealedItemTable(database).insert(work.change(), item));
    const CustodyEvent event =
        eventFor(AnyId::of(item.id), CustodyKind::Opened, m_session, work.seq(), item.openedAt);
    GUARDBOOK_TRY(CustodyTable(database).insert(work.change(), event));
    GUARDBOOK_TRY(work.finish({EventType::SealedOpen, AnyId::of(item.incident), AnyId::of(item.id), {}, 0},
                              QStringLiteral("sealed"), {item.id.text()}));
    return item;
}

Result<CustodyEvent> SealedItemActions::step(const SealedItemId &id, const Step &step)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("sealed.step")));
    Database &database = m_session.book().database();
    GUARDBOOK_ASSIGN(SealedItem item, SealedItemTable(database).find(id));
    if (item.closed)
        return Error{ErrorCode::Refused, QStringLiteral("Sealed item %1 is closed.").arg(item.reference),
                     QStringLiteral("sealed.step")};
    if (!stepWords().contains(wordOf(step.kind)))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is not a step of a sealed item.").arg(wordOf(step.kind)),
                     QStringLiteral("step")};
    const bool withPolice =
        step.kind == CustodyKind::PoliceContacted || step.kind == CustodyKind::PoliceDirected;
    if (!withPolice && !item.policeContacted && step.kind != CustodyKind::Secured)
        return Error{
            ErrorCode::Refused,
            QStringLiteral("Contact the police first, and record it: sealed item %1 waits for their advice.")
                .arg(item.reference),
            QStringLiteral("sealed.step")};
    if ((withPolice || step.kind == CustodyKind::HandedOver) && step.recipient.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Say who: officer and force, or the person who took it over."),
                     QStringLiteral("recipient")};

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    CustodyEvent event =
        eventFor(AnyId::of(id), step.kind, m_session, work.seq(), m_session.book().clock().now());
    GUARDBOOK_ASSIGN(event.recipient,
                     acceptText(QStringLiteral("recipient"), step.recipient, TextSize::Line));
    GUARDBOOK_ASSIGN(event.detail, acceptText(QStringLiteral("detail"), step.detail, TextSize::Long));
    item.policeContacted = item.policeContacted || withPolice;
    item.closed = step.kind == CustodyKind::Closed;
    GUARDBOOK_TRY(SealedItemTable(database).update(work.change(), item));
    GUARDBOOK_TRY(CustodyTable(database).insert(work.change(), event));
    GUARDBOOK_TRY(work.finish({EventType::SealedStep,
                               AnyId::of(item.incident),
                               AnyId::of(id),
                               {{QStringLiteral("step"), wordOf(step.kind)}},
                               0},
                              QStringLiteral("sealed"), {id.text()}));
    return event;
}

} // namespace guardbook
