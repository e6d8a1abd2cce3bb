// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentdelegate.h"

#include "ui/incident/incidentlistmodel.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace guardbook::ui {

namespace {

void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &card)
{
    const Tokens t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter->setPen(Qt::NoPen);
    if (selected || hover) {
        painter->setBrush(selected ? t.accentSoft : t.surfaceAlt);
        painter->drawRoundedRect(card, rowRadius, rowRadius);
    }
    if (selected) {
        painter->setBrush(t.accent);
        painter->drawRoundedRect(QRectF(card.left(), card.top() + 12, 3, card.height() - 24), 1.5, 1.5);
    } else if (!hover) {
        painter->setPen(t.border);
        painter->drawLine(card.left() + 12, option.rect.bottom(), card.right() - 4, option.rect.bottom());
    }
}

void drawCount(QPainter *painter, const QRect &row, int count)
{
    if (count == 0)
        return;
    const QFontMetrics caption(font(Type::Caption));
    const QString text = QLocale().toString(count);
    const int width = caption.horizontalAdvance(text);
    painter->setPen(tokens().muted);
    painter->setFont(font(Type::Caption));
    painter->drawText(QRect(row.right() - width, row.top(), width + 1, row.height()),
                      Qt::AlignVCenter | Qt::AlignRight, text);
    icon(QStringLiteral("paperclip"), &Tokens::muted)
        .paint(painter, QRect(row.right() - width - 18, row.center().y() - 7, 14, 14));
}

/// Two grey bars where title and people will stand.
void drawWaiting(QPainter *painter, const QRect &card)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().border);
    const int height = std::max(6, lineHeight() / 2);
    painter->drawRoundedRect(QRect(card.left() + 14, card.top() + 14, card.width() * 3 / 5, height), 3, 3);
    painter->drawRoundedRect(
        QRect(card.left() + 14, card.top() + 14 + lineHeight() + 4, card.width() * 2 / 5, height), 3, 3);
}

} // namespace

IncidentDelegate::IncidentDelegate(Profile profile, int thisYear, QObject *parent)
    : QStyledItemDelegate(parent), m_profile(std::move(profile)), m_thisYear(thisYear)
{
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int height = QFontMetrics(font(Type::BodyStrong)).height() +
                       QFontMetrics(font(Type::Caption)).height() +
                       badgeSize({QStringLiteral("x")}).height() + 34;
    return {lines(17), height};
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QVariant read = index.data(IncidentListModel::RowRole);
    const Tokens t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(space::s, 3, -space::s, -3);
    drawGround(painter, option, card);
    if (!read.isValid()) {
        drawWaiting(painter, card);
        painter->restore();
        return;
    }
    const auto row = read.value<IncidentRow>();

    const QRect r = card.adjusted(14, 9, -12, -9);
    const QFontMetrics strong(font(Type::BodyStrong));
    const QFontMetrics caption(font(Type::Caption));
    const QDate logged = row.incident.loggedAt.dateTime().date();
    const QString when = QLocale().toString(
        logged, logged.year() == m_thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
    const int whenWidth = caption.horizontalAdvance(when);
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(r.right() - whenWidth, r.top(), whenWidth + 1, strong.height()),
                      Qt::AlignRight | Qt::AlignVCenter, when);
    const int titleWidth = r.width() - whenWidth - 10;
    painter->setFont(font(Type::BodyStrong));
    painter->setPen(t.text);
    painter->drawText(QRect(r.left(), r.top(), titleWidth, strong.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      strong.elidedText(row.incident.title, Qt::ElideRight, titleWidth));

    QStringList second = row.people.mid(0, 2);
    if (!row.incident.types.isEmpty())
        second << labelOf(m_profile.incidentTypes, row.incident.types.first());
    const int y = r.top() + strong.height() + 3;
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(r.left(), y, r.width(), caption.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      caption.elidedText(second.join(QStringLiteral("  ·  ")), Qt::ElideRight, r.width()));

    const Badge status = IncidentTexts::statusBadge(row.incident, row.unsignedDecisions);
    const int badgeHeight = badgeSize(status).height();
    const QRect last(r.left(), r.bottom() - badgeHeight + 1, r.width(), badgeHeight);
    int x = last.left() + drawBadge(painter, last.topLeft(), status) + 6;
    if (row.overdueTasks > 0)
        x += drawBadge(painter, {x, last.top()},
                       {tr("Overdue"), &Tokens::red, QStringLiteral("circle-alert")}) +
             6;
    if (row.sealedItems > 0)
        drawBadge(painter, {x, last.top()},
                  {tr("Sealed item"), &Tokens::red, QStringLiteral("shield-alert")});
    drawCount(painter, last, row.evidence);
    if (showsFocus(option))
        drawFocusRing(painter, card, rowRadius);
    painter->restore();
}

} // namespace guardbook::ui
