// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/bookfolder.h"

namespace guardbook {

/// Removes what a program that was stopped left half-made in a book's folder: files and backups under a name
/// that begins with ".gb-", which nothing ever refers to. Whoever calls holds the book's lock. What cannot be
/// removed stays until the next time. Whole objects without a record are not touched: a check reports them.
void clearLeftovers(const BookFolder &folder);

} // namespace guardbook
