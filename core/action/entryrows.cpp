// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/entryrows.h"

#include "core/base/canonicaljson.h"
#include "core/ledger/leaf.h"

#include <QJsonArray>

namespace guardbook {

Result<std::vector<RowState>> rowStatesIn(const StoredEntry &entry)
{
    std::vector<RowState> states;
    if (entry.payload.isNull())
        return states;
    GUARDBOOK_ASSIGN(const QJsonObject payload, parseStrictJson(entry.payload));
    const QJsonArray rows = payload.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const auto digest = Digest::fromHex(row.at(2).toString());
        if (row.size() != 3 || !digest)
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("Entry %1 of the ledger is damaged.").arg(entry.seq),
                         QStringLiteral("payload")};
        states.push_back({row.at(0).toString(), row.at(1).toString(), entry.seq, *digest});
    }
    return states;
}

bool isAsSigned(const StoredEntry &entry)
{
    const auto body =
        decodeLeafBody(QByteArrayView(entry.entry).first(qMin(leafBodySize, entry.entry.size())));
    return body && body->seq == entry.seq && leafHash(entry.entry) == entry.leafHash &&
           (entry.payload.isNull() || opensCommitment(body->commitment, entry.salt, entry.payload));
}

QString rowFault(const QString &table, std::uint64_t seq)
{
    return QStringLiteral("A record (%1) is not what entry %2 of the ledger says it was: an older state was "
                          "put back, or it was changed outside the program.")
        .arg(table)
        .arg(seq);
}

} // namespace guardbook
