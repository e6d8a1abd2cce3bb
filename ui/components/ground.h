// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace guardbook::ui {

/// A flat fill in one of the theme's colours.
class Ground final : public QWidget {
    Q_OBJECT

public:
    enum class Edge { None, Right, Bottom, Top };

    explicit Ground(Colour colour, Edge edge = Edge::None, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_colour;
    Edge m_edge;
};

/// A thin line across, between parts of a page.
class Rule final : public QWidget {
    Q_OBJECT

public:
    explicit Rule(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace guardbook::ui
