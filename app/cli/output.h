// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace guardbook::cli {

/// How the program ends (architecture.md 7). With DoneButWarned all that was asked for is done and told, and
/// something that comes after it went wrong.
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, FaultFound = 3, DoneButWarned = 4 };

void printLine(const QString &text);
void printJson(const QJsonObject &object);
/// Worth knowing, nothing wrong: on the error output, so that it is in no record that goes on. Empty:
/// nothing.
void printNote(const QString &sentence);
/// One sentence on the error output, or an object with --json. Returns what the program ends with.
int fail(const Error &error, bool json);
/// Ends a verb that works out an object: prints its "said", or with --json all the rest of it, or the error,
/// whose `where` is "usage" when the words do not fit.
int tell(const Result<QJsonObject> &result, bool json);
/// What a verb that did its work ends with: Done, or after a sentence on the error output (with --json also
/// an object {"warning": ...} of its own) DoneButWarned.
int done(const QString &warning, bool json);

} // namespace guardbook::cli
