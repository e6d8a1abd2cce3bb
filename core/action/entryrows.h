// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/storage/ledgertables.h"

namespace guardbook {

/// What a ledger entry says of the rows that it changed (architecture.md 8), for whoever checks them.

/// The digests that the payload of an entry gives; none when the payload was erased. Corrupt if it cannot be
/// read. It counts only where isAsSigned().
[[nodiscard]] Result<std::vector<RowState>> rowStatesIn(const StoredEntry &entry);

/// Whether entry, hash and payload belong together: the payload is the one that was signed.
[[nodiscard]] bool isAsSigned(const StoredEntry &entry);

/// "A record (incident) is not what entry 12 of the ledger says it was ..."
[[nodiscard]] QString rowFault(const QString &table, std::uint64_t seq);

} // namespace guardbook
