// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/factgrid.h"

#include "ui/components/text.h"

#include <QGridLayout>

#include <algorithm>

namespace guardbook::ui {

FactGrid::FactGrid(int mostColumns, QWidget *parent)
    : QWidget(parent), m_mostColumns(mostColumns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(2);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    for (const auto &[label, value] : m_cells) {
        delete label;
        delete value;
    }
    m_cells.clear();
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto *value = new Text(fact.value, Type::BodyStrong);
        value->setReadable();
        m_cells.emplaceBack(wrapped(new Text(fact.label, Type::Caption, &Tokens::muted)), value);
    }
    m_columns = 0;
    layOut(fittingColumns());
}

int FactGrid::fittingColumns() const
{
    return std::clamp(width() / lines(9), 1, m_mostColumns);
}

void FactGrid::layOut(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowMinimumHeight(row, 0); // The grid keeps rows that are no longer used.
    for (int column = 0; column < m_mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    int at = 0;
    for (const auto &[label, value] : m_cells) {
        const int row = at / columns * 3;
        m_grid->addWidget(label, row, at % columns, Qt::AlignBottom);
        m_grid->addWidget(value, row + 1, at % columns, Qt::AlignTop);
        m_grid->setRowMinimumHeight(row + 2, 6);
        ++at;
    }
}

void FactGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(fittingColumns());
}

} // namespace guardbook::ui
