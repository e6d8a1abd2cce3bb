// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/storage/database.h"
#include "core/storage/query.h"
#include "core/storage/sqldriver.h"

#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace guardbook {

/// What Database and Query share: the driver, statements that are prepared and not in use, and who uses the
/// others.
struct Database::Connection {
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection(); ///< Takes every statement back from the queries that are still there.

    SqlDriver driver; // first: statements go before it
    QString path;
    Secret key;
    bool readOnly = false;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> idle;
    std::unordered_set<Query::Statement *> inUse;

    static constexpr std::size_t idleLimit = 100;

    /// A prepared statement, taken from the idle ones if it is there. An Error if it does not compile.
    [[nodiscard]] Result<std::unique_ptr<QSqlQuery>> take(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);
    [[nodiscard]] Error lastError() const;
};

} // namespace guardbook
