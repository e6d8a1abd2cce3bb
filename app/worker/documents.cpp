// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/documents.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPolygonF>

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
    if (request.kind == RenderRequest::Kind::PdfPageRedaction)
        return redactedPngOf(std::move(image), request.marks);
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

/// Every page's text, a form feed between them.
Answer allText(QPdfDocument &document)
{
    if (document.pageCount() > mostTextPages)
        return faulted(RenderFault::TooLarge);
    Answer answer;
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            answer.bytes += "\n\f\n";
        answer.bytes += document.getAllText(page).text().toUtf8();
        if (answer.bytes.size() > largestRenderText)
            return faulted(RenderFault::TooLarge);
    }
    answer.reply.size = answer.bytes.size();
    return answer;
}

/// The engine counts some characters in the text that it does not hand out with it, so a place in the one can
/// be a little further on in the other: looks around for the same text.
QPdfSelection selectionOf(QPdfDocument &document, int page, const TextRange &range, QStringView wanted)
{
    constexpr int furthestDrift = 64;
    for (int drift = 0; drift <= furthestDrift; ++drift) {
        for (const int start : {range.start + drift, range.start - drift}) {
            if (start < 0)
                continue;
            QPdfSelection found = document.getSelectionAtIndex(page, start, range.length);
            if (found.text() == wanted)
                return found;
        }
    }
    return document.getSelectionAtIndex(page, 0, 0);
}

QList<QRect> rectanglesOf(const QPdfSelection &selection, double scale, QSize page)
{
    QList<QRect> rectangles;
    const QList<QPolygonF> lines = selection.bounds();
    for (const QPolygonF &line : lines) {
        const QRectF points = line.boundingRect();
        const QRect pixels = QRectF(points.topLeft() * scale, points.size() * scale).toAlignedRect() &
                             QRect(QPoint(0, 0), page);
        if (!pixels.isEmpty())
            rectangles.append(pixels);
    }
    return rectangles;
}

Answer textPlaces(QPdfDocument &document, const RenderRequest &request)
{
    const QSizeF points = document.pagePointSize(request.page);
    const QSize size = pageSize(points, request);
    if (size.isEmpty())
        return faulted(RenderFault::TooLarge);
    const QString text = document.getAllText(request.page).text();
    std::vector<QList<QRect>> places;
    for (const TextRange &range : request.ranges) {
        const QStringView wanted = QStringView(text).mid(range.start, range.length);
        places.push_back(wanted.isEmpty() ? QList<QRect>()
                                          : rectanglesOf(selectionOf(document, request.page, range, wanted),
                                                         size.width() / points.width(), size));
    }
    Answer answer;
    answer.bytes = encodeTextPlaces(places);
    if (answer.bytes.size() > largestTextPlaces)
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
    else if (request.kind == RenderRequest::Kind::DocumentText)
        answer = allText(document);
    else if (request.kind == RenderRequest::Kind::PdfTextPlaces)
        answer = textPlaces(document, request);
    else if (request.kind != RenderRequest::Kind::Probe)
        answer = pageDrawn(document, request);
    if (!answer.reply.fault) {
        answer.reply.pdf = true;
        answer.reply.pages = pages;
    }
    return answer;
}

} // namespace guardbook::worker
