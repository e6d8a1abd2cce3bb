// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QWidget>

class QPushButton;

namespace guardbook::ui {

class Card;

/// What is to be done in an incident, by whom and by when; overdue in colour and in words.
class TaskCard final : public QWidget {
    Q_OBJECT

public:
    explicit TaskCard(QWidget *parent = nullptr);
    void setMay(bool add, bool finish);
    void setSheet(const IncidentSheet &sheet, const std::vector<Choice> &owners, const Instant &now);

Q_SIGNALS:
    void addRequested();
    void doneRequested(const guardbook::TaskId &id);

private:
    QWidget *row(const Task &task, const QString &owner, const Instant &now);

    Card *m_card;
    QPushButton *m_add;
    bool m_mayFinish = false;
};

/// What was amended: what stood there, what stands there now, who, when and why.
class AmendmentCard final : public QWidget {
    Q_OBJECT

public:
    explicit AmendmentCard(QWidget *parent = nullptr);
    void setSheet(const IncidentSheet &sheet);

private:
    Card *m_card;
};

} // namespace guardbook::ui
