// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/worker/drawn.h"

namespace guardbook::worker {

/// Loads what reading a ZIP needs before the sandbox is up.
void loadWordDecoder();

/// The text of a Word document (ECMA-376, .docx): headings as Markdown marks them, lists with the numbers
/// that Word counts, deleted text left out. Two parts of the ZIP are read and no other; a part that unpacks
/// to more than its bound, or declares a document type, is a fault.
[[nodiscard]] Answer wordText(QByteArray file);

} // namespace guardbook::worker
