// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/pdfparts.h"

namespace guardbook::pdf {

using Object = QPDFObjectHandle;

namespace {

/// A place in the document: top left of a page region, in PDF coordinates.
Object destination(const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages, std::size_t page,
                   double y)
{
    // /XYZ: with /Fit some viewers take the bookmark for a broken one.
    return Object::newArray({pages[page].getObjectHandle(), Object::newName("/XYZ"), Object::newInteger(0),
                             Object::newReal(number(laid.page.size.height() - y + 8)),
                             Object::newInteger(0)});
}

struct Bookmark {
    Object item;
    int level = 0;
    int parent = -1;
};

void linkSiblings(std::vector<Bookmark> &bookmarks, Object root)
{
    std::map<int, std::vector<std::size_t>> children;
    for (std::size_t i = 0; i < bookmarks.size(); ++i)
        children[bookmarks[i].parent].push_back(i);
    for (const auto &[parent, list] : children) {
        Object above = parent < 0 ? root : bookmarks[std::size_t(parent)].item;
        for (std::size_t i = 0; i < list.size(); ++i) {
            Object item = bookmarks[list[i]].item;
            item.replaceKey("/Parent", above);
            if (i > 0)
                item.replaceKey("/Prev", bookmarks[list[i - 1]].item);
            if (i + 1 < list.size())
                item.replaceKey("/Next", bookmarks[list[i + 1]].item);
        }
        above.replaceKey("/First", bookmarks[list.front()].item);
        above.replaceKey("/Last", bookmarks[list.back()].item);
        // Chapters are open at first, what is below them is closed.
        const auto count = static_cast<long long>(list.size());
        above.replaceKey("/Count", Object::newInteger(parent < 0 ? count : -count));
    }
}

} // namespace

void addBookmarks(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages)
{
    std::vector<Bookmark> bookmarks;
    for (std::size_t page = 0; page < laid.pages.size(); ++page) {
        for (const PageItem &item : laid.pages[page].items) {
            const auto *anchor = std::get_if<AnchorItem>(&item);
            if (anchor == nullptr || anchor->level == 0)
                continue;
            Bookmark bookmark{document.makeIndirectObject(Object::newDictionary()), anchor->level, -1};
            bookmark.item.replaceKey("/Title", unicode(anchor->title));
            bookmark.item.replaceKey("/Dest", destination(laid, pages, page, anchor->at.y()));
            int above = int(bookmarks.size()) - 1;
            while (above >= 0 && bookmarks[std::size_t(above)].level >= anchor->level)
                above = bookmarks[std::size_t(above)].parent;
            bookmark.parent = above;
            bookmarks.push_back(bookmark);
        }
    }
    if (bookmarks.empty())
        return;
    Object root = document.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/Type", Object::newName("/Outlines"));
    linkSiblings(bookmarks, root);
    document.getRoot().replaceKey("/Outlines", root);
    document.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void addLinks(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages)
{
    std::map<QString, std::pair<std::size_t, double>> anchors;
    for (std::size_t page = 0; page < laid.pages.size(); ++page) {
        for (const PageItem &item : laid.pages[page].items) {
            if (const auto *anchor = std::get_if<AnchorItem>(&item); anchor && !anchor->name.isEmpty())
                anchors.try_emplace(anchor->name, page, anchor->at.y());
        }
    }
    const double height = laid.page.size.height();
    for (std::size_t page = 0; page < laid.pages.size(); ++page) {
        Object annotations = Object::newArray();
        for (const PageItem &item : laid.pages[page].items) {
            const auto *target = std::get_if<TargetItem>(&item);
            const auto place = target ? anchors.find(target->anchor) : anchors.end();
            if (place == anchors.end())
                continue;
            Object link = Object::newDictionary();
            link.replaceKey("/Type", Object::newName("/Annot"));
            link.replaceKey("/Subtype", Object::newName("/Link"));
            link.replaceKey("/F", Object::newInteger(4));
            link.replaceKey("/Border", Object::parse("[0 0 0]"));
            link.replaceKey("/Rect",
                            Object::newArray({Object::newReal(number(target->area.left())),
                                              Object::newReal(number(height - target->area.bottom())),
                                              Object::newReal(number(target->area.right())),
                                              Object::newReal(number(height - target->area.top()))}));
            link.replaceKey("/Dest", destination(laid, pages, place->second.first, place->second.second));
            annotations.appendItem(document.makeIndirectObject(link));
        }
        if (annotations.getArrayNItems() > 0)
            Object(pages[page].getObjectHandle()).replaceKey("/Annots", annotations);
    }
}

namespace {

/// What a node's element has below it: elements and marked content, in reading order.
class StructureTree {
public:
    StructureTree(QPDF &document, const Laid &laid)
        : m_document(document),
          m_root(document.makeIndirectObject(Object::newDictionary())),
          m_top(document.makeIndirectObject(Object::newDictionary()))
    {
        m_root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
        m_top.replaceKey("/Type", Object::newName("/StructElem"));
        m_top.replaceKey("/S", Object::newName("/Document"));
        m_top.replaceKey("/P", m_root);
        for (const StructureNode &node : laid.nodes)
            addElement(node);
    }

    /// Marked content `id` on a page belongs to a node.
    void addContent(int node, Object page, std::size_t id)
    {
        const auto at = std::size_t(node);
        Object element = m_elements[at];
        Object kid = Object::newInteger(static_cast<long long>(id));
        if (!element.hasKey("/Pg")) {
            element.replaceKey("/Pg", page);
        } else if (element.getKey("/Pg").getObjGen() != page.getObjGen()) {
            kid = Object::newDictionary();
            kid.replaceKey("/Type", Object::newName("/MCR"));
            kid.replaceKey("/Pg", page);
            kid.replaceKey("/MCID", Object::newInteger(static_cast<long long>(id)));
        }
        appendKid(element, kid);
    }

    [[nodiscard]] Object element(int node) const { return m_elements[std::size_t(node)]; }

    void finish(Object parents)
    {
        Object tree = Object::newDictionary();
        tree.replaceKey("/Nums", parents);
        m_root.replaceKey("/ParentTree", m_document.makeIndirectObject(tree));
        m_root.replaceKey("/ParentTreeNextKey", Object::newInteger(parents.getArrayNItems() / 2));
        m_root.replaceKey("/K", m_top);
        m_document.getRoot().replaceKey("/StructTreeRoot", m_root);
        m_document.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
    }

private:
    void addElement(const StructureNode &node)
    {
        Object element = m_document.makeIndirectObject(Object::newDictionary());
        Object parent = node.parent < 0 ? m_top : m_elements[std::size_t(node.parent)];
        element.replaceKey("/S", nameOf("/" + node.type.toStdString()));
        element.replaceKey("/P", parent);
        if (!node.alternative.isEmpty())
            element.replaceKey("/Alt", unicode(node.alternative));
        if (node.type == "TH")
            element.replaceKey("/A", Object::parse(node.rowHead ? "<< /O /Table /Scope /Row >>"
                                                                : "<< /O /Table /Scope /Column >>"));
        appendKid(parent, element);
        m_elements.push_back(element);
    }
    /// Most elements have one kid: it stands without an array (ISO 32000-1, table 323).
    static void appendKid(Object &element, const Object &kid)
    {
        Object kids = element.getKey("/K");
        if (kids.isArray())
            kids.appendItem(kid);
        else
            element.replaceKey("/K", kids.isNull() ? kid : Object::newArray({kids, kid}));
    }
    /// One object for all elements of a type: there are some fifty elements an exhibit.
    Object nameOf(const std::string &name)
    {
        return m_names.try_emplace(name, Object::newName(name)).first->second;
    }

    QPDF &m_document;
    std::map<std::string, Object> m_names;
    Object m_root;
    Object m_top;
    std::vector<Object> m_elements;
};

} // namespace

void addStructure(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages,
                  const MarkedContent &content)
{
    StructureTree tree(document, laid);
    Object parents = Object::newArray();
    for (std::size_t page = 0; page < pages.size(); ++page) {
        Object handle = pages[page].getObjectHandle();
        Object ofPage = Object::newArray();
        for (std::size_t id = 0; id < content.nodes[page].size(); ++id) {
            tree.addContent(content.nodes[page][id], handle, id);
            ofPage.appendItem(tree.element(content.nodes[page][id]));
        }
        handle.replaceKey("/StructParents", Object::newInteger(static_cast<long long>(page)));
        handle.replaceKey("/Tabs", Object::newName("/S"));
        parents.appendItem(Object::newInteger(static_cast<long long>(page)));
        parents.appendItem(document.makeIndirectObject(ofPage));
    }
    tree.finish(parents);
}

} // namespace guardbook::pdf
