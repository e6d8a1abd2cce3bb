// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QWidget>

class QPushButton;

namespace guardbook::ui {

class Card;
class EvidenceModel;
class FullHeightList;

/// The evidence of one incident on its page: exhibits, sealed items under them, and the ways in.
class EvidenceCard final : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceCard(QWidget *parent = nullptr);
    void setSheet(const IncidentSheet &sheet);
    void setMayAdd(bool may);

Q_SIGNALS:
    void addFilesRequested();
    void pasteRequested();
    void captureRequested();
    void sealedRequested();
    void itemActivated(const guardbook::EvidenceId &id);

private:
    void showSealed(const IncidentSheet &sheet);

    Card *m_card;
    EvidenceModel *m_model;
    FullHeightList *m_list;
    QWidget *m_empty;
    QWidget *m_sealed = nullptr;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_capture;
};

} // namespace guardbook::ui
