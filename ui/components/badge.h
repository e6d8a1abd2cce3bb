// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QString>
#include <QWidget>

namespace guardbook::ui {

/// A word with an icon on a tinted ground: no status is told by colour alone.
struct Badge {
    QString text;
    ToneName tone = &Tokens::grey;
    QString icon = {};
};

[[nodiscard]] QSize badgeSize(const Badge &badge);
/// Paints the badge and returns its width.
int drawBadge(QPainter *painter, const QPoint &topLeft, const Badge &badge);

class Pill final : public QWidget {
    Q_OBJECT

public:
    explicit Pill(Badge badge = {}, QWidget *parent = nullptr);
    void setBadge(Badge badge);

    [[nodiscard]] QSize sizeHint() const override { return badgeSize(m_badge); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge m_badge;
};

} // namespace guardbook::ui
