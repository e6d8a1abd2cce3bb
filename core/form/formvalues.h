// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/form/formdefinition.h"

#include <QJsonObject>

namespace guardbook {

/// What the values of a field may refer to; each answers with a sentence when there is no such thing.
struct FormLookups {
    std::function<Result<>(const FormField &field, const QString &id)> check;
    Instant now;
    SchoolCalendar calendar;
    std::vector<ProfileRole> roles;
};

/// A value as it was typed, in the shape in which records keep it, or a sentence that says what to write.
/// Dates: "04/03/2026" or ISO, kept as "2026-03-04". Times: ISO 8601 with an offset. URLs: kept as
/// {"typed", "url"}, the second normalised; nothing is fetched. Stated dates: {"stated", "precision", "due"}.
/// People, incidents, exhibits and forms: ids. Null: nothing.
[[nodiscard]] Result<QJsonValue> acceptFormValue(const FormField &field, const QJsonValue &typed,
                                                 const FormLookups &lookups);

/// A value as rules see it: a URL is its normalised text, everything else itself.
[[nodiscard]] QJsonValue ruleValueOf(const FormField &field, const QJsonValue &value);

/// A value as it is printed. `nameOf` names people, incidents, exhibits and forms by their ids.
[[nodiscard]] QString printedValue(const FormField &field, const QJsonValue &value,
                                   const std::function<QString(const FormField &, const QString &)> &nameOf);

/// One absolute http or https URL with a host, normalised: scheme and host in small letters, no user, no
/// default port, no fragment.
[[nodiscard]] Result<QString> normalisedUrl(const QString &typed);

} // namespace guardbook
