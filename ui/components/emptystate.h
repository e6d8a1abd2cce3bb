// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace guardbook::ui {

/// What a page shows when it has nothing yet: an icon, what that means, and the one thing to do.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &body, QWidget *action = nullptr,
               QWidget *parent = nullptr);
};

} // namespace guardbook::ui
