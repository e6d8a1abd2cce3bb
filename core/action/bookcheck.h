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
class Session;

/// One thing that a check looked at, in words that a governor can read.
struct CheckLine {
    QString what;           ///< "Ledger: 1,204 entries, each signed by a known user"
    QStringList faults;     ///< Whole sentences; empty when all is well.
    QStringList notes = {}; ///< Worth knowing, nothing wrong.
    bool mendable = false;  ///< It follows from records that are right, and can be made anew from them.
    bool mended = false;    ///< That has been done since.
};

struct CheckReport {
    std::vector<CheckLine> lines;
    std::uint64_t entries = 0; ///< Ledger entries that were there when the check began.
    bool mayRecord = false;    ///< Pages and ledger are whole: an entry about this check can be written.

    [[nodiscard]] bool clean() const;  ///< Nothing was found, mended or not.
    [[nodiscard]] bool mended() const; ///< Something was found, and all of it has been put right.
    [[nodiscard]] QStringList faults() const;
};

/// Everything: database pages, every leaf with its signature and commitment, the tree, the checkpoints, every
/// row against the digest in the ledger, rows that no entry speaks of, every item in the vault read back, the
/// search index against the records, the key slots, the restricted area from outside. Goes on after a fault,
/// to find them all. Only cancelling and a failing disk are errors.
[[nodiscard]] Result<CheckReport> checkBook(Book &book, const Progress &progress);

/// The check as a thing that a person does, with an entry in the ledger: openings compare what was changed
/// since the last that found no fault. A search index that does not fit its records is made anew from them,
/// and the entry says so.
class CheckActions {
public:
    explicit CheckActions(Session &session) : m_session(session) {}

    /// Checks, and records it unless pages or ledger are damaged: nothing is added to such a book.
    [[nodiscard]] Result<CheckReport> check(const Progress &progress);
    /// Leaves the entry about a check that was done before anybody signed in, and mends what can be mended:
    /// the report then says so.
    [[nodiscard]] Result<> record(CheckReport &report, const Progress &progress);

private:
    Session &m_session;
};

} // namespace guardbook
