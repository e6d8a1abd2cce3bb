// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/personpicker.h"

#include "ui/incident/incidenttexts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPointer>
#include <QStandardItemModel>

#include <algorithm>

namespace guardbook::ui {

namespace {

QString labelOf(const Person &person)
{
    QStringList parts{person.name, IncidentTexts::personKindText(person.kind), person.yearGroup};
    parts.removeAll({});
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

PersonPicker::PersonPicker(PeopleLike source, QWidget *parent)
    : QLineEdit(parent), m_source(std::move(source)), m_model(new QStandardItemModel(this))
{
    setMaxLength(300);
    auto *offers = new QCompleter(m_model, this);
    offers->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    offers->setMaxVisibleItems(8);
    offers->popup()->setAccessibleName(tr("People whom the book knows"));
    setCompleter(offers);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_picked = {};
        Q_EMIT personChanged();
        if (!m_source || text.trimmed().size() < 2) {
            m_model->clear();
            return;
        }
        m_source(text.trimmed(), [self = QPointer(this), text](std::vector<Person> people) {
            if (self && self->text() == text) // Otherwise the person typed on.
                self->offer(text, std::move(people));
        });
    });
    connect(
        offers, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            const auto at = std::size_t(index.data(Qt::UserRole).toInt());
            if (at >= m_offered.size())
                return;
            m_picked = m_offered[at];
            setText(m_picked.name);
            Q_EMIT personChanged();
        },
        Qt::QueuedConnection); // After the completer has put its whole line into the field.
}

void PersonPicker::offer(const QString &text, std::vector<Person> people)
{
    m_offered = std::move(people);
    m_model->clear();
    for (std::size_t at = 0; at < m_offered.size(); ++at) {
        auto *item = new QStandardItem(labelOf(m_offered[at]));
        item->setData(int(at), Qt::UserRole);
        m_model->appendRow(item);
    }
    const auto same = [&](const Person &person) {
        return person.name.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
    };
    if (std::count_if(m_offered.begin(), m_offered.end(), same) == 1) {
        m_picked = *std::find_if(m_offered.begin(), m_offered.end(), same);
        Q_EMIT personChanged();
    }
    if (m_model->rowCount() > 0 && hasFocus())
        completer()->complete();
    else
        completer()->popup()->hide();
}

Person PersonPicker::person() const
{
    if (!m_picked.id.isNull())
        return m_picked;
    Person person;
    person.name = text().trimmed();
    return person;
}

} // namespace guardbook::ui
