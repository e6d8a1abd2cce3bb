// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/drafttable.h"

#include "core/storage/query.h"
#include "core/storage/transaction.h"

#include <QJsonDocument>

namespace guardbook {

Result<> DraftTable::put(const UserId &user, const Draft &draft) const
{
    GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(m_database));
    {
        Query query(
            m_database,
            QStringLiteral("INSERT INTO draft (user, kind, subject, fields, saved_ms, saved_offset) "
                           "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user, kind, subject) DO UPDATE SET "
                           "fields = excluded.fields, saved_ms = excluded.saved_ms, "
                           "saved_offset = excluded.saved_offset"));
        query.bind(user.text()).bind(draft.kind).bind(draft.subject.text());
        query.bind(QString::fromUtf8(QJsonDocument(draft.fields).toJson(QJsonDocument::Compact)));
        query.bind(qint64(draft.savedAt.utcMs)).bind(qint64(draft.savedAt.offsetMinutes));
        GUARDBOOK_TRY(query.run());
    }
    return transaction.commit();
}

Result<> DraftTable::drop(const UserId &user, const QString &kind, const AnyId &subject) const
{
    GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(m_database));
    {
        Query query(m_database,
                    QStringLiteral("DELETE FROM draft WHERE user = ? AND kind = ? AND subject = ?"));
        GUARDBOOK_TRY(query.bind(user.text()).bind(kind).bind(subject.text()).run());
    }
    return transaction.commit();
}

Result<std::vector<Draft>> DraftTable::ofUser(const UserId &user) const
{
    Query query(m_database, QStringLiteral("SELECT kind, subject, fields, saved_ms, saved_offset FROM draft "
                                           "WHERE user = ? ORDER BY saved_ms DESC, kind, subject"));
    query.bind(user.text());
    std::vector<Draft> drafts;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return drafts;
        Draft draft;
        draft.kind = query.text(0);
        draft.subject = query.id<AnyId>(1);
        draft.fields = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
        draft.savedAt = {query.integer(3), std::int16_t(query.integer(4))};
        drafts.push_back(std::move(draft));
    }
}

} // namespace guardbook
