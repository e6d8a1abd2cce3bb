// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/components/badge.h"
#include "ui/components/fullheightlist.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace guardbook::ui {

/// One thing of a short list: an icon, what it is, more about it, and at the right how it stands.
struct Line {
    QString icon;
    ToneName tone = &Tokens::blue;
    QString title;
    QString about;
    Badge badge; ///< Without text: none.
    QString key; ///< Given back when the line is chosen.
};

class LineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;
    void setLines(QList<Line> lines);
    void setLine(int row, Line line);
    [[nodiscard]] const Line &line(int row) const { return m_lines[row]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Line> m_lines;
};

class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// A list as tall as its lines. Enter or a click chooses a line.
class LineList final : public FullHeightList {
    Q_OBJECT

public:
    explicit LineList(const QString &name, QWidget *parent = nullptr);
    void setLines(QList<Line> lines);
    void setLine(int row, Line line); ///< Outside the list: nothing happens.

Q_SIGNALS:
    void chosen(const QString &key);

private:
    LineModel *m_lines;
};

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::ui::Line)
