// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/linelist.h"

#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QPainter>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr int textLeft = 46;
} // namespace

void LineModel::setLines(QList<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void LineModel::setLine(int row, Line line)
{
    if (row < 0 || row >= m_lines.size())
        return;
    m_lines[row] = std::move(line);
    Q_EMIT dataChanged(index(row), index(row));
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{line.badge.text, line.title, line.about};
        parts.removeAll({});
        return parts.join(QStringLiteral(", "));
    }
    case LineRole:
        return QVariant::fromValue(line);
    default:
        return {};
    }
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto line = index.data(LineModel::LineRole).value<Line>();
    int height = QFontMetrics(font(Type::BodyStrong)).height() + 18;
    if (!line.about.isEmpty())
        height += QFontMetrics(font(Type::Caption)).height() + 1;
    return {lines(12), std::max(height, 44)};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto line = index.data(LineModel::LineRole).value<Line>();
    const Tokens t = tokens();
    const QRect r = option.rect.adjusted(2, 1, -2, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.surfaceAlt);
        painter->drawRoundedRect(r, rowRadius, rowRadius);
    }
    const QRect sign(r.left() + 6, r.center().y() - 14, 29, 29);
    painter->setPen(Qt::NoPen);
    painter->setBrush((t.*line.tone).bg);
    painter->drawEllipse(sign);
    icon(line.icon, line.tone).paint(painter, sign.adjusted(6, 6, -6, -6));

    int right = r.right() - 8;
    if (!line.badge.text.isEmpty()) {
        const QSize size = badgeSize(line.badge);
        drawBadge(painter, {right - size.width(), r.center().y() - size.height() / 2}, line.badge);
        right -= size.width() + 10;
    }
    const int left = r.left() + textLeft;
    const QFontMetrics strong(font(Type::BodyStrong));
    const QFontMetrics caption(font(Type::Caption));
    const int tall = strong.height() + (line.about.isEmpty() ? 0 : caption.height() + 1);
    int y = r.center().y() - tall / 2;
    painter->setFont(font(Type::BodyStrong));
    painter->setPen(t.text);
    painter->drawText(QRect(left, y, right - left, strong.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      strong.elidedText(line.title, Qt::ElideRight, right - left));
    y += strong.height() + 1;
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(left, y, right - left, caption.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      caption.elidedText(line.about, Qt::ElideRight, right - left));
    if (showsFocus(option))
        drawFocusRing(painter, r, rowRadius);
    painter->restore();
}

LineList::LineList(const QString &name, QWidget *parent)
    : FullHeightList(name, parent), m_lines(new LineModel(this))
{
    setModel(m_lines);
    setItemDelegate(new LineDelegate(this));
    setSelectionMode(NoSelection);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT chosen(m_lines->line(index.row()).key); };
    connect(this, &QListView::activated, this, choose);
    connect(this, &QListView::clicked, this, [this, choose](const QModelIndex &index) {
        // Where one click activates already, it has been said.
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
            choose(index);
    });
}

void LineList::setLine(int row, Line line)
{
    m_lines->setLine(row, std::move(line));
}

void LineList::setLines(QList<Line> lines)
{
    m_lines->setLines(std::move(lines));
}

} // namespace guardbook::ui
