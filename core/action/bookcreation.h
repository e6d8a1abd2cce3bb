// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/keys/keysetup.h"
#include "core/school/profile.h"

#include <functional>
#include <vector>

namespace guardbook {

/// A person for a new book.
struct FirstUser {
    QString name;
    QString fullName; ///< Empty: as the name.
    QString role;
    QString jobTitle;
    QString initials; ///< Empty: from the full name.
    Secret passphrase;
};

struct BookCreation {
    QString folder; ///< Must not exist yet.
    QByteArray profileJson;
    std::vector<FirstUser> users; ///< At least one who reads cases; the first such is the author of entry 0.
    KdfParameters kdf;            ///< For every slot; each gets a salt of its own.
    QString machineFolder;
};

/// Shows the recovery sheet to a person and returns what they typed back from it, or an error to give up.
using ProveRecovery = std::function<Result<QString>(const RecoverySheet &sheet)>;

/// Makes a book. Nothing stands at the folder until it is whole: it is built beside it and renamed. Set-up
/// cannot finish before the recovery key was typed back and has unwrapped the real book key (integrity.md 3).
[[nodiscard]] Result<> createBook(const BookCreation &creation, const ProveRecovery &prove,
                                  const Clock &clock);

} // namespace guardbook
