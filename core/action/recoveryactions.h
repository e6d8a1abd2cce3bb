// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookcreation.h"
#include "core/keys/keyring.h"

namespace guardbook {

class Book;

/// Whom the recovery key lets in again.
struct RecoveryRequest {
    QString user; ///< By name.
    Secret newPassphrase;
};

/// Gives a person a new passphrase with the recovery key, and makes a new recovery key: the old sheet is used
/// up. The person's own keys were locked under the passphrase that is lost, so they get new ones; what they
/// signed before stays theirs under the former key. Leaves `recovery.use`, signed by the recovery key too.
///
/// `unlocked` is what unlockByRecoveryKey() gave. Refused for anybody else's, for a removed user and while
/// the book is open for reading only. Until the new sheet was typed back nothing is changed.
[[nodiscard]] Result<User> recoverUser(Book &book, const UnlockedSlot &unlocked,
                                       const RecoveryRequest &request, const ProveRecovery &prove);

} // namespace guardbook
