// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QSqlError>
#include <QString>

#include <optional>

struct sqlite3;

namespace guardbook {

/// How a connection is opened. There is no way to open one without encryption.
struct SqlOpenOptions {
    enum class Access { Create, ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    Secret key; ///< 32 bytes. Any other length is refused: SQLite would take it for a passphrase.
    int busyTimeoutMs = 5000;
};

/// The open sequence of storage.md 7. On failure nothing is open, and a file that was being created is gone.
/// Links are followed in folders, never for the file itself.
[[nodiscard]] std::optional<QSqlError> openEncrypted(const QString &path, const SqlOpenOptions &options,
                                                     sqlite3 **opened);

/// Sets a raw key, past any derivation, or changes it. Returns SQLite's code.
[[nodiscard]] int setRawKey(sqlite3 *database, const Secret &key);
[[nodiscard]] int changeRawKey(sqlite3 *database, const Secret &key);

} // namespace guardbook
