// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QWidget>

namespace guardbook::ui {

class Card;

/// Every pack of an incident: to whom it went, when, and whether the receipt came back.
class PackCard final : public QWidget {
    Q_OBJECT

public:
    explicit PackCard(QWidget *parent = nullptr);
    void setMayRecord(bool may) { m_mayRecord = may; }
    void setSheet(const IncidentSheet &sheet, const Instant &now);

Q_SIGNALS:
    void receiptRequested(const guardbook::PackId &pack);

private:
    QWidget *row(const PackLine &line, const QString &preparedBy, const Instant &now);

    Card *m_card;
    bool m_mayRecord = false;
};

} // namespace guardbook::ui
