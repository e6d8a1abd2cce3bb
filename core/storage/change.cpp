// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/change.h"

#include <algorithm>

namespace guardbook {

Result<Change> Change::begin(Database &database)
{
    GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(database));
    return Change(database, std::move(transaction));
}

void Change::touched(const QString &table, const QString &id)
{
    const TouchedRow row{table, id};
    if (std::find(m_rows.begin(), m_rows.end(), row) == m_rows.end())
        m_rows.push_back(row);
}

} // namespace guardbook
