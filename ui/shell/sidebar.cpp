// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidebar.h"

#include "ui/components/button.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {lines(10), lineHeight() + 21};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect r = option.rect.adjusted(10, 1, -10, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? t.accent : t.border);
        painter->drawRoundedRect(r, rowRadius, rowRadius);
    }
    icon(index.data(IconRole).toString(), selected ? &Tokens::onAccent : &Tokens::muted)
        .paint(painter, QRect(r.left() + 11, r.center().y() - 8, 18, 18));
    painter->setFont(font(selected ? Type::BodyStrong : Type::Body));
    painter->setPen(selected ? t.onAccent : t.text);
    painter->drawText(r.adjusted(40, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    if (const int count = index.data(CountRole).toInt(); count > 0) {
        const QString text = QLocale().toString(count);
        const int width = std::max(22, QFontMetrics(font(Type::CaptionStrong)).horizontalAdvance(text) + 12);
        const QRect pill(r.right() - width - 7, r.center().y() - 9, width, 20);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? t.accentPressed : t.border);
        painter->drawRoundedRect(pill, 10, 10);
        painter->setPen(selected ? t.onAccent : t.muted);
        painter->setFont(font(Type::CaptionStrong));
        painter->drawText(pill, Qt::AlignCenter, text);
    }
    if (showsFocus(option))
        drawFocusRing(painter, r.adjusted(-2, -1, 2, 1), 9);
    painter->restore();
}

Sidebar::Sidebar(const QString &schoolName, const QString &userName, const QString &roleTitle,
                 QWidget *parent)
    : QWidget(parent), m_places(new QListWidget)
{
    // In lines of text, so that larger text gets a wider bar.
    setFixedWidth(lines(13.8));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *ground = new Ground(&Tokens::sidebar, Ground::Edge::Right);
    whole->addWidget(ground);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, space::l, 1, 10);
    column->setSpacing(6);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(18, 0, 14, 6);
    top->setSpacing(10);
    top->addWidget(new Logo(34), 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Text(QStringLiteral("Guardbook"), Type::Section));
    names->addWidget(wrapped(new Text(schoolName, Type::Caption, &Tokens::muted)));
    top->addLayout(names, 1);
    column->addLayout(top);

    m_places->setAccessibleName(tr("Main navigation"));
    m_places->setItemDelegate(new SidebarDelegate(m_places));
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // Its own hint is 256 px.
    m_places->setMouseTracking(true);
    m_places->viewport()->setAutoFillBackground(false);
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addPlace(Place::Home, QStringLiteral("house"), tr("Home"));
    addPlace(Place::Incidents, QStringLiteral("clipboard-list"), tr("Incidents"));
    addPlace(Place::Keeping, QStringLiteral("book-lock"), tr("The book"));
    m_places->setCurrentRow(0);
    connect(m_places, &QListWidget::currentRowChanged, this,
            [this](int row) { Q_EMIT placeChosen(Place(row)); });
    column->addWidget(m_places, 1);

    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::l, 6, 10, 0);
    bottom->setSpacing(10);
    bottom->addWidget(new Avatar(userName));
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(wrapped(new Text(userName, Type::BodyStrong)));
    who->addWidget(wrapped(new Text(roleTitle, Type::Caption, &Tokens::muted)));
    bottom->addLayout(who, 1);
    auto *lock = iconButton(QStringLiteral("lock"), tr("Lock now"));
    lock->setToolTip(tr("Lock now (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &Sidebar::lockRequested);
    bottom->addWidget(lock);
    column->addLayout(bottom);
}

void Sidebar::addPlace(Place place, const QString &iconName, const QString &name)
{
    auto *item = new QListWidgetItem(name);
    item->setData(SidebarDelegate::IconRole, iconName);
    item->setData(Qt::AccessibleTextRole, name);
    m_places->insertItem(int(place), item);
}

void Sidebar::setCount(Place place, int count)
{
    QListWidgetItem *item = m_places->item(int(place));
    item->setData(SidebarDelegate::CountRole, count);
    item->setData(Qt::AccessibleTextRole,
                  count > 0 ? tr("%1, %n open", nullptr, count).arg(item->text()) : item->text());
}

void Sidebar::choose(Place place)
{
    m_places->setCurrentRow(int(place));
}

} // namespace guardbook::ui
