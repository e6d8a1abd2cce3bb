// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/flow.h"

#include <algorithm>

namespace guardbook {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void moveBy(PageItem &item, QPointF offset)
{
    std::visit(
        Overloaded{[&](TextItem &i) { i.at += offset; }, [&](FillItem &i) { i.path.translate(offset); },
                   [&](LineItem &i) {
                       i.from += offset;
                       i.to += offset;
                   },
                   [&](PictureItem &i) { i.area.translate(offset); }, [&](AnchorItem &i) { i.at += offset; },
                   [&](PageNumberItem &i) { i.area.translate(offset); },
                   [&](TargetItem &i) { i.area.translate(offset); }},
        item);
}

void addText(std::vector<PageItem> &items, const std::shared_ptr<const TextBlock> &block, int first,
             int count, QPointF at, int node)
{
    items.push_back(TextItem{block, first, count, at, node});
    for (const TextBlock::Target &target : block->targets(first, count))
        items.push_back(TargetItem{target.area.translated(at), target.anchor});
}

} // namespace

double Canvas::text(double x, double y, double width, RichText text, const TextStyle &style,
                    const QByteArray &tag, int parent)
{
    const auto block = std::make_shared<const TextBlock>(m_flow.fonts(), std::move(text), style, width);
    addText(m_fragment.items, block, 0, block->lineCount(), {x, y}, m_flow.node(tag, parent));
    extend(y + block->height());
    return block->height();
}

void Canvas::fill(const QRectF &area, const QColor &colour, double radius)
{
    QPainterPath path;
    if (radius > 0)
        path.addRoundedRect(area, radius, radius);
    else
        path.addRect(area);
    m_fragment.items.push_back(FillItem{path, colour, -1});
    extend(area.bottom());
}

void Canvas::frame(const QRectF &area, const QColor &colour, double width)
{
    line(area.topLeft(), area.topRight(), colour, width);
    line(area.topRight(), area.bottomRight(), colour, width);
    line(area.bottomRight(), area.bottomLeft(), colour, width);
    line(area.bottomLeft(), area.topLeft(), colour, width);
}

void Canvas::line(QPointF from, QPointF to, const QColor &colour, double width, bool dotted)
{
    m_fragment.items.push_back(LineItem{from, to, colour, width, dotted});
    extend(std::max(from.y(), to.y()));
}

void Canvas::figure(const QPainterPath &path, const QColor &colour, const QString &alternative)
{
    m_fragment.items.push_back(FillItem{path, colour, m_flow.node("Figure", -1, alternative)});
    extend(path.boundingRect().bottom());
}

void Canvas::picture(const QRectF &area, int picture, const QRectF &part, const QString &alternative)
{
    m_fragment.items.push_back(PictureItem{area, picture, part, m_flow.node("Figure", -1, alternative)});
    extend(area.bottom());
}

void Canvas::anchor(const QString &name, int level, const QString &title)
{
    m_fragment.items.push_back(AnchorItem{{0, 0}, name, level, title});
}

void Canvas::pageNumber(const QRectF &area, const QString &anchor, const TextStyle &style)
{
    m_fragment.items.push_back(PageNumberItem{area, anchor, style, m_flow.node("P")});
    extend(area.bottom());
}

void Canvas::target(const QRectF &area, const QString &anchor)
{
    m_fragment.items.push_back(TargetItem{area, anchor});
}

void Canvas::extend(double height)
{
    m_fragment.height = std::max(m_fragment.height, height);
}

Fragment Canvas::take(double before, bool keepWithNext)
{
    m_fragment.before = before;
    m_fragment.keepWithNext = keepWithNext;
    return std::exchange(m_fragment, {});
}

Flow::Flow(const FontSet &fonts, const PageSpec &page) : m_fonts(fonts)
{
    m_laid.page = page;
}

int Flow::node(const QByteArray &type, int parent, const QString &alternative)
{
    m_laid.nodes.push_back({type, parent, alternative, false});
    return int(m_laid.nodes.size()) - 1;
}

void Flow::newPage()
{
    m_laid.pages.push_back({{}, m_section, m_kind == PageKind::Bare ? PageKind::Ordinary : m_kind});
    m_y = 0;
}

void Flow::place(const Fragment &fragment)
{
    if (m_laid.pages.empty())
        newPage();
    if (m_y > 0)
        m_y += fragment.before;
    const QPointF offset(m_laid.page.left, m_laid.page.top + m_y);
    for (PageItem item : fragment.items) {
        moveBy(item, offset);
        m_laid.pages.back().items.push_back(std::move(item));
    }
    m_y += fragment.height;
}

void Flow::settle()
{
    if (m_waiting.empty())
        return;
    std::vector<Fragment> group = std::move(m_waiting);
    m_waiting.clear();
    double height = 0;
    for (const Fragment &fragment : group)
        height += fragment.before + fragment.height;
    const double full = fullHeight();
    if (m_y > 0 && m_y + height > full + 0.01) {
        newPage();
        if (group.front().repeat)
            place(*group.front().repeat);
    }
    for (const Fragment &fragment : group) {
        // Only a group that is taller than a page can come to its end here.
        if (m_y > 0 && m_y + fragment.before + fragment.height > full + 0.01) {
            newPage();
            if (fragment.repeat)
                place(*fragment.repeat);
        }
        place(fragment);
    }
}

void Flow::add(Fragment fragment)
{
    const bool more = fragment.keepWithNext;
    m_waiting.push_back(std::move(fragment));
    if (!more)
        settle();
}

void Flow::space(double height)
{
    settle();
    m_y += m_y > 0 ? height : 0;
}

double Flow::remaining()
{
    double waiting = 0;
    for (const Fragment &fragment : m_waiting)
        waiting += fragment.before + fragment.height;
    return fullHeight() - m_y - waiting;
}

double Flow::fullHeight() const
{
    constexpr double signatureLine = 34;
    return page().height() - (m_kind == PageKind::Signed ? signatureLine : 0);
}

void Flow::pageBreak(const QString &section, PageKind kind)
{
    settle();
    m_kind = kind;
    if (!section.isEmpty())
        m_section = section;
    if (m_laid.pages.empty() || !m_laid.pages.back().items.empty())
        newPage();
    m_laid.pages.back().section = m_section;
    m_laid.pages.back().kind = kind;
}

Laid Flow::finish()
{
    settle();
    return std::exchange(m_laid, {});
}

void Flow::heading(int level, const QString &text, const QString &anchor, const QString &bookmark)
{
    static constexpr double sizes[] = {19, 12.5, 10.5};
    static constexpr double above[] = {0, 18, 12};
    const auto at = std::size_t(std::clamp(level, 1, 3) - 1);
    Canvas canvas(*this, page().width());
    canvas.anchor(anchor, level, bookmark.isEmpty() ? text : bookmark);
    const double height =
        canvas.text(0, 0, page().width(), plain(text),
                    {.size = sizes[at], .leading = 1.2, .bold = true, .colour = palette::navy},
                    "H" + QByteArray::number(level));
    if (level == 1) {
        canvas.fill(QRectF(0, height + 5, 42, 2.4), palette::navy);
        canvas.extend(height + 12);
    }
    add(canvas.take(above[at], true));
}

void Flow::paragraph(RichText text, const ParagraphStyle &style)
{
    const double left = style.indent + (style.bar ? 12 : 0);
    const auto block =
        std::make_shared<const TextBlock>(m_fonts, std::move(text), style.text, page().width() - left);
    const int owner = node(style.tag, style.parent);
    const int lines = block->lineCount();
    for (int i = 0; i < lines; ++i) {
        Fragment fragment;
        fragment.before = i == 0 ? style.before : 0;
        fragment.height = block->lineHeight(i);
        if (i == 0 && !style.lead.isEmpty()) {
            const auto lead =
                std::make_shared<const TextBlock>(m_fonts, plain(style.lead), style.text, style.indent);
            addText(fragment.items, lead, 0, 1, {0, 0}, owner);
        }
        if (style.bar) {
            QPainterPath bar;
            bar.addRect(QRectF(style.indent, -0.2, 2.5, fragment.height + 0.4));
            fragment.items.push_back(FillItem{bar, *style.bar, -1});
        }
        addText(fragment.items, block, i, 1, {left, 0}, owner);
        // Two lines at least on either side of a page's end.
        const bool opening = i == 0 && lines > 1;
        const bool closing = i == lines - 2;
        fragment.keepWithNext = opening || closing || (style.keepWithNext && i == lines - 1);
        add(std::move(fragment));
    }
}

void Flow::callout(RichText text, const QColor &bar, double before)
{
    constexpr double pad = 10;
    const double width = page().width();
    const double height = TextBlock(m_fonts, text, {}, width - 2 * pad - 4).height() + 2 * pad - 2;
    Canvas canvas(*this, width);
    canvas.fill(QRectF(0, 0, width, height), palette::panel);
    canvas.fill(QRectF(0, 0, 3, height), bar);
    canvas.text(pad + 4, pad - 1, width - 2 * pad - 4, std::move(text));
    add(canvas.take(before));
}

void Flow::bullets(const std::vector<RichText> &items, bool numbered)
{
    const int list = node("L");
    int number = 0;
    for (const RichText &item : items) {
        ++number;
        paragraph(item, {.before = 3.5,
                         .indent = 15,
                         .lead = numbered ? QStringLiteral("%1.").arg(number) : QStringLiteral("\u2022"),
                         .tag = "LBody",
                         .parent = node("LI", list)});
    }
}

} // namespace guardbook
