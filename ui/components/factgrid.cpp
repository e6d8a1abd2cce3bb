// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/factgrid.h"

#include "ui/components/text.h"

#include <QGridLayout>

namespace guardbook::ui {

FactGrid::FactGrid(int columns, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int at = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        const int row = at / m_columns * 3;
        const int column = at % m_columns;
        auto *value = new Text(fact.value, Type::BodyStrong);
        value->setReadable();
        m_grid->addWidget(new Text(fact.label, Type::Caption, &Tokens::muted), row, column);
        m_grid->addWidget(value, row + 1, column, Qt::AlignTop);
        if (row > 0)
            m_grid->setRowMinimumHeight(row - 1, 8);
        ++at;
    }
}

} // namespace guardbook::ui
