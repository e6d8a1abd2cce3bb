// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/drafts.h"

#include "core/action/book.h"
#include "core/action/session.h"
#include "core/storage/drafttable.h"

#include <QJsonDocument>

#include <algorithm>

namespace guardbook {

Result<> Drafts::keep(const QString &kind, const AnyId &subject, const QJsonObject &fields)
{
    Book &book = m_session.book();
    GUARDBOOK_TRY(book.mayWrite());
    if (QJsonDocument(fields).toJson(QJsonDocument::Compact).size() > mostBytes)
        return Error{ErrorCode::Refused,
                     QStringLiteral("This is too much text for a draft. Save what you have, and add the rest "
                                    "as a file of evidence."),
                     QStringLiteral("draft")};
    return DraftTable(book.database()).put(m_session.user().id, {kind, subject, fields, book.clock().now()});
}

Result<> Drafts::drop(const QString &kind, const AnyId &subject)
{
    Book &book = m_session.book();
    GUARDBOOK_TRY(book.mayWrite());
    return DraftTable(book.database()).drop(m_session.user().id, kind, subject);
}

Result<std::optional<Draft>> Drafts::find(const QString &kind, const AnyId &subject) const
{
    GUARDBOOK_ASSIGN(auto drafts, all());
    const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const Draft &draft) {
        return draft.kind == kind && draft.subject == subject;
    });
    return found == drafts.end() ? std::optional<Draft>() : std::optional<Draft>(std::move(*found));
}

Result<std::vector<Draft>> Drafts::all() const
{
    return DraftTable(m_session.book().database()).ofUser(m_session.user().id);
}

} // namespace guardbook
