// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/school/user.h"
#include "core/storage/database.h"

#include <limits>
#include <optional>
#include <vector>

namespace guardbook {

/// Whose signatures count in a book: every user, those who were removed included, with the keys that they
/// signed with before the recovery key gave them new ones.
class Signers {
public:
    [[nodiscard]] static Result<Signers> load(Database &database);

    struct Signer {
        UserId user;
        VerifyingKey key;
        std::uint64_t untilSeq =
            std::numeric_limits<std::uint64_t>::max(); ///< The key counts for entries below.
        Digest fingerprint = key.fingerprint();        ///< By which entries name the key.
        [[nodiscard]] bool isFormer() const { return untilSeq != std::numeric_limits<std::uint64_t>::max(); }
    };
    /// Whose key an entry of the ledger names by its fingerprint, if that key counts for this entry.
    [[nodiscard]] std::optional<Signer> signerOf(const Digest &fingerprint, std::uint64_t seq) const;
    /// Every key that this user has or had, the present one first.
    [[nodiscard]] std::vector<VerifyingKey> keysOf(const UserId &user) const;

private:
    std::vector<Signer> m_signers;
};

} // namespace guardbook
