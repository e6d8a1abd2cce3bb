// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/evidenceitem.h"
#include "core/evidence/renderer.h"
#include "ui/evidence/evidencedialog.h"

namespace guardbook::ui {

/// Makes one page of an exhibit fit to be shown: pictures and PDF pages through the renderer, in a process of
/// its own; text as text. Unsupported, with a sentence that says what can be done, for everything else.
[[nodiscard]] Result<EvidencePage> renderPage(QIODevice &bytes, const EvidenceItem &item, int page,
                                              Renderer *renderer, const Progress &progress);

/// One page of a PDF with its text, `longestEdge` pixels high or wide.
[[nodiscard]] Result<EvidencePage> renderPdfPage(QIODevice &bytes, int page, int longestEdge,
                                                 Renderer *renderer, const Progress &progress);
/// The bytes of what is attached to an e-mail, by its place in readEmail().
[[nodiscard]] QByteArray attachmentOf(QIODevice &email, int attachment);

/// Where parts of the text of a PDF page stand on the picture that renderPage() gives of it.
[[nodiscard]] Result<std::vector<QList<QRect>>> placesOnPage(QIODevice &bytes, int page,
                                                             const std::vector<TextRange> &ranges,
                                                             Renderer *renderer, const Progress &progress);
/// Null when the pixels are not as many as the size says.
[[nodiscard]] QImage imageOf(const RenderedPage &page);

} // namespace guardbook::ui
