// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formsheet.h"

#include "core/base/canonicaljson.h"

namespace guardbook {

Result<QByteArray> canonicalRecord(const FormSheet &sheet)
{
    return canonicalJson(QJsonObject{{QStringLiteral("id"), sheet.record.id.text()},
                                     {QStringLiteral("reference"), sheet.record.reference},
                                     {QStringLiteral("form"), sheet.form.key},
                                     {QStringLiteral("form_version"), sheet.form.version},
                                     {QStringLiteral("form_sha256"), sheet.form.sha256.hex()},
                                     {QStringLiteral("state"), sheet.record.state},
                                     {QStringLiteral("answers"), sheet.record.answers}});
}

} // namespace guardbook
