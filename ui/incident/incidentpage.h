// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace guardbook::ui {

class Card;
class DecisionCard;
class EvidenceCard;
class FactGrid;
class AmendmentCard;
class PackCard;
class PeopleCard;
class TaskCard;
class Pill;
class Text;
class Timeline;

/// What a person may do on the page: their role's permissions and whether the book can be written.
struct IncidentRights {
    bool addEvidence = false;
    bool addPeople = false;
    bool decide = false;
    bool sign = false;
    bool exportPack = false;
    bool amend = false;
    bool addTask = false;
    bool finishTask = false;
    bool close = false;
    bool reopen = false;
};

/// One incident, whole: facts, account, the child's own words, people, evidence, decisions, chronology.
class IncidentPage final : public QWidget {
    Q_OBJECT

public:
    IncidentPage(Profile profile, const IncidentRights &rights, QWidget *parent = nullptr);

    /// `owners` label who tasks are for; `now` decides what is overdue.
    void setSheet(const IncidentSheet &sheet, const std::vector<Choice> &owners, const Instant &now);
    void clear(); ///< Nothing chosen.
    [[nodiscard]] IncidentId incident() const { return m_sheet.incident.id; }
    [[nodiscard]] const IncidentSheet &sheet() const { return m_sheet; }

Q_SIGNALS:
    void addFilesRequested();
    void pasteRequested();
    void captureRequested();
    void sealedRequested();
    void evidenceActivated(const guardbook::EvidenceId &id);
    void personRequested();
    void decisionRequested();
    void signRequested(const guardbook::DecisionId &id);
    void packRequested();
    void receiptRequested(const guardbook::PackId &pack);
    void amendRequested(const QString &field);
    void taskRequested();
    void taskDoneRequested(const guardbook::TaskId &id);
    void closeRequested();
    void reopenRequested();
    void filesDropped(const QStringList &paths);
    void nothingDropped(); ///< What was dropped held no files.

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void showFacts();
    QPushButton *amendButton(const QString &field, const QString &name);

    Profile m_profile;
    IncidentRights m_rights;
    IncidentSheet m_sheet;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll = nullptr;
    Text *m_reference = nullptr;
    Text *m_title = nullptr;
    Pill *m_status = nullptr;
    Pill *m_sealedPill = nullptr;
    FactGrid *m_facts = nullptr;
    Text *m_account = nullptr;
    Card *m_wordsCard = nullptr;
    Text *m_words = nullptr;
    PeopleCard *m_people = nullptr;
    EvidenceCard *m_evidence = nullptr;
    DecisionCard *m_decisions = nullptr;
    TaskCard *m_tasks = nullptr;
    PackCard *m_packs = nullptr;
    AmendmentCard *m_amendments = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_reopen = nullptr;
    QList<QPushButton *> m_openOnly; ///< Of no use once the incident is closed.
    Timeline *m_chronology;
};

} // namespace guardbook::ui
