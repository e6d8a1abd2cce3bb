// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/timeline.h"

#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace guardbook::ui {

namespace {

constexpr int textLeft = 48;

QString timeOf(const TimelineEntry &entry)
{
    return entry.whenText.isEmpty() ? rowTime(entry.when) : entry.whenText;
}

int noteHeight(const QString &note, int width)
{
    if (note.isEmpty())
        return 0;
    return QFontMetrics(font(Type::Body))
        .boundingRect(QRect(0, 0, std::max(width, 80), 9999), Qt::TextWordWrap, note)
        .height();
}

void drawRail(QPainter *painter, const QRect &r, const TimelineEntry &entry, bool first, bool last)
{
    const Tokens t = tokens();
    const int x = r.left() + 18;
    painter->setPen(QPen(t.border, 2));
    if (!first)
        painter->drawLine(x, r.top(), x, r.top() + 6);
    if (!last)
        painter->drawLine(x, r.top() + 34, x, r.bottom() + 1);
    const QRectF dot(x - 14, r.top() + 6, 28, 28);
    painter->setPen(entry.milestone ? QPen(Qt::NoPen) : QPen(t.border, 1.2));
    painter->setBrush(entry.milestone ? t.accent : t.surface);
    painter->drawEllipse(dot);
    icon(entry.icon, entry.milestone ? &Tokens::onAccent : &Tokens::muted)
        .paint(painter, dot.adjusted(7, 7, -7, -7).toRect());
}

} // namespace

QString rowTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time, QStringLiteral("d MMM yyyy, HH:mm")) : QString();
}

void TimelineModel::setEntries(QList<TimelineEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.what;
    case Qt::AccessibleTextRole: {
        QStringList parts{timeOf(entry), entry.what, entry.who};
        if (!entry.note.isEmpty())
            parts << entry.note;
        parts.removeAll({});
        return parts.join(QStringLiteral(", "));
    }
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : 500) - textLeft - 16;
    int height = QFontMetrics(font(Type::BodyStrong)).height() + 3;
    if (!entry.who.isEmpty())
        height += QFontMetrics(font(Type::Caption)).height();
    if (!entry.note.isEmpty())
        height += noteHeight(entry.note, width) + 5;
    return {200, std::max(height + 18, 46)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const Tokens t = tokens();
    const QRect r = option.rect;
    const QRect hover = r.adjusted(40, 1, -2, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.surfaceAlt);
        painter->drawRoundedRect(hover, rowRadius, rowRadius);
    }
    drawRail(painter, r, entry, index.row() == 0, index.row() == index.model()->rowCount() - 1);

    const QRect area(r.left() + textLeft, r.top() + 5, r.width() - textLeft - 8, r.height() - 10);
    const QFontMetrics body(font(Type::BodyStrong));
    const QFontMetrics caption(font(Type::Caption));
    const QString when = timeOf(entry);
    const int whenWidth = caption.horizontalAdvance(when);
    const int whatWidth = area.width() - whenWidth - 12;
    painter->setFont(font(Type::BodyStrong));
    painter->setPen(t.text);
    painter->drawText(QRect(area.left(), area.top(), whatWidth, body.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      body.elidedText(entry.what, Qt::ElideRight, whatWidth));
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(area.right() - whenWidth, area.top(), whenWidth + 1, body.height()),
                      Qt::AlignRight | Qt::AlignVCenter, when);
    int y = area.top() + body.height() + 2;
    if (!entry.who.isEmpty()) {
        painter->drawText(QRect(area.left(), y, area.width(), caption.height()), Qt::AlignLeft, entry.who);
        y += caption.height();
    }
    if (!entry.note.isEmpty()) {
        y += 4;
        painter->setFont(font(Type::Body));
        painter->setPen(t.text);
        painter->drawText(QRect(area.left(), y, area.width() - 8, r.bottom() - y),
                          Qt::AlignLeft | Qt::TextWordWrap, entry.note);
    }
    if (showsFocus(option))
        drawFocusRing(painter, hover, rowRadius);
    painter->restore();
}

Timeline::Timeline(const QString &name, QWidget *parent)
    : FullHeightList(name, parent), m_entries(new TimelineModel(this))
{
    setModel(m_entries);
    setItemDelegate(new TimelineDelegate(this));
    setSelectionMode(NoSelection);
}

void Timeline::setEntries(QList<TimelineEntry> entries)
{
    m_entries->setEntries(std::move(entries));
}

} // namespace guardbook::ui
