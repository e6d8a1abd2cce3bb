// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace guardbook {

class Book;

/// One thing that a check looked at, in words that a governor can read.
struct CheckLine {
    QString what;       ///< "Ledger: 1,204 entries, each signed by a known user"
    QStringList faults; ///< Whole sentences; empty when all is well.
};

struct CheckReport {
    std::vector<CheckLine> lines;

    [[nodiscard]] bool clean() const;
    [[nodiscard]] QStringList faults() const;
};

/// Everything: database pages, every leaf with its signature and commitment, the tree, the checkpoint, every
/// row against the digest in the ledger, rows that no entry speaks of, every item in the vault, the search
/// index. Goes on after a fault, to find them all. Only cancelling and a failing disk are errors.
[[nodiscard]] Result<CheckReport> checkBook(Book &book, const Progress &progress);

/// At opening: the rows that the newest entries changed and a random sample of the others, against their
/// entries in the ledger. Catches a page of the database that was put back (architecture.md 8).
[[nodiscard]] Result<> checkRecentRows(Book &book, int recent = 2000, int sample = 200);

} // namespace guardbook
