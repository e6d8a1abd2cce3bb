// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/bookaftermath.h"

#include <functional>

namespace guardbook::faults {

/// Something that people ask of a book, and what has to hold after it was interrupted.
struct Operation {
    QString name;
    QString means; ///< For the table of docs/figures.md.
    /// Arguments of guardbook-cli.
    std::function<QStringList(const Workplace &)> arguments;
    /// What the run says it did is done, and what it did not do is as it was. The book is not open.
    std::function<Wrongs(const Workplace &, const TracedRun &, Opener &)> judge;
};

[[nodiscard]] const std::vector<Operation> &operations();

/// All that has to hold after a run of an operation, whatever happened to it.
[[nodiscard]] Wrongs judgeRun(const Operation &operation, const Workplace &place, const TracedRun &run,
                              const Fault &fault, Opener &opener);

} // namespace guardbook::faults
