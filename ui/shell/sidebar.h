// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class QListWidget;

namespace guardbook::ui {

/// The places of the window, in the order of the sidebar.
enum class Place { Home, Incidents, Keeping };

/// Paints a place: icon, name and a count in a pill.
class SidebarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, CountRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// At the left: the school, the places, who is signed in, and the lock.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    Sidebar(const QString &schoolName, const QString &userName, const QString &roleTitle,
            QWidget *parent = nullptr);
    void setCount(Place place, int count);
    void choose(Place place);

Q_SIGNALS:
    void placeChosen(guardbook::ui::Place place);
    void lockRequested();

private:
    void addPlace(Place place, const QString &iconName, const QString &name);

    QListWidget *m_places;
};

} // namespace guardbook::ui
