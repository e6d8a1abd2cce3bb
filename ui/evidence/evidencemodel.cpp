// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencemodel.h"

#include "ui/incident/incidenttexts.h"
#include "ui/theme/guardstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace guardbook::ui {

void EvidenceModel::setLines(std::vector<EvidenceLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceLine &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.item.reference;
    case Qt::AccessibleTextRole:
        return tr("Exhibit %1, %2, %3, file %4, %5, SHA-256 begins %6, custody entries: %7")
            .arg(line.item.reference, IncidentTexts::evidenceKindText(line.item.kind), line.item.description,
                 line.item.originalName, IncidentTexts::sizeText(line.item.size), shortHash(line.item.sha256))
            .arg(line.custody.size());
    case Qt::ToolTipRole:
        return tr("SHA-256 %1").arg(line.item.sha256.hex());
    case LineRole:
        return QVariant::fromValue(line);
    case IdRole:
        return line.item.id.text();
    default:
        return {};
    }
}

QString evidenceIcon(const EvidenceItem &item)
{
    if (item.mediaType.startsWith(u"image/"))
        return QStringLiteral("image");
    if (item.mediaType.startsWith(u"audio/"))
        return QStringLiteral("file-audio");
    if (item.mediaType.startsWith(u"video/"))
        return QStringLiteral("file-video");
    if (item.kind == EvidenceKind::Email)
        return QStringLiteral("mail");
    return item.kind == EvidenceKind::Message ? QStringLiteral("message-square")
                                              : QStringLiteral("file-text");
}

QString shortHash(const Digest &digest)
{
    const QString hex = digest.hex();
    return QStringList{hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4)}.join(u' ');
}

namespace {

/// Height of the three lines of a row.
int textHeight()
{
    return QFontMetrics(font(Type::BodyStrong)).height() + 2 * QFontMetrics(font(Type::Caption)).height() + 6;
}

void drawTile(QPainter *painter, const QRect &tile, const EvidenceItem &item)
{
    const Tokens t = tokens();
    painter->setPen(t.border);
    painter->setBrush(t.surfaceAlt);
    painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), rowRadius, rowRadius);
    icon(evidenceIcon(item), &Tokens::muted)
        .paint(painter, QRect(tile.center().x() - 11, tile.center().y() - 11, 23, 23));
}

} // namespace

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {lines(20), std::max(textHeight() + 20, 72)};
}

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto line = index.data(EvidenceModel::LineRole).value<EvidenceLine>();
    const EvidenceItem &item = line.item;
    const Tokens t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? t.accentSoft : t.surfaceAlt);
        painter->drawRoundedRect(row, rowRadius, rowRadius);
    }
    const QRect tile(row.left() + 8, row.center().y() - 26, 52, 52);
    drawTile(painter, tile, item);

    const QFontMetrics strong(font(Type::BodyStrong));
    const QFontMetrics caption(font(Type::Caption));
    const QRect text(tile.right() + 14, row.center().y() - textHeight() / 2, row.right() - tile.right() - 26,
                     textHeight());
    const Badge reference{item.reference, &Tokens::blue};
    const QSize badge = badgeSize(reference);
    drawBadge(painter, {text.left(), text.top() + (strong.height() - badge.height()) / 2}, reference);
    const int titleLeft = text.left() + badge.width() + 8;
    const QString time = IncidentTexts::timeText(item.addedAt);
    const int timeWidth = caption.horizontalAdvance(time);
    const int titleWidth = text.right() - titleLeft - timeWidth - 12;
    painter->setFont(font(Type::BodyStrong));
    painter->setPen(t.text);
    painter->drawText(QRect(titleLeft, text.top(), titleWidth, strong.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      strong.elidedText(item.description.isEmpty() ? item.originalName : item.description,
                                        Qt::ElideRight, titleWidth));
    painter->setFont(font(Type::Caption));
    painter->setPen(t.muted);
    painter->drawText(QRect(text.right() - timeWidth, text.top(), timeWidth + 1, strong.height()),
                      Qt::AlignRight | Qt::AlignVCenter, time);

    const QString second = QStringList{IncidentTexts::evidenceKindText(item.kind), item.originalName,
                                       IncidentTexts::sizeText(item.size)}
                               .join(QStringLiteral("  ·  "));
    int y = text.top() + strong.height() + 3;
    painter->drawText(QRect(text.left(), y, text.width(), caption.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      caption.elidedText(second, Qt::ElideMiddle, text.width()));
    y += caption.height() + 3;
    const QString custody = tr("Custody entries: %1").arg(line.custody.size());
    painter->drawText(QRect(text.left(), y, text.width() + 1, caption.height()),
                      Qt::AlignRight | Qt::AlignVCenter, custody);
    painter->setFont(font(Type::Mono));
    painter->drawText(QRect(text.left(), y, text.width(), caption.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QStringLiteral("SHA-256 ") + shortHash(item.sha256) + QStringLiteral(" …"));
    if (showsFocus(option))
        drawFocusRing(painter, row, rowRadius);
    painter->restore();
}

} // namespace guardbook::ui
