// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "tests/faults/tracedprogram.h"

#include <QFile>
#include <QStringList>

#include <memory>
#include <vector>

namespace guardbook::faults {

/// How a run went.
struct DoneRun {
    QString operation;
    Fault fault;
    bool met = false; ///< A call was there to fail. (Random names may make an operation a call shorter.)
    bool wrong = false;
};

/// The runs that were made, a line each, in a file that several processes append to. A run that was cut off
/// has no whole line there and is made again.
class RunRecord {
public:
    /// What an earlier record in that file says, if there is one. Refused when another program made it.
    [[nodiscard]] static Result<RunRecord> open(const QString &path, const QString &program);

    [[nodiscard]] Result<std::vector<DoneRun>> read() const;
    /// The handle is shared with the processes that are forked from this one.
    [[nodiscard]] bool append(const DoneRun &run);

private:
    QString m_path;
    std::unique_ptr<QFile> m_file;
};

} // namespace guardbook::faults
