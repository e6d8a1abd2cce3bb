// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/specfields.h"
#include "core/base/stateddate.h"

namespace guardbook::policychecks {

/// A rule of policies forbids it.
[[nodiscard]] inline Error refused(const QString &sentence, const char *where)
{
    return {ErrorCode::Refused, sentence, specfields::s(where)};
}

[[nodiscard]] inline Result<> notToCome(const StatedDate &date, const QDate &today, const char *where)
{
    if (date.precision == DatePrecision::Day && date.day > today)
        return refused(
            QStringLiteral("%1 is still to come. The day is written first, then the month: check it.")
                .arg(date.stated),
            where);
    return {};
}

} // namespace guardbook::policychecks
