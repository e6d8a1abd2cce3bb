// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/incident/listchoice.h"

#include <QMenu>

namespace guardbook::ui {

/// The menu by which a person chooses the order of the incident list and what stands under a title.
class ListOptions final : public QMenu {
    Q_OBJECT

public:
    explicit ListOptions(QWidget *parent = nullptr);
    void setChoice(const ListChoice &choice);

Q_SIGNALS:
    void orderChosen(guardbook::CaseOrder order);
    void detailsChosen(const QStringList &words);

private:
    void addOrder(CaseOrder order, const QString &text);
    void addDetail(const QString &word, const QString &text);

    QList<QAction *> m_orders;
    QList<QAction *> m_details;
};

} // namespace guardbook::ui
