// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/migrations.h"

namespace guardbook {

/// Every released step of the schema, from an empty file to today's. Released steps never change.
[[nodiscard]] std::vector<Migration> schemaMigrations();

/// Tables whose rows the ledger's payloads cover (architecture.md 8), with the column that names a row.
[[nodiscard]] QStringList coveredTables();

} // namespace guardbook
