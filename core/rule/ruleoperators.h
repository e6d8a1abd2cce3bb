// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace guardbook {

/// An operator whose arguments are evaluated before it: values and the data in scope in, a value out.
using RuleOperator = std::function<Result<QJsonValue>(const QJsonArray &arguments, const QJsonValue &data)>;
using RuleOperators = QHash<QString, RuleOperator>;

/// The plain operators of jsonlogic.com/operations. Those that choose what is evaluated (if, and, or, filter,
/// map, reduce, all, none, some) are the evaluator's own. `log` gives back what it is given and writes
/// nothing: a rule sees personal data.
[[nodiscard]] const RuleOperators &standardOperators();

/// The member of the data at a path with dots ("a.b.0"), Undefined if there is none. "" and null: all of it.
[[nodiscard]] QJsonValue dataAt(const QJsonValue &data, const QJsonValue &path);

} // namespace guardbook
