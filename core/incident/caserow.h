// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/incident.h"

namespace guardbook {

/// One line of the incident list.
struct IncidentRow {
    Incident incident;  ///< Without its long texts: account and child's own words stay in the book.
    QStringList people; ///< Names, the child affected first.
    int evidence = 0;
    int sealedItems = 0;
    int unsignedDecisions = 0;
    int overdueTasks = 0; ///< Open, and their day has passed.
};

/// Which incidents a list shows.
enum class CaseFilter { All, Open, ToSign, Overdue, Closed };

/// In which order.
enum class CaseOrder { LoggedNewest, LoggedOldest, NoticedNewest, Title };

struct CaseQuery {
    CaseFilter filter = CaseFilter::All;
    /// Each word must occur (as a beginning) in the incident's texts, its exhibits or its people's names.
    QString words = {};
    CaseOrder order = CaseOrder::LoggedNewest;

    [[nodiscard]] bool narrows() const { return filter != CaseFilter::All || !words.isEmpty(); }
    friend bool operator==(const CaseQuery &, const CaseQuery &) = default;
};

} // namespace guardbook
