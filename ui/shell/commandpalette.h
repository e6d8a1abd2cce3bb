// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace guardbook::ui {

/// Every command by name: type a part of it, Enter carries it out.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &actions, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);
    void run();

    QLineEdit *m_edit;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
};

} // namespace guardbook::ui
