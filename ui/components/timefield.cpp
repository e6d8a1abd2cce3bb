// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/timefield.h"

#include "ui/components/formfield.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guardbook::ui {

TimeField::TimeField(const QString &label, const QDateTime &start, Unknown unknown, QWidget *parent)
    : QWidget(parent), m_edit(new QDateTimeEdit(start)), m_field(new FormField(label, m_edit))
{
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    m_edit->setMinimumDate(QDate(1990, 1, 1));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    if (unknown == Unknown::Allowed) {
        m_unknown = new QCheckBox(tr("Not known"));
        m_unknown->setAccessibleName(tr("%1: not known").arg(m_edit->accessibleName()));
        column->addWidget(m_unknown);
        connect(m_unknown, &QCheckBox::toggled, this, [this](bool notKnown) {
            m_edit->setEnabled(!notKnown);
            Q_EMIT changed();
        });
    }
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &TimeField::changed);
    setFocusProxy(m_edit);
}

std::optional<Instant> TimeField::time() const
{
    if (m_unknown && m_unknown->isChecked())
        return std::nullopt;
    return Instant::fromDateTime(m_edit->dateTime());
}

QWidget *TimeField::editor() const
{
    return m_edit;
}

void TimeField::setTime(const QDateTime &time)
{
    m_edit->setDateTime(time);
}

void TimeField::setKnown(bool known)
{
    if (m_unknown)
        m_unknown->setChecked(!known);
}

} // namespace guardbook::ui
