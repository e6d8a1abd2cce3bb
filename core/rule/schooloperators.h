// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rule/ruleoperators.h"

#include <QDate>

#include <vector>

namespace guardbook {

/// What a rule may ask of the school. Left empty: Monday to Friday are working days, nobody holds a role.
struct RuleWorld {
    std::function<bool(const QDate &day)> isWorkingDay = {};
    std::function<bool(const QString &who, const QString &role, const QDate &day)> holdsRole = {};
};

/// The operators that forms and profiles have beside those of jsonlogic.com: days, working days, roles and a
/// little text. A day is a text like "2026-03-04"; a moment with an offset counts as its day there. What is
/// asked of something that is no day comes out as null, so that a check that needs a day fails.
[[nodiscard]] RuleOperators schoolOperators(const RuleWorld &world = {});

/// One operator as docs/rules.md shows it. A test holds every example to its value.
struct OperatorPage {
    QString name;
    QString arguments;
    QString meaning;
    QByteArray rule; ///< An example over `data`,
    QByteArray data; ///< "null" when it needs none,
    QByteArray value;
};
[[nodiscard]] const std::vector<OperatorPage> &schoolOperatorPages();

/// The text of docs/rules.md.
[[nodiscard]] QString ruleReference();

} // namespace guardbook
