// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentlistpanel.h"

#include "ui/components/button.h"
#include "ui/components/emptystate.h"
#include "ui/components/flowlayout.h"
#include "ui/components/text.h"
#include "ui/incident/incidentdelegate.h"
#include "ui/incident/listoptions.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {
constexpr int sideMargin = 20;
enum Sheet { ListSheet, NothingFound, NoIncidents };
} // namespace

IncidentListPanel::IncidentListPanel(const Profile &profile, int thisYear, const ListChoice &choice,
                                     QWidget *parent)
    : QWidget(parent),
      m_model(new IncidentListModel(this)),
      m_delegate(new IncidentDelegate(profile, thisYear, this)),
      m_choice(choice),
      m_query{choice.filter, {}, choice.order},
      m_search(new QLineEdit),
      m_filters(new QButtonGroup(this)),
      m_list(makeList()),
      m_stack(new QStackedWidget),
      m_log(button(tr("Log incident"), QStringLiteral("plus"), Variant::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::l, 0, 0);
    column->setSpacing(10);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sideMargin, 0, 14, 0);
    head->addWidget(new Text(tr("Incidents"), Type::Title), 1);
    head->addWidget(m_log);
    column->addLayout(head);

    column->addWidget(makeSearchRow());
    column->addWidget(makeFilters());

    m_stack->addWidget(m_list);
    auto *clear = button(tr("Show all incidents"));
    m_stack->addWidget(new EmptyState(QStringLiteral("search"), tr("Nothing matches"),
                                      tr("Try a name, a reference or fewer words."), clear));
    m_stack->addWidget(
        new EmptyState(QStringLiteral("clipboard-list"), tr("No incidents yet"),
                       tr("What is logged here is kept: it can be amended with a reason, never "
                          "removed.")));
    column->addWidget(m_stack, 1);

    connect(m_log, &QPushButton::clicked, this, &IncidentListPanel::logRequested);
    connect(clear, &QPushButton::clicked, this, [this] {
        setFilter(CaseFilter::All);
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_query.words = words.simplified();
        Q_EMIT queryChanged();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT incidentChosen(chosen()); });
    showList();
}

QWidget *IncidentListPanel::makeSearchRow()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(sideMargin, 0, 14, 0);
    row->setSpacing(space::xs);
    m_search->setPlaceholderText(tr("Search incidents"));
    m_search->setAccessibleName(tr("Search incidents"));
    m_search->setMaxLength(300);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
    row->addWidget(m_search, 1);
    auto *options = iconButton(QStringLiteral("list-filter"), tr("Order and details of the list"));
    options->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new ListOptions(options);
    menu->setChoice(m_choice);
    options->setMenu(menu);
    connect(menu, &ListOptions::orderChosen, this, &IncidentListPanel::chooseOrder);
    connect(menu, &ListOptions::detailsChosen, this, &IncidentListPanel::chooseDetails);
    row->addWidget(options);
    return holder;
}

void IncidentListPanel::chooseOrder(CaseOrder order)
{
    m_choice.order = order;
    m_query.order = order;
    m_model->setOrder(order);
    Q_EMIT choiceChanged(m_choice);
    Q_EMIT queryChanged();
}

void IncidentListPanel::chooseDetails(const QStringList &words)
{
    m_choice.details = words;
    m_delegate->setDetails(words);
    m_list->viewport()->update();
    Q_EMIT choiceChanged(m_choice);
}

QListView *IncidentListPanel::makeList()
{
    auto *list = new QListView;
    list->setObjectName(QStringLiteral("incidentList"));
    list->setAccessibleName(tr("Incidents"));
    list->setModel(m_model);
    m_delegate->setDetails(m_choice.details);
    m_model->setOrder(m_choice.order);
    list->setItemDelegate(m_delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QWidget *IncidentListPanel::makeFilters()
{
    auto *holder = new QWidget;
    auto *row = new FlowLayout(6, holder);
    row->setContentsMargins(sideMargin, 0, 14, 0);
    const std::pair<QString, CaseFilter> filters[] = {{tr("All"), CaseFilter::All},
                                                      {tr("Open"), CaseFilter::Open},
                                                      {tr("To sign"), CaseFilter::ToSign},
                                                      {tr("Overdue"), CaseFilter::Overdue},
                                                      {tr("Closed"), CaseFilter::Closed}};
    for (const auto &[label, filter] : filters) {
        auto *chip = button(label, {}, Variant::Chip);
        chip->setCheckable(true);
        chip->setChecked(filter == m_choice.filter);
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        chip->setAccessibleName(tr("Show: %1").arg(label));
        m_filters->addButton(chip, int(filter));
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, chosen = filter] { setFilter(chosen); });
    }
    return holder;
}

void IncidentListPanel::showList()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? ListSheet
                             : m_query.narrows()     ? NothingFound
                                                     : NoIncidents);
}

void IncidentListPanel::setIds(std::vector<IncidentId> ids)
{
    const IncidentId before = chosen();
    m_model->setIds(std::move(ids));
    showList();
    choose(before);
}

void IncidentListPanel::choose(const IncidentId &id)
{
    QModelIndex index = m_model->indexOf(id);
    if (!index.isValid() && m_model->rowCount() > 0)
        index = m_model->index(0);
    if (index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void IncidentListPanel::setFilter(CaseFilter filter)
{
    m_filters->button(int(filter))->setChecked(true);
    if (m_query.filter == filter)
        return;
    m_query.filter = filter;
    m_choice.filter = filter;
    Q_EMIT choiceChanged(m_choice);
    Q_EMIT queryChanged();
}

void IncidentListPanel::search(const QString &words)
{
    m_search->setText(words);
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
