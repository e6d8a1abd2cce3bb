// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/laid.h"
#include "core/report/palette.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

#include <map>

namespace guardbook {

namespace {

using AnchorPages = std::map<QString, std::size_t>; ///< Page numbers from 1.

AnchorPages anchorPages(const Laid &laid)
{
    AnchorPages pages;
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        for (const PageItem &item : laid.pages[i].items) {
            if (const auto *anchor = std::get_if<AnchorItem>(&item))
                pages.try_emplace(anchor->name, i + 1);
        }
    }
    return pages;
}

/// Draws items and notes for each which node it belongs to.
class PagePainter {
public:
    PagePainter(const FontSet &fonts, const AnchorPages &anchors, QPainter &painter,
                std::vector<int> &stretches)
        : m_fonts(fonts), m_anchors(anchors), m_painter(painter), m_stretches(stretches)
    {
    }

    void operator()(const TextItem &item) const
    {
        mark(item.node);
        item.block->draw(m_painter, item.at.x(), item.at.y(), item.first, item.count);
        item.block->release();
    }
    void operator()(const FillItem &item) const
    {
        mark(item.node);
        QTransform scale = QTransform::fromScale(unitsPerPoint, unitsPerPoint);
        m_painter.fillPath(scale.map(item.path), item.colour);
    }
    void operator()(const LineItem &item) const
    {
        mark(-1);
        QPen pen(item.colour, item.width * unitsPerPoint, item.dotted ? Qt::DotLine : Qt::SolidLine,
                 Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.drawLine(item.from * unitsPerPoint, item.to * unitsPerPoint);
    }
    void operator()(const PictureItem &) const {}
    void operator()(const AnchorItem &) const {}
    void operator()(const PageNumberItem &item) const
    {
        const auto page = m_anchors.find(item.anchor);
        TextStyle style = item.style;
        style.align = Qt::AlignRight;
        const TextBlock block(m_fonts,
                              plain(page == m_anchors.end() ? QString() : QString::number(page->second)),
                              style, item.area.width());
        mark(item.node);
        block.draw(m_painter, item.area.x(), item.area.y(), 0, 1);
    }
    void operator()(const TargetItem &) const {}

private:
    void mark(int node) const
    {
        m_painter.fillRect(QRectF(markerLeft, markerTop, markerWidth, markerHeight), QColor(1, 2, 3));
        m_stretches.push_back(node);
    }
    const FontSet &m_fonts;
    const AnchorPages &m_anchors;
    QPainter &m_painter;
    std::vector<int> &m_stretches;
};

TextItem furnitureText(const FontSet &fonts, RichText text, const TextStyle &style, QPointF at, double width)
{
    auto block = std::make_shared<const TextBlock>(fonts, std::move(text), style, width);
    const int lines = block->lineCount();
    return {std::move(block), 0, std::min(lines, 1), at, -1};
}

void drawFurniture(const FontSet &fonts, const PagePainter &draw, const Laid &laid, std::size_t page,
                   const Furniture &furniture)
{
    const PageSpec &spec = laid.page;
    const double right = spec.size.width() - spec.right;
    const double half = spec.width() / 2;
    const TextStyle small{.size = 7.8, .leading = 1.3, .colour = palette::muted};
    TextStyle smallRight = small;
    smallRight.align = Qt::AlignRight;
    if (laid.pages[page].kind != PageKind::Bare) {
        const QString &section = laid.pages[page].section;
        RichText head = {{.text = furniture.title, .bold = true}};
        if (!section.isEmpty())
            head.push_back({.text = QStringLiteral("   ") + section});
        draw(furnitureText(fonts, std::move(head), small, {spec.left, 36}, spec.width() * 0.62));
        TextStyle red = smallRight;
        red.bold = true;
        red.colour = palette::marking;
        draw(furnitureText(fonts, plain(furniture.marking), red, {right - half, 36}, half));
        draw(LineItem{{spec.left, 51}, {right, 51}, palette::rule, 0.5, false});
    }
    const double foot = spec.size.height() - 40;
    if (laid.pages[page].kind == PageKind::Signed) {
        const double line = foot - 26;
        const double gap = spec.left + half;
        const auto field = [&](double x, const char *caption) {
            draw(furnitureText(fonts, plain(QString::fromLatin1(caption)), small, {x, line - 9}, half / 2));
        };
        field(spec.left, "Signature");
        draw(LineItem{{spec.left + 46, line}, {gap - 10, line}, palette::muted, 0.5, true});
        field(gap, "Signature witnessed by");
        draw(LineItem{{gap + 92, line}, {right, line}, palette::muted, 0.5, true});
    }
    draw(LineItem{{spec.left, foot - 6}, {right, foot - 6}, palette::rule, 0.5, false});
    draw(furnitureText(fonts, plain(furniture.foot), small, {spec.left, foot}, spec.width() * 0.72));
    draw(furnitureText(fonts, plain(QStringLiteral("Page %1 of %2").arg(page + 1).arg(laid.pages.size())),
                       smallRight, {right - half, foot}, half));
}

Error paintError()
{
    return {ErrorCode::Internal, QStringLiteral("The pages could not be drawn, so no document was made."),
            QStringLiteral("paint")};
}

} // namespace

void LaidPage::forgetDrawing()
{
    std::vector<PageItem> kept;
    for (PageItem &item : items) {
        if (std::holds_alternative<PictureItem>(item) || std::holds_alternative<AnchorItem>(item) ||
            std::holds_alternative<TargetItem>(item))
            kept.push_back(std::move(item));
    }
    kept.shrink_to_fit();
    items = std::move(kept);
}

Result<Painted> paint(const FontSet &fonts, Laid &laid, const Furniture &furniture)
{
    Painted painted;
    QBuffer buffer(&painted.pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return paintError();
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // brings the output intent with its sRGB profile
    writer.setResolution(int(72 * unitsPerPoint));
    writer.setPageSize(QPageSize(laid.page.size, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&writer))
        return paintError();
    const AnchorPages anchors = anchorPages(laid);
    painted.stretches.resize(laid.pages.size());
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return paintError();
        const PagePainter draw(fonts, anchors, painter, painted.stretches[i]);
        for (const PageItem &item : laid.pages[i].items)
            std::visit(draw, item);
        drawFurniture(fonts, draw, laid, i, furniture);
        laid.pages[i].forgetDrawing();
    }
    if (!painter.end())
        return paintError();
    return painted;
}

} // namespace guardbook
