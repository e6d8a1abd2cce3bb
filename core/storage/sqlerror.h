// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QSqlError>
#include <QString>

struct sqlite3;

namespace guardbook {

/// The connection's last failure as Qt's SQL classes carry it: the native code is SQLite's extended code. A
/// write that failed because the disk is full is SQLITE_FULL, whichever file it was.
[[nodiscard]] QSqlError sqlError(sqlite3 *database, const QString &what, QSqlError::ErrorType type, int code);
/// A failure that the driver itself found.
[[nodiscard]] QSqlError driverError(const QString &what, int code);
/// Connection, transaction or statement error: what a code is to Qt's SQL classes.
[[nodiscard]] QSqlError::ErrorType sqlErrorType(int code);

/// The same for a person. SQLite's own words are kept in `where` only where they can hold nothing but names
/// of tables and columns: when a statement was prepared (nothing is bound yet), and for constraints.
[[nodiscard]] Error storageError(const QSqlError &error);

} // namespace guardbook
