// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/pdftexts.h"

#include <algorithm>

namespace guardbook {

Result<PdfTexts> readPdfTexts(Renderer &renderer, QIODevice &pdf, const Progress &progress)
{
    PdfTexts read;
    GUARDBOOK_ASSIGN(read.pages, renderer.pdfPageCount(pdf, progress));
    qsizetype characters = 0;
    const int last = std::min(read.pages, mostReadPages);
    for (int page = 0; page < last && characters < mostReadCharacters; ++page) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("The search was stopped."),
                         QStringLiteral("search")};
        progress.tell(page, last);
        GUARDBOOK_ASSIGN(QString text, renderer.pdfText(pdf, page, progress));
        characters += text.size();
        read.texts.append(std::move(text));
    }
    return read;
}

} // namespace guardbook
