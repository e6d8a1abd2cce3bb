// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/connection.h"

#include "core/storage/sqlerror.h"

namespace guardbook {

Result<std::unique_ptr<QSqlQuery>> Database::Connection::take(const QString &sql)
{
    if (const auto kept = idle.find(sql); kept != idle.end()) {
        auto query = std::move(kept->second);
        idle.erase(kept);
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(driver.createResult());
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return storageError(query->lastError());
    return query;
}

void Database::Connection::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (idle.size() >= idleLimit)
        idle.clear();
    idle.insert_or_assign(sql, std::move(query));
}

Error Database::Connection::lastError() const
{
    return storageError(driver.lastError());
}

} // namespace guardbook
