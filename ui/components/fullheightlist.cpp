// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/fullheightlist.h"

#include <QResizeEvent>
#include <QTimer>
#include <QWheelEvent>

namespace guardbook::ui {

FullHeightList::FullHeightList(const QString &name, QWidget *parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FullHeightList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto again = [this] { QTimer::singleShot(0, this, [this] { updateGeometry(); }); };
    connect(model, &QAbstractItemModel::rowsInserted, this, again);
    connect(model, &QAbstractItemModel::rowsRemoved, this, again);
    connect(model, &QAbstractItemModel::modelReset, this, again);
}

QSize FullHeightList::sizeHint() const
{
    if (!model())
        return {100, 10};
    int height = 4;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return {100, height};
}

void FullHeightList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void FullHeightList::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace guardbook::ui
