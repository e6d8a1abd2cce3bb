// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlguard.h"

#include <algorithm>
#include <array>

#include <sqlite3.h>

namespace guardbook {

namespace {

// A pragma without a value only tells; these may have one.
constexpr std::array<const char *, 15> settablePragmas = {
    "table_info",        "table_xinfo", "table_list",     "index_list",       "index_info",
    "index_xinfo",       "quick_check", "query_only",     "user_version",     "integrity_check",
    "foreign_key_check", "optimize",    "wal_checkpoint", "foreign_key_list", "defer_foreign_keys"};

} // namespace

void SqlGuard::watch(sqlite3 *database)
{
    sqlite3_set_authorizer(database, &SqlGuard::authorize, this);
}

int SqlGuard::authorize(void *self, int action, const char *first, const char *second, const char *,
                        const char *)
{
    return static_cast<const SqlGuard *>(self)->allows(action, first, second) ? SQLITE_OK : SQLITE_DENY;
}

bool SqlGuard::allows(int action, QByteArrayView first, QByteArrayView second) const
{
    switch (action) {
    case SQLITE_ATTACH: // VACUUM INTO attaches its target
        return !m_copyPath.isEmpty() && first == m_copyPath;
    case SQLITE_DETACH:
        return false;
    case SQLITE_FUNCTION:
        return second.compare("load_extension", Qt::CaseInsensitive) != 0;
    case SQLITE_PRAGMA:
        return second.isNull() ||
               std::any_of(settablePragmas.begin(), settablePragmas.end(), [first](const char *name) {
                   return first.compare(name, Qt::CaseInsensitive) == 0;
               });
    default:
        return true;
    }
}

} // namespace guardbook
