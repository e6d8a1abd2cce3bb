// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/flow.h"

#include <algorithm>
#include <numeric>

namespace guardbook {

namespace {

constexpr double padX = 5;
constexpr double padY = 3.6;

/// A row's cells, and how many of each cell's lines already stand on a page.
struct RowText {
    std::vector<std::shared_ptr<const TextBlock>> cells;
    std::vector<int> nodes;
    std::vector<int> done;

    [[nodiscard]] double height() const
    {
        double height = 0;
        for (const auto &cell : cells)
            height = std::max(height, cell->height());
        return height;
    }
    [[nodiscard]] bool finished() const
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (done[i] < cells[i]->lineCount())
                return false;
        }
        return true;
    }
};

void addCell(Fragment &fragment, const RowText &row, std::size_t column, double x, int count)
{
    const auto &block = row.cells[column];
    const int first = row.done[column];
    if (count == 0)
        return;
    const QPointF at(x + padX, padY);
    fragment.items.push_back(TextItem{block, first, count, at, row.nodes[column]});
    for (const TextBlock::Target &target : block->targets(first, count))
        fragment.items.push_back(TargetItem{target.area.translated(at), target.anchor});
}

/// The next part of a row that is at most `limit` high: all of it, unless it is taller than a page.
Fragment takeSlice(RowText &row, const std::vector<double> &widths, double limit)
{
    Fragment fragment;
    double x = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        double height = 0;
        int count = 0;
        while (row.done[i] + count < row.cells[i]->lineCount()) {
            const double line = row.cells[i]->lineHeight(row.done[i] + count);
            if (count > 0 && height + line > limit)
                break;
            height += line;
            ++count;
        }
        addCell(fragment, row, i, x, count);
        row.done[i] += count;
        fragment.height = std::max(fragment.height, height + 2 * padY);
        x += widths[i];
    }
    return fragment;
}

void underline(Fragment &fragment, double width, const QColor &colour, double thickness)
{
    fragment.items.push_back(
        LineItem{{0, fragment.height}, {width, fragment.height}, colour, thickness, false});
}

void background(Fragment &fragment, double width, const QColor &colour)
{
    QPainterPath path;
    path.addRect(QRectF(0, 0, width, fragment.height));
    fragment.items.insert(fragment.items.begin(), FillItem{path, colour, -1});
}

/// The head of a repeated table is read once: on later pages it is furniture.
Fragment asFurniture(Fragment fragment)
{
    for (PageItem &item : fragment.items) {
        if (auto *text = std::get_if<TextItem>(&item))
            text->node = -1;
    }
    return fragment;
}

} // namespace

std::vector<double> Flow::columnWidths(const Table &table) const
{
    const std::size_t count = table.columns.size();
    std::vector<double> least(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        WordWidths words(m_fonts, table.text);
        RichText title = plain(table.columns[i].title);
        title.front().bold = true;
        words.add(title);
        for (const auto &row : table.rows)
            words.add(row[i]);
        least[i] = words.widest();
        least[i] += 2 * padX + 1;
    }
    // Columns get their share of the width; those whose longest word does not fit get that, the others the
    // rest.
    std::vector<double> widths(count, 0);
    std::vector<bool> fixed(count, false);
    for (bool changed = true; changed;) {
        changed = false;
        double rest = page().width();
        double weights = 0;
        for (std::size_t i = 0; i < count; ++i) {
            rest -= fixed[i] ? widths[i] : 0;
            weights += fixed[i] ? 0 : table.columns[i].weight;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (fixed[i])
                continue;
            widths[i] = rest * table.columns[i].weight / weights;
            if (widths[i] < least[i]) {
                widths[i] = least[i];
                fixed[i] = true;
                changed = true;
            }
        }
    }
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double &width : widths)
        width *= page().width() / sum;
    return widths;
}

void Flow::table(const Table &table)
{
    const std::vector<double> widths = columnWidths(table);
    const double whole = page().width();
    const int tableNode = node("Table");
    const auto makeRow = [&](const std::vector<RichText> &texts, const QByteArray &tag,
                             const TextStyle &style) {
        const int rowNode = node("TR", tableNode);
        RowText row;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            RichText text = texts[i];
            for (Span &span : text)
                span.mono = span.mono || (table.columns[i].mono && tag == "TD");
            row.cells.push_back(
                std::make_shared<const TextBlock>(m_fonts, std::move(text), style, widths[i] - 2 * padX));
            row.nodes.push_back(node(tag, rowNode));
            row.done.push_back(0);
        }
        return row;
    };

    std::vector<RichText> titles;
    for (const TableColumn &column : table.columns)
        titles.push_back(plain(column.title));
    TextStyle headStyle = table.text;
    headStyle.bold = true;
    headStyle.colour = palette::navy;
    RowText headRow = makeRow(titles, "TH", headStyle);
    Fragment head = takeSlice(headRow, widths, fullHeight());
    background(head, whole, palette::tint);
    underline(head, whole, palette::navy, 0.8);
    const auto repeat = std::make_shared<const Fragment>(asFurniture(head));
    head.before = table.before;
    head.keepWithNext = !table.rows.empty();
    add(head);

    const double room = fullHeight() - repeat->height - 2 * padY;
    int number = 0;
    for (const auto &texts : table.rows) {
        RowText row = makeRow(texts, "TD", table.text);
        const bool striped = ++number % 2 == 0;
        while (!row.finished()) {
            Fragment slice = takeSlice(row, widths, room);
            if (striped)
                background(slice, whole, palette::stripe);
            if (row.finished())
                underline(slice, whole, palette::rule, 0.5);
            slice.repeat = repeat;
            add(std::move(slice));
        }
    }
}

void Flow::keyValues(const std::vector<KeyValue> &values, double keyWidth, double before)
{
    const std::vector<double> widths = {keyWidth, page().width() - keyWidth};
    const TextStyle keyStyle{.size = 8.5, .leading = 1.5, .bold = true, .colour = palette::muted};
    const TextStyle valueStyle{};
    const int tableNode = node("Table");
    bool first = true;
    for (const KeyValue &value : values) {
        const int rowNode = node("TR", tableNode);
        RowText row;
        row.cells = {
            std::make_shared<const TextBlock>(m_fonts, plain(value.key), keyStyle, widths[0] - 2 * padX),
            std::make_shared<const TextBlock>(m_fonts, value.value, valueStyle, widths[1] - 2 * padX)};
        row.nodes = {node("TH", rowNode), node("TD", rowNode)};
        m_laid.nodes[std::size_t(row.nodes[0])].rowHead = true;
        row.done = {0, 0};
        while (!row.finished()) {
            Fragment slice = takeSlice(row, widths, fullHeight() - 2 * padY);
            if (first)
                slice.items.push_back(LineItem{{0, 0}, {page().width(), 0}, palette::rule, 0.5, false});
            if (row.finished())
                underline(slice, page().width(), palette::rule, 0.5);
            slice.before = first ? before : 0;
            first = false;
            add(std::move(slice));
        }
    }
}

} // namespace guardbook
