// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/formsubmit.h"

#include <QSplitter>

class QTimer;

namespace guardbook::ui {

class EvidenceFlow;
class IncidentListPanel;
class PackFlow;

/// The place where incidents are worked on: the list at the left, the chosen one at the right, and what a
/// person can do with it.
class IncidentPlace final : public QSplitter {
    Q_OBJECT

public:
    explicit IncidentPlace(PlaceContext context, QWidget *parent = nullptr);

    void refresh();                          ///< Reads list and chosen incident again.
    void showIncident(const IncidentId &id); ///< Chooses it, whatever the list was narrowed to.
    void showFiltered(CaseFilter filter, const QString &words = {});
    void logIncident();
    void addPerson();
    void recordDecision();
    void exportPack();
    void addFiles();
    void pasteEvidence();
    void captureScreen();
    void openSealedItem();
    void amend(const QString &field = {});
    void addTask();
    void closeIncident();
    /// Opens the form that a draft belongs to.
    void resume(const Draft &draft);
    [[nodiscard]] PeopleLike people();
    void focusSearch();
    void focusList();
    [[nodiscard]] bool hasIncident() const;

Q_SIGNALS:
    void openCountChanged(int count);
    void incidentShown(bool any);
    void logged();  ///< A new incident, which is now chosen.
    void changed(); ///< Something was written: what else shows the book is to be read again.

private:
    void readList();
    void readRows(const std::vector<IncidentId> &ids);
    void readSheet(const IncidentId &id);
    void finishTask(const TaskId &id);
    void reopenIncident();
    void log(LogIncidentDialog *dialog);
    void signDecision(const DecisionId &id);
    void complain(const Error &error);
    void keepDraft(FormDialog *dialog, const QString &word, const IncidentId &subject);

    PlaceContext m_context;
    FormSubmit m_submit;
    IncidentListPanel *m_list;
    IncidentPage *m_page;
    EvidenceFlow *m_evidence;
    PackFlow *m_pack;
    QTimer *m_queryDelay;
    IncidentId m_wanted; ///< Chosen once the list has been read.
    IncidentId m_thenFor;
    std::function<void()> m_then; ///< Done once that incident is shown.
    JobHandle m_listing;
    JobHandle m_reading;
};

} // namespace guardbook::ui
