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
    bool sample = false;
    int jobs = 1;
    bool keep = false;
    bool list = false;
};

/// 0 when nothing went wrong, 1 when something did, 2 when the runs could not be made. Prints a table, and
/// for every run that went wrong what did and how to do it again.
[[nodiscard]] int runFaults(const FaultRunOptions &options);

} // namespace guardbook::faults
