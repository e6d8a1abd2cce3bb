// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/textblock.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <variant>

namespace guardbook {

/// All lengths in points; the origin is the page's top left corner.
struct PageSpec {
    QSizeF size = {595, 842}; ///< A4.
    double left = 54;
    double right = 54;
    double top = 74;
    double bottom = 62;

    [[nodiscard]] double width() const { return size.width() - left - right; }
    [[nodiscard]] double height() const { return size.height() - top - bottom; }
};

/// One element of the document's logical structure (PDF 1.7, 14.8.4), which screen readers walk.
struct StructureNode {
    QByteArray type;          ///< "H1", "P", "Table", "TR", "TH", "TD", "L", "LI", "Figure", ...
    int parent = -1;          ///< -1: the document.
    QString alternative = {}; ///< For a Figure: what it shows.
    bool rowHead = false;     ///< A TH that names its row, not its column.
};

/// Something that stands at a place. `node` -1: no content, only furniture.
struct TextItem {
    std::shared_ptr<const TextBlock> block;
    int first = 0;
    int count = 0;
    QPointF at;
    int node = -1;
};
struct FillItem {
    QPainterPath path;
    QColor colour;
    int node = -1; ///< A drawing with a meaning, such as a QR code, is a Figure.
};
struct LineItem {
    QPointF from;
    QPointF to;
    QColor colour;
    double width = 0.5;
    bool dotted = false;
};
/// A place for a picture that is put in after painting, in its own bytes.
struct PictureItem {
    QRectF area;
    int picture = 0;            ///< The caller's number for it.
    QRectF part = {0, 0, 1, 1}; ///< What of the upright picture is shown, from its left and top, 0 to 1.
    int node = -1;
};
struct AnchorItem {
    QPointF at;
    QString name;
    int level = 0; ///< In the bookmarks: 1 at the top; 0: no bookmark.
    QString title;
};
/// "12": the page on which an anchor stands, right-aligned.
struct PageNumberItem {
    QRectF area;
    QString anchor;
    TextStyle style;
    int node = -1;
};
struct TargetItem {
    QRectF area;
    QString anchor;
};
using PageItem =
    std::variant<TextItem, FillItem, LineItem, PictureItem, AnchorItem, PageNumberItem, TargetItem>;

enum class PageKind {
    Ordinary,
    Bare,  ///< No head line: the cover.
    Signed ///< With a line at its foot on which the page is signed by hand.
};

struct LaidPage {
    std::vector<PageItem> items;
    QString section; ///< Named in the page's head.
    PageKind kind = PageKind::Ordinary;

    /// Gives up what has been painted; places, pictures and anchors stay.
    void forgetDrawing();
};

/// A document with every line and box in its place.
struct Laid {
    PageSpec page;
    std::vector<LaidPage> pages;
    std::vector<StructureNode> nodes; ///< A parent stands before its children.
};

/// What stands in the head and foot of every page.
struct Furniture {
    QString title;   ///< Left in the head.
    QString marking; ///< Right in the head, in red: "CONFIDENTIAL: CHILD PROTECTION".
    QString foot;    ///< Left in the foot; "Page x of y" stands right.
};

/// The painted pages, without pictures, bookmarks, links and structure.
struct Painted {
    QByteArray pdf;
    /// For each page the node of each marked stretch in the order of drawing. The file has a marker before
    /// each: a filled rectangle markerLeft, markerTop, markerWidth, markerHeight in layout units.
    std::vector<std::vector<int>> stretches;
};
inline constexpr int markerLeft = -77;
inline constexpr int markerTop = -77;
inline constexpr int markerWidth = 3;
inline constexpr int markerHeight = 5;

/// Paints through QPdfWriter; each page gives up its drawing once it is painted. Internal if it cannot.
[[nodiscard]] Result<Painted> paint(const FontSet &fonts, Laid &laid, const Furniture &furniture);

} // namespace guardbook
