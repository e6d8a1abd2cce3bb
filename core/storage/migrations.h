// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace guardbook {

class Database;

/// A step from schema number - 1 to schema `number`. Released steps never change.
struct Migration {
    int number = 0;
    QString sql; ///< A script without BEGIN or COMMIT.
};

/// Brings the schema up to the last step: each step and its version number are one transaction, so that a
/// step that fails leaves the step before. Steps are numbered 1, 2, 3, ... without gaps. TooNew if the file
/// is ahead of the last step; ReadOnly if steps are due and the database cannot be written.
[[nodiscard]] Result<> migrate(Database &database, const std::vector<Migration> &steps);

} // namespace guardbook
