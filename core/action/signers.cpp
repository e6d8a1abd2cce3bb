// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/signers.h"

#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

Result<Signers> Signers::load(Database &database)
{
    Signers signers;
    GUARDBOOK_ASSIGN(const auto users, UserTable(database).all());
    for (const User &user : users)
        signers.m_signers.push_back({user.id, user.signingKey});
    GUARDBOOK_ASSIGN(const auto former,
                     Table<FormerKey>(database).select(QStringLiteral("ORDER BY until_seq DESC")));
    for (const FormerKey &key : former)
        signers.m_signers.push_back({key.user, key.signingKey, key.untilSeq});
    return signers;
}

std::optional<Signers::Signer> Signers::signerOf(const Digest &fingerprint, std::uint64_t seq) const
{
    const auto found = std::find_if(m_signers.begin(), m_signers.end(), [&](const Signer &signer) {
        return seq < signer.untilSeq && signer.fingerprint == fingerprint;
    });
    return found == m_signers.end() ? std::nullopt : std::optional<Signer>(*found);
}

std::vector<VerifyingKey> Signers::keysOf(const UserId &user) const
{
    std::vector<VerifyingKey> keys;
    for (const Signer &signer : m_signers) {
        if (signer.user == user)
            keys.push_back(signer.key);
    }
    return keys;
}

} // namespace guardbook
