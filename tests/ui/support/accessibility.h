// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QStringList>

class QWidget;

namespace guardbook::ui::test {

/// Faults of a window that WCAG 2.2 (levels A and AA, as WCAG2ICT reads it for software) names and a machine
/// can see. Each line says where and what. Qt's own inner parts are exempt.

/// 4.1.2, 1.3.1: everything that can be worked has a name and a role; rows have words; no list over many
/// columns.
[[nodiscard]] QStringList unnamed(QWidget *root);
/// 2.5.8: at least 24 x 24.
[[nodiscard]] QStringList smallTargets(QWidget *root);

struct TabWalk {
    QList<QWidget *> order;
    QStringList faults;
};
/// 2.1.1, 2.1.2, 2.4.3, 2.4.11: Tab reaches everything, comes round again, and is never out of sight.
[[nodiscard]] TabWalk tabWalk(QWidget *window);
/// 2.4.7: the picture of each stop differs when it has the keyboard.
[[nodiscard]] QStringList invisibleFocus(QWidget *window, const QList<QWidget *> &order);
/// 1.4.3, from pixels: labels and buttons reach 4.5.
[[nodiscard]] QStringList paleTexts(QWidget *window);
/// 1.4.4: nothing is cut off.
[[nodiscard]] QStringList cutOffTexts(QWidget *window);
/// All of the above but the last, as one text: empty when there is no fault. Of a Welsh window also what is
/// cut off, left in English, or has its underlined letter twice.
[[nodiscard]] std::string lint(QWidget *window);

} // namespace guardbook::ui::test
