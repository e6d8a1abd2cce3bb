// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/policytables.h"

namespace guardbook {

void FieldCodec<std::vector<PolicySlot>>::bind(Query &query, const std::vector<PolicySlot> &value)
{
    QJsonArray list;
    for (const PolicySlot &slot : value)
        list.append(QJsonObject{{QStringLiteral("key"), slot.key},
                                {QStringLiteral("title"), slot.title},
                                {QStringLiteral("role"), slot.role},
                                {QStringLiteral("date_required"), slot.dateRequired},
                                {QStringLiteral("on_behalf_of"), slot.onBehalfOf}});
    query.bind(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

std::optional<std::vector<PolicySlot>> FieldCodec<std::vector<PolicySlot>>::read(const Query &query, int &at)
{
    const auto document = QJsonDocument::fromJson(query.text(at++).toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<PolicySlot> slots_;
    const QJsonArray list = document.array();
    for (const QJsonValue &value : list)
        slots_.push_back({value[QStringLiteral("key")].toString(), value[QStringLiteral("title")].toString(),
                          value[QStringLiteral("role")].toString(),
                          value[QStringLiteral("date_required")].toBool(),
                          value[QStringLiteral("on_behalf_of")].toString()});
    return slots_;
}

Result<std::vector<PolicyDocument>> PolicyTable::all() const
{
    return select(QStringLiteral("ORDER BY title COLLATE NOCASE, rowid"));
}

Result<std::vector<PolicyDocument>> PolicyTable::titled(const QString &title) const
{
    return select(QStringLiteral("WHERE title = ? COLLATE NOCASE"), {title});
}

Result<std::vector<PolicyVersion>> PolicyVersionTable::ofDocument(const PolicyId &document) const
{
    return select(QStringLiteral("WHERE document = ? ORDER BY number"), {document.text()});
}

Result<std::vector<PolicyVersion>> PolicyVersionTable::inForce() const
{
    return select(QStringLiteral("WHERE state = 'in-force' ORDER BY document, number"));
}

Result<std::vector<PolicyVersion>> PolicyVersionTable::withOriginal() const
{
    return select(QStringLiteral("WHERE sha256 IS NOT NULL ORDER BY rowid"));
}

Result<std::vector<PolicyEvent>> PolicyEventTable::ofDocument(const PolicyId &document) const
{
    return select(QStringLiteral("WHERE document = ? ORDER BY number"), {document.text()});
}

Result<std::vector<PolicySignature>> PolicySignatureTable::ofVersion(const PolicyVersionId &version) const
{
    return select(QStringLiteral("WHERE version = ? ORDER BY rowid"), {version.text()});
}

Result<std::vector<PolicyAcknowledgement>>
PolicyAcknowledgementTable::ofVersion(const PolicyVersionId &version) const
{
    return select(QStringLiteral("WHERE version = ? ORDER BY at_ms, rowid"), {version.text()});
}

Result<std::vector<PolicyTrigger>> PolicyTriggerTable::ofDocument(const PolicyId &document) const
{
    return select(QStringLiteral("WHERE document = ? ORDER BY raised_ms, rowid"), {document.text()});
}

Result<std::vector<PolicyCopyRequest>> PolicyCopyRequestTable::ofDocument(const PolicyId &document) const
{
    return select(QStringLiteral("WHERE document = ? ORDER BY recorded_ms, rowid"), {document.text()});
}

Result<std::vector<PolicyTaskLink>> PolicyTaskTable::ofDocument(const PolicyId &document) const
{
    return select(QStringLiteral("WHERE document = ?"), {document.text()});
}

} // namespace guardbook
