// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QWidget>

namespace guardbook::ui {

class Card;

/// What was decided, with reasons, referral and sign-off.
class DecisionCard final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionCard(QWidget *parent = nullptr);
    void setSheet(const IncidentSheet &sheet, bool maySign);

Q_SIGNALS:
    void signRequested(const guardbook::DecisionId &id);

private:
    QWidget *block(const DecisionLine &line, const IncidentSheet &sheet, bool maySign);

    Card *m_card;
};

/// Who has which part in the incident.
class PeopleCard final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleCard(QWidget *parent = nullptr);
    void setSheet(const IncidentSheet &sheet, const Profile &profile);

private:
    Card *m_card;
};

} // namespace guardbook::ui
