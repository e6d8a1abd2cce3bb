// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/passphrases.h"
#include "core/action/actionspec.h"
#include "core/action/bookunlock.h"
#include "core/base/clock.h"

#include <memory>

namespace guardbook::cli {

/// What every verb that opens a book needs, put together from the command line.
struct BookSession {
    Passphrases passphrases;
    std::unique_ptr<Clock> clock;
    FixedClock *fixedClock = nullptr; ///< The same clock, when --clock or the list sets it.
    QString machineFolder;
    QString user;
    OpenedBook opened;
};

inline const QStringList bookOptions{QStringLiteral("--user"), QStringLiteral("--passphrase-file"),
                                     QStringLiteral("--clock"), QStringLiteral("--machine-folder")};

/// Where this machine remembers what it saw: --machine-folder, else the user's own data folder.
[[nodiscard]] QString machineFolderFrom(const Arguments &arguments);
/// The system's clock, or the one that --clock or `fallback` (ISO 8601 with an offset) sets.
[[nodiscard]] Result<std::unique_ptr<Clock>> clockFrom(const Arguments &arguments, const QString &fallback,
                                                       FixedClock *&fixed);
/// Unlocks and opens as --user, or as the only user that there is a passphrase for.
[[nodiscard]] Result<BookSession> openSession(const QString &book, const Arguments &arguments, bool readOnly,
                                              const QString &clockFallback = {});

/// For work that is done, and a book that could then not note that somebody left it: a sentence that takes
/// nothing back. Empty when it could.
[[nodiscard]] QString warningAfterWork(const Result<> &left);

} // namespace guardbook::cli
