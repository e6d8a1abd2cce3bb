// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/form/formsheet.h"

namespace guardbook {

/// A form as it goes onto paper: filled in from a book, or empty to be filled in by hand.
struct FormPrint {
    FormSheet sheet;
    bool blank = false;
    QString paperCode; ///< On an empty form: by which it is entered later.
    QString printedBy;
    Instant printedAt;
    QString program;
    QString marking = QStringLiteral("OFFICIAL-SENSITIVE"); ///< A local label.
};

struct PrintedForm {
    int pages = 0;
    Digest sha256;
};

/// Writes a form as a PDF: the fields in the order of the paper form, signature panels, the office block
/// apart from them, what was done with it, and "page x of y". Needs a QGuiApplication. Conflict when
/// something is at `path` already.
[[nodiscard]] Result<PrintedForm> writeFormPdf(const FormPrint &print, const QString &path);

} // namespace guardbook
