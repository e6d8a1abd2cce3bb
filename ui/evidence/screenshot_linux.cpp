// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/screenshot.h"

#include "ui/evidence/portalsource_linux.h"

#include <QGuiApplication>
#include <QScreen>
#include <QtGui/qguiapplication_platform.h>

#include <xcb/xcb.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace guardbook::ui {

namespace {

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

/// Asks the X server about windows (ICCCM, EWMH). Every question may remain without an answer.
class XServer {
public:
    explicit XServer(xcb_connection_t *connection) : m_connection(connection)
    {
        m_root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    }

    /// All windows that a window manager shows, the lowest first.
    [[nodiscard]] std::vector<xcb_window_t> stacked() const
    {
        const QByteArray bytes = property(m_root, "_NET_CLIENT_LIST_STACKING", XCB_ATOM_WINDOW);
        std::vector<xcb_window_t> windows(std::size_t(bytes.size()) / sizeof(xcb_window_t));
        std::memcpy(windows.data(), bytes.constData(), windows.size() * sizeof(xcb_window_t));
        return windows;
    }
    [[nodiscard]] QString title(xcb_window_t window) const
    {
        const QByteArray utf8 = property(window, "_NET_WM_NAME", atom("UTF8_STRING"));
        return utf8.isEmpty() ? QString::fromLatin1(property(window, "WM_NAME", XCB_ATOM_STRING))
                              : QString::fromUtf8(utf8);
    }
    [[nodiscard]] bool isSeen(xcb_window_t window) const
    {
        const Reply<xcb_get_window_attributes_reply_t> reply(xcb_get_window_attributes_reply(
            m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
        return reply && reply->map_state == XCB_MAP_STATE_VIEWABLE;
    }
    /// With its frame, in pixels of the whole server.
    [[nodiscard]] std::optional<QRect> area(xcb_window_t window) const
    {
        const Reply<xcb_get_geometry_reply_t> size(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        const Reply<xcb_translate_coordinates_reply_t> place(xcb_translate_coordinates_reply(
            m_connection, xcb_translate_coordinates(m_connection, window, m_root, 0, 0), nullptr));
        if (!size || !place)
            return std::nullopt;
        QRect area(place->dst_x, place->dst_y, size->width, size->height);
        const QByteArray frame = property(window, "_NET_FRAME_EXTENTS", XCB_ATOM_CARDINAL);
        if (frame.size() == qsizetype(4 * sizeof(std::uint32_t))) {
            std::array<std::uint32_t, 4> edges{}; // left, right, top, bottom
            std::memcpy(edges.data(), frame.constData(), sizeof(edges));
            area.adjust(-int(edges[0]), -int(edges[2]), int(edges[1]), int(edges[3]));
        }
        return area;
    }

private:
    [[nodiscard]] xcb_atom_t atom(const char *name) const
    {
        const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 1, std::uint16_t(std::strlen(name)), name), nullptr));
        return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
    }
    [[nodiscard]] QByteArray property(xcb_window_t window, const char *name, xcb_atom_t type) const
    {
        constexpr std::uint32_t mostWords = 16'384;
        const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
            m_connection, xcb_get_property(m_connection, 0, window, atom(name), type, 0, mostWords),
            nullptr));
        if (!reply || reply->type == XCB_ATOM_NONE)
            return {};
        return QByteArray(static_cast<const char *>(xcb_get_property_value(reply.get())),
                          xcb_get_property_value_length(reply.get()));
    }
    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
};

} // namespace

ScreenSource *makeScreenSource(QObject *parent)
{
    // Under Wayland no program reads the screen by itself: the desktop portal asks the person first.
    if (QGuiApplication::platformName().startsWith(u"wayland"))
        return new PortalSource(QDBusConnection::sessionBus(), parent);
    return new GrabSource(parent);
}

std::vector<ScreenWindow> windowsOn(const QScreen &screen)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->connection())
        return {};
    const XServer server(x11->connection());
    // Qt places a screen in pixels of the display and gives its size divided by its scale.
    const double scale = screen.devicePixelRatio();
    const QRect shown(screen.geometry().topLeft(), screen.geometry().size() * scale);
    std::vector<ScreenWindow> windows;
    const auto stacked = server.stacked();
    for (auto window = stacked.rbegin(); window != stacked.rend(); ++window) {
        const auto area = server.isSeen(*window) ? server.area(*window) : std::nullopt;
        if (!area || !area->intersects(shown))
            continue;
        windows.push_back({server.title(*window), (*area & shown).translated(-shown.topLeft())});
    }
    return windows;
}

} // namespace guardbook::ui
