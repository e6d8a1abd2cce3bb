// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/components/fullheightlist.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>
#include <QStyledItemDelegate>

namespace guardbook::ui {

/// One thing that happened, as the chronology shows it.
struct TimelineEntry {
    QDateTime when;
    QString what;
    QString who;
    QString note = {};
    QString icon = QStringLiteral("history");
    bool milestone = false;
    QString whenText = {}; ///< Shown in place of `when`, for a date that is not known to the minute.
};

/// The date and time as a row of a list shows it: "17 Mar 2026, 09:05".
[[nodiscard]] QString rowTime(const QDateTime &time);

class TimelineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;
    void setEntries(QList<TimelineEntry> entries);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TimelineEntry> m_entries;
};

/// A rail with round icons; milestones are filled; notes wrap.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// A chronology as tall as its entries.
class Timeline final : public FullHeightList {
    Q_OBJECT

public:
    explicit Timeline(const QString &name, QWidget *parent = nullptr);
    void setEntries(QList<TimelineEntry> entries);

private:
    TimelineModel *m_entries;
};

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::ui::TimelineEntry)
