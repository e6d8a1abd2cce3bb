// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>

namespace guardbook {

/// One unlocked stretch of work with a book; random at each unlock.
using SessionId = Id<struct SessionTag>;

/// What a reader must know about the time or the origin of an entry. Bits, to be joined in LeafBody::flags.
enum LeafFlag : std::uint16_t {
    ClockWentBack = 1,        ///< The wall clock was behind the entry before.
    ClockNotSynchronised = 2, ///< The machine followed no time server.
    Imported = 4,             ///< Came from another book or system.
    LateEntry = 8             ///< The event is older than its record.
};

/// What a ledger entry says, before it is signed (docs/ledger-format.md 1). It holds no names and no content:
/// it may outlive the payload that it commits to.
struct LeafBody {
    std::uint64_t seq = 0;    ///< Index of the leaf in the tree.
    std::int64_t timeMs = 0;  ///< Wall clock, UTC milliseconds.
    std::uint64_t monoMs = 0; ///< Milliseconds since the session began, by a clock nobody can set.
    SessionId session;
    std::uint16_t eventType = 0; ///< Opaque here; the registry of actions gives it a word.
    std::uint16_t flags = 0;     ///< LeafFlag; bits without a meaning are kept as they are.
    AnyId caseRef;               ///< Null: none.
    AnyId subjectRef;            ///< Evidence, form, policy version, ...; null: none.
    Digest actor;                ///< VerifyingKey::fingerprint() of who signs.
    Digest commitment;           ///< payloadCommitment(); null: no payload.

    friend bool operator==(const LeafBody &, const LeafBody &) = default;
};

inline constexpr qsizetype leafBodySize = 152;
inline constexpr qsizetype leafEntrySize = 216;
inline constexpr qsizetype payloadSaltSize = 32;

/// The 152 bytes of a body.
[[nodiscard]] QByteArray encodeLeafBody(const LeafBody &body);
/// Corrupt unless the length, the magic and the four zero bytes are exact.
[[nodiscard]] Result<LeafBody> decodeLeafBody(QByteArrayView bytes);

/// The 216-byte entry: body and signature. The actor is always that of `key`, whatever `body.actor` says.
[[nodiscard]] QByteArray signLeaf(const LeafBody &body, const SigningKey &key);
/// Corrupt: not an entry. Tampered: it names another actor than `key`, or the signature does not fit.
/// The caller compares `seq` with the place where the entry was found.
[[nodiscard]] Result<LeafBody> openLeaf(QByteArrayView entry, const VerifyingKey &key);

/// H(0x00 || entry), RFC 6962 section 2.1.
[[nodiscard]] Digest leafHash(QByteArrayView entry);

/// H("guardbook/payload/v1" || 0x00 || salt || payload). Null if the salt is not 32 bytes long.
[[nodiscard]] Digest payloadCommitment(QByteArrayView salt, QByteArrayView payload);
/// Whether salt and payload are what `commitment` was made from. False for a salt of any other length.
[[nodiscard]] bool opensCommitment(const Digest &commitment, QByteArrayView salt, QByteArrayView payload);

} // namespace guardbook
