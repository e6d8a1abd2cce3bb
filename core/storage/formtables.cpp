// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/formtables.h"

namespace guardbook {

namespace {

template <typename Row>
std::optional<Row> firstOf(std::vector<Row> rows)
{
    return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
}

/// What json_extract() gives for a value, to compare with.
QVariant extracted(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::optional<StoredForm>> StoredFormTable::newest(const QString &key) const
{
    GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE key = ? ORDER BY version DESC LIMIT 1"), {key}));
    return firstOf(std::move(rows));
}

Result<std::optional<StoredForm>> StoredFormTable::version(const QString &key, int version) const
{
    GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE key = ? AND version = ?"), {key, version}));
    return firstOf(std::move(rows));
}

Result<FormRecord> FormRecordTable::byReference(const QString &reference) const
{
    GUARDBOOK_ASSIGN(auto rows, select(QStringLiteral("WHERE reference = ?"), {reference}));
    if (rows.empty())
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("There is no form with the reference %1 in this book.").arg(reference.left(60)),
            name()};
    return std::move(rows.front());
}

Result<QString> FormRecordTable::nextReference(const QString &form, int year) const
{
    const QString stem = QStringLiteral("%1-%2-").arg(form).arg(year);
    Query query(database(),
                QStringLiteral("SELECT max(CAST(substr(reference, ?) AS INTEGER)) FROM form_record "
                               "WHERE reference >= ? AND reference < ?"));
    query.bind(qint64(stem.size() + 1));
    query.bind(stem);
    query.bind(QString(stem.chopped(1) + u'.')); // the letter after the hyphen
    GUARDBOOK_TRY(query.next());
    return stem + QStringLiteral("%1").arg(query.integer(0) + 1, 4, 10, QLatin1Char('0'));
}

Result<std::vector<FormRecord>> FormRecordTable::page(const QString &form,
                                                      const std::optional<FormCursor> &after, int limit) const
{
    QString where = form.isEmpty() ? QStringLiteral("WHERE 1") : QStringLiteral("WHERE form = ?");
    QVariantList values;
    if (!form.isEmpty())
        values << form;
    if (after) {
        where += QStringLiteral(" AND (changed_ms, id) < (?, ?)");
        values << qint64(after->changedMs) << after->id.text();
    }
    values << limit;
    return select(where + QStringLiteral(" ORDER BY changed_ms DESC, id DESC LIMIT ?"), values);
}

Result<std::vector<FormRecord>> FormRecordTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY begun_ms, rowid"), {incident.text()});
}

Result<std::vector<FormRecord>> FormRecordTable::likeThis(const FormRecord &record, const QStringList &same,
                                                          const QStringList &states, int limit) const
{
    QString where = QStringLiteral("WHERE form = ? AND id <> ?");
    QVariantList values{record.form, record.id.text()};
    for (const QString &field : same) {
        where += QStringLiteral(" AND json_extract(answers, ?) IS ?");
        values << QStringLiteral("$.\"%1\"").arg(field) << extracted(record.answers.value(field));
    }
    if (!states.isEmpty()) {
        QStringList marks;
        for (const QString &state : states) {
            marks << QStringLiteral("?");
            values << state;
        }
        where += QStringLiteral(" AND state IN (%1)").arg(marks.join(u','));
    }
    values << limit;
    return select(where + QStringLiteral(" ORDER BY begun_ms LIMIT ?"), values);
}

Result<bool> FormRecordTable::isEnteredFromPaper(const QString &paperCode) const
{
    GUARDBOOK_ASSIGN(const qint64 entered,
                     count(QStringLiteral("WHERE origin = 'paper' AND instr(origin_note, ?)"), {paperCode}));
    return entered > 0;
}

Result<bool> FormRecordTable::isResubmitted(const FormRecordId &record) const
{
    GUARDBOOK_ASSIGN(const qint64 later, count(QStringLiteral("WHERE resubmits = ?"), {record.text()}));
    return later > 0;
}

Result<std::vector<FormStep>> FormStepTable::ofRecord(const FormRecordId &record) const
{
    return select(QStringLiteral("WHERE record = ? ORDER BY number"), {record.text()});
}

Result<std::vector<FormSignature>> FormSignatureTable::ofRecord(const FormRecordId &record) const
{
    return select(QStringLiteral("WHERE record = ? ORDER BY step"), {record.text()});
}

Result<std::vector<FormTaskLink>> FormTaskTable::ofRecord(const FormRecordId &record) const
{
    return select(QStringLiteral("WHERE record = ?"), {record.text()});
}

Result<std::vector<RoleHolding>> RoleHoldingTable::ofUser(const UserId &user) const
{
    return select(QStringLiteral("WHERE user = ? ORDER BY from_day, rowid"), {user.text()});
}

} // namespace guardbook
