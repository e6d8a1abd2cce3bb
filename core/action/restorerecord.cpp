// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/restorerecord.h"

#include "core/base/canonicaljson.h"
#include "core/storage/query.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace guardbook {

namespace {

SeenCheckpoint checkpointIn(const QJsonObject &payload, const QString &stem)
{
    return {std::uint64_t(payload.value(stem + QStringLiteral("_size")).toInteger()),
            Digest::fromHex(payload.value(stem + QStringLiteral("_root")).toString()).value_or(Digest())};
}

bool signedByTwo(const QJsonObject &payload, const Signers &known, const BookId &book)
{
    const QByteArray statement = restoreStatement(book, checkpointIn(payload, QStringLiteral("restored")),
                                                  checkpointIn(payload, QStringLiteral("given_up")));
    QSet<QString> signers;
    const QJsonArray signatures = payload.value(QStringLiteral("signed")).toArray();
    for (const QJsonValue &value : signatures) {
        const QString id = value[QStringLiteral("user")].toString();
        const auto signature =
            signatureFromBytes(QByteArray::fromHex(value[QStringLiteral("signature")].toString().toLatin1()));
        const auto keys = known.keysOf(UserId::fromText(id).value_or(UserId()));
        if (signature && std::any_of(keys.begin(), keys.end(), [&](const VerifyingKey &key) {
                return key.verify(statement, *signature);
            }))
            signers.insert(id);
    }
    return signers.size() >= 2;
}

} // namespace

QByteArray restoreStatement(const BookId &book, const SeenCheckpoint &restored, const SeenCheckpoint &givenUp)
{
    return QStringLiteral("guardbook/restore/v1\nbook %1\nrestored %2 %3\ngiven up %4 %5\n")
        .arg(book.text())
        .arg(restored.size)
        .arg(restored.root.hex())
        .arg(givenUp.size)
        .arg(givenUp.root.hex())
        .toUtf8();
}

Result<std::optional<QString>> restoreThatGaveUp(const Ledger &ledger, const Signers &signers,
                                                 const BookId &book, const SeenCheckpoint &seen)
{
    GUARDBOOK_ASSIGN(const auto entries,
                     ledger.tables().entriesOfEvent(std::uint16_t(EventType::BackupRestore)));
    for (const std::uint64_t seq : entries) {
        GUARDBOOK_ASSIGN(const StoredEntry entry, ledger.tables().entry(seq));
        const auto payload = parseStrictJson(entry.payload);
        if (!payload)
            continue;
        const SeenCheckpoint givenUp = checkpointIn(*payload, QStringLiteral("given_up"));
        const bool covers = givenUp.size > seen.size || givenUp == seen;
        if (covers && signedByTwo(*payload, signers, book))
            return std::optional<QString>(payload->value(QStringLiteral("at")).toString());
    }
    return std::optional<QString>();
}

} // namespace guardbook
