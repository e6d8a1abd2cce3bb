// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookcheck.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/storage/bookfolder.h"
#include "core/storage/bookrow.h"

namespace guardbook {

/// Books inside the book (architecture.md 4 and 8): cases that somebody who reads cases may not read,
/// themselves perhaps their subject. Each is a folder under `restricted/` with a database, a vault and a list
/// of members, to each of whom its key is sealed. The main book knows nothing of them. One is always a decoy,
/// so that the folder tells nothing: its keys were thrown away when it was made.

/// Makes the decoy of a new book. It is made as a real one is, from `like`, with keys of its own.
[[nodiscard]] Result<> makeRestrictedDecoy(const BookFolder &folder, const BookRow &like, const Clock &clock);

/// What can be seen of the area without its keys: that it is there and that nothing is missing from it.
[[nodiscard]] CheckLine checkRestrictedArea(const BookFolder &folder);

/// The list of members: a fixed number of sealed boxes, those without a member sealed to nobody, in random
/// order.
struct MembersFile {
    static constexpr int places = 32;
    static constexpr qsizetype boxSize = 80; ///< A 32-byte key, sealed.
    static constexpr qsizetype size = 24 + places * boxSize;
};

} // namespace guardbook
