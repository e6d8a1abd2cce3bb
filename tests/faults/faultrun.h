// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace guardbook::faults {

struct FaultRunOptions {
    QString program; ///< guardbook-cli.
    QString scratch; ///< An empty folder.
    QStringList operations;
    QStringList kinds;
    std::optional<int> at;
    int every = 1; ///< Of the calls at one site: the first, the middle one, the last and each such one.
    bool sample = false;
    QString record; ///< Where the runs are noted, and which of them were made before.
    int jobs = 1;
    bool fresh = false; ///< Starts the program anew for every run.
    bool keep = false;
    bool list = false;
};

/// A sentence about names that are not those of operations or ways of failing; empty when all are known.
[[nodiscard]] QString unknownNameIn(const FaultRunOptions &options);

/// 0 when runs were made and nothing went wrong, 1 when something did, 2 when the runs could not be made or
/// there were none to make. Prints what went wrong in which run as soon as it has, and a table.
[[nodiscard]] int runFaults(const FaultRunOptions &options);

} // namespace guardbook::faults
