// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/book.h"
#include "core/keys/keyring.h"
#include "core/keys/keyslotsfile.h"

#include <QStringList>

namespace guardbook {

/// One name in the list to unlock from.
struct UnlockName {
    QString name;
    bool readsCases = false;
};

/// Who can be unlocked in a book's folder, without opening anything.
[[nodiscard]] Result<std::vector<UnlockName>> unlockNames(const QString &folder);

/// Whether unlocking may write the file keyslots: to mend it, to take up a changed key, to settle a change.
enum class SlotsFile { Mend, LeaveAlone };

/// Opens a person's slot. Takes up a book key that was changed meanwhile, and finishes or drops a change of
/// key that was interrupted: book.db is asked which of the two keys it has.
[[nodiscard]] Result<UnlockedSlot> unlockSlot(const QString &folder, const QString &user,
                                              const Secret &passphrase, SlotsFile file = SlotsFile::Mend);
[[nodiscard]] Result<UnlockedSlot> unlockByRecoveryKey(const QString &folder, const QString &typedKey);

/// Unlocks and opens.
struct OpenedBook {
    std::unique_ptr<Book> book;
    UnlockedSlot unlocked;
};
[[nodiscard]] Result<OpenedBook> openBook(const QString &folder, const QString &user,
                                          const Secret &passphrase, const OpenOptions &options,
                                          const Clock &clock);

} // namespace guardbook
