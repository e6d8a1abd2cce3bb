// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/incident/caserow.h"

#include <vector>

namespace guardbook {

class Database;

/// The incident list of a book of any size: first the ids, in one quick pass over an index, then the rows
/// that are looked at.
class CaseList {
public:
    explicit CaseList(Database &database) : m_database(database) {}

    /// `now` decides what is overdue. Titles are put in order as the language of the default locale does.
    [[nodiscard]] Result<std::vector<IncidentId>> ids(const CaseQuery &query, const Instant &now) const;
    /// The rows of these incidents, in their order; an id that the book does not have is left out.
    [[nodiscard]] Result<std::vector<IncidentRow>> rows(const std::vector<IncidentId> &ids,
                                                        const Instant &now) const;
    [[nodiscard]] Result<int> openCount() const;

private:
    Database &m_database;
};

} // namespace guardbook
