// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactionmarkmodel.h"

#include "ui/theme/icons.h"

namespace guardbook::ui {

RedactionMarkModel::RedactionMarkModel(bool paged, QObject *parent)
    : QAbstractListModel(parent), m_paged(paged)
{
}

void RedactionMarkModel::setMarks(const Redaction &redaction)
{
    if (redaction.marks.size() != m_redaction.marks.size()) {
        beginResetModel();
        m_redaction = redaction;
        endResetModel();
        return;
    }
    m_redaction = redaction;
    if (!redaction.marks.empty())
        Q_EMIT dataChanged(index(0), index(int(redaction.marks.size()) - 1));
}

int RedactionMarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_redaction.marks.size());
}

QVariant RedactionMarkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RedactionMark &mark = m_redaction.marks[std::size_t(index.row())];
    const bool box = mark.shape == RedactionMark::Shape::Box;
    const bool unreasoned = mark.reason.trimmed().isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString shape = box ? tr("Box") : tr("Freehand");
        const QString place = m_paged ? tr("%1, page %2").arg(shape).arg(mark.page + 1) : shape;
        return tr("%1. %2: %3")
            .arg(index.row() + 1)
            .arg(place, unreasoned ? tr("no reason yet") : mark.reason);
    }
    case Qt::DecorationRole:
        return unreasoned
                   ? icon(QStringLiteral("circle-alert"), &Tokens::amber)
                   : icon(box ? QStringLiteral("square-dashed") : QStringLiteral("pencil"), &Tokens::muted);
    case Qt::ToolTipRole:
        return mark.reason;
    default:
        return {};
    }
}

} // namespace guardbook::ui
