// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookcheck.h"
#include "core/action/session.h"
#include "core/base/progress.h"
#include "core/keys/keyring.h"
#include "core/ledger/seen.h"
#include "core/storage/bookrow.h"

namespace guardbook {

/// A copy of the book that opened, and whose ledger and evidence fitted, after it was written.
struct MadeBackup {
    QString path;
    std::uint64_t entries = 0; ///< Size of the ledger in it.
    int evidence = 0;          ///< Objects of the vault.
};

/// Backups are whole books: a folder that opens with the same passphrases.
class BackupActions {
public:
    explicit BackupActions(Session &session) : m_session(session) {}

    /// Writes a copy into `folder` (empty: the book's own backups folder), opens it and checks it. Leaves
    /// nothing when it fails or is cancelled.
    [[nodiscard]] Result<MadeBackup> make(const QString &folder, const Progress &progress);

    /// Tries a backup of this book out as on the day that it is needed: opens it where it lies with this
    /// person's passphrase, reads and checks all of it, changes nothing in it, and records that in this book.
    [[nodiscard]] Result<CheckReport> tryOut(const QString &backup, const Secret &passphrase,
                                             const Progress &progress);

private:
    Session &m_session;
};

struct FoundBackup {
    QString path;
    Instant madeAt; ///< By its name.
};
/// The backups of one book that lie in a folder, newest first. NotFound when the folder cannot be reached.
[[nodiscard]] Result<std::vector<FoundBackup>> backupsIn(const QString &folder, const BookId &book);

struct RestoreRequest {
    QString backup; ///< Folder of the backup.
    QString book;   ///< Where the book stands, or shall stand.
    QString reason;
    QString machineFolder;
};
/// Puts a checked copy of a backup in the place of a book; what stood there is kept beside it under another
/// name. Two people sign, and an entry names the size and root that were given up: without it a smaller
/// ledger is an alarm (architecture.md 8). Returns where the former book now stands, empty if there was none.
[[nodiscard]] Result<QString> restoreBackup(const RestoreRequest &request, const UnlockedSlot &first,
                                            const UnlockedSlot &second, const Clock &clock,
                                            const Progress &progress);

} // namespace guardbook
