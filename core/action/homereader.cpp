// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/homereader.h"

#include "core/action/book.h"
#include "core/action/drafts.h"
#include "core/action/session.h"
#include "core/ledger/leaf.h"
#include "core/storage/caselist.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace guardbook {

namespace {

constexpr int mostLines = 100;
constexpr int shownMonths = 7;
constexpr std::int64_t weekMs = 7LL * 24 * 60 * 60 * 1000;
constexpr std::int64_t monthMs = 31LL * 24 * 60 * 60 * 1000;

/// When the newest entry of a kind was made.
Result<std::optional<StoredEntry>> lastEntryOf(const LedgerTables &tables, EventType event)
{
    GUARDBOOK_ASSIGN(const auto entries, tables.entriesOfEvent(std::uint16_t(event)));
    if (entries.empty())
        return std::optional<StoredEntry>();
    GUARDBOOK_ASSIGN(StoredEntry entry, tables.entry(entries.back()));
    return std::optional(std::move(entry));
}

Result<Instant> timeOf(const StoredEntry &entry)
{
    GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(QByteArrayView(entry.entry).first(leafBodySize)));
    return Instant{body.timeMs, 0};
}

Result<std::optional<Instant>> lastOf(const LedgerTables &tables, EventType event)
{
    GUARDBOOK_ASSIGN(const auto entry, lastEntryOf(tables, event));
    if (!entry)
        return std::optional<Instant>();
    GUARDBOOK_ASSIGN(const Instant at, timeOf(*entry));
    return std::optional(at);
}

Result<std::optional<HomeSheet::Trial>> lastTrialIn(const LedgerTables &tables)
{
    GUARDBOOK_ASSIGN(const auto entry, lastEntryOf(tables, EventType::BackupTry));
    if (!entry)
        return std::optional<HomeSheet::Trial>();
    GUARDBOOK_ASSIGN(const Instant at, timeOf(*entry));
    const QJsonObject told = QJsonDocument::fromJson(entry->payload).object();
    return std::optional(HomeSheet::Trial{at, told.value(QStringLiteral("clean")).toBool()});
}

Instant startOfMonth(int year, int month, const Instant &now)
{
    return Instant::fromDateTime(
        QDateTime(QDate(year, month, 1), QTime(0, 0), Qt::OffsetFromUTC, now.offsetMinutes * 60));
}

} // namespace

Result<HomeSheet> HomeReader::read() const
{
    HomeSheet sheet;
    sheet.readAt = m_session.book().clock().now();
    GUARDBOOK_TRY(waiting(sheet));
    GUARDBOOK_TRY(figures(sheet));
    GUARDBOOK_TRY(nameCases(sheet));
    return sheet;
}

Result<> HomeReader::waiting(HomeSheet &sheet) const
{
    Database &database = m_session.book().database();
    const User &user = m_session.user();
    GUARDBOOK_ASSIGN(sheet.tasks, TaskTable(database).openOf({user.name, user.role}, mostLines));
    if (m_session.may(QStringLiteral("incident.sign")) &&
        m_session.profile().signOffRoles.contains(user.role)) {
        GUARDBOOK_ASSIGN(sheet.toSign, DecisionTable(database).notSigned(mostLines));
    }
    GUARDBOOK_ASSIGN(sheet.sealedItems, SealedItemTable(database).withoutPolice(mostLines));
    if (m_session.may(QStringLiteral("pack.export"))) {
        GUARDBOOK_ASSIGN(sheet.receipts, PackTable(database).writtenWithout(
                                             std::uint16_t(EventType::PackReceipt), mostLines));
    }
    GUARDBOOK_ASSIGN(sheet.drafts, Drafts(m_session).all());
    return {};
}

Result<> HomeReader::figures(HomeSheet &sheet) const
{
    Database &database = m_session.book().database();
    const IncidentTable incidents(database);
    GUARDBOOK_ASSIGN(sheet.openIncidents, CaseList(database).openCount());
    const Instant now = sheet.readAt;
    GUARDBOOK_ASSIGN(const int week, incidents.loggedBetween({now.utcMs - weekMs, 0}, now));
    sheet.loggedThisWeek = week;
    GUARDBOOK_ASSIGN(sheet.overdueTasks, TaskTable(database).overdueCount(now));
    GUARDBOOK_ASSIGN(sheet.unsignedDecisions, DecisionTable(database).notSignedCount());
    const QDate first = now.dateTime().date().addMonths(1 - shownMonths);
    for (int step = 0; step < shownMonths; ++step) {
        const QDate month = first.addMonths(step);
        const QDate after = month.addMonths(1);
        GUARDBOOK_ASSIGN(const int logged,
                         incidents.loggedBetween(startOfMonth(month.year(), month.month(), now),
                                                 startOfMonth(after.year(), after.month(), now)));
        sheet.months.push_back({month.year(), month.month(), logged});
    }
    const LedgerTables &tables = m_session.book().ledger().tables();
    GUARDBOOK_ASSIGN(sheet.lastBackup, lastOf(tables, EventType::BackupMake));
    GUARDBOOK_ASSIGN(sheet.lastTrial, lastTrialIn(tables));
    GUARDBOOK_ASSIGN(sheet.lastCheck, lastOf(tables, EventType::BookCheck));
    const auto olderThan = [&](const std::optional<Instant> &last, std::int64_t age) {
        return !last || now.utcMs - last->utcMs > age;
    };
    sheet.backupDue = olderThan(sheet.lastBackup, weekMs);
    sheet.checkDue = olderThan(sheet.lastCheck, monthMs);
    return {};
}

Result<> HomeReader::nameCases(HomeSheet &sheet) const
{
    std::vector<IncidentId> ids;
    const auto want = [&](const IncidentId &id) {
        if (!id.isNull() && !sheet.cases.contains(id)) {
            sheet.cases.insert(id, {});
            ids.push_back(id);
        }
    };
    for (const Task &task : sheet.tasks)
        want(IncidentId::of(task.incident));
    for (const Decision &decision : sheet.toSign)
        want(decision.incident);
    for (const SealedItem &item : sheet.sealedItems)
        want(item.incident);
    for (const PackRow &pack : sheet.receipts)
        want(pack.incident);
    for (const Draft &draft : sheet.drafts)
        want(IncidentId::of(draft.subject));
    GUARDBOOK_ASSIGN(const auto rows, CaseList(m_session.book().database()).rows(ids, sheet.readAt));
    for (const IncidentRow &row : rows)
        sheet.cases.insert(row.incident.id, {row.incident.id, row.incident.reference, row.incident.title});
    return {};
}

} // namespace guardbook
