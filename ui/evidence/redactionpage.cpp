// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactionpage.h"

#include "ui/evidence/evidencerender.h"

#include <QCoreApplication>

namespace guardbook::ui {

namespace {

constexpr int shownEdge = 4'000; ///< Pixels: fine print can be read, a large photograph still fits.

Error cannotDraw()
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("RedactionPage",
                                        "The part of Guardbook that draws pictures is missing. Install "
                                        "Guardbook again."),
            QStringLiteral("evidence.redact")};
}

} // namespace

Result<RedactionPage> renderForRedaction(QIODevice &bytes, const QString &mediaType, int page,
                                         Renderer *renderer, const Progress &progress)
{
    if (!renderer)
        return cannotDraw();
    GUARDBOOK_ASSIGN(const ProbedFile file, renderer->probe(bytes, progress));
    const bool pdf = mediaType == u"application/pdf";
    RedactionPage shown;
    shown.page = page;
    shown.pages = file.pages;
    shown.size = {file.width, file.height};
    const int edge = qMin(shownEdge, qMax(file.width, file.height));
    GUARDBOOK_ASSIGN(const RenderedPage drawn,
                     pdf ? renderer->pdfPage(bytes, page, {0, redactionDpi}, progress)
                         : renderer->picture(bytes, {edge, 0}, progress));
    if (pdf)
        shown.size = {drawn.width, drawn.height};
    shown.picture = imageOf(drawn);
    if (shown.picture.isNull())
        return cannotDraw();
    return shown;
}

} // namespace guardbook::ui
