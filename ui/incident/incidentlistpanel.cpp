// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentlistpanel.h"

#include "ui/components/button.h"
#include "ui/components/emptystate.h"
#include "ui/components/text.h"
#include "ui/incident/incidentdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {
constexpr int sideMargin = 20;
enum Sheet { ListSheet, NothingFound, NoIncidents };
} // namespace

IncidentListPanel::IncidentListPanel(const Profile &profile, int thisYear, QWidget *parent)
    : QWidget(parent),
      m_model(new IncidentListModel(this)),
      m_filter(new IncidentFilterModel(this)),
      m_search(new QLineEdit),
      m_list(new QListView),
      m_stack(new QStackedWidget),
      m_log(button(tr("Log incident"), QStringLiteral("plus"), Variant::Primary))
{
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::l, 0, 0);
    column->setSpacing(10);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sideMargin, 0, 14, 0);
    head->addWidget(new Text(tr("Incidents"), Type::Title), 1);
    head->addWidget(m_log);
    column->addLayout(head);

    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(sideMargin, 0, 14, 0);
    m_search->setPlaceholderText(tr("Search incidents"));
    m_search->setAccessibleName(tr("Search incidents"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addWidget(makeFilters());

    m_list->setObjectName(QStringLiteral("incidentList"));
    m_list->setAccessibleName(tr("Incidents"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new IncidentDelegate(profile, thisYear, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_stack->addWidget(m_list);
    auto *clear = button(tr("Clear search"));
    m_stack->addWidget(new EmptyState(QStringLiteral("search"), tr("Nothing matches"),
                                      tr("Try a name, a reference or fewer words."), clear));
    m_stack->addWidget(
        new EmptyState(QStringLiteral("clipboard-list"), tr("No incidents yet"),
                       tr("What is logged here is kept: it can be amended with a reason, never "
                          "removed.")));
    column->addWidget(m_stack, 1);

    connect(m_log, &QPushButton::clicked, this, &IncidentListPanel::logRequested);
    connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setSearch(words);
        showList();
        Q_EMIT searchChanged(words.trimmed());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT incidentChosen(chosen()); });
    showList();
}

QWidget *IncidentListPanel::makeFilters()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(sideMargin, 0, 14, 0);
    row->setSpacing(6);
    auto *group = new QButtonGroup(holder);
    const std::pair<QString, IncidentFilter> filters[] = {{tr("All"), IncidentFilter::All},
                                                          {tr("Open"), IncidentFilter::Open},
                                                          {tr("To sign"), IncidentFilter::ToSign},
                                                          {tr("Closed"), IncidentFilter::Closed}};
    for (const auto &[label, filter] : filters) {
        auto *chip = button(label, {}, Variant::Chip);
        chip->setCheckable(true);
        chip->setChecked(filter == IncidentFilter::All);
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        chip->setAccessibleName(tr("Show: %1").arg(label));
        group->addButton(chip);
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, chosenFilter = filter] {
            m_filter->setFilter(chosenFilter);
            showList();
        });
    }
    row->addStretch();
    return holder;
}

void IncidentListPanel::showList()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0  ? ListSheet
                             : m_model->rowCount() > 0 ? NothingFound
                                                       : NoIncidents);
}

void IncidentListPanel::setRows(std::vector<IncidentRow> rows)
{
    const IncidentId before = chosen();
    m_model->setRows(std::move(rows));
    showList();
    choose(before);
}

void IncidentListPanel::choose(const IncidentId &id)
{
    QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
    if (!index.isValid() && m_filter->rowCount() > 0)
        index = m_filter->index(0, 0);
    if (index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void IncidentListPanel::setFound(const QString &words, const QStringList &ids)
{
    if (words != m_search->text().trimmed())
        return; // The person typed on.
    m_filter->setSearch(words, ids);
    showList();
}

void IncidentListPanel::setMayLog(bool may)
{
    m_log->setEnabled(may);
}

void IncidentListPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void IncidentListPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

IncidentId IncidentListPanel::chosen() const
{
    const QString text = m_list->currentIndex().data(IncidentListModel::IdRole).toString();
    return IncidentId::fromText(text).value_or(IncidentId());
}

} // namespace guardbook::ui
