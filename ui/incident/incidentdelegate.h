// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/caserow.h"
#include "core/school/profile.h"

#include <QStyledItemDelegate>

namespace guardbook::ui {

/// Paints one line of the incident list: title and time, details, status, number of exhibits.
class IncidentDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Dates of `thisYear` are shown without the year.
    IncidentDelegate(Profile profile, int thisYear, QObject *parent = nullptr);
    void setDetails(const QStringList &words); ///< What stands under the title: words of listDetails().
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] QStringList detailsOf(const IncidentRow &row) const;

    Profile m_profile;
    QStringList m_details;
    int m_thisYear;
};

} // namespace guardbook::ui
