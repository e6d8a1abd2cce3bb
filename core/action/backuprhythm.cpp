// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/backuprhythm.h"

namespace guardbook {

bool isBackupDue(BackupRhythm rhythm, const std::optional<Instant> &last, const Instant &now)
{
    if (rhythm == BackupRhythm::Never)
        return false;
    if (!last)
        return true;
    const QDate made = Instant{last->utcMs, now.offsetMinutes}.dateTime().date();
    return made.daysTo(now.dateTime().date()) >= (rhythm == BackupRhythm::Daily ? 1 : 7);
}

} // namespace guardbook
