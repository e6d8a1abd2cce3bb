// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QBoxLayout;
class QWidget;

namespace guardbook::ui {

/// What can be made larger and smaller.
struct Zoomed {
    QString whole; ///< The name of fit(): "The whole page".
    std::function<void(double factor)> zoom;
    std::function<void()> fit;
};

/// The three buttons with the keys that are the same everywhere: Ctrl+minus, Ctrl+plus, Ctrl+0. They belong
/// to `owner`, as does what they call.
void addZoomTools(QBoxLayout *row, QWidget *owner, const Zoomed &zoomed);

/// A view with zoom(factor) and fit().
template <typename View>
void addZoomTools(QBoxLayout *row, View *view, const QString &whole)
{
    addZoomTools(row, view, {whole, [view](double factor) { view->zoom(factor); }, [view] { view->fit(); }});
}

} // namespace guardbook::ui
