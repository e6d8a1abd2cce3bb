// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rule/ruleoperators.h"

#include <QJsonValue>

namespace guardbook {

/// What one evaluation may cost. A rule comes from a file that a school edits, so it is bounded like any
/// input.
struct RuleLimits {
    int depth = 64; ///< Levels of rule inside rule.
    qint64 work =
        1'000'000; ///< Values looked at and made, members of arrays and each 64 letters of text included.
};

/// Evaluates a JsonLogic rule (jsonlogic.com) over data: pure, nothing else is read. `more` are operators
/// beside the standard ones; they may not replace one. Refuses an operator that is not known, naming it, and
/// a rule that is deeper or costs more than the limits. A number that JSON cannot hold comes out as null.
[[nodiscard]] Result<QJsonValue> evaluateRule(const QJsonValue &rule, const QJsonValue &data,
                                              const RuleOperators &more = {}, const RuleLimits &limits = {});

} // namespace guardbook
