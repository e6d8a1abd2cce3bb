// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/policy/policysheet.h"

namespace guardbook {

/// A version of a policy as it goes onto paper.
struct PolicyPrint {
    PolicySheet sheet;
    QString printedBy;
    Instant printedAt;
    QString program;
};

struct PrintedPolicy {
    int pages = 0;
    Digest sha256;
};

/// Writes a version as a PDF: its stamp, what is stated of it, every clause with its citation, the places for
/// signatures, the history, and "page x of y" with the version on every page. Needs a QGuiApplication.
/// Conflict when something is at `path` already.
[[nodiscard]] Result<PrintedPolicy> writePolicyPdf(const PolicyPrint &print, const QString &path);

} // namespace guardbook
