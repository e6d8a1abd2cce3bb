// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QTimer>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace guardbook::ui {

/// Something of the book that the palette found, and what choosing it does.
struct Found {
    QString icon;
    QString text;
    QString about;
    std::function<void()> go;
};

/// Every command by name, and every incident and person of the book: type a part of it, Enter goes there.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    /// Asks the book for what fits the words; `found` is called when it has answered.
    using Finder = std::function<void(const QString &words, std::function<void(QList<Found>)> found)>;

    /// Without a finder (no book is open) there are commands alone.
    CommandPalette(const QList<QAction *> &actions, Finder finder, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void listCommands(const QString &words);
    void askTheBook();
    void step(int by);
    void run();

    QList<QAction *> m_actions;
    Finder m_finder;
    QList<Found> m_foundThere;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QTimer m_soon;
};

} // namespace guardbook::ui
