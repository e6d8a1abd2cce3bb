// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/renderer.h"

#include <QStringList>

namespace guardbook {

/// The text of a PDF, page by page.
struct PdfTexts {
    QStringList texts; ///< From the first page on.
    int pages = 0;     ///< Of the document: more than there are texts when it is very long.
};

inline constexpr int mostReadPages = 1'000;
inline constexpr qsizetype mostReadCharacters = 32 << 20;

/// Reads the text of each page, in the renderer's process. Tells pages as progress.
[[nodiscard]] Result<PdfTexts> readPdfTexts(Renderer &renderer, QIODevice &pdf, const Progress &progress);

} // namespace guardbook
