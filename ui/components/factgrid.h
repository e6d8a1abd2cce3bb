// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <utility>

class QGridLayout;

namespace guardbook::ui {

struct Fact {
    QString label;
    QString value;
};

/// Short facts side by side, each a muted label over its value; in fewer columns where there is less room.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(int mostColumns, QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts); ///< Facts without a value are left out.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int fittingColumns() const;
    void layOut(int columns);

    int m_mostColumns;
    int m_columns = 0;
    QList<std::pair<QWidget *, QWidget *>> m_cells;
    QGridLayout *m_grid;
};

} // namespace guardbook::ui
