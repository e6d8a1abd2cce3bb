// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

namespace guardbook::ui {

/// One dark bar at the bottom of the window for six seconds, told to screen readers as an alert. Never the
/// only place where a fact is shown.
class Toast final : public QFrame {
    Q_OBJECT

public:
    /// Shows a toast in `host`, in place of an earlier one. `act`, if given, gets a button.
    static Toast *show(QWidget *host, const QString &text, const QString &actText = {},
                       std::function<void()> act = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Toast(QWidget *host);
    void place();
};

} // namespace guardbook::ui
