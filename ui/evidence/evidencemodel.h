// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace guardbook::ui {

/// The exhibits of one incident, in the order they were taken in.
class EvidenceModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 1, IdRole };

    using QAbstractListModel::QAbstractListModel;
    void setLines(std::vector<EvidenceLine> lines);
    [[nodiscard]] const EvidenceLine &line(int at) const { return m_lines[std::size_t(at)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<EvidenceLine> m_lines;
};

/// Paints one exhibit: reference, what it is, its file and SHA-256, how many custody entries it has.
class EvidenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// The icon that stands for a kind of exhibit.
[[nodiscard]] QString evidenceIcon(const EvidenceItem &item);
/// The first 16 hexadecimal digits in groups of four, for the eye; the whole hash is one click away.
[[nodiscard]] QString shortHash(const Digest &digest);

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::EvidenceLine)
