// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class QBoxLayout;
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
    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    bool m_collapsed = false; ///< Icons alone.
};

/// At the left: the school, the places, who is signed in, and the lock.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    Sidebar(const QString &schoolName, const QString &userName, const QString &roleTitle,
            QWidget *parent = nullptr);
    void setCount(Place place, int count);
    void choose(Place place);
    /// Icons alone, with the names as tooltips: where larger text or a small screen leaves no room.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void placeChosen(guardbook::ui::Place place);
    void lockRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPlace(Place place, const QString &iconName, const QString &name);
    QWidget *makeTop(const QString &schoolName);
    QWidget *makeBottom(const QString &userName, const QString &roleTitle);
    void fitWidth();

    QListWidget *m_places;
    SidebarDelegate *m_delegate;
    QBoxLayout *m_bottom = nullptr;
    QList<QWidget *> m_words; ///< Hidden while it is collapsed.
    bool m_collapsed = false;
};

} // namespace guardbook::ui
