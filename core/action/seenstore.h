// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keys/identity.h"
#include "core/ledger/seen.h"
#include "core/storage/bookrow.h"

#include <optional>

namespace guardbook {

/// The last checkpoint that this machine, and each user, saw, kept outside the database (integrity.md 2.5).
/// The machine's record lies in the machine's own folder, which is not copied with the book; a user's lies in
/// the book folder, encrypted and authenticated by a key that only that user has.
class SeenStore {
public:
    SeenStore(QString machineFolder, QString bookFolder, BookId book);

    [[nodiscard]] Result<std::optional<SeenCheckpoint>> machine() const;
    [[nodiscard]] Result<> rememberMachine(const SeenCheckpoint &seen) const;
    [[nodiscard]] Result<std::optional<SeenCheckpoint>> user(const Identity &identity) const;
    [[nodiscard]] Result<> rememberUser(const Identity &identity, const SeenCheckpoint &seen) const;

private:
    [[nodiscard]] QString machinePath() const;
    [[nodiscard]] QString userPath(const Identity &identity) const;
    QString m_machineFolder;
    QString m_bookFolder;
    BookId m_book;
};

} // namespace guardbook
