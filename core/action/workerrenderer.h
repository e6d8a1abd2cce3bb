// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/renderer.h"
#include "core/evidence/renderprotocol.h"

#include <QByteArray>
#include <QString>

namespace guardbook {

/// How much a worker may take before it is ended.
struct RenderLimits {
    int wallSeconds = 10; ///< From its start; time to hand over a large file comes on top.
    int cpuSeconds = 10;
    int pictureMiB = 1'024; ///< Memory for pictures and probes.
    int pdfMiB = 512;       ///< Memory for PDF pages.
};

/// Draws by guardbook-render, one process a request: it gets bytes, not a path, and gives back pixels. A
/// worker that crashes, hangs, floods, lies or cannot lock itself down is an Error, never more. Nothing
/// touches the disk. Holds no state: one object may serve many threads at once; none of them needs an event
/// loop.
class WorkerRenderer : public Renderer {
public:
    explicit WorkerRenderer(QString program, RenderLimits limits = {});

    [[nodiscard]] Result<ProbedFile> probe(QIODevice &bytes, const Progress &progress = {}) override;
    [[nodiscard]] Result<RenderedPage> picture(QIODevice &bytes, RenderSize size,
                                               const Progress &progress = {}) override;
    [[nodiscard]] Result<DisplayRaster> displayRaster(QIODevice &bytes,
                                                      const Progress &progress = {}) override;
    [[nodiscard]] Result<int> pdfPageCount(QIODevice &bytes, const Progress &progress = {}) override;
    [[nodiscard]] Result<RenderedPage> pdfPage(QIODevice &bytes, int page, RenderSize size,
                                               const Progress &progress = {}) override;
    [[nodiscard]] Result<DisplayRaster> pdfPageRaster(QIODevice &bytes, int page, RenderSize size,
                                                      const Progress &progress = {}) override;
    [[nodiscard]] Result<QString> pdfText(QIODevice &bytes, int page, const Progress &progress = {}) override;
    [[nodiscard]] Result<std::vector<QList<QRect>>> pdfTextPlaces(QIODevice &bytes, int page,
                                                                  const std::vector<TextRange> &ranges,
                                                                  RenderSize size,
                                                                  const Progress &progress = {}) override;
    [[nodiscard]] Result<DisplayRaster> redactedPicture(QIODevice &bytes,
                                                        const std::vector<RedactionMark> &marks,
                                                        const Progress &progress = {}) override;
    [[nodiscard]] Result<DisplayRaster> redactedPdfPage(QIODevice &bytes, int page,
                                                        const std::vector<RedactionMark> &marks,
                                                        const Progress &progress = {}) override;

private:
    struct Reply {
        RenderReply head;
        QByteArray bytes;
    };
    [[nodiscard]] Result<Reply> ask(RenderRequest request, QIODevice &bytes, const Progress &progress) const;
    [[nodiscard]] Result<RenderedPage> askPixels(const RenderRequest &request, QIODevice &bytes,
                                                 const Progress &progress) const;
    [[nodiscard]] Result<DisplayRaster> askRaster(const RenderRequest &request, QIODevice &bytes,
                                                  const Progress &progress) const;
    QString m_program;
    RenderLimits m_limits;
};

/// Where the worker is installed: beside this program, or in ../libexec/guardbook. The first of the two when
/// it is in neither, so that the error names a place.
[[nodiscard]] QString defaultWorkerPath();

} // namespace guardbook
