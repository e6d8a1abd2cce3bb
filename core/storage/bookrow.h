// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/incident/incident.h"
#include "core/keys/keyslots.h"

#include <QByteArray>

#include <optional>

namespace guardbook {

using PackId = Id<struct PackTag>;

/// The one row that says which book this is.
struct BookRow {
    BookId id;
    AnyId logId;
    QByteArray logSeed; ///< Ed25519 seed of the ledger's key.
    QByteArray profileJson;
    QByteArray schoolLeafKey;  ///< PKCS#8 DER.
    QByteArray schoolLeafCert; ///< DER.
    QByteArray schoolRootCert; ///< DER.
    Instant createdAt;
};

/// The school's root key, sealed to one person's X25519 key or to the recovery key's.
struct RootKeyShare {
    AnyId id;
    QString holder; ///< A user's id text, or "recovery".
    QByteArray sealed;
};

/// The key slots as the book itself knows them: what the file is held against.
struct KeySlotsCopy {
    BookId id; ///< Of the book: there is one row.
    std::uint64_t generation = 0;
    QByteArray bytes; ///< As encodeKeySlots() makes them.
};

/// A key that a user signed with until the recovery key gave them a new one.
struct FormerKey {
    AnyId id;
    UserId user;
    VerifyingKey signingKey;
    std::uint64_t untilSeq = 0; ///< The first entry of the ledger that it does not count for.
    Instant replacedAt;
};

/// One pack that was prepared, and how it ended: a line of the disclosure log.
struct PackRow {
    PackId id;
    IncidentId incident;
    QString reference; ///< "2026-0001/P1"
    QString kind;
    QString recipient;
    QString purpose;
    QString lawfulBasis;
    Instant preparedAt;
    UserId preparedBy;
    std::optional<Digest> manifestSha256; ///< Empty until the pack has been written and verified.
    std::optional<Digest> pdfSha256;
    std::optional<Instant> exportedAt;
};

/// That a recipient confirmed a pack. It stands in the ledger alone, as the payload of its entry.
struct ReturnedReceipt {
    QString signedBy;   ///< Name and role of who confirmed it.
    Instant receivedAt; ///< When the recipient had the pack.
    QString note;       ///< How it came back, for example "Signed page, by hand".
};

} // namespace guardbook
