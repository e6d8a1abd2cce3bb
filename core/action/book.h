// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/changenotifier.h"
#include "core/action/ledger.h"
#include "core/action/seenstore.h"
#include "core/base/clock.h"
#include "core/keys/keyring.h"
#include "core/school/profile.h"
#include "core/school/user.h"
#include "core/storage/bookfolder.h"
#include "core/storage/booklock.h"
#include "core/storage/bookrow.h"
#include "core/storage/database.h"
#include "core/storage/vault.h"

#include <memory>

namespace guardbook {

class Session;

struct OpenOptions {
    QString machineFolder; ///< Where this machine remembers what it saw; empty: it does not.
    bool readOnly = false;
    QString who; ///< Shown to a second program that finds the book in use.
};

/// An open book: database, vault and ledger, with what was found wrong when it was opened.
///
/// Used from one thread. Opening proves that the ledger goes on from what this machine and this user last
/// saw; where it does not, the book opens read-only and alarm() says in whole sentences what is wrong.
class Book {
public:
    [[nodiscard]] static Result<std::unique_ptr<Book>>
    open(const QString &folder, const UnlockedSlot &unlocked, const OpenOptions &options, const Clock &clock);
    ~Book();
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    /// Signs a person in, with an entry in the ledger and their cosignature on its checkpoint.
    [[nodiscard]] Result<std::unique_ptr<Session>> signIn(const Identity &identity);
    /// Leaves an entry and remembers the checkpoint for this person and this machine.
    [[nodiscard]] Result<> signOut(Session &session);

    [[nodiscard]] bool isReadOnly() const { return m_database->isReadOnly(); }
    [[nodiscard]] const QString &heldBy() const { return m_heldBy; } ///< Who else has it; empty when nobody.
    [[nodiscard]] const std::optional<Error> &alarm() const { return m_alarm; }
    [[nodiscard]] const QString &notice() const
    {
        return m_notice;
    } ///< Worth telling, nothing wrong: a restored backup.
    [[nodiscard]] Result<> mayWrite() const;
    /// What was wrong with the file keyslots when the book was opened; empty when nothing was.
    [[nodiscard]] const QString &keySlotsFault() const { return m_keySlotsFault; }

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const Vault &vault() const { return m_vault; }
    [[nodiscard]] Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] const Ledger &ledger() const { return *m_ledger; }
    [[nodiscard]] const BookRow &row() const { return m_row; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] ChangeNotifier &changes() { return m_changes; }
    [[nodiscard]] const BookFolder &folder() const { return m_folder; }
    [[nodiscard]] const Secret &key() const { return m_key; }
    void rekeyed(Secret key) { m_key = std::move(key); }

    /// Keeps the present checkpoint in this machine's record. A failure is not one of the action that was
    /// done; it only makes the next opening know less.
    void rememberSeen() const;

private:
    Book(BookFolder folder, const Clock &clock);
    void addNotice(const QString &sentence);
    Result<> holdAgainstBook(const UnlockedSlot &unlocked);
    Result<> compareWithSeen(const SeenStore &seen, const Identity &identity);
    Result<> considerSeen(const std::optional<SeenCheckpoint> &seen, const QString &whose);

    BookFolder m_folder;
    const Clock &m_clock;
    QString m_machineFolder;
    std::optional<BookLock> m_lock;
    std::unique_ptr<Database> m_database;
    Vault m_vault;
    BookRow m_row;
    Profile m_profile;
    std::optional<Ledger> m_ledger;
    Secret m_key;
    ChangeNotifier m_changes;
    QString m_heldBy;
    QString m_notice;
    QString m_keySlotsFault;
    std::optional<Error> m_alarm;
};

/// The name under which a user cosigns checkpoints: their role and the beginning of their id.
[[nodiscard]] QString witnessNameOf(const User &user);

/// The keys that a book key stands for. The purposes are part of the format.
[[nodiscard]] Secret databaseKey(const Secret &bookKey);

} // namespace guardbook
