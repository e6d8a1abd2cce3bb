// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/picturepair.h"

#include "ui/components/text.h"
#include "ui/evidence/pictureview.h"
#include "ui/evidence/zoomtools.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QScrollBar>

namespace guardbook::ui {

PicturePair::PicturePair(const QString &leftTitle, const QString &rightTitle, QWidget *parent)
    : QWidget(parent),
      m_left(new PictureView),
      m_right(new PictureView),
      m_leftTitle(new Text({}, Type::CaptionStrong)),
      m_rightTitle(new Text({}, Type::CaptionStrong))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(m_leftTitle, 0, 0);
    grid->addWidget(m_rightTitle, 0, 1);
    grid->addWidget(m_left, 1, 0);
    grid->addWidget(m_right, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setTitles(leftTitle, rightTitle);
    tie(m_left, m_right);
    tie(m_right, m_left);
}

void PicturePair::tie(PictureView *from, PictureView *to)
{
    const auto follow = [this](QScrollBar *mover, QScrollBar *follower) {
        connect(mover, &QScrollBar::valueChanged, this, [this, mover, follower](int value) {
            if (m_following)
                return;
            m_following = true;
            const double part = mover->maximum() > 0 ? double(value) / mover->maximum() : 0;
            follower->setValue(qRound(part * follower->maximum()));
            m_following = false;
        });
    };
    follow(from->horizontalScrollBar(), to->horizontalScrollBar());
    follow(from->verticalScrollBar(), to->verticalScrollBar());
    connect(from, &PictureView::zoomed, to, &PictureView::setScale);
}

void PicturePair::setTitles(const QString &left, const QString &right)
{
    m_leftTitle->setText(left);
    m_rightTitle->setText(right);
    m_left->setAccessibleName(left);
    m_right->setAccessibleName(right);
}

void PicturePair::addTools(QBoxLayout *row)
{
    addZoomTools(row, this, tr("Both whole"));
}

void PicturePair::setLeft(const QImage &picture)
{
    m_left->setPicture(picture);
}

void PicturePair::setRight(const QImage &picture)
{
    m_right->setPicture(picture);
}

void PicturePair::setBlurred(bool blurred)
{
    m_left->setBlurred(blurred);
    m_right->setBlurred(blurred);
}

void PicturePair::turn(int quarters)
{
    m_left->turn(quarters);
    m_right->turn(quarters);
}

void PicturePair::zoom(double factor)
{
    m_left->zoom(factor); // takes the other along
}

void PicturePair::fit()
{
    m_left->fit();
    m_right->fit();
}

} // namespace guardbook::ui
