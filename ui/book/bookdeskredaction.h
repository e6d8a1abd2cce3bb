// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/redactor.h"
#include "ui/book/bookdesk.h"

namespace guardbook::ui {

/// A redacted copy that lies in the vault and waits for a yes.
struct BookDesk::MadeRedaction {
    EvidenceId original;
    RedactedCopy copy;
    IntakeResult taken;
};

} // namespace guardbook::ui
