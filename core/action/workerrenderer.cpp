// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerrenderer.h"

#include "core/action/workerprocess.h"
#include "core/evidence/rasterplan.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

namespace guardbook {

namespace {

using Kind = RenderRequest::Kind;

constexpr qint64 slowestInput = 8LL << 20; // bytes a second: what a busy disk still gives

bool isPdfKind(Kind kind)
{
    return kind != Kind::Probe && kind != Kind::Picture && kind != Kind::PictureRaster &&
           kind != Kind::PictureRedaction;
}

Error unsupported(const QString &sentence, const char *where)
{
    return {ErrorCode::Unsupported, sentence, QString::fromLatin1(where)};
}

Error errorOf(RenderFault fault)
{
    switch (fault) {
    case RenderFault::TooLarge:
        return unsupported(
            QStringLiteral("This file is too large to be shown here. The original is kept untouched."),
            "worker: too large");
    case RenderFault::Damaged:
        return {ErrorCode::Corrupt,
                QStringLiteral(
                    "This file is damaged or cut off and cannot be shown. The original is kept untouched."),
                QStringLiteral("worker: damaged")};
    case RenderFault::WrongKind:
        return unsupported(
            QStringLiteral("Files of this kind are not shown here. The original is kept untouched."),
            "worker: wrong kind");
    case RenderFault::Locked:
        return unsupported(
            QStringLiteral("This PDF is protected by a password, so it cannot be shown here. The original "
                           "is kept untouched."),
            "worker: locked");
    case RenderFault::NoSuchPage:
        return {ErrorCode::NotFound, QStringLiteral("This PDF does not have that page."),
                QStringLiteral("worker: page")};
    case RenderFault::NotBuilt:
        return unsupported(
            QStringLiteral("This build of Guardbook does not show PDFs. The original is kept untouched."),
            "worker: not built");
    case RenderFault::Sandbox:
        return unsupported(
            QStringLiteral("This computer does not let Guardbook open foreign files safely, so they are "
                           "not shown. The original is kept untouched."),
            "worker: sandbox");
    case RenderFault::BadRequest:
        return notShownSafely("worker: bad request");
    }
    Q_UNREACHABLE();
}

bool goodSize(const RenderReply &head, const RenderRequest &request)
{
    const qint64 pixels = qint64(head.width) * head.height;
    const bool withinEdge = request.longestEdge == 0 || qMax(head.width, head.height) <= request.longestEdge;
    return head.width > 0 && head.height > 0 && withinEdge && pixels <= largestRenderPixels;
}

bool goodProbe(const RenderReply &head)
{
    const bool picture = head.width >= 1 && head.height >= 1 && head.pages == 1;
    return head.size == 0 && head.pages >= 1 && (head.pdf || picture);
}

bool goodHead(const RenderReply &head, const RenderRequest &request)
{
    const qint64 pixels = qint64(head.width) * head.height;
    switch (request.kind) {
    case Kind::Probe:
        return goodProbe(head);
    case Kind::Picture:
    case Kind::PdfPage:
        return goodSize(head, request) && head.size == pixels * (head.grey ? 1 : 3);
    case Kind::PictureRaster:
    case Kind::PictureRedaction:
    case Kind::PdfPageRedaction:
    case Kind::PdfPageRaster: // deflating can add a little, never half
        return goodSize(head, request) && head.size <= 4 * pixels + (8LL << 20);
    case Kind::PdfText:
        return head.size <= largestRenderText;
    case Kind::PdfTextPlaces:
        return head.size <= largestTextPlaces;
    }
    Q_UNREACHABLE();
}

/// A worker in foreign hands could send anything as a PNG: only what will pass straight onto a page is taken.
bool goodRaster(const RenderReply &head, QByteArray png)
{
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    const auto plan = planRaster(buffer);
    return plan && plan->coding == RasterPlan::Coding::Png && plan->passesThrough() && plan->bits == 8 &&
           plan->palette.isEmpty() && plan->width == head.width && plan->height == head.height;
}

RenderRequest pageRequest(Kind kind, int page, RenderSize size)
{
    return {.kind = kind, .page = page, .longestEdge = size.longestEdge, .dpi = size.dpi};
}

} // namespace

WorkerRenderer::WorkerRenderer(QString program, RenderLimits limits)
    : m_program(std::move(program)), m_limits(limits)
{
}

Result<WorkerRenderer::Reply> WorkerRenderer::ask(RenderRequest request, QIODevice &bytes,
                                                  const Progress &progress) const
{
    request.size = bytes.size();
    if (request.size == 0)
        return unsupported(QStringLiteral("This file is empty: there is nothing to show."), "worker: empty");
    if (bytes.isSequential() || !bytes.seek(0))
        return Error{ErrorCode::Io, QStringLiteral("The file could not be read. Try again."),
                     QStringLiteral("seek")};
    if (request.size > largestRenderInput)
        return errorOf(RenderFault::TooLarge);
    if (request.page < 0 || request.longestEdge < 0 || request.dpi < 0 || request.dpi > 2'400 ||
        request.longestEdge > largestRenderEdge)
        return Error{ErrorCode::InvalidInput, QStringLiteral("This size or page cannot be shown."),
                     QStringLiteral("render request")};
    if (request.marks.size() > std::size_t(mostRedactionMarks) ||
        request.ranges.size() > std::size_t(mostTextRanges) ||
        encodeRequest(request).size() > largestRenderRequest)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("There are too many marks on this page. Cover larger parts."),
                     QStringLiteral("render request")};
    const bool pdf = isPdfKind(request.kind);
    WorkerProcess process(request, bytes, [&](const RenderReply &head) { return goodHead(head, request); });
    const QStringList arguments{QStringLiteral("--memory"),
                                QString::number(pdf ? m_limits.pdfMiB : m_limits.pictureMiB),
                                QStringLiteral("--seconds"), QString::number(m_limits.cpuSeconds)};
    const int wallMs = 1'000 * m_limits.wallSeconds + int(1'000 * (request.size / slowestInput));
    GUARDBOOK_ASSIGN(auto outcome, process.run(m_program, arguments, wallMs, progress));
    if (outcome.head.fault)
        return errorOf(*outcome.head.fault);
    return Reply{outcome.head, std::move(outcome.bytes)};
}

Result<RenderedPage> WorkerRenderer::askPixels(const RenderRequest &request, QIODevice &bytes,
                                               const Progress &progress) const
{
    GUARDBOOK_ASSIGN(auto reply, ask(request, bytes, progress));
    return RenderedPage{reply.head.width, reply.head.height, reply.head.grey, std::move(reply.bytes)};
}

Result<DisplayRaster> WorkerRenderer::askRaster(const RenderRequest &request, QIODevice &bytes,
                                                const Progress &progress) const
{
    GUARDBOOK_ASSIGN(auto reply, ask(request, bytes, progress));
    if (!goodRaster(reply.head, reply.bytes))
        return notShownSafely("worker raster");
    return DisplayRaster{reply.head.width, reply.head.height, std::move(reply.bytes)};
}

Result<ProbedFile> WorkerRenderer::probe(QIODevice &bytes, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const auto reply, ask({.kind = Kind::Probe}, bytes, progress));
    return ProbedFile{reply.head.pdf, reply.head.width, reply.head.height, reply.head.pages};
}

Result<RenderedPage> WorkerRenderer::picture(QIODevice &bytes, RenderSize size, const Progress &progress)
{
    return askPixels({.kind = Kind::Picture, .longestEdge = size.longestEdge}, bytes, progress);
}

Result<DisplayRaster> WorkerRenderer::displayRaster(QIODevice &bytes, const Progress &progress)
{
    return askRaster({.kind = Kind::PictureRaster}, bytes, progress);
}

Result<int> WorkerRenderer::pdfPageCount(QIODevice &bytes, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const auto file, probe(bytes, progress));
    if (!file.pdf)
        return errorOf(RenderFault::WrongKind);
    return file.pages;
}

Result<RenderedPage> WorkerRenderer::pdfPage(QIODevice &bytes, int page, RenderSize size,
                                             const Progress &progress)
{
    return askPixels(pageRequest(Kind::PdfPage, page, size), bytes, progress);
}

Result<DisplayRaster> WorkerRenderer::pdfPageRaster(QIODevice &bytes, int page, RenderSize size,
                                                    const Progress &progress)
{
    return askRaster(pageRequest(Kind::PdfPageRaster, page, size), bytes, progress);
}

Result<QString> WorkerRenderer::pdfText(QIODevice &bytes, int page, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const auto reply, ask({.kind = Kind::PdfText, .page = page}, bytes, progress));
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(reply.bytes);
    if (decoder.hasError())
        return notShownSafely("worker text");
    return text;
}

Result<std::vector<QList<QRect>>> WorkerRenderer::pdfTextPlaces(QIODevice &bytes, int page,
                                                                const std::vector<TextRange> &ranges,
                                                                RenderSize size, const Progress &progress)
{
    RenderRequest request = pageRequest(Kind::PdfTextPlaces, page, size);
    request.ranges = ranges;
    GUARDBOOK_ASSIGN(const auto reply, ask(std::move(request), bytes, progress));
    auto places = decodeTextPlaces(reply.bytes, ranges.size());
    if (!places)
        return notShownSafely("worker places");
    return places;
}

Result<DisplayRaster> WorkerRenderer::redactedPicture(QIODevice &bytes,
                                                      const std::vector<RedactionMark> &marks,
                                                      const Progress &progress)
{
    return askRaster({.kind = Kind::PictureRedaction, .marks = marks}, bytes, progress);
}

Result<DisplayRaster> WorkerRenderer::redactedPdfPage(QIODevice &bytes, int page,
                                                      const std::vector<RedactionMark> &marks,
                                                      const Progress &progress)
{
    return askRaster({.kind = Kind::PdfPageRedaction, .page = page, .dpi = redactionDpi, .marks = marks},
                     bytes, progress);
}

QString defaultWorkerPath()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("guardbook-render.exe");
#else
    const QString name = QStringLiteral("guardbook-render");
#endif
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + u'/' + name;
    const QString apart = here + QStringLiteral("/../libexec/guardbook/") + name;
    return !QFileInfo(beside).isExecutable() && QFileInfo(apart).isExecutable() ? apart : beside;
}

} // namespace guardbook
