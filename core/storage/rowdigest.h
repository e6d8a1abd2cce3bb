// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace guardbook {

class Database;

/// Digest of one row as it stands, for the ledger (architecture.md 8). Over: "guardbook row 1", the table's
/// name, the number of columns, then each column by name: name, kind (i, t, b or r), length, value; lengths
/// are u32, integers 8 bytes big-endian. Columns that are NULL are left out, so that a later migration that
/// adds a column leaves every digest as it was.
[[nodiscard]] Digest rowDigest(const QString &table,
                               const std::vector<std::pair<QString, QVariant>> &columns);

/// Reads all columns of the row whose `idColumn` is `idText`. Nothing if there is no such row.
[[nodiscard]] Result<std::optional<Digest>> digestOfRow(Database &database, const QString &table,
                                                        const QString &idColumn, const QString &idText);

/// Every row of a table that has a column "id", with its digest: one pass in the order in which the rows lie
/// on the disk, without an index. Until there is none or the function fails.
[[nodiscard]] Result<>
forEachRowDigest(Database &database, const QString &table,
                 const std::function<Result<>(const QString &id, const Digest &)> &visit);

} // namespace guardbook
