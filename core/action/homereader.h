// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/evidence/sealeditem.h"
#include "core/incident/decision.h"
#include "core/incident/draft.h"
#include "core/school/task.h"
#include "core/storage/bookrow.h"

#include <QHash>

namespace guardbook {

class Session;

/// What waits for one person today, and how the book stands: everything the first page shows.
struct HomeSheet {
    struct Case {
        IncidentId id;
        QString reference;
        QString title;
    };
    struct Month {
        int year = 0;
        int month = 0;
        int logged = 0;
    };

    std::vector<Task> tasks;             ///< Open, for this person or their role, soonest first.
    std::vector<Decision> toSign;        ///< Only for who may sign off; oldest first.
    std::vector<SealedItem> sealedItems; ///< The police have not been told yet.
    std::vector<PackRow> receipts; ///< Packs whose receipt is awaited, oldest first; for who may hand over.
    std::vector<Draft> drafts;     ///< This person's, newest first.
    QHash<IncidentId, Case> cases; ///< Of all the above.
    int openIncidents = 0;
    int loggedThisWeek = 0;
    int overdueTasks = 0;      ///< Everybody's.
    int unsignedDecisions = 0; ///< Everybody's.
    std::vector<Month> months; ///< The last seven with this one, oldest first.
    /// A backup that was opened as on the day that it is needed.
    struct Trial {
        Instant at;
        bool clean = false; ///< Everything in it was in order.
    };
    std::optional<Instant> lastBackup;
    std::optional<Trial> lastTrial;
    std::optional<Instant> lastCheck; ///< Of the whole book.
    bool backupDue = false;           ///< None for a week.
    bool checkDue = false;            ///< None for a month.
    Instant readAt;

    [[nodiscard]] Case caseOf(const AnyId &incident) const { return cases.value(IncidentId::of(incident)); }
};

class HomeReader {
public:
    explicit HomeReader(Session &session) : m_session(session) {}
    [[nodiscard]] Result<HomeSheet> read() const;

private:
    [[nodiscard]] Result<> waiting(HomeSheet &sheet) const;
    [[nodiscard]] Result<> figures(HomeSheet &sheet) const;
    [[nodiscard]] Result<> nameCases(HomeSheet &sheet) const;

    Session &m_session;
};

} // namespace guardbook
