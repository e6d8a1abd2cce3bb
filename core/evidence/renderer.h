// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/redaction.h"
#include "core/evidence/textrange.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace guardbook {

/// Pixels on white, ready to be shown: no transparency, no metadata, upright, in sRGB.
struct RenderedPage {
    int width = 0;
    int height = 0;
    bool grey = false; ///< One byte a pixel instead of three (R, G, B).
    QByteArray pixels; ///< Rows from the top, tightly packed: width * height * (grey ? 1 : 3) bytes.
};

/// A PNG that RasterPlan passes through: 8 bits, grey or RGB, no alpha, not interlaced, upright. Its pixels
/// are those of the decoded picture laid on white, and a colour profile that is not sRGB comes along.
struct DisplayRaster {
    int width = 0;
    int height = 0;
    QByteArray png;
};

/// What a file turns out to be once somebody dared to look.
struct ProbedFile {
    bool pdf = false;
    int width = 0; ///< Pixels of a picture, upright; 0 for a PDF.
    int height = 0;
    int pages = 1; ///< Pages of a PDF; 1 for a picture, whatever it has of further frames.
};

/// How large a rendering is wanted.
struct RenderSize {
    int longestEdge = 0; ///< Pixels; a picture is never enlarged. 0: full size (pictures), or by `dpi` (PDF).
    int dpi = 0;         ///< PDF only: used when longestEdge is 0.
};

/// Draws pictures and PDF pages that are not ours. Whoever implements this does so where nothing can be lost:
/// see WorkerRenderer. Every function reads the open, seekable device `bytes` from its start to its end and
/// may be called from any thread but the window's; each takes up to some seconds.
///
/// Errors: Unsupported (too large, empty, not a kind that is shown, wants a password), Corrupt (damaged, or
/// it broke or outlasted the worker), NotFound (no such page), Cancelled, Io. The sentence can be shown as it
/// is.
class Renderer {
public:
    virtual ~Renderer() = default;

    [[nodiscard]] virtual Result<ProbedFile> probe(QIODevice &bytes, const Progress &progress = {}) = 0;
    [[nodiscard]] virtual Result<RenderedPage> picture(QIODevice &bytes, RenderSize size,
                                                       const Progress &progress = {}) = 0;
    [[nodiscard]] virtual Result<DisplayRaster> displayRaster(QIODevice &bytes,
                                                              const Progress &progress = {}) = 0;
    [[nodiscard]] virtual Result<int> pdfPageCount(QIODevice &bytes, const Progress &progress = {}) = 0;
    /// Pages count from 0.
    [[nodiscard]] virtual Result<RenderedPage> pdfPage(QIODevice &bytes, int page, RenderSize size,
                                                       const Progress &progress = {}) = 0;
    /// A page of a PDF as a display raster, for packs that carry foreign PDFs as pictures.
    [[nodiscard]] virtual Result<DisplayRaster> pdfPageRaster(QIODevice &bytes, int page, RenderSize size,
                                                              const Progress &progress = {}) = 0;
    [[nodiscard]] virtual Result<QString> pdfText(QIODevice &bytes, int page,
                                                  const Progress &progress = {}) = 0;
    /// Where parts of pdfText() stand on pdfPage() of that size, in pixels: for each range the rectangles of
    /// its lines. Empty for a range that the page does not give back as the same text.
    [[nodiscard]] virtual Result<std::vector<QList<QRect>>>
    pdfTextPlaces(QIODevice &bytes, int page, const std::vector<TextRange> &ranges, RenderSize size,
                  const Progress &progress = {}) = 0;
    /// The picture at full size with the marks burnt into its pixels: solid black, nothing of what was there
    /// is left, no colour profile, no metadata.
    [[nodiscard]] virtual Result<DisplayRaster> redactedPicture(QIODevice &bytes,
                                                                const std::vector<RedactionMark> &marks,
                                                                const Progress &progress = {}) = 0;
    /// The same for a page of a PDF, at redactionDpi.
    [[nodiscard]] virtual Result<DisplayRaster> redactedPdfPage(QIODevice &bytes, int page,
                                                                const std::vector<RedactionMark> &marks,
                                                                const Progress &progress = {}) = 0;
};

} // namespace guardbook
