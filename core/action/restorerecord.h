// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/ledger.h"
#include "core/action/signers.h"
#include "core/ledger/seen.h"
#include "core/storage/bookrow.h"

namespace guardbook {

/// The words that two people sign when they put a backup in the place of a book.
[[nodiscard]] QByteArray restoreStatement(const BookId &book, const SeenCheckpoint &restored,
                                          const SeenCheckpoint &givenUp);

/// Looks in the ledger for a backup.restore entry that accounts for a history which is no longer there: it
/// gives up at least what was seen, and two different users of this book have signed its statement. Returns
/// when it was made. A record that is only claimed, or signed by one, accounts for nothing.
[[nodiscard]] Result<std::optional<QString>> restoreThatGaveUp(const Ledger &ledger, const Signers &signers,
                                                               const BookId &book,
                                                               const SeenCheckpoint &seen);

} // namespace guardbook
