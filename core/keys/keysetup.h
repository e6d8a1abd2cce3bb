// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/keys/keyring.h"
#include "core/keys/recoverykey.h"

namespace guardbook {

/// Key slots whose recovery key was typed back and has opened them. Only SetupInProgress makes one, and a new
/// book's first key slots are saved from nothing else: a set-up that ends without that proof cannot be
/// written.
class FinishedSetup {
public:
    [[nodiscard]] const KeySlots &slots() const { return m_slots; }
    [[nodiscard]] const Secret &bookKey() const { return m_bookKey; }

private:
    friend class SetupInProgress;
    FinishedSetup(KeySlots slots, Secret bookKey) : m_slots(std::move(slots)), m_bookKey(std::move(bookKey))
    {
    }
    KeySlots m_slots;
    Secret m_bookKey;
};

/// Key slots with a recovery key that nobody has proved yet.
class SetupInProgress {
public:
    /// What is to be printed and put into the safe.
    [[nodiscard]] RecoverySheet sheet(const QString &school, const Instant &madeAt) const;
    /// The keys that were made for the first reader of a new book.
    [[nodiscard]] const Identity &firstIdentity() const { return m_first; }
    /// Takes the key as it was typed back from the sheet, and proves it on the encoded key slots as they will
    /// stand on the disk. On failure all is as before: correct the typing and ask again.
    [[nodiscard]] Result<FinishedSetup> prove(const QString &typed) const;

private:
    friend Result<SetupInProgress> startKeySlots(KeySlots, Secret, Identity);
    SetupInProgress(KeySlots slots, Secret bookKey, Identity first, RecoveryKey recovery);
    KeySlots m_slots;
    Secret m_bookKey;
    Identity m_first;
    RecoveryKey m_recovery;
};

/// What the plain header says about book.db.
struct NewBook {
    BookId book;
    QString cipher = QStringLiteral("chacha20");
    std::uint32_t pageSize = 8192;
};

/// A new book's slots: the first reader's and the recovery key's, with a random book key.
[[nodiscard]] Result<SetupInProgress> createKeySlots(const NewBook &book, const NewSlot &firstReader,
                                                     const Secret &passphrase);

/// A new recovery key in place of the old. When the old sheet may have been seen, follow with
/// changeBookKey().
[[nodiscard]] Result<SetupInProgress> replaceRecoveryKey(const KeySlots &slots, const Secret &bookKey);

} // namespace guardbook
