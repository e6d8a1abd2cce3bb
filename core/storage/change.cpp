// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/change.h"

namespace guardbook {

Result<Change> Change::begin(Database &database)
{
    GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(database));
    return Change(database, std::move(transaction));
}

void Change::touched(const QString &table, const QString &id)
{
    const qsizetype before = m_known.size();
    m_known.insert({table, id});
    if (m_known.size() > before)
        m_rows.push_back({table, id});
}

} // namespace guardbook
