// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace guardbook::cli {

/// How the program ends (architecture.md 7).
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, FaultFound = 3 };

void printLine(const QString &text);
void printJson(const QJsonObject &object);
/// Worth knowing, nothing wrong: on the error output, so that it is in no record that goes on. Empty:
/// nothing.
void printNote(const QString &sentence);
/// One sentence on the error output, or an object with --json. Returns what the program ends with.
int fail(const Error &error, bool json);

} // namespace guardbook::cli
