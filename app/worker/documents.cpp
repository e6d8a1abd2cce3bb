// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/documents.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

namespace guardbook::worker {

namespace {

constexpr double pointsPerInch = 72.0;
constexpr int usualDpi = 96;
constexpr qint64 largestPagePixels = 40'000'000; // A3 at 400 dpi; two copies of it fit into 512 MiB

/// Pixels of a page, or an empty size when that would be too many or the page has no size.
QSize pageSize(QSizeF points, const RenderRequest &request)
{
    if (!(points.width() > 0 && points.height() > 0 && points.width() < 1e6 && points.height() < 1e6))
        return {};
    const double dpi = request.dpi > 0 ? request.dpi : usualDpi;
    double scale = dpi / pointsPerInch;
    if (request.longestEdge > 0)
        scale = request.longestEdge / qMax(points.width(), points.height());
    const QSizeF pixels = points * scale;
    if (pixels.width() * pixels.height() > double(largestPagePixels) || pixels.width() > largestRenderEdge ||
        pixels.height() > largestRenderEdge)
        return {};
    return QSize(qRound(pixels.width()), qRound(pixels.height())).expandedTo(QSize(1, 1));
}

QImage drawnPage(QPdfDocument &document, int page, QSize size)
{
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(
        QPdfDocumentRenderOptions::RenderFlag::Annotations); // notes and filled-in forms are evidence
    return document.render(page, size, options);
}

Answer pageDrawn(QPdfDocument &document, const RenderRequest &request)
{
    const QSize size = pageSize(document.pagePointSize(request.page), request);
    if (size.isEmpty())
        return faulted(RenderFault::TooLarge);
    QImage image = drawnPage(document, request.page, size);
    if (image.isNull())
        return faulted(RenderFault::Damaged);
    return request.kind == RenderRequest::Kind::PdfPage ? pixelsOf(std::move(image))
                                                        : pngOf(std::move(image));
}

Answer pageText(QPdfDocument &document, int page)
{
    Answer answer;
    answer.bytes = document.getAllText(page).text().toUtf8();
    if (answer.bytes.size() > largestRenderText)
        return faulted(RenderFault::TooLarge);
    answer.reply.size = answer.bytes.size();
    return answer;
}

RenderFault faultOf(QPdfDocument::Error error)
{
    const bool locked = error == QPdfDocument::Error::IncorrectPassword ||
                        error == QPdfDocument::Error::UnsupportedSecurityScheme;
    return locked ? RenderFault::Locked : RenderFault::Damaged;
}

} // namespace

void loadDocumentDecoder()
{
    QPdfDocument document; // starts the engine
}

Answer drawDocument(const RenderRequest &request, QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return faulted(faultOf(document.error()));
    const int pages = document.pageCount();
    if (pages < 1 || pages > 1'000'000)
        return faulted(RenderFault::Damaged);
    if (request.page >= pages)
        return faulted(RenderFault::NoSuchPage);

    Answer answer;
    if (request.kind == RenderRequest::Kind::PdfText)
        answer = pageText(document, request.page);
    else if (request.kind != RenderRequest::Kind::Probe)
        answer = pageDrawn(document, request);
    if (!answer.reply.fault) {
        answer.reply.pdf = true;
        answer.reply.pages = pages;
    }
    return answer;
}

} // namespace guardbook::worker
