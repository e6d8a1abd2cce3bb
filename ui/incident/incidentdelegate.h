// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/profile.h"

#include <QStyledItemDelegate>

namespace guardbook::ui {

/// Paints one line of the incident list: title and time, people and type, status, number of exhibits.
class IncidentDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Dates of `thisYear` are shown without the year.
    IncidentDelegate(Profile profile, int thisYear, QObject *parent = nullptr);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Profile m_profile;
    int m_thisYear;
};

} // namespace guardbook::ui
