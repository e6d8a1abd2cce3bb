// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentdelegate.h"

#include "ui/incident/incidentlistmodel.h"
#include "ui/incident/incidenttexts.h"
#include "ui/incident/listchoice.h"
#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace guardbook::ui {

namespace {

constexpr int badgeGap = 6;

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

/// The number of exhibits at the right end of the row. Returns what is left for the badges.
QRect drawCount(QPainter *painter, const QRect &row, int count)
{
    if (count == 0)
        return row;
    const QFontMetrics caption(font(Type::Caption));
    const QString text = QLocale().toString(count);
    const int width = caption.horizontalAdvance(text);
    const int side = besideText(14);
    painter->setPen(tokens().muted);
    painter->setFont(font(Type::Caption));
    painter->drawText(QRect(row.right() - width, row.top(), width + 1, row.height()),
                      Qt::AlignVCenter | Qt::AlignRight, text);
    icon(QStringLiteral("paperclip"), &Tokens::muted)
        .paint(painter, QRect(row.right() - width - side - 4, row.center().y() - side / 2, side, side));
    return row.adjusted(0, 0, -(width + side + 10), 0);
}

/// One after the other; where there is no room for the words of one, its icon stands alone.
void drawBadges(QPainter *painter, const QRect &row, QList<Badge> badges)
{
    const auto whole = [&] {
        int width = -badgeGap;
        for (const Badge &badge : std::as_const(badges))
            width += badgeSize(badge).width() + badgeGap;
        return width;
    };
    for (qsizetype last = badges.size() - 1; last > 0 && whole() > row.width(); --last)
        badges[last].text.clear();
    int x = row.left();
    for (const Badge &badge : std::as_const(badges))
        x += drawBadge(painter, {x, row.top()}, badge) + badgeGap;
}

QString dayText(const QDate &day, int thisYear)
{
    return QLocale().toString(day, day.year() == thisYear ? QStringLiteral("d MMM")
                                                          : QStringLiteral("d MMM yyyy"));
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

void IncidentDelegate::setDetails(const QStringList &words)
{
    m_details = words;
}

QStringList IncidentDelegate::detailsOf(const IncidentRow &row) const
{
    QStringList details;
    for (const QString &word : listDetails()) {
        if (!m_details.contains(word))
            continue;
        if (word == u"people")
            details << row.people.mid(0, 2);
        else if (word == u"type" && !row.incident.types.isEmpty())
            details << labelOf(m_profile.incidentTypes, row.incident.types.first());
        else if (word == u"area")
            details << labelOf(m_profile.areas, row.incident.area);
        else if (word == u"platform")
            details << labelOf(m_profile.platforms, row.incident.platform);
        else if (word == u"reference")
            details << row.incident.reference;
    }
    details.removeAll({});
    return details;
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
    const QString when = dayText(index.data(IncidentListModel::DayRole).toDate(), m_thisYear);
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

    const QStringList second = detailsOf(row);
    const int y = r.top() + strong.height() + 3;
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(r.left(), y, r.width(), caption.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      caption.elidedText(second.join(QStringLiteral("  ·  ")), Qt::ElideRight, r.width()));

    const Badge status = IncidentTexts::statusBadge(row.incident, row.unsignedDecisions);
    const int badgeHeight = badgeSize(status).height();
    const QRect last(r.left(), r.bottom() - badgeHeight + 1, r.width(), badgeHeight);
    QList<Badge> badges{status};
    if (row.overdueTasks > 0)
        badges << Badge{tr("Overdue"), &Tokens::red, QStringLiteral("circle-alert")};
    if (row.sealedItems > 0)
        badges << Badge{tr("Sealed item"), &Tokens::red, QStringLiteral("shield-alert")};
    drawBadges(painter, drawCount(painter, last, row.evidence), badges);
    if (showsFocus(option))
        drawFocusRing(painter, card, rowRadius);
    painter->restore();
}

} // namespace guardbook::ui
