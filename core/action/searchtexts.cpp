// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/searchtexts.h"

#include "core/storage/evidencetables.h"
#include "core/storage/recordtables.h"

namespace guardbook {

SearchText searchText(const Incident &incident)
{
    const QStringList texts{incident.reference,   incident.title,      incident.account,
                            incident.childsWords, incident.platform,   incident.address,
                            incident.place,       incident.reportedBy, incident.outcome};
    return {QStringLiteral("incident"), incident.id.text(), incident.id.text(), texts.join(u'\n')};
}

SearchText searchText(const Person &person)
{
    const QStringList texts{person.name, person.yearGroup, person.note};
    return {QStringLiteral("person"), person.id.text(), {}, texts.join(u'\n')};
}

SearchText searchText(const EvidenceItem &item)
{
    const QStringList texts{item.reference, item.description, item.originalName, item.address,
                            item.capturedBy};
    return {QStringLiteral("evidence"), item.id.text(), item.incident.text(), texts.join(u'\n')};
}

Result<ClosingState> closingStateOf(Database &database, const IncidentId &incident)
{
    ClosingState state;
    GUARDBOOK_ASSIGN(const auto tasks, TaskTable(database).ofIncident(incident));
    for (const Task &task : tasks)
        state.openTasks += task.state == TaskState::Open ? 1 : 0;
    GUARDBOOK_ASSIGN(const auto decisions, DecisionTable(database).ofIncident(incident));
    state.decisions = int(decisions.size());
    for (const Decision &decision : decisions) {
        GUARDBOOK_ASSIGN(const auto signOffs, SignOffTable(database).ofDecision(decision.id));
        state.unsignedDecisions += signOffs.empty() ? 1 : 0;
    }
    GUARDBOOK_ASSIGN(const auto sealedItems, SealedItemTable(database).ofIncident(incident));
    for (const SealedItem &item : sealedItems)
        state.sealedItemsWithoutPolice += item.policeContacted ? 0 : 1;
    return state;
}

} // namespace guardbook
