// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"

#include <functional>
#include <vector>

namespace guardbook::cli {

/// One verb of the command line.
struct Verb {
    QString name;
    QString meaning;
    VerbOptions options; ///< --json is added to every one.
    std::function<int(const Arguments &, bool json)> run;
};

[[nodiscard]] std::vector<Verb> bookVerbs();    ///< new, apply, show, pack
[[nodiscard]] std::vector<Verb> keepingVerbs(); ///< backup, restore, check, recover
[[nodiscard]] std::vector<Verb> fileVerbs();    ///< verify, profile, actions
[[nodiscard]] std::vector<Verb> formVerbs();    ///< form
[[nodiscard]] std::vector<Verb> policyVerbs();  ///< policy
[[nodiscard]] std::vector<Verb> ruleVerbs();    ///< rule

[[nodiscard]] Verb recoverVerb();

/// verify BOOK is check BOOK.
[[nodiscard]] int runCheck(const Arguments &arguments, bool json);

} // namespace guardbook::cli
