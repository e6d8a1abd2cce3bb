// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace guardbook::ui {

struct Fact {
    QString label;
    QString value;
};

/// Short facts side by side, each a muted label over its value.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(int columns, QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts); ///< Facts without a value are left out.

private:
    int m_columns;
    QGridLayout *m_grid;
};

} // namespace guardbook::ui
