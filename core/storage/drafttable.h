// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/incident/draft.h"
#include "core/school/user.h"

#include <vector>

namespace guardbook {

class Database;

/// Drafts, one for each person, action and subject. They are no records: written over, dropped, and unknown
/// to the ledger.
class DraftTable {
public:
    explicit DraftTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<> put(const UserId &user, const Draft &draft) const;
    [[nodiscard]] Result<> drop(const UserId &user, const QString &kind, const AnyId &subject) const;
    [[nodiscard]] Result<std::vector<Draft>> ofUser(const UserId &user) const; ///< Newest first.

private:
    Database &m_database;
};

} // namespace guardbook
