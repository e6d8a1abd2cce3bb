// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace guardbook::ui {

/// A list that is as tall as its rows: one list among the cards of a scrolling page.
class FullHeightList : public QListView {
    Q_OBJECT

public:
    explicit FullHeightList(const QString &name, QWidget *parent = nullptr); ///< For assistive technology.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }
    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< Left to the page.
};

} // namespace guardbook::ui
