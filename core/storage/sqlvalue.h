// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace guardbook {

/// The Qt type for a declared column type: SQLite's affinity rules (datatype3.html 3.1), and bool for
/// BOOL....
[[nodiscard]] QMetaType typeOfDeclared(const QString &declared);
/// The Qt type of the value in a column of the current row; invalid for NULL.
[[nodiscard]] QMetaType typeOfValue(sqlite3_stmt *statement, int column);

/// Binds `value` to parameter `position` (from 1). Byte arrays are bound in place: `value` must live until
/// the statement is reset. Refused, where SQLite would store something else in silence: unsigned numbers
/// above 2^63-1, NaN, types that have no text.
[[nodiscard]] std::optional<QSqlError> bindParameter(sqlite3 *database, sqlite3_stmt *statement, int position,
                                                     const QVariant &value);

/// One column of the current row. NULL is a null QString, as QSQLITE has it.
[[nodiscard]] QVariant columnValue(sqlite3_stmt *statement, int column);

} // namespace guardbook
