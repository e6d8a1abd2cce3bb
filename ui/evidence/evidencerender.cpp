// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencerender.h"

#include "core/evidence/filetype.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace guardbook::ui {

namespace {

constexpr int shownEdge = 2400;               ///< Pixels: sharp when zoomed, small enough to hold.
constexpr qint64 readEmailBytes = 64LL << 20; ///< Larger ones are not sent; what lies behind is not listed.
constexpr qint64 shownText = 2 * 1024 * 1024; ///< Bytes of a text that are shown.

QString say(const char *text)
{
    return QCoreApplication::translate("EvidenceRender", text);
}

Error cannotShow(const char *sentence)
{
    return {ErrorCode::Unsupported, say(sentence), QStringLiteral("evidence.view")};
}

Result<EvidencePage> shown(Result<RenderedPage> rendered, EvidencePage page)
{
    if (!rendered)
        return std::move(rendered).error();
    page.picture = imageOf(*rendered);
    if (page.picture.isNull())
        return cannotShow(QT_TRANSLATE_NOOP(
            "EvidenceRender", "This file could not be drawn safely. It is kept unchanged all the same."));
    return page;
}

Result<EvidencePage> textPage(QIODevice &bytes)
{
    const QByteArray raw = bytes.read(shownText);
    const auto marked = QStringConverter::encodingForData(raw);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    EvidencePage page;
    page.text = decoder(raw);
    if (decoder.hasError() && !marked)
        page.text = QString::fromLatin1(raw);
    return page;
}

Result<EvidencePage> emailPage(QIODevice &bytes)
{
    Email email = readEmail(bytes.read(readEmailBytes));
    email.body.truncate(shownText);
    EvidencePage page;
    page.text = email.body;
    page.email = std::make_shared<const Email>(std::move(email));
    return page;
}

Error noRenderer()
{
    return cannotShow(QT_TRANSLATE_NOOP("EvidenceRender",
                                        "The part of Guardbook that draws pictures is missing. "
                                        "Install Guardbook again."));
}

} // namespace

Result<EvidencePage> renderPdfPage(QIODevice &bytes, int number, int longestEdge, Renderer *renderer,
                                   const Progress &progress)
{
    if (!renderer)
        return noRenderer();
    EvidencePage page;
    page.page = number;
    GUARDBOOK_ASSIGN(page.pages, renderer->pdfPageCount(bytes, progress));
    if (auto text = renderer->pdfText(bytes, number, progress))
        page.text = *text;
    return shown(renderer->pdfPage(bytes, number, {longestEdge, 0}, progress), std::move(page));
}

QByteArray attachmentOf(QIODevice &email, int attachment)
{
    return attachment < 0 ? QByteArray()
                          : emailAttachment(email.read(readEmailBytes), std::size_t(attachment));
}

Result<std::vector<QList<QRect>>> placesOnPage(QIODevice &bytes, int page,
                                               const std::vector<TextRange> &ranges, Renderer *renderer,
                                               const Progress &progress)
{
    if (!renderer)
        return noRenderer();
    return renderer->pdfTextPlaces(bytes, page, ranges, {shownEdge, 0}, progress);
}

QImage imageOf(const RenderedPage &page)
{
    const qsizetype channels = page.grey ? 1 : 3;
    if (page.width <= 0 || page.height <= 0 || page.pixels.size() != channels * page.width * page.height)
        return {};
    const QImage shared(reinterpret_cast<const uchar *>(page.pixels.constData()), page.width, page.height,
                        page.width * channels, page.grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return shared.convertToFormat(QImage::Format_RGB32); // A copy that outlives the bytes.
}

Result<EvidencePage> renderPage(QIODevice &bytes, const EvidenceItem &item, int page, Renderer *renderer,
                                const Progress &progress)
{
    const QByteArray head = bytes.peek(sniffSize);
    const FileType type = sniffFileType(head, item.originalName);
    if (!type.viewable)
        return cannotShow(QT_TRANSLATE_NOOP(
            "EvidenceRender",
            "Guardbook does not show this kind of file. The view is logged; the original goes into an "
            "evidence pack unchanged."));
    if (type.kind == MediaKind::Text)
        return textPage(bytes);
    if (type.kind == MediaKind::Email)
        return emailPage(bytes);
    if (!renderer)
        return noRenderer();
    if (type.kind == MediaKind::Pdf)
        return renderPdfPage(bytes, page, shownEdge, renderer, progress);
    return shown(renderer->picture(bytes, {shownEdge, 0}, progress), {});
}

} // namespace guardbook::ui
