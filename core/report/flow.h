// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/laid.h"
#include "core/report/palette.h"

#include <memory>
#include <optional>
#include <vector>

namespace guardbook {

/// A piece of a page that is never cut: a line of a paragraph, a table row, a panel.
struct Fragment {
    double before = 0; ///< Space above, dropped at the top of a page.
    double height = 0;
    bool keepWithNext = false;
    std::vector<PageItem> items;            ///< Relative to the fragment's top left corner.
    std::shared_ptr<const Fragment> repeat; ///< Drawn first when a new page begins here: a table's head.
};

class Flow;

/// Draws a fragment by hand: covers, labels, signature panels. Lengths in points from its top left corner.
class Canvas {
public:
    Canvas(Flow &flow, double width) : m_flow(flow), m_width(width) {}

    [[nodiscard]] double width() const { return m_width; }
    /// Returns the height of the text.
    double text(double x, double y, double width, RichText text, const TextStyle &style = {},
                const QByteArray &tag = "P", int parent = -1);
    void fill(const QRectF &area, const QColor &colour, double radius = 0);
    void frame(const QRectF &area, const QColor &colour, double width = 0.75);
    void line(QPointF from, QPointF to, const QColor &colour = palette::rule, double width = 0.5,
              bool dotted = false);
    void figure(const QPainterPath &path, const QColor &colour, const QString &alternative);
    void picture(const QRectF &area, int picture, const QRectF &part, const QString &alternative);
    void pageNumber(const QRectF &area, const QString &anchor, const TextStyle &style);
    void target(const QRectF &area, const QString &anchor);
    void anchor(const QString &name, int level = 0, const QString &title = {});
    void extend(double height); ///< At least this high.

    [[nodiscard]] Fragment take(double before = 0, bool keepWithNext = false);

private:
    Flow &m_flow;
    double m_width;
    Fragment m_fragment;
};

struct ParagraphStyle {
    TextStyle text = {};
    double before = 6;
    double indent = 0;
    std::optional<QColor> bar = std::nullopt; ///< A bar at the left: somebody's own words.
    QString lead = {};                        ///< In the indent of the first line: a bullet or a number.
    bool keepWithNext = false;
    QByteArray tag = "P";
    int parent = -1;
};

struct TableColumn {
    QString title;
    double weight = 1;
    bool mono = false;
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<std::vector<RichText>> rows;
    TextStyle text = {.size = 8.5, .leading = 1.35};
    double before = 8;
};

struct KeyValue {
    QString key;
    RichText value;
};

/// Puts blocks one after the other onto pages. A heading stays with what follows, a paragraph leaves no
/// single line behind, a table repeats its head and keeps its rows whole unless one is taller than a page.
class Flow {
public:
    Flow(const FontSet &fonts, const PageSpec &page);

    [[nodiscard]] const FontSet &fonts() const { return m_fonts; }
    [[nodiscard]] const PageSpec &page() const { return m_laid.page; }
    [[nodiscard]] double fullHeight() const; ///< Of the body of a page of the present kind.

    /// Level 1 begins a chapter. `anchor` may be empty; `bookmark` empty: the heading's own text.
    void heading(int level, const QString &text, const QString &anchor = {}, const QString &bookmark = {});
    void paragraph(RichText text, const ParagraphStyle &style = {});
    void bullets(const std::vector<RichText> &items, bool numbered = false);
    void table(const Table &table);
    void keyValues(const std::vector<KeyValue> &values, double keyWidth = 130, double before = 6);
    /// A tinted panel with a bar at its left: something to be noticed.
    void callout(RichText text, const QColor &bar, double before = 8);
    void add(Fragment fragment);
    void space(double height);
    /// A new page, unless the present one is empty. The pages that follow by overflow of a Signed one are
    /// Signed.
    void pageBreak(const QString &section = {}, PageKind kind = PageKind::Ordinary);
    /// Height that is left on the present page for a fragment that follows.
    [[nodiscard]] double remaining();

    int node(const QByteArray &type, int parent = -1, const QString &alternative = {});
    [[nodiscard]] Laid finish();

private:
    friend class Canvas;
    void settle();
    void newPage();
    void place(const Fragment &fragment);
    [[nodiscard]] std::vector<double> columnWidths(const Table &table) const;

    const FontSet &m_fonts;
    Laid m_laid;
    std::vector<Fragment> m_waiting; ///< Fragments that must stand on one page with what comes next.
    double m_y = 0;                  ///< Below the last fragment, from the top of the body.
    QString m_section;
    PageKind m_kind = PageKind::Ordinary;
};

} // namespace guardbook
