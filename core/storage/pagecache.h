// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// Asks the system to forget what it holds of a synced file, so that the next read comes from the disk. A
/// hint: a system that offers nothing of the kind does nothing.
void dropCachedPages(const QString &path);

} // namespace guardbook
