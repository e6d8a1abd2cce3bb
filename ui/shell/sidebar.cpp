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
#include "ui/theme/typography.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

namespace {

void drawPill(QPainter *painter, const QRect &r, int count, bool selected)
{
    const Tokens t = tokens();
    const QString text = QLocale().toString(count);
    const QFontMetrics metrics(font(Type::CaptionStrong));
    const int height = std::max(20, metrics.height() + 4);
    const int width = std::max(height + 2, metrics.horizontalAdvance(text) + 12);
    const QRect pill(r.right() - width - 7, r.center().y() - height / 2 + 1, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? t.accentPressed : t.border);
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setPen(selected ? t.onAccent : t.muted);
    painter->setFont(font(Type::CaptionStrong));
    painter->drawText(pill, Qt::AlignCenter, text);
}

} // namespace

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_collapsed ? besideText(34) : lines(10), lineHeight() + 21};
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
    const int side = besideText(18);
    const int iconLeft = m_collapsed ? r.center().x() - side / 2 : r.left() + 11;
    icon(index.data(IconRole).toString(), selected ? &Tokens::onAccent : &Tokens::muted)
        .paint(painter, QRect(iconLeft, r.center().y() - side / 2 + 1, side, side));
    if (!m_collapsed) {
        painter->setFont(font(selected ? Type::BodyStrong : Type::Body));
        painter->setPen(selected ? t.onAccent : t.text);
        painter->drawText(r.adjusted(side + 22, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
        if (const int count = index.data(CountRole).toInt(); count > 0)
            drawPill(painter, r, count, selected);
    }
    if (showsFocus(option))
        drawFocusRing(painter, r.adjusted(-2, -1, 2, 1), 9);
    painter->restore();
}

Sidebar::Sidebar(const QString &schoolName, const QString &userName, const QString &roleTitle,
                 QWidget *parent)
    : QWidget(parent), m_places(new QListWidget), m_delegate(new SidebarDelegate(m_places))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *ground = new Ground(&Tokens::sidebar, Ground::Edge::Right);
    whole->addWidget(ground);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, space::l, 1, 10);
    column->setSpacing(6);

    column->addWidget(makeTop(schoolName));
    m_places->setAccessibleName(tr("Main navigation"));
    m_places->setItemDelegate(m_delegate);
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

    column->addWidget(makeBottom(userName, roleTitle));
    setCollapsed(false);
}

QWidget *Sidebar::makeTop(const QString &schoolName)
{
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(18, 0, 14, 6);
    row->setSpacing(10);
    row->addWidget(new Logo(34), 0, Qt::AlignTop);
    auto *words = new QWidget;
    auto *names = new QVBoxLayout(words);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(0);
    names->addWidget(new Text(QStringLiteral("Guardbook"), Type::Section));
    names->addWidget(wrapped(new Text(schoolName, Type::Caption, &Tokens::muted)));
    row->addWidget(words, 1);
    m_words << words;
    top->setToolTip(schoolName);
    return top;
}

QWidget *Sidebar::makeBottom(const QString &userName, const QString &roleTitle)
{
    auto *bottom = new QWidget;
    m_bottom = new QHBoxLayout(bottom);
    m_bottom->setContentsMargins(space::l, 6, 10, 0);
    m_bottom->setSpacing(10);
    auto *sign = new Avatar(userName);
    sign->setToolTip(QStringLiteral("%1, %2").arg(userName, roleTitle));
    m_bottom->addWidget(sign, 0, Qt::AlignHCenter);
    auto *words = new QWidget;
    auto *who = new QVBoxLayout(words);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(0);
    who->addWidget(wrapped(new Text(userName, Type::BodyStrong)));
    who->addWidget(wrapped(new Text(roleTitle, Type::Caption, &Tokens::muted)));
    m_bottom->addWidget(words, 1);
    m_words << words;
    auto *lock = iconButton(QStringLiteral("lock"), tr("Lock now"));
    lock->setToolTip(tr("Lock now (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &Sidebar::lockRequested);
    m_bottom->addWidget(lock, 0, Qt::AlignCenter);
    return bottom;
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_delegate->setCollapsed(collapsed);
    for (QWidget *words : std::as_const(m_words))
        words->setVisible(!collapsed);
    m_bottom->setDirection(collapsed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_bottom->setContentsMargins(collapsed ? space::s : space::l, 6, collapsed ? space::s : 10, 0);
    for (int row = 0; row < m_places->count(); ++row)
        m_places->item(row)->setToolTip(collapsed ? m_places->item(row)->text() : QString());
    fitWidth();
}

void Sidebar::fitWidth()
{
    // In lines of text, so that larger text gets a wider bar.
    setFixedWidth(m_collapsed ? besideText(34) + 2 * 18 : lines(13.8));
    m_places->doItemsLayout();
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_bottom)
        fitWidth();
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
