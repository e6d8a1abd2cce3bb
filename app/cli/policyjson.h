// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/policyreader.h"
#include "core/policy/policystatements.h"

#include <QJsonArray>
#include <QJsonObject>

namespace guardbook::cli {

[[nodiscard]] QJsonObject toJson(const PolicyStatements &found);
[[nodiscard]] QJsonArray toJson(const std::vector<PolicyClause> &clauses);
[[nodiscard]] QJsonObject toJson(const PolicyComparison &comparison);
[[nodiscard]] QJsonArray toJson(const std::vector<PolicyAudience::Reader> &readers);
/// All policies as a list, or one with its versions, history and readers.
[[nodiscard]] Result<QJsonObject> showPolicies(Book &book, const QString &idOrTitle);

} // namespace guardbook::cli
